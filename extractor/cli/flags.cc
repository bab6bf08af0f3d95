#include "extractor/cli/flags.h"

#include "absl/flags/flag.h"

ABSL_FLAG(std::string, format, "",
          "protobuf, json or text; empty: text on a terminal, else protobuf "
          "(print: text)");
ABSL_FLAG(std::string, input_format, "",
          "text, jsonl or pb; empty: told by name or content");
ABSL_FLAG(int32_t, jobs, 0, "threads; 0: one for each processor");
ABSL_FLAG(std::string, knowledge, "",
          "the knowledge folder; empty: $ONRECORD_KNOWLEDGE, or the one that "
          "came with the program");
ABSL_FLAG(uint64_t, max_document_bytes, 128 << 20,
          "longest text of a document");
ABSL_FLAG(std::string, offsets, "bytes", "bytes, codepoints or utf16");
ABSL_FLAG(std::string, output, "", "a file; empty: standard output");
ABSL_FLAG(bool, quiet, false, "no warnings, progress or summary");
ABSL_FLAG(bool, text, true, "records carry their words");
