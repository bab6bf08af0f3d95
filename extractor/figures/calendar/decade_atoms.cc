#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "extractor/figures/calendar/actions.h"
#include "extractor/figures/calendar/atoms.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// "temperatures in the 80s"
bool IsOfHeat(const Scope& scope, uint32_t token) {
  for (uint32_t k = 1; k <= 8 && k <= token; ++k) {
    if (absl::StartsWith(scope.Word(token - k), "temperature")) return true;
  }
  return false;
}

// Where "late 80s", "mid-80s" begin, if the digits are at `token`.
uint32_t WithModifier(const Scope& scope, uint32_t token) {
  uint32_t i = token;
  if (i > 1 && scope.Word(i - 1) == "-") --i;
  const absl::string_view word =
      i > 1 ? scope.Word(i - 1) : absl::string_view();
  return word == "late" || word == "early" || word == "mid" ? i - 1 : token;
}

// "the 80s", "the mid-80s", "the late 80s"; but "in her late 50s".
bool IsDecadeLed(const Scope& scope, uint32_t token) {
  const uint32_t i = WithModifier(scope, token);
  return i > 0 && scope.Word(i - 1) == "the";
}

// "a 90s sitcom", "late 60s pop": something of that time follows; but "in her
// late 60s wearing". Smaller numbers may be seconds ("a 30s video").
bool IsOfDecade(const Scope& scope, uint32_t token, int value) {
  const uint32_t first = WithModifier(scope, token);
  for (const char* owner : {"his", "her", "their", "my", "your", "our", "and",
                            "or", "to", "aged"}) {
    if (first > 0 && scope.Word(first - 1) == owner) return false;
  }
  const uint32_t next = token + 2;  // behind the s
  const text::Token* noun = scope.TokenAt(next);
  return value >= 50 && noun != nullptr && !scope.AtPhraseEnd(next) &&
         !noun->glued() && noun->kind == text::TokenKind::kWord &&
         !scope.IsCapital(next) && !scope.IsVerbAt(next) &&
         !scope.Is(next, kPast) && !scope.Is(next, kFuture);
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
    if (two && !marked &&
        (value < 20 || IsOfHeat(scope, token) ||
         !(IsDecadeLed(scope, token) ||
           (!possessive && IsOfDecade(scope, token, value))))) {
      return;
    }
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
