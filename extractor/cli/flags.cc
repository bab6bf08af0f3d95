#include "extractor/cli/flags.h"

#include <limits>

#include "absl/flags/flag.h"

ABSL_FLAG(int64_t, at, -1, "explain: the place, in the unit of --offsets");
ABSL_FLAG(std::string, attribution, "wide", "said or wide");
ABSL_FLAG(std::string, errors, "", "a file for errors as JSON lines");
ABSL_FLAG(std::string, format, "",
          "protobuf, json or text; empty: text on a terminal, else protobuf "
          "(print: text)");
ABSL_FLAG(std::string, input_format, "",
          "what inputs are; empty: told by name or content");
ABSL_FLAG(int32_t, jobs, 0, "threads; 0: one for each processor");
ABSL_FLAG(std::string, knowledge, "",
          "the knowledge folder; empty: $ONRECORD_KNOWLEDGE, or the one that "
          "came with the program");
ABSL_FLAG(uint64_t, max_document_bytes, 128 << 20,
          "longest text of a document");
ABSL_FLAG(uint32_t, max_document_records, 5000000,
          "most records of a document");
ABSL_FLAG(uint64_t, max_failures, std::numeric_limits<uint64_t>::max(),
          "stop when more documents have failed");
ABSL_FLAG(std::string, metrics, "", "a file for counts as Prometheus text");
ABSL_FLAG(std::string, offsets, "bytes", "bytes, codepoints or utf16");
ABSL_FLAG(std::string, output, "",
          "a file, or a folder for shards; empty: standard output");
ABSL_FLAG(bool, profile, false, "a summary with the time of each stage");
ABSL_FLAG(bool, quiet, false, "no warnings, progress or summary");
ABSL_FLAG(uint64_t, record, 1, "explain: which document of the file, from 1");
ABSL_FLAG(bool, resume, false, "go on with the run that the folder holds");
ABSL_FLAG(uint64_t, shard_bytes, 64 << 20, "a shard is full with so many");
ABSL_FLAG(bool, summary, false, "a summary at the end");
ABSL_FLAG(bool, text, true, "records carry their words");
ABSL_FLAG(bool, unordered, false, "write documents as they are ready");
ABSL_FLAG(bool, vague, false, "figures without a number too");

ABSL_FLAG(std::string, id_column, "", "of CSV: its documents' ids");
ABSL_FLAG(std::string, published_column, "", "of CSV: their dates");
ABSL_FLAG(std::string, source_column, "", "of CSV: who published them");
ABSL_FLAG(std::string, text_column, "", "of CSV: their texts");
ABSL_FLAG(std::string, title_column, "", "of CSV: their headlines");
ABSL_FLAG(std::string, url_column, "", "of CSV: their addresses");
