// Takes off what weights leave at the ends of names and is no part of them:
// letters of an honour, a party or a country, agencies, days of the week, words
// of the next sentence (lost_stops.h); and drops what no name can be
// (no_names.h).
//
//   "Michael Turner QC"      -> "Michael Turner"
//   "Ama Boateng NDC 4,512"  -> "Ama Boateng", where NDC stands behind others
//   "NATO Jens Berg"         -> "NATO", "Jens Berg"
//   "Congress Monday"        -> "Congress"
//   "Ada Obi But I want"     -> "Ada Obi"
//   "Ada Obi-style"          -> "Ada Obi"
//   "Leeds-based Orla Bank"  -> "Leeds", "Orla Bank"

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_NAME_ENDS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_NAME_ENDS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class NameEnds {
 public:
  // `decisions`: in text order, before and after. Linear in them.
  void Apply(const Document& document, Decisions* decisions);

 private:
  // How many different names of the document end with the word of `token`.
  size_t NamesBefore(const Document& document, uint32_t token) const;
  bool LosesLast(const Document& document, const Decision& decision) const;

  // Folded last words in capitals, and phrases that end with them; sorted.
  std::vector<std::pair<uint32_t, uint32_t>> endings_;
  Decisions added_;  // "Leeds" of "Leeds-based", NATO before a person
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_NAME_ENDS_H_
