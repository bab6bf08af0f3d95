// One reading of one number: the state and steps behind NumberReader. Only
// for number_reader.cc.
//
// A number is a row of groups, each smaller than the one before: [two hundred
// and five] [million] [three thousand]. total_ holds the groups that a scale
// has closed, group_ the open one, room_ what may still join it: after "two
// hundred" anything below 100, after "twenty" 1 to 9, after "five" nothing.

#ifndef ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_READING_H_
#define ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_READING_H_

#include <cstdint>

#include "extractor/figures/numbers/number.h"
#include "extractor/figures/words/word_facts.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace figures {

// 10^exponent; the largest power that fits for an exponent that is too large.
uint64_t PowerOfTen(int exponent);

class NumberReading {
 public:
  NumberReading(const text::AnnotatedText& text, FactsOfWords facts,
                int depth = 0)
      : text_(text), tokens_(text.tokens()), facts_(facts), depth_(depth) {}

  bool Run(uint32_t token, uint32_t floor, Number* number);

 private:
  // "and" is followed by a number of its own, which may have one, too: "two
  // million and three hundred and five".
  static constexpr int kMostDepth = 2;

  // The word at a token; one of role kNone behind the end.
  NumberWord WordAt(uint32_t i) const;
  bool SignAt(uint32_t i, uint8_t sign) const;
  bool IsWord(uint32_t i, absl::string_view folded) const;
  // True for a hyphen at `i` with no space on either side.
  bool HyphenAt(uint32_t i) const;

  // How a number starts, by its anchor.
  bool StartWithDigits(uint32_t i);
  bool StartWithWord(uint32_t i, uint32_t floor);
  bool StartWithPart(uint32_t i, uint32_t floor);
  // "nearly a quarter": a share, not a time.
  bool IsShare(uint32_t article) const;
  bool StartWithPlural(uint32_t i, uint32_t floor);
  bool StartWithOrdinal(uint32_t i, uint32_t floor);

  // Steps of digits: each moves end_ on or changes nothing.
  void TakeSpacedGroups();
  void TakeSuffix();
  void TakeSlash();
  void TakeVulgar();
  // The fraction of "99 1/2", where it stands at `i`, and where it ends.
  bool ReadEighths(uint32_t i, uint64_t* over, uint64_t* under,
                   uint32_t* end) const;
  void TakeExponent();

  // Takes words and scales as long as they fit.
  void Compose();
  bool TakeNext(uint32_t i);
  bool TakeScale(uint32_t i, int exponent);
  bool TakeDigits(uint32_t i);
  bool TakeOrdinal(uint32_t i);
  bool TakeAnd(uint32_t i);
  bool TakeAndPart(uint32_t i);
  void TakeParts();
  void TakePoint();
  // "half [a million]", "three quarters [of a million]".
  void TakeScaleOfFraction();
  void SetFraction(uint64_t over, uint64_t under);
  // A plural that says only how large: "dozens", "tens of thousands".
  void SetVague(const Decimal& low);
  void TakeSign(uint32_t floor);
  void TakeLeadingPoint(uint32_t floor);

  const text::AnnotatedText& text_;
  const std::vector<text::Token>& tokens_;
  const FactsOfWords facts_;
  const int depth_;  // of numbers read within numbers

  Number* number_ = nullptr;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  Decimal total_;
  Decimal group_;
  uint64_t room_ = 0;
  int last_scale_ = 0;     // 0: none yet
  bool hundred_ = false;   // the open group has its hundred
  bool after_scale_ = false;  // nothing since the last scale or hundred
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_NUMBERS_NUMBER_READING_H_
