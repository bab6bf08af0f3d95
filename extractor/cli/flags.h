// The flags of the program; help.cc tells users what they mean.

#ifndef ONRECORD_EXTRACTOR_CLI_FLAGS_H_
#define ONRECORD_EXTRACTOR_CLI_FLAGS_H_

#include <cstdint>
#include <string>

#include "absl/flags/declare.h"

ABSL_DECLARE_FLAG(std::string, format);
ABSL_DECLARE_FLAG(std::string, input_format);
ABSL_DECLARE_FLAG(int32_t, jobs);
ABSL_DECLARE_FLAG(std::string, knowledge);
ABSL_DECLARE_FLAG(uint64_t, max_document_bytes);
ABSL_DECLARE_FLAG(std::string, offsets);
ABSL_DECLARE_FLAG(std::string, output);
ABSL_DECLARE_FLAG(bool, quiet);
ABSL_DECLARE_FLAG(bool, text);

#endif  // ONRECORD_EXTRACTOR_CLI_FLAGS_H_
