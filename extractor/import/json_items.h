// Cuts a JSON file into the objects of its outermost array, without reading it
// whole: [{...}, {...}] gives the {...} one after the other, and so do lines
// of {...} without an array around. Time is linear in the bytes.

#ifndef ONRECORD_EXTRACTOR_IMPORT_JSON_ITEMS_H_
#define ONRECORD_EXTRACTOR_IMPORT_JSON_ITEMS_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/import/line_source.h"

namespace onrecord {
namespace gazetteer {

class JsonItems {
 public:
  // Keeps a pointer: `bytes` must outlive the object.
  explicit JsonItems(LineSource* bytes) : source_(bytes) {}

  // The next object; good until the next call. False at the end, or where an
  // item is longer than 64 MB; status() tells.
  bool Next(absl::string_view* item);
  uint64_t number() const { return number_; }  // of the item, from 1
  const absl::Status& status() const { return status_; }

 private:
  LineSource* source_;
  absl::string_view rest_;
  std::string item_;
  uint64_t number_ = 0;
  int depth_ = 0;
  int depth_wanted_ = 0;  // of items; 0: nothing was read yet
  bool in_item_ = false;
  bool in_string_ = false;
  bool escaped_ = false;
  absl::Status status_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_JSON_ITEMS_H_
