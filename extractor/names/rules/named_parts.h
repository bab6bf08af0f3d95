// Surnames and first names of people whom the text has named in full before,
// where the weights took the part alone for what a list has of that name; and
// first words of firms that were taken for people:
//
//   "Tess Lawson gave evidence. Lawson said ..."    no firm of software
//   "In Wiltshire, Pat Wiltshire ..."               a place was there first
//   "Reynolds Metals Co rose. ... sold Reynolds."   nobody
//
// A word that nothing shows to be anybody's is an organization if the weights
// hardly knew.
//
// What the text first has as a place or an organization of its own stays that,
// and so do parts of longer names of either ("Lawson Group"), countries and
// larger cities, and what stands where people do not: "in Lawson", "the
// Lawson", "Lawson shares".

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_NAMED_PARTS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_NAMED_PARTS_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class NamedParts {
 public:
  // Relabels such parts. `decisions`: in text order; phrases must know what the
  // first pass made of them (FeedBack). Linear in the decisions.
  void Apply(const Document& document, Decisions* decisions);

 private:
  enum First : uint8_t { kUnseen, kElse, kPersons, kFirms };

  void NotePerson(const Document& document, const Run& run,
                  const Candidate& candidate);
  void NoteFirm(const Document& document, const Run& run,
                const Candidate& candidate);
  void SettleAlone(const Document& document, const Run& run,
                   Decision* decision);

  std::vector<First> firsts_;  // what a word first was, by RunToken::doc_word
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_NAMED_PARTS_H_
