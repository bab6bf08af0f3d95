// Rules that people write, of what stands beside a name: patterns of tokens in
// knowledge/names/rules.tsv (patterns/rulebook.h tells the form of the file).
//
//   "Kallur is a village on Kalsoy"     PLACE, by is-a-place
//   "in Sichuan province"               PLACE, by province
//
// A rule gives its label to what the weights took for one of those that it
// goes over, there and wherever the document has the name and the weights were
// in doubt; or, over NONE, to a whole row of capitals of which they made
// nothing. What the lists or the rest of the document know better stays:
//
//  - what the gazetteer has as what it was taken for, and organizations by
//    their last word ("Orla Bank");
//  - of a person's name, whatever has a first name or is a part of a longer
//    one of the document;
//  - months, days of the week and what opens with a number; of bodies, what
//    ends like a street or a mountain;
//  - over NONE: common words, demonyms, capitals throughout, headlines.
//
// The classes of tokens in patterns are the lists of knowledge/words by their
// names in word_traits.h (@role, @org_noun, @surname_often ...) and:
//
//   @small    a word without a capital, none of "the", "of", "in" ...
//   @capital  a word with one        @number  digits       @any  any token
//
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_NAME_RULES_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_NAME_RULES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"
#include "extractor/names/rules/rule_index.h"
#include "extractor/patterns/rulebook.h"

namespace onrecord {
namespace names {

class NameRules {
 public:
  // Reads names/rules.tsv below `knowledge_dir`. Errors: those of
  // patterns::Rulebook, and INVALID_ARGUMENT with file and line for a label
  // that there is not.
  static absl::StatusOr<NameRules> Load(const std::string& knowledge_dir);

  // `decisions`: in text order, before and after. Phrases must know what the
  // first pass made of them (FeedBack).
  void Apply(const Document& document, Decisions* decisions) const;

  // Of a Decision::pattern: "names.rule.is-a-place", "names/rules.tsv:17".
  absl::string_view IdOf(uint16_t pattern) const { return ids_[pattern]; }
  absl::string_view PlaceOf(uint16_t pattern) const {
    return places_[pattern];
  }
  const std::vector<patterns::Rule>& rules() const { return book_.rules(); }
  uint64_t fingerprint() const { return book_.fingerprint(); }

 private:
  struct Terms {
    Label label = kOutside;
    uint8_t over = 0;  // bits by label, 1 << kOutside for nothing
  };

  absl::Status ReadTerms();
  uint32_t RuleFor(const Document& document, text::TokenRange name,
                   uint8_t label) const;
  bool Give(const Document& document, uint32_t rule,
            Decision* decision) const;
  void AddFree(const Document& document, Decisions* decisions) const;

  patterns::Rulebook book_;
  std::vector<Terms> terms_;  // by rule
  RuleIndex index_;
  std::vector<std::string> ids_, places_;
  bool over_nothing_ = false;  // any rule goes over NONE
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_NAME_RULES_H_
