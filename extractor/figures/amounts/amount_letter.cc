// The part of AmountReader that tells a million from a metre: "35m devices",
// "35m long".

#include <optional>

#include "extractor/figures/amounts/amount_reader.h"

namespace onrecord {
namespace figures {
namespace {

// Metres that people run or swim for titles.
bool IsRace(std::optional<int64_t> metres) {
  if (!metres) return false;
  switch (*metres) {
    case 50: case 60: case 100: case 110: case 200: case 300: case 400:
    case 800: case 1000: case 1500: case 3000: case 5000: case 10000:
      return true;
    default:
      return false;
  }
}

}  // namespace

// "rose to 2.3m from 1.9m", "down from 16.17m to 16.1m"; but athletes improve
// to 8.12m.
bool AmountReader::MovedTo(const Number& number) const {
  const uint32_t first = number.tokens.first;
  if (first == 0 || !view_.Any(first - 1, kToWord | kFromWord)) return false;
  const absl::string_view digits = view_.Bytes(first);
  const size_t point = digits.find('.');
  const bool hundredths =
      point != absl::string_view::npos && digits.size() - point == 3;
  const uint64_t moves = hundredths ? kDownWord : kUpWord | kDownWord;
  for (uint32_t i = first - 1, steps = 0; i > 0 && steps < 5; ++steps) {
    if (view_.Any(--i, moves)) return true;
    if (view_.StartsSentence(i)) return false;
  }
  return false;
}

bool AmountReader::LetterIsScale(const Number& number) const {
  const uint32_t next = number.tokens.end;
  if (view_.IsJoint(next)) return false;  // "5m-long"
  if (MovedTo(number) && !view_.Any(next, kExtentWord)) return true;
  // "fell 3m to 12m", unlike "fell 3m to the ground".
  const uint32_t first = number.tokens.first;
  if (first > 0 && view_.Any(first - 1, kUpWord | kDownWord) &&
      view_.Any(next, kToWord) && view_.IsNumber(next + 1)) {
    return true;
  }
  if (!view_.IsWord(next)) return false;
  if (view_.Any(next, kOfWord)) return true;
  // "grew from 21m in 1991"
  if (view_.Any(next, kInWord) && view_.IsNumber(next + 1) &&
      view_.Bytes(next + 1).size() == 4) {
    return true;
  }
  // "35m devices", "2m home insurance applications", "2.7m digital and
  // physical sales"; but "the 100m hurdles", "the 200m final, two heats".
  Decimal metres = number.value;
  metres.Shift(-number.scale);
  const bool race = IsRace(metres.ToInt64());
  if (race && view_.Any(next, kRaceWord)) return false;
  const bool far = !race && view_.Is(next - 1, "m");
  const uint32_t reach = number.Has(kHasPoint) ? 5 : far ? 3 : 1;
  for (uint32_t i = next; i < next + reach && view_.IsWord(i); ++i) {
    if (view_.Any(i, kAndWord)) continue;
    if (view_.Any(i, kStopWord | kVerbWord)) return false;
    if (view_.Any(i, kPluralWord)) return true;
    const absl::string_view word = view_.Folded(i);
    if (word.size() > 3 && word.back() == 's' &&
        !view_.Any(i, kSingularWord)) {
      return true;
    }
  }
  return false;
}

}  // namespace figures
}  // namespace onrecord
