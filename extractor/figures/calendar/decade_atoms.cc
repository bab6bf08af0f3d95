#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "extractor/figures/calendar/actions.h"
#include "extractor/figures/calendar/atoms.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// "the 80s", "the mid-80s", "the late 80s"; but "in her late 50s",
// and "temperatures in the 80s".
bool IsDecadeLed(const Scope& scope, uint32_t token) {
  uint32_t i = token;
  for (uint32_t k = 1; k <= 8 && k <= token; ++k) {
    if (absl::StartsWith(scope.Word(token - k), "temperature")) return false;
  }
  if (i > 1 && scope.Word(i - 1) == "-") --i;
  if (i > 1 && (scope.Word(i - 1) == "late" || scope.Word(i - 1) == "early" ||
                scope.Word(i - 1) == "mid")) {
    --i;
  } else {
    i = token;
  }
  return i > 0 && scope.Word(i - 1) == "the";
}

}  // namespace

void AddDecade(const Scope& scope, uint32_t token, Chart* chart) {
  const std::vector<text::Token>& tokens = scope.text->tokens();
  const absl::string_view digits = scope.Word(token);
  int value = 0;
  if (!absl::SimpleAtoi(digits, &value)) return;
  const bool marked = token > 0 && tokens[token].glued() &&
                      tokens[token - 1].sign == text::kSingleQuoteSign;
  const text::Token* next = scope.TokenAt(token + 1);
  const absl::string_view s = scope.Word(token + 1);
  // 1970's: the mark and the letter are two tokens behind digits.
  const text::Token* letter = scope.TokenAt(token + 2);
  const bool possessive = next != nullptr && next->glued() &&
                          next->IsSign(text::kSingleQuoteSign) &&
                          letter != nullptr && letter->glued() &&
                          scope.Word(token + 2) == "s";
  const bool plural =
      possessive || (next != nullptr && next->glued() && s == "s");
  Item item;
  item.first = marked ? token - 1 : token;
  item.end = token + (possessive ? 3 : plural ? 2 : 1);
  const bool four = digits.size() == 4 && value >= 1000 && value <= 2999;
  const bool two = digits.size() == 2;
  if (plural && value % 10 == 0 && (four || two)) {
    if (two && !marked && (value < 20 || !IsDecadeLed(scope, token))) return;
    // 1990's crop
    if (possessive && !scope.AtPhraseEnd(token + 3) &&
        !IsDecadeLed(scope, token)) {
      return;
    }
    item.type = Type::kPeriod;
    item.when.grain =
        four && value % 100 == 0 && value < 2000 ? Grain::kCentury
                                                 : Grain::kDecade;
  } else if (marked && two && !plural &&
             tokens[token - 1].Has(text::kSpaceBefore)) {
    item.type = Type::kYear;
    item.when.grain = Grain::kYear;
    item.flags = kWeak | kLiteral;
    value = YearOfTwoDigits(scope.reference, value);
  } else {
    return;
  }
  item.when.year = static_cast<int16_t>(value);
  if (item.type == Type::kPeriod && two) item.when.flags |= kTwoDigits;
  chart->Add(item);
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
