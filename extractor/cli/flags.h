// The flags of the program; help.cc tells users what they mean.

#ifndef ONRECORD_EXTRACTOR_CLI_FLAGS_H_
#define ONRECORD_EXTRACTOR_CLI_FLAGS_H_

#include <cstdint>
#include <string>

#include "absl/flags/declare.h"

ABSL_DECLARE_FLAG(int64_t, at);
ABSL_DECLARE_FLAG(std::string, attribution);
ABSL_DECLARE_FLAG(std::string, errors);
ABSL_DECLARE_FLAG(std::string, format);
ABSL_DECLARE_FLAG(std::string, input_format);
ABSL_DECLARE_FLAG(int32_t, jobs);
ABSL_DECLARE_FLAG(std::string, knowledge);
ABSL_DECLARE_FLAG(uint64_t, max_document_bytes);
ABSL_DECLARE_FLAG(uint32_t, max_document_records);
ABSL_DECLARE_FLAG(uint64_t, max_failures);
ABSL_DECLARE_FLAG(std::string, metrics);
ABSL_DECLARE_FLAG(std::string, offsets);
ABSL_DECLARE_FLAG(std::string, output);
ABSL_DECLARE_FLAG(bool, profile);
ABSL_DECLARE_FLAG(bool, quiet);
ABSL_DECLARE_FLAG(uint64_t, record);
ABSL_DECLARE_FLAG(bool, resume);
ABSL_DECLARE_FLAG(uint64_t, shard_bytes);
ABSL_DECLARE_FLAG(bool, summary);
ABSL_DECLARE_FLAG(bool, text);
ABSL_DECLARE_FLAG(bool, unordered);
ABSL_DECLARE_FLAG(bool, vague);

// Names of columns of CSV files.
ABSL_DECLARE_FLAG(std::string, id_column);
ABSL_DECLARE_FLAG(std::string, published_column);
ABSL_DECLARE_FLAG(std::string, source_column);
ABSL_DECLARE_FLAG(std::string, text_column);
ABSL_DECLARE_FLAG(std::string, title_column);
ABSL_DECLARE_FLAG(std::string, url_column);

#endif  // ONRECORD_EXTRACTOR_CLI_FLAGS_H_
