// What the joining of pieces needs to know of the document around them.
// Owns nothing; lives as long as one call of CalendarFinder::Find.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_SCOPE_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_SCOPE_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/amount.h"
#include "extractor/figures/calendar/item.h"
#include "extractor/figures/calendar/reference.h"
#include "extractor/figures/calendar/word_info.h"
#include "extractor/figures/numbers/number.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace figures {
namespace calendar {

struct Scope {
  const text::AnnotatedText* text = nullptr;
  const std::vector<Number>* numbers = nullptr;
  FactsOfWords facts;
  Reference reference;
  bool day_first = false;  // 5/12 is 5 December
  bool vague = false;      // "years", "few weeks" are figures
  std::vector<Amount>* amounts = nullptr;

  // The token at `i`, or null behind the end.
  const text::Token* TokenAt(uint32_t i) const {
    return i < text->tokens().size() ? &text->tokens()[i] : nullptr;
  }
  // Its folded form; empty if there is none.
  absl::string_view Word(uint32_t i) const {
    const text::Token* token = TokenAt(i);
    return token == nullptr ? absl::string_view() : text->Folded(*token);
  }
  // True if the word at `i` is of a class of contexts.tsv.
  bool Is(uint32_t i, Context context) const {
    const text::Token* token = TokenAt(i);
    return token != nullptr &&
           (facts[token->word].calendar.contexts & context) != 0;
  }
  bool IsAfter(uint32_t i, Context context) const {
    return i > 0 && Is(i - 1, context);
  }
  // True if the token before `i` is a currency sign or code, '#' or "No.":
  // what follows is no day, hour or year.
  bool AfterMoneyOrLabel(uint32_t i) const;
  // True if a percent, scale or currency stands at `i`: what precedes is no
  // day, hour or year.
  bool BeforeMeasure(uint32_t i) const;
  // True if a phrase ends before `i`: there is no word, or one that cannot go
  // on with a noun group ("and", "with", "in").
  bool AtPhraseEnd(uint32_t i) const;
  // True if digits or a sign between digits are glued to tokens [first, end):
  // a telephone number, a version.
  bool GoesOn(uint32_t first, uint32_t end) const;
  // True for a word with an initial capital at `i`.
  bool IsCapital(uint32_t i) const;
  // True if the word at `i` follows one that only a verb follows ("to last").
  bool IsVerbAt(uint32_t i) const;

  const Amount& AmountOf(const Item& item) const {
    return (*amounts)[item.amount];
  }
  // Keeps a copy for `item`.
  void SetAmount(const Amount& amount, Item* item) const;
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_SCOPE_H_
