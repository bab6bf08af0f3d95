// Writes the records of an image, and the classes that they name; records.h
// reads them. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_RECORD_WRITER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_RECORD_WRITER_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace gazetteer {

class RecordWriter {
 public:
  // `entries` must outlive the object.
  RecordWriter(absl::Span<const Entry> entries, bool keep_lines);

  // The records of some entries with the same key, by number: one for each
  // name and case rule. Returns where the first stands. Changes the order of
  // `group`.
  uint32_t WriteGroup(std::vector<uint32_t>* group);
  // A record that leads to the groups of two others, either of which may be
  // such a record.
  uint32_t Link(uint32_t a, uint32_t b);

  const std::string& records() const { return records_; }
  const std::string& classes() const { return class_bytes_; }
  uint64_t names() const { return names_; }
  uint64_t ruled_names() const { return ruled_names_; }  // see image_format.h

 private:
  bool Less(uint32_t a, uint32_t b) const;
  void WriteName(absl::Span<const uint32_t> entries, bool last);
  uint64_t ClassNumber(const Entry& entry);

  const absl::Span<const Entry> entries_;
  const bool keep_lines_;
  std::string records_;
  std::string class_bytes_;
  std::string encoded_;  // entries of a name
  uint64_t names_ = 0;
  uint64_t ruled_names_ = 0;
  absl::flat_hash_map<std::pair<absl::string_view, Type>, uint64_t> classes_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_RECORD_WRITER_H_
