#include "extractor/figures/context/ages.h"

#include "extractor/figures/numbers/number.h"

namespace onrecord {
namespace figures {
namespace {

constexpr absl::string_view kListed = "age-listed";
constexpr absl::string_view kBetweenCommas = "age-between-commas";
constexpr absl::string_view kDecade = "age-decade";

// Where an amount stands: the amount and what the names say of its neighbours.
struct Place {
  const DocumentView& view;
  const Amount& amount;
  const std::vector<names::Mention>& mentions;
  size_t next;    // the first mention that does not begin before the amount
  int64_t years;  // 1 to 110

  uint32_t first() const { return amount.tokens.first; }
  uint32_t end() const { return amount.tokens.end; }

  // True if a person's name ends right before `token`, or begins there. Few
  // mentions lie between that place and the amount.
  bool PersonEnds(uint32_t token) const {
    for (size_t m = next; m-- > 0 && m + 4 > next;) {
      const names::Mention& mention = mentions[m];
      if (IsPerson(mention) && mention.tokens.end == token) return true;
    }
    return false;
  }
  bool PersonBegins(uint32_t token) const {
    for (size_t m = next; m < mentions.size() && m < next + 3; ++m) {
      const names::Mention& mention = mentions[m];
      // "Ms" is no part of the name behind it.
      if (IsPerson(mention) && (mention.tokens.first == token ||
                                (mention.tokens.first == token + 1 &&
                                 !mention.honorific.empty()))) {
        return true;
      }
    }
    return false;
  }

 private:
  static bool IsPerson(const names::Mention& mention) {
    return mention.type == names::Type::kPerson &&
           (mention.form == names::Form::kName ||
            mention.form == names::Form::kPartial);
  }
};

// Years of age that a number may be; 0 if it can be none.
int64_t Years(const Amount& amount) {
  if (!amount.IsBare() || amount.range || amount.scale != 0) return 0;
  const int64_t years = amount.low.ToInt64().value_or(0);
  return years > 0 && years <= 110 ? years : 0;
}

// "the star", "two boys", "anyone"
bool IsPersonWord(const DocumentView& view, uint32_t i) {
  return view.Any(i, kPersonWord) ||
         view.IsOneOf(i, {"child", "anyone", "everyone", "someone", "those",
                          "people", "boys", "girls", "men", "women",
                          "children", "kids", "adults", "youths",
                          "teenagers", "youngsters", "brothers", "sisters",
                          "sons", "daughters", "twins"});
}

// True if nothing is counted by a number that ends at `end`.
bool CountsNothing(const DocumentView& view, uint32_t end) {
  return !view.IsNumber(end) && !view.IsJoint(end) &&
         !view.IsSign(end, '/') &&
         (!view.IsWord(end) || view.EndsWith(end, "ly") ||
          view.Any(end, kStopWord | kVerbWord));
}

// "Agnew, 55, said", "the star, 67, was", "the Jordans, both 62, from": digits
// behind a comma behind whoever has them.
bool IsBetweenCommas(const Place& place) {
  const DocumentView& view = place.view;
  const uint32_t first = place.first(), end = place.end();
  if (first < 2 || place.years < 10 || end != first + 1 ||
      (place.amount.flags & ~kHasDigits) != 0) {
    return false;
  }
  const bool adverb =
      first > 2 && view.IsOneOf(first - 1, {"now", "then", "both", "just",
                                            "only", "also"});
  const uint32_t comma = adverb ? first - 2 : first - 1;
  if (!view.IsSign(comma, ',')) return false;
  const uint32_t whose = comma - 1;
  const bool closed = view.IsSign(end, ',') && !view.IsNumber(end + 1);
  const bool named = place.PersonEnds(comma);
  if (!named) {
    if (view.Any(whose, kMonthWord | kStopWord)) return false;
    if (!view.IsCapital(whose)) {
      const bool parent = comma > 4 && view.IsJoint(comma - 2) &&
                          view.Any(comma - 3, kOfWord) &&
                          view.IsJoint(comma - 4);  // "a father-of-two"
      // "the boys, 13 and 14, were"; but "fewer men, 40, came"
      const bool several = view.Any(end, kAndWord) &&
                           view.IsNumber(end + 1) &&
                           view.IsSign(end + 2, ',');
      return (closed && (parent || view.Any(whose, kPersonWord))) ||
             ((several || (closed && adverb)) && IsPersonWord(view, whose));
    }
    if (adverb) return closed;
  }
  if (view.IsSign(end, ',')) return closed;
  return view.IsSign(end, ';') || view.IsSign(end, '.') ||
         view.IsSign(end, ')') || view.Is(end, "who") ||
         (view.Any(end, kOfWord) && view.IsCapital(end + 1)) ||
         view.Any(end, kAndWord);
}

// "He was 83.", "when she was only seven", "Ms Kato is 15 and": nothing is
// counted.
bool IsSaid(const Place& place) {
  const DocumentView& view = place.view;
  uint32_t before = place.first();
  if (before > 2 && view.IsOneOf(before - 1, {"just", "only", "still",
                                              "almost", "nearly", "about"})) {
    --before;
  }
  if (before < 2) return false;
  const bool is = view.Is(before - 1, "is");
  const bool verb =
      is || view.IsOneOf(before - 1, {"was", "turned", "turns"});
  const bool contracted = view.Any(before - 1, kPossessive);  // "he's"
  const bool somebody =
      ((verb || contracted) && view.IsOneOf(before - 2, {"he", "she"})) ||
      (verb && (view.Is(before - 2, "who") ||
                (!is && place.PersonEnds(before - 1))));
  const uint32_t end = place.end();
  return somebody &&
         ((!view.IsWord(end) && CountsNothing(view, end)) ||
          view.IsOneOf(end, {"when", "and", "but", "at", "then", "while",
                             "in", "on", "now"}));
}

// "At 72, Ms Kato sings": not an hour, and somebody follows.
bool IsOpening(const Place& place) {
  const DocumentView& view = place.view;
  if (!view.IsSign(place.end(), ',') || place.years < 13) return false;
  uint32_t before = place.first();
  if (before > 1 && view.IsOneOf(before - 1, {"just", "only"})) --before;
  return before > 0 && view.Any(before - 1, kAtWord) &&
         view.StartsSentence(before - 1) &&
         (view.IsOneOf(place.end() + 1, {"he", "she", "they", "i"}) ||
          place.PersonBegins(place.end() + 1));
}

// True for the token s of "40s".
bool EndsInS(const DocumentView& view, const Amount& amount) {
  return amount.tokens.size() == 2 &&
         view.Bytes(amount.tokens.end - 1) == "s";
}

// "children under 12", "the over-60s"
bool IsLimit(const Place& place) {
  const DocumentView& view = place.view;
  uint32_t before = place.first();
  if (before < 2) return false;
  const bool group = EndsInS(view, place.amount);
  if (group && view.IsJoint(before - 1)) --before;
  if (!view.IsOneOf(before - 1, {"under", "over"})) return false;
  return group || (IsPersonWord(view, before - 2) &&
                   CountsNothing(view, place.end()));
}

// Where "late 40s", "mid-40s" begin, if the decade itself does at `i`.
uint32_t DecadeBegin(const DocumentView& view, uint32_t i) {
  if (i > 1 && view.IsJoint(i - 1)) --i;
  if (i > 1 && view.IsOneOf(i - 1, {"early", "mid", "late"})) --i;
  return i;
}

// "his 40s", "her late forties", "their teens and 20s"
bool IsOwned(const DocumentView& view, uint32_t i) {
  i = DecadeBegin(view, i);
  if (i > 2 && view.Any(i - 1, kAndWord | kOrWord) &&
      view.Is(i - 2, "teens")) {
    i = DecadeBegin(view, i - 2);
  }
  return i > 0 && view.IsOneOf(i - 1, {"his", "her", "their", "my", "your",
                                       "our"});
}

// Gives the decade of a life that the amount is, 20 to 90; 0 if it is none.
int64_t Decade(const DocumentView& view, const Amount& amount) {
  static constexpr const char* kDecades[] = {
      "twenties", "thirties", "forties",  "fifties",
      "sixties",  "seventies", "eighties", "nineties"};
  if (amount.calendar != kNoFigure) {
    for (size_t i = 0; i < 8; ++i) {
      if (view.Is(amount.tokens.end - 1, kDecades[i])) return 20 + 10 * i;
    }
    return 0;
  }
  if (!EndsInS(view, amount)) return 0;
  const int64_t years = Years(amount);
  return years >= 20 && years % 10 == 0 && years <= 90 ? years : 0;
}

// True if `b` stands in a list with `a`: "and" or a comma between.
bool IsListed(const DocumentView& view, const Amount& a, const Amount& b,
              bool commas) {
  uint32_t i = a.tokens.end;
  if (commas && view.IsSign(i, ',')) ++i;
  const bool joined = view.Any(i, kAndWord | kOrWord);
  if (joined) ++i;
  if (i == a.tokens.end || i != b.tokens.first) return false;
  const uint32_t end = b.tokens.end;
  return joined ? CountsNothing(view, end)
                : view.IsSign(end, ',') ||
                      (view.Any(end, kAndWord) && view.IsNumber(end + 1));
}

// "boys aged 13 and 14", "her sons, aged 4, 6 and 9": goes on with ages.
bool GoesOn(const DocumentView& view, const Amount& last,
            const Amount& amount) {
  if (!last.age || last.range || !last.per.empty()) return false;
  // Behind "55-year-old" others may be counted.
  if (last.tokens.size() > 1) return false;
  return IsListed(view, last, amount, last.rule != kBetweenCommas);
}

absl::string_view RuleOf(const Place& place, const Amount* last) {
  const uint32_t first = place.first();
  if (first == 0) return {};
  if (last != nullptr && GoesOn(place.view, *last, place.amount)) {
    return kListed;
  }
  if (IsBetweenCommas(place)) return kBetweenCommas;
  // The others have a small word before, none longer than "nearly".
  constexpr uint32_t kLongest = 6;
  const text::Token& before = place.view.tokens[first - 1];
  if (place.years < 2 || before.end - before.begin > kLongest) return {};
  if (IsSaid(place)) return "age-said";
  if (IsOpening(place)) return "age-opening";
  if (IsLimit(place)) return "age-limit";
  return {};
}

// "in his 40s", "their 50s and 60s"
bool MarkDecade(const DocumentView& view, const Amount* last,
                Amount* amount) {
  const int64_t decade = Decade(view, *amount);
  if (decade == 0) return false;
  const bool is_date = amount->calendar != kNoFigure;
  // A date holds the words before its decade: "late forties".
  const uint32_t first =
      is_date ? amount->tokens.end - 1 : amount->tokens.first;
  // "their 50s and early 60s"
  const bool listed =
      last != nullptr && last->rule == kDecade &&
      last->tokens.end + 1 == DecadeBegin(view, first) &&
      view.Any(last->tokens.end, kAndWord | kOrWord | kToWord);
  if (!listed && !IsOwned(view, first)) return false;
  if (is_date) *amount = Amount();
  amount->tokens = amount->core = {first, first + (is_date ? 1u : 2u)};
  amount->range = true;
  amount->low = Decimal(decade);
  amount->high = Decimal(decade + 9);
  amount->rule = kDecade;
  return true;
}

}  // namespace

void MarkAges(const DocumentView& view, const names::Names& names,
              std::vector<Amount>* amounts) {
  const Amount* last = nullptr;
  size_t next = 0;
  for (Amount& amount : *amounts) {
    if (amount.dropped) continue;
    while (next < names.mentions.size() &&
           names.mentions[next].tokens.first < amount.tokens.first) {
      ++next;
    }
    bool age = MarkDecade(view, last, &amount);
    const int64_t years = age ? 0 : Years(amount);
    if (years != 0) {
      const absl::string_view rule =
          RuleOf({view, amount, names.mentions, next, years}, last);
      age = !rule.empty();
      if (age) amount.rule = rule;
    }
    if (age) {
      amount.age = true;
      amount.kind = Kind::kQuantity;
    }
    last = &amount;
  }
}

}  // namespace figures
}  // namespace onrecord
