// Cuts a JSON file into the values of its outermost array or object, without
// reading it whole: [{...}, {...}] and {"0": {...}, "1": {...}} and a value a
// line all give the {...} one after the other. Time is linear in the bytes.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_IMPORT_JSON_ITEMS_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_IMPORT_JSON_ITEMS_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/import/line_source.h"

namespace onrecord {
namespace gazetteer {

class JsonItems {
 public:
  // Keeps a pointer: `bytes` must outlive the object. `lines`: a value a line,
  // each an item itself.
  explicit JsonItems(LineSource* bytes, bool lines = false)
      : source_(bytes), depth_wanted_(lines ? 1 : 2) {}

  // The next object; good until the next call. False at the end, or where an
  // item is longer than 64 MB; status() tells.
  bool Next(absl::string_view* item);
  uint64_t number() const { return number_; }  // of the item, from 1
  const absl::Status& status() const { return status_; }

 private:
  LineSource* source_;
  const int depth_wanted_;
  absl::string_view rest_;
  std::string item_;
  uint64_t number_ = 0;
  int depth_ = 0;
  bool in_item_ = false;
  bool in_string_ = false;
  bool escaped_ = false;
  absl::Status status_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_IMPORT_JSON_ITEMS_H_
