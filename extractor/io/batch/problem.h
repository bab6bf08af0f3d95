// Something that went wrong with an input, as one line for people.
//
//   news.jsonl:17: column 12: a string ends at the end of the line
//
// An error says that something was not extracted; a warning that it was, or
// that it was left out on purpose.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_PROBLEM_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_PROBLEM_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

struct Problem {
  enum class Severity { kWarning, kError };
  // What was being done.
  enum class Stage { kOpen, kRead, kDecode, kExtract, kEncode };

  Severity severity = Severity::kError;
  // "news.jsonl:17", "news.pb: record 3 at byte 1234", "folder".
  std::string place;
  // What is wrong and what to do about it; no line break.
  std::string message;
  Stage stage = Stage::kOpen;
  // The input, and where in its decompressed bytes the record begins. Empty:
  // `place` is the input.
  std::string input = {};
  uint64_t offset = 0;
};

// "open", "read", "decode", "extract" or "encode".
inline absl::string_view StageName(Problem::Stage stage) {
  switch (stage) {
    case Problem::Stage::kOpen: return "open";
    case Problem::Stage::kRead: return "read";
    case Problem::Stage::kDecode: return "decode";
    case Problem::Stage::kExtract: return "extract";
    case Problem::Stage::kEncode: return "encode";
  }
  return "";
}

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_PROBLEM_H_
