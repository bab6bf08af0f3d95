#include "extractor/figures/calendar/atoms.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "extractor/figures/calendar/actions.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;

// REQUIRES: the first two words match.
bool Matches(const Scope& scope, const uint16_t* words, const Phrase& phrase,
             uint32_t first) {
  for (uint32_t i = 2; i < phrase.size; ++i) {
    const text::Token& token = scope.text->tokens()[first + i];
    if (scope.facts[token.word].calendar.id != words[i - 2]) return false;
  }
  return true;
}

// Months that are other words too, unless written like a month.
bool IsDoubtful(const Scope& scope, const Item& item, uint32_t token) {
  const uint16_t shape = scope.text->Shape(scope.text->tokens()[token]);
  const bool capital = (shape & text::kInitialUpper) != 0;
  if (item.type == Type::kMonth) {
    return !capital && (item.when.month == 3 || item.when.month == 5 ||
                        item.when.month == 8);
  }
  return false;
}

// Adds a phrase's item over tokens [first, end).
void AddItem(const Scope& scope, const Item& known, uint32_t first,
             uint32_t end, Chart* chart) {
  constexpr uint64_t kSpecial =
      BitOf(Type::kDay) | BitOf(Type::kMoment) | BitOf(Type::kMonth) |
      BitOf(Type::kAmount) | BitOf(Type::kModUnits);
  if ((BitOf(known.type) & kSpecial) == 0) {
    chart->Add(known, first, end);
    return;
  }
  Item item = known;
  item.first = first;
  item.end = end;
  if (IsDoubtful(scope, item, first)) item.flags |= kWeak;
  const bool relative =
      (item.type == Type::kDay || item.type == Type::kMoment) &&
      item.when.Has(kAnchored);
  if (relative && scope.reference.known) {
    item.when.SetDate(AddDays(scope.reference.date, item.number));
  }
  if (item.type == Type::kAmount) {
    Amount amount;
    amount.size = 1;
    amount.parts[0] = {Amount::kOne, item.unit};
    scope.SetAmount(amount, &item);
  }
  if (item.type == Type::kModUnits) {
    // "week after next", "year-end"
    const Reference open;
    const int step = item.number;
    const bool vague = item.Has(kVagueCount);
    item = Item();
    item.first = first;
    item.end = end;
    if (!StretchOf(vague ? open : scope.reference, known.unit, step, &item)) {
      return;
    }
    // "the year before"; "year-earlier" stands before what it tells of.
    if (vague && item.size() == 2) item.flags |= kToldElsewhere;
  }
  chart->Add(item);
}

// Adds the phrases that begin at token `i` with the word `id`.
void AddPhrases(const Scope& scope, const Vocabulary& vocabulary, uint16_t id,
                uint32_t i, uint32_t end, Chart* chart) {
  const uint16_t second =
      i + 1 < end
          ? scope.facts[scope.text->tokens()[i + 1].word].calendar.id
          : 0;
  for (const Phrase& phrase : vocabulary.StartingAt(id, second)) {
    if (phrase.size > 1 &&
        (phrase.second != second || phrase.size > end - i ||
         !Matches(scope, vocabulary.WordsOf(phrase), phrase, i))) {
      continue;
    }
    if (phrase.IsConnector()) {
      chart->AddConnector(phrase.connector, i, i + phrase.size);
    } else {
      AddItem(scope, vocabulary.ItemOf(phrase), i, i + phrase.size, chart);
    }
  }
}

// "on the 18th", with nothing after it that it could count.
bool IsDayOfMonth(const Scope& scope, const Item& item) {
  if (item.number < 1 || item.number > 31 || item.first == 0 ||
      !scope.AtPhraseEnd(item.end) || scope.Word(item.end) == "of" ||
      scope.Word(item.end) == "in") {
    return false;
  }
  const bool article = scope.Word(item.first - 1) == "the";
  if (article && item.first < 2) return false;
  const absl::string_view lead = scope.Word(item.first - (article ? 2 : 1));
  return lead == "on" || (article && (lead == "by" || lead == "until" ||
                                      lead == "since" || lead == "before"));
}

// A number in words or digits, as FIGURES reads it.
void AddNumber(const Scope& scope, size_t index, Chart* chart) {
  const Number& number = (*scope.numbers)[index];
  if (number.kind == Number::Kind::kVague) return;
  Item item;
  item.first = number.tokens.first;
  item.end = number.tokens.end;
  item.type = number.IsOrdinal() ? Type::kOrdinal : Type::kNumber;
  item.numeral = static_cast<uint32_t>(index);
  if (number.Has(kHasDigits)) item.flags |= kDigits;
  if (number.IsOrdinal() && number.Has(kHasDigits)) item.flags |= kSuffixed;
  const std::optional<int64_t> value = number.value.ToInt64();
  if (value.has_value() && *value >= 0 && *value < 100000) {
    item.number = static_cast<int32_t>(*value);
    item.flags |= kIntegral;
  }
  chart->Add(item);
  if (item.Has(kSuffixed) && IsDayOfMonth(scope, item)) {
    Item day = item;
    day.type = Type::kDay;
    day.flags = 0;
    day.when.day = static_cast<uint8_t>(item.number);
    chart->Add(day);
  }
  // "two thousand and fifteen"
  if (!number.IsOrdinal() && !number.Has(kHasDigits) && item.size() > 1 &&
      item.number > kFirstYear && item.number < kLastYear) {
    item.type = Type::kYear;
    item.when.grain = Grain::kYear;
    item.when.year = static_cast<int16_t>(item.number);
    item.flags = kWeak | kLiteral;
    chart->Add(item);
  }
}

// False if there is anything but digits. REQUIRES: at most 9.
bool ReadFewDigits(absl::string_view digits, int* value) {
  *value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return false;
    *value = *value * 10 + (c - '0');
  }
  return !digits.empty();
}

// Digits alone, where FIGURES joins them with what is around.
void AddDigits(const Scope& scope, uint32_t token, Chart* chart) {
  Item item;
  item.first = token;
  item.end = token + 1;
  item.type = Type::kNumber;
  int value = 0;
  const absl::string_view digits = scope.Word(token);
  if (digits.size() > 5 || !ReadFewDigits(digits, &value)) return;
  item.number = value;
  item.flags = kDigits | kIntegral;
  chart->Add(item);
}

void AddYear(const Scope& scope, uint32_t token, Chart* chart) {
  Item item;
  int value = 0;
  const absl::string_view digits = scope.Word(token);
  if (digits.size() != 4 || !ReadFewDigits(digits, &value) ||
      value < kFirstYear || value > kLastYear) {
    return;
  }
  // "2016 votes", but "the 2016 Miles Franklin award"
  const bool measure = scope.BeforeMeasure(token + 1) &&
                       !(scope.IsCapital(token + 1) &&
                         scope.IsCapital(token + 2));
  if (scope.AfterMoneyOrLabel(token) || measure) return;
  item.first = token;
  item.end = token + 1;
  item.type = Type::kYear;
  item.when.grain = Grain::kYear;
  item.when.year = static_cast<int16_t>(value);
  item.number = value;
  item.flags = kLiteral;
  chart->Add(item);
}

// Digits with something glued to them, or with more than a year's.
bool MayBeJoined(const std::vector<text::Token>& tokens, uint32_t i) {
  return tokens[i].glued() || tokens[i].end - tokens[i].begin >= 8 ||
         (i + 1 < tokens.size() && tokens[i + 1].glued());
}

}  // namespace

void AddAtoms(const Scope& scope, const Vocabulary& vocabulary,
              uint32_t first, uint32_t end, size_t number, Chart* chart) {
  const std::vector<text::Token>& tokens = scope.text->tokens();
  for (uint32_t i = first; i < end; ++i) {
    const CalendarWord& info = scope.facts[tokens[i].word].calendar;
    if (info.id != 0) {
      AddPhrases(scope, vocabulary, info.id, i, end, chart);
    }
    if (tokens[i].IsSign('.')) {
      chart->AddConnector(Connector::kGlued, i, i + 1);
    }
    while (number < scope.numbers->size() &&
           (*scope.numbers)[number].tokens.end <= i) {
      ++number;
    }
    const bool starts = number < scope.numbers->size() &&
                        (*scope.numbers)[number].tokens.first == i;
    if (starts) AddNumber(scope, number, chart);
    if (info.bits & kDigitWord) {
      if (!starts || (*scope.numbers)[number].tokens.size() > 1) {
        AddDigits(scope, i, chart);
      }
      if (info.bits & kYearWord) AddYear(scope, i, chart);
      if (MayBeJoined(tokens, i)) AddDigitAtoms(scope, i, end, chart);
    }
    if (info.bits & kCompound) AddCompound(scope, vocabulary, i, chart);
  }
}

void AddCompound(const Scope& scope, const Vocabulary& vocabulary,
                 uint32_t token, Chart* chart) {
  const absl::string_view word = scope.Word(token);
  size_t letters = 0;
  while (letters < word.size() && absl::ascii_isalpha(word[letters])) {
    ++letters;
  }
  int value = 0;
  if (!absl::SimpleAtoi(word.substr(letters), &value)) return;
  const uint16_t id = vocabulary.Find(word.substr(0, letters));
  for (const Phrase& phrase : vocabulary.StartingAt(id)) {
    if (phrase.size != 1 || phrase.IsConnector()) continue;
    Item item = vocabulary.ItemOf(phrase);
    item.first = token;
    item.end = token + 1;
    if (item.type == Type::kMonth && value >= 1 && value <= 31) {
      item.type = Type::kDay;
      item.flags = 0;
      item.when.grain = Grain::kDay;
      item.when.day = static_cast<uint8_t>(value);
    } else if (item.type == Type::kFiscal &&
               (word.size() - letters == 4 || word.size() - letters == 2)) {
      item.type = Type::kYear;
      item.when.grain = Grain::kYear;
      item.when.year = static_cast<int16_t>(
          value < 100 ? YearOfTwoDigits(scope.reference, value) : value);
      item.when.flags = item.value;
      item.value = 0;
    } else {
      continue;
    }
    chart->Add(item);
    return;
  }
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
