// The pieces that lines for people are made of, appended to a string.
//
//   ReadableLine line(&out);
//   line.Kind("    ", "MONEY");  // padded, so that places stand in a column
//   line.Place(620, 631);        // 620-631
//   line.Text("$11 million");    //   "$11 million"
//
// See readable_writer.h for whole lines.

#ifndef ONRECORD_EXTRACTOR_IO_READABLE_READABLE_LINE_H_
#define ONRECORD_EXTRACTOR_IO_READABLE_READABLE_LINE_H_

#include <google/protobuf/repeated_ptr_field.h>

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// Words of a text, with what would break a line written as \n, \t, \x01.
std::string OneLine(absl::string_view text);

class ReadableLine {
 public:
  // `out` must outlive it.
  explicit ReadableLine(std::string* out) : out_(*out) {}

  void Kind(absl::string_view indent, absl::string_view kind);
  void Place(uint32_t begin, uint32_t end);

  // In quotation marks; nothing for an empty one.
  void Text(absl::string_view text, absl::string_view before = "  ");

  // `what`, then all of them; nothing if there are none.
  void Quoted(absl::string_view what,
              const google::protobuf::RepeatedPtrField<std::string>& texts);

  // The word of an enum; nothing for 0, "?" for a number without a word.
  void Word(int value, const std::string& name,
            absl::string_view before = "  ");

 private:
  std::string& out_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_READABLE_READABLE_LINE_H_
