// Something that went wrong with an input, as one line for people.
//
//   news.jsonl:17: column 12: a string ends at the end of the line
//
// An error says that something was not extracted; a warning that it was, or
// that it was left out on purpose.

#ifndef ONRECORD_EXTRACTOR_IO_PROBLEM_H_
#define ONRECORD_EXTRACTOR_IO_PROBLEM_H_

#include <string>

namespace onrecord {
namespace io {

struct Problem {
  enum class Severity { kWarning, kError };

  Severity severity = Severity::kError;
  // "news.jsonl:17", "news.pb: record 3 at byte 1234", "folder".
  std::string place;
  // What is wrong and what to do about it; no line break.
  std::string message;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_PROBLEM_H_
