// Rules after the weights, for what they see too seldom to learn.
//
//  - Headlines: where every word has a capital, a name that the text below has
//    is taken as it is there: "Rivals Sue Acme Over Patents" holds Acme, and
//    "UK Debate Acme Deal" is no organization of four words.
//  - What wires have of their own, datelines and the like (wire_names.h).
//  - What the gazetteer alone can know (listed_names.h).
//  - What stands beside a name and says what it is (name_rules.h).
//  - "St George's" is no person (saints.h), "Amr Dalsh/Reuters" no firm
//    (slashed_names.h).
//  - What is a name time and again is one where the weights were in doubt.
//  - "May said" is whom the document has as Theresa May, "Kestrel said" is
//    Kestrel International Ltd, and so is a Kestrel in no list that was taken
//    for a person or a place.
//  - "Copyright Acme Limited 2021": what ends in a legal form is a company.
//  - One sense a document for what is in no list (one_sense.h).
//  - Names whose last word says what they are (head_words.h).
//  - Parts of people and firms named in full before are theirs (named_parts.h).
//  - Acronyms of common words are none (term_acronyms.h).
//  - What hangs on to names and is no part of them (name_ends.h), roles inside
//    what was taken for one person (role_splits.h), and names that ran into
//    others (run_on_names.h).

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_REPAIR_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_REPAIR_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"
#include "extractor/names/rules/listed_names.h"
#include "extractor/names/rules/name_ends.h"
#include "extractor/names/rules/name_rules.h"
#include "extractor/names/rules/named_parts.h"
#include "extractor/names/rules/one_sense.h"
#include "extractor/names/rules/slashed_names.h"
#include "extractor/names/rules/role_splits.h"
#include "extractor/names/rules/run_on_names.h"
#include "extractor/names/rules/term_acronyms.h"
#include "extractor/names/rules/wire_names.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class Repair {
 public:
  // `rules` must outlive the object.
  explicit Repair(const NameRules* rules) : rules_(*rules) {}

  // `decisions`: in text order, before and after. Phrases must know what the
  // first pass made of them (FeedBack).
  void Apply(const Document& document, Decisions* decisions);

 private:
  void SplitHeadlines(const Document& document,
                      Decisions* decisions);
  static void MendShortNames(const Document& document, Decisions* decisions);
  void Fill(const Document& document, Decisions* decisions);
  void FillRun(const Document& document, size_t run);
  void FillAgain(const Document& document, size_t run);
  bool Free(const Run& run, const Candidate& candidate) const;
  void Add(const Document& document, const Run& run,
           const Decision& decision);

  const NameRules& rules_;
  WireNames wire_;
  ListedNames listed_;
  OneSense one_sense_;
  NameEnds name_ends_;
  RoleSplits role_splits_;
  RunOnNames run_on_;
  NamedParts named_parts_;
  SlashedNames slashed_;
  TermAcronyms term_acronyms_;
  Decisions kept_;
  Decisions added_;
  std::vector<uint8_t> taken_;  // by place of run tokens
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_REPAIR_H_
