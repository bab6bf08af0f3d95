// Reads JSON values off the front of a line, once, from left to right.
//
//   JsonScanner scanner("{\"a\": [1]}");
//   scanner.Take('{') && scanner.String(&key, &scratch) && scanner.Take(':')
//       && scanner.SkipValue();
//
// Every function skips blanks first and gives false after an error, which
// status() then tells with its column, counted in bytes from 1. The syntax is
// that of RFC 8259 with one liberty: strings may hold raw control characters
// and bytes that are no UTF-8, which are passed on as they are.
// Time and memory are linear in the line, whatever is nested in it.

#ifndef ONRECORD_EXTRACTOR_IO_JSON_JSON_SCANNER_H_
#define ONRECORD_EXTRACTOR_IO_JSON_JSON_SCANNER_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

class JsonScanner {
 public:
  explicit JsonScanner(absl::string_view line)
      : begin_(line.data()), at_(begin_), end_(begin_ + line.size()) {}

  // The next character that is no blank; 0 at the end.
  char Peek();

  // Takes `c` if it is next.
  bool TakeIf(char c);

  // Takes `c`, which must be next.
  bool Take(char c);

  // Takes a string. *value is its content: a piece of the line if there is no
  // escape in it, else of *scratch.
  bool String(absl::string_view* value, std::string* scratch);

  // Takes a number, exactly as written.
  bool Number(absl::string_view* value);

  // Takes `true`, `false` or `null`.
  bool Literal(absl::string_view word);

  // Takes any value.
  bool SkipValue();

  // Nothing but blanks may be left.
  bool End();

  // Makes an error at the next character; gives false.
  bool Fail(absl::string_view message);

  const absl::Status& status() const { return status_; }

 private:
  bool FailAt(const char* where, absl::string_view message);
  // The rest of a string that has an escape at at_.
  bool Escaped(std::string* value);
  bool Escape(std::string* value);
  bool HexQuad(const char* escape, uint32_t* code);
  bool SkipScalar();

  const char* const begin_;
  const char* at_;
  const char* const end_;
  absl::Status status_;
  std::string skipped_;  // SkipValue's scratch
  std::string open_;     // SkipValue's stack of '{' and '['
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_JSON_JSON_SCANNER_H_
