// The records of an image: names with their entries, written by the compiler
// and read by look-up. docs/image_format.md has the bytes.
//
// Reading is safe whatever the bytes are: what would reach out of the section
// reads as the end.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_RECORDS_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_RECORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/gazetteer/image_format.h"

namespace onrecord {
namespace gazetteer {

// A class with its type: entries name it by number.
struct ClassName {
  Type type = Type::kNone;
  absl::string_view name;
};

// The start of a record.
struct NameRecord {
  bool good = false;
  uint8_t flags = 0;
  absl::string_view name;
  absl::string_view entries;  // encoded; empty for one entry without data
  uint32_t next = 0;          // the record behind it

  CaseRule case_rule() const {
    return static_cast<CaseRule>(flags & kCaseRuleMask);
  }
};

// REQUIRES: the record at `at` is no link.
NameRecord ReadName(absl::string_view records, uint32_t at);

// Offsets of the groups that a link leads to.
std::vector<uint32_t> ReadLink(absl::string_view records, uint32_t at);
// The same without a vector: how many, and each.
uint32_t LinkCount(absl::string_view records, uint32_t at);
uint32_t LinkAt(absl::string_view records, uint32_t at, uint32_t index);

void AppendVarint(uint64_t value, std::string* out);
// Takes a number off the front; false if there is none.
bool TakeVarint(absl::string_view* bytes, uint64_t* value);

// One entry of a record: appended, or taken off the front.
void AppendEntry(const Entry& entry, uint64_t class_number, bool keep_line,
                 std::string* out);
bool TakeEntry(absl::string_view* bytes, const std::vector<ClassName>& classes,
               Entry* entry);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_RECORDS_H_
