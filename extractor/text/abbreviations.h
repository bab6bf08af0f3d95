// Words that keep their full stop ("Mr.", "Inc."), and what the stop then says
// of a sentence's end. From knowledge/text/abbreviations.tsv.
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_ABBREVIATIONS_H_
#define ONRECORD_EXTRACTOR_TEXT_ABBREVIATIONS_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace text {

class Abbreviations {
 public:
  enum class Kind : uint8_t {
    kNone = 0,
    // Stands before a name or number: no sentence ends here ("Mr.", "No.").
    kLeads,
    // The same, but only before digits ("no. 10", "He said no.").
    kBeforeNumber,
    // May end a sentence, if a typical first word follows ("Inc.", "a.m.").
    kMayEnd,
    // A top-level domain: glued to what stands before ("Amazon.com").
    kDomain,
    // A typical first word of a sentence ("The", "He"): ends it after kMayEnd.
    kStarter,
  };

  // Columns: word (without the stop), kind (leads, before-number, may-end,
  // domain, starter).
  static absl::StatusOr<Abbreviations> Create(
      const knowledge::TableFile& table);

  // `word`: without its stop. What the table has with a capital is, without
  // one, kBeforeNumber whatever it is there ("feb. 27", "he sat."). At most 15
  // bytes are looked up.
  Kind KindOf(absl::string_view word) const;

 private:
  struct Row {
    Kind kind;
    bool capital;
  };
  absl::flat_hash_map<uint64_t, Row> rows_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_ABBREVIATIONS_H_
