#include "extractor/figures/calendar/choice.h"

#include "absl/strings/match.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// True if the word before may lead in a time.
bool AfterTemporal(const Scope& scope, uint32_t token) {
  return scope.IsAfter(token, kLeadsIn);
}

bool IsCapital(const Scope& scope, uint32_t token) {
  const text::Token* t = scope.TokenAt(token);
  return t != nullptr && t->kind == text::TokenKind::kWord &&
         (scope.text->Shape(*t) & text::kInitialUpper) != 0;
}

bool StartsSentence(const Scope& scope, uint32_t token) {
  const text::Token* t = scope.TokenAt(token);
  return t != nullptr && t->Has(text::kSentenceStart);
}

// A capital first, the rest in lower case.
bool IsTitled(const Scope& scope, uint32_t token) {
  return IsCapital(scope, token) &&
         (scope.text->Shape(scope.text->tokens()[token]) &
          text::kHasLower) != 0;
}

// A capital that is none of a sentence's start.
bool IsNamePart(const Scope& scope, uint32_t token) {
  return IsCapital(scope, token) && scope.Word(token) != "the";
}

// A month's name alone.
bool IsMonthAlone(const Scope& scope, const Item& item) {
  const uint32_t i = item.first;
  const absl::string_view after = scope.Word(item.end);
  const bool led = AfterTemporal(scope, i);
  if (item.when.month == 5) {
    if (!IsCapital(scope, i) || IsCapital(scope, item.end)) return false;
    if (led) {
      return !scope.Is(item.end, kSpeaks) || after == "and" ||
             scope.Word(i - 1) == "in" || scope.Word(i - 1) == "since";
    }
    return !StartsSentence(scope, i) && !scope.Is(item.end, kSpeaks) &&
           i > 0 && !IsNamePart(scope, i - 1);
  }
  if (item.when.month == 3) {
    if (!IsCapital(scope, i)) return false;
    if (!led && (scope.Is(item.end, kMarches) || scope.Word(i - 1) == "a")) {
      return false;
    }
    return led || !(i > 0 && IsNamePart(scope, i - 1));
  }
  // April, June and August are first names.
  const bool name = item.when.month == 4 || item.when.month == 6 ||
                    item.when.month == 8;
  if (name && !led && (IsCapital(scope, item.end) ||
                       scope.Is(item.end, kSpeaks))) {
    return false;
  }
  return true;
}

// A year of which news seldom tells, behind a word that may lead in a time:
// "in 1497", "by 2100".
bool IsFarYear(const Scope& scope, const Item& item) {
  const int year = item.when.year;
  const absl::string_view before = scope.Word(item.first - 1);
  if (year < 1000 || year > 2200 || (year >= 2100 && year % 50 != 0)) {
    return false;
  }
  if (scope.AtPhraseEnd(item.end)) {
    if (year >= 2100) return before == "in" || before == "by";
    return before != "to" && before != "for" && before != "and" &&
           before != "of";
  }
  // "In 1497 an army came", "In 1756 Britain declared war"
  if (before != "in" || year >= 2100) return false;
  const absl::string_view after = scope.Word(item.end);
  for (const char* subject : {"a", "an", "the", "he", "she", "they", "it",
                              "his", "her", "its", "their", "we", "there"}) {
    if (after == subject) return true;
  }
  return IsTitled(scope, item.end);
}

// A year in digits alone.
bool IsYearAlone(const Scope& scope, const Item& item) {
  const int year = item.when.year;
  const bool led = AfterTemporal(scope, item.first);
  const text::Token* next = scope.TokenAt(item.end);
  const text::Token& own = scope.text->tokens()[item.first];
  // Part of a longer number, a name or a sum.
  if (own.glued() && item.first > 0) {
    const text::Token& before = scope.text->tokens()[item.first - 1];
    if (before.kind == text::TokenKind::kNumber ||
        before.kind == text::TokenKind::kDash ||
        before.IsSign('/') || before.IsSign(':') || before.IsSign('+') ||
        before.IsSign('.')) {
      const absl::string_view prefix =
          item.first > 1 ? scope.Word(item.first - 2) : absl::string_view();
      if (prefix != "pre" && prefix != "post" && prefix != "mid") return false;
    }
  }
  if (next != nullptr && next->glued() &&
      (next->kind == text::TokenKind::kNumber ||
       next->kind == text::TokenKind::kWord) &&
      scope.Word(item.end) != "'s" &&
      !((IsTitled(scope, item.end) || scope.Word(item.end) == "a") &&
        year >= 1900)) {
    return false;  // but "1929This was": a page that lost its lines
  }
  if (next != nullptr && next->glued() && next->IsSign('-')) {
    const text::Token* second = scope.TokenAt(item.end + 1);
    if (second != nullptr && second->glued() &&
        second->kind == text::TokenKind::kNumber) {
      return false;
    }
  }
  // 0800 1989 2000
  const bool numbered =
      (next != nullptr && next->kind == text::TokenKind::kNumber) ||
      (item.first > 0 && scope.text->tokens()[item.first - 1].kind ==
                             text::TokenKind::kNumber);
  if (numbered && !led) return false;
  if (year < 1900 || year > 2099) return led && IsFarYear(scope, item);
  // "2000 people": round, not led in, and something to count after it.
  if (year % 100 == 0 && !led && next != nullptr &&
      !scope.AtPhraseEnd(item.end) &&
      absl::EndsWith(scope.Word(item.end), "s")) {
    return false;
  }
  return true;
}

bool IsOld(const Scope& scope, const Item& item) {
  uint32_t i = item.end;
  if (scope.TokenAt(i) != nullptr && scope.TokenAt(i)->IsSign('-')) ++i;
  const absl::string_view word = scope.Word(i);
  return word == "old" || word == "olds" ||
         (word == "of" && scope.Word(i + 1) == "age");
}

// An amount of time alone.
bool IsAmountAlone(const Scope& scope, const Item& item) {
  if (IsOld(scope, item)) return false;
  // "the Seven Years War"
  if (IsTitled(scope, item.first) && IsTitled(scope, item.end - 1) &&
      IsTitled(scope, item.end) && !StartsSentence(scope, item.end)) {
    return false;
  }
  if (item.Has(kVagueCount)) return scope.vague;
  if (item.first > 0 && scope.Word(item.first - 1) == "aged") return false;
  if (!item.Has(kArticle)) return true;
  const absl::string_view article = scope.Word(item.first);
  if (article == "another" || scope.Word(item.end) == "later") return true;
  if (scope.Word(item.end) == "or" && scope.Word(item.end + 1) == "so") {
    return true;
  }
  // "$15 an hour", "twice a week" count something else.
  return scope.IsAfter(item.first, kLasts);
}

// Units without a number, if they are a length of time: "for years", "Hours
// after", "a matter of seconds"; but "these days", "on weekends", "14-hour
// days", "the summer months" are none.
bool IsUnitsAlone(const Scope& scope, const Item& item) {
  if (!scope.vague || IsOld(scope, item)) return false;
  if (item.first == 0 || StartsSentence(scope, item.first)) {
    return scope.Is(item.end, kTells);
  }
  return scope.IsAfter(item.first, kThrough);
}

bool IsWeakDayLedIn(const Scope& scope, const Item& item) {
  if (item.first == 0) return false;
  const text::Token& own = scope.text->tokens()[item.first];
  const text::Token& before = scope.text->tokens()[item.first - 1];
  if (before.kind == text::TokenKind::kNumber || own.glued()) return false;
  if (scope.BeforeMeasure(item.end)) return false;
  return scope.IsAfter(item.first, kLeadsSlash);
}

bool IsWeakFigure(const Scope& scope, const Item& item) {
  switch (item.type) {
    case Type::kWeekday:
      // "Sat", "Sun."
      return item.first > 0 && scope.Word(item.first - 1) == "on" &&
             IsCapital(scope, item.first);
    case Type::kMonth:
      return AfterTemporal(scope, item.first) && IsCapital(scope, item.first);
    case Type::kDay:
      return IsWeakDayLedIn(scope, item);
    case Type::kYear:
      return AfterTemporal(scope, item.first) &&
             scope.AtPhraseEnd(item.end);
    case Type::kAmount:
      return IsAmountAlone(scope, item);
    case Type::kPeriod:
      if (item.when.grain == Grain::kSeason) {
        if (item.first < 2 || scope.IsVerbAt(item.first)) return false;
        if (scope.Word(item.end) == "of" || scope.Word(item.end) == "in") {
          return false;
        }
        return AfterTemporal(scope, item.first) ||
               (scope.Word(item.first - 1) == "the" &&
                AfterTemporal(scope, item.first - 1));
      }
      return false;
    case Type::kPart:
      return item.first > 1 && scope.Word(item.first - 1) == "the" &&
             scope.Word(item.first - 2) == "in" && !item.Has(kHabit);
    default:
      return false;
  }
}

// "today's standards", "Today, ..." mean nowadays.
bool IsNowadays(const Scope& scope, const Item& item) {
  // "USA Today"
  if (item.size() == 1 && item.when.Has(kAnchored) &&
      IsTitled(scope, item.first) && !StartsSentence(scope, item.first) &&
      scope.TokenAt(item.first - 1)->kind == text::TokenKind::kWord) {
    return true;
  }
  if (item.size() != 1 || scope.Word(item.first) != "today") return false;
  const absl::string_view after = scope.Word(item.end);
  return after == "'s" || (StartsSentence(scope, item.first) &&
                           (after == "," || !scope.AtPhraseEnd(item.end)));
}

// A stretch of the calendar said as "the year", "the quarter".
bool IsWholeUnitFigure(const Scope& scope, const Item& item) {
  if (item.Has(kEdged)) return true;
  if (IsCapital(scope, item.end - 1)) return false;  // Man of the Year
  if (item.when.grain == Grain::kDecade ||
      item.when.grain == Grain::kCentury) {
    return false;
  }
  // "back in the day"
  if (item.first > 1 && scope.Word(item.first - 2) == "back") return false;
  // "the day he died", "the year of the rat" say which one.
  if (scope.Is(item.end, kTells)) return false;
  const bool led = scope.IsAfter(item.first, kSpans);
  return led ? item.type != Type::kDay || scope.AtPhraseEnd(item.end)
             : scope.AtPhraseEnd(item.end);
}

// "his song Midnight"
bool IsTitleOfTime(const Scope& scope, const Item& item) {
  const uint32_t i = item.first;
  return item.size() == 1 && i > 0 && IsTitled(scope, i) &&
         !StartsSentence(scope, i) && !AfterTemporal(scope, i) &&
         scope.TokenAt(i - 1)->kind == text::TokenKind::kWord &&
         scope.Word(i - 1) != "at";
}

bool IsFigure(const Scope& scope, const Item& item) {
  if (item.Has(kWeak)) return IsWeakFigure(scope, item);
  if (item.Has(kWholeUnit)) return IsWholeUnitFigure(scope, item);
  switch (item.type) {
    case Type::kMonth:
      return item.size() > 1 || IsMonthAlone(scope, item);
    case Type::kYear:
      return !item.Has(kLiteral) || IsYearAlone(scope, item);
    case Type::kAmount:
      return IsAmountAlone(scope, item);
    case Type::kDay:
      return !IsNowadays(scope, item);
    case Type::kTime:
      return !IsTitleOfTime(scope, item);
    case Type::kWeekday:
    case Type::kWeek:
    case Type::kPeriod:
    case Type::kMoment:
    case Type::kDateRange:
    case Type::kTimeRange:
    case Type::kMomentRange:
      return true;
    case Type::kNthUnit:
      return item.amount != kNoAmount || item.Has(kEdged);
    case Type::kModUnits:
      return true;
    case Type::kUnits:
      return IsUnitsAlone(scope, item);
    case Type::kPart:
      return item.Has(kEdged) ||
             (item.first > 1 && scope.Word(item.first - 1) == "the" &&
              scope.Word(item.first - 2) == "in");
    default:
      return false;
  }
}

}  // namespace

int GainOf(const Scope& scope, const Item& item) {
  if (!MayBeFigure(item.type)) return 0;
  if (!IsFigure(scope, item)) return 0;
  // "the year before", but "the year before he died".
  if (item.Has(kToldElsewhere) && !scope.AtPhraseEnd(item.end)) return 0;
  const bool article = item.size() > 1 && scope.Word(item.first) == "the";
  const int size = static_cast<int>(item.size()) - (article ? 1 : 0);
  const int gain = 100 * size - 20 - item.cost;
  return gain > 0 ? gain : 1;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
