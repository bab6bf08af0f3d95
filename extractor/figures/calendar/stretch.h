// Cuts out of a text the stretches that dates can be made of: rows of words
// of the calendar and numbers around a trigger.
//
//   StretchFinder finder(&scope, triggers, numbered, /*vague=*/false);
//   text::TokenRange stretch;
//   while (finder.Next(floor, &stretch)) ...
//   // "It fell in the [first week of May 1990], to the dismay of ..."
//
// Looks at tokens near triggers only. A stretch lies in one
// sentence and is at most Chart::kMaxTokens long; where it was cut, the next
// one begins behind what was found in it. For one document and one thread.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_STRETCH_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_STRETCH_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extractor/figures/calendar/scope.h"
#include "extractor/figures/calendar/word_info.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace figures {
namespace calendar {

class StretchFinder {
 public:
  // Keeps references. `triggers`: tokens whose words MayTrigger, in order.
  // `numbered`: by token, whether a number covers it. `vague`: a unit alone is
  // worth a look.
  StretchFinder(const Scope* scope, const std::vector<uint32_t>& triggers,
                const std::vector<uint8_t>& numbered, bool vague)
      : scope_(*scope), facts_(scope->facts),
        tokens_(scope->text->tokens()), triggers_(triggers),
        numbered_(numbered.data()), vague_(vague) {}

  // The next stretch of tokens from `floor` on. False if there is none.
  // REQUIRES: `floor` never falls.
  bool Next(uint32_t floor, text::TokenRange* stretch);
  // Index of the first number that ends behind the last stretch's begin.
  size_t first_number() const { return first_number_; }

 private:
  bool Triggers(uint32_t token) const;
  // Widens *stretch around its one token, then drops what can only join from
  // both ends. False if nothing can come of it.
  bool Widen(uint32_t floor, text::TokenRange* stretch);
  uint16_t BitsAt(uint32_t token) const {
    return facts_[tokens_[token].word].calendar.bits;
  }
  bool InNumber(uint32_t token) const { return numbered_[token] != 0; }

  const Scope& scope_;
  const FactsOfWords facts_;
  const absl::Span<const text::Token> tokens_;
  const std::vector<uint32_t>& triggers_;
  const uint8_t* const numbered_;
  const bool vague_;
  size_t trigger_ = 0;  // the next of triggers_
  uint32_t next_ = 0;   // first token that may trigger
  size_t number_ = 0;  // first number that ends behind the last trigger
  size_t first_number_ = 0;
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_STRETCH_H_
