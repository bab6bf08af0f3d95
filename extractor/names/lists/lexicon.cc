#include "extractor/names/lists/lexicon.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/names/lists/listings.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace names {
namespace {

Outline OutlineOf(const text::Words& words, text::Words::Id id) {
  const uint16_t shape = words.shape(id);
  const int length = words.length(id);
  if (!(shape & text::kHasLetter)) {
    return shape & text::kHasDigit ? Outline::kNumber : Outline::kSign;
  }
  const bool upper_first = shape & text::kInitialUpper;
  if (shape & text::kHasStop) {
    if (length == 2) return Outline::kInitial;
    return shape & text::kAllUpper ? Outline::kDotted : Outline::kAbbreviated;
  }
  if (length == 1) {
    return upper_first ? Outline::kLetter : Outline::kSmallLetter;
  }
  if (shape & text::kHasDigit && (shape & text::kInitialUpper)) {
    return Outline::kWithDigit;
  }
  if (shape & text::kAllUpper) {
    if (length <= 4) {
      return static_cast<Outline>(static_cast<int>(Outline::kUpper2) +
                                  length - 2);
    }
    return length <= 6 ? Outline::kUpper6 : Outline::kUpperMore;
  }
  if (shape & text::kHasApostrophe && upper_first) return Outline::kApostrophe;
  if (shape & text::kInnerUpper) {
    return upper_first ? Outline::kMixed : Outline::kSmallFirst;
  }
  return upper_first ? Outline::kCapitalized : Outline::kSmall;
}

// Of signs and words in lower case.
Category SmallCategory(absl::string_view word, uint32_t lists,
                       Outline outline) {
  if (word.size() == 1 || outline == Outline::kSign) {
    switch (word[0]) {
      case ',': return Category::kComma;
      case '.': case '!': case '?': case ';': case ':': return Category::kStop;
      case '(': case '[': return Category::kOpen;
      case ')': case ']': return Category::kClose;
      case '/': return Category::kSlash;
      case '&': return Category::kAmpersand;
      case '-': return Category::kHyphen;
      case '"': case '\'': return Category::kQuoteMark;
      default: break;
    }
    if (word == "“" || word == "”" || word == "‘" || word == "«" ||
        word == "»" || word == "’") {
      return Category::kQuoteMark;
    }
    if (outline == Outline::kSign) return Category::kSignMark;
  }
  if (outline == Outline::kNumber) return Category::kNumber;
  if (word.size() > 5) {  // longer than all that follow
    return lists & kParticleList ? Category::kParticle : Category::kSmallWord;
  }
  if (word == "&amp;") return Category::kAmpersand;
  if (word == "of") return Category::kOf;
  if (word == "and") return Category::kAnd;
  if (word == "the") return Category::kThe;
  if (word == "for") return Category::kFor;
  if (word == "'s") return Category::kPossessive;
  if (word == "in" || word == "at" || word == "on" || word == "to" ||
      word == "from" || word == "by" || word == "with" || word == "near") {
    return Category::kPreposition;
  }
  if (lists & kParticleList) return Category::kParticle;
  return Category::kSmallWord;
}

bool Connects(Category category, absl::string_view word) {
  switch (category) {
    case Category::kOf: case Category::kAnd: case Category::kThe:
    case Category::kFor: case Category::kAmpersand: case Category::kComma:
    case Category::kHyphen: case Category::kPossessive: case Category::kOpen:
    case Category::kClose: case Category::kSlash: case Category::kQuoteMark:
    case Category::kParticle: case Category::kNumber:
      return true;
    case Category::kPreposition:
      return word == "in" || word == "at" || word == "on" || word == "to";
    case Category::kStop:
      return word == ".";
    default:
      // "Burton upon Trent", "Weston-super-Mare".
      if (word.size() > 3) return word == "upon" || word == "super";
      return word == "y" || word == "e" || word == "und" || word == "et" ||
             word == "s" || word == "a";
  }
}

uint64_t LettersOf(absl::string_view word, bool upper) {
  if (!upper) {
    const char c = word[0];
    return c >= 'A' && c <= 'Z' ? static_cast<uint8_t>(c) : 0;
  }
  uint64_t letters = 0;
  for (char c : word) {
    if (c == '.') continue;
    if (c < 'A' || c > 'Z' || letters >> 56 != 0) return 0;
    letters = letters << 8 | static_cast<uint8_t>(c);
  }
  return letters;
}

}  // namespace

Category CategoryOf(const WordTraits& traits, uint32_t listed) {
  const uint32_t lists = traits.lists;
  if (!traits.first_upper) {
    return listed & kOrgClasses ? Category::kListedOrg : traits.category;
  }
  const bool likely = !(listed & kUnlikely);
  if (lists & kHonorificList && !(lists & kRoleList)) {
    return Category::kHonorific;
  }
  if (lists & kLegalStrong) return Category::kLegal;
  if (lists & kOrgHead) return Category::kOrgHeadWord;
  if (listed & kDemonymClass) return Category::kNationality;
  if (lists & kMonthList) return Category::kMonth;
  if (lists & kWeekdayList) return Category::kWeekday;
  if (listed & kGeoClasses) return Category::kGeo;
  if (listed & kOrgClasses && likely) return Category::kListedOrg;
  const bool first = lists & kAnyFirst;
  const bool surname = lists & (kSurnameOften | kSurnameSome);
  if (listed & (kBigCityClass | kCityClass)) {
    return first || surname ? Category::kCityName : Category::kCity;
  }
  if (lists & kRoleList) return Category::kRole;
  if (lists & kPlaceHead) return Category::kPlaceHeadWord;
  if (lists & (kOrgHeadWeak | kOrgHeadFirst | kPlaceHeadWeak |
               kPlaceHeadFirst | kLegalWeak)) {
    return Category::kWeakHead;
  }
  if (first) return surname ? Category::kBothNames : Category::kFirstName;
  if (surname) return Category::kSurname;
  if (traits.outline == Outline::kInitial ||
      traits.outline == Outline::kLetter) {
    return Category::kInitialLetter;
  }
  if (traits.upper) return Category::kUpper;
  if (lists & (kCommon10 | kCommon20)) return Category::kCommon;
  if (listed & kTownClass) return Category::kTown;
  if (lists & kCommon35) return Category::kRareWord;
  if (lists & kSurnameRare) return Category::kSurname;
  return Category::kUnknownName;
}

// "worryingly", "unofficially": of a common word, though it is in no list.
bool Lexicon::IsAdverb(absl::string_view folded) const {
  if (folded.size() < 6 || !absl::ConsumeSuffix(&folded, "ly")) return false;
  if (folded.size() > 5) absl::ConsumePrefix(&folded, "un");
  return known_.Find(text::HashBytes(folded)).lists & kAnyCommon;
}

WordTraits Lexicon::Describe(const text::Words& words,
                             text::Words::Id id) const {
  WordTraits traits;
  const uint16_t shape = words.shape(id);
  const int length = words.length(id);
  const Known known = known_.Find(words.folded_hash(id));
  traits.lists = known.lists;
  if ((shape & text::kAllUpper) && length > 1) {
    traits.lists |= known_.Find(UpperKey(words.folded_hash(id))).lists;
  }
  constexpr uint32_t kEveryday = kAnyCommon | kAnyFirst | kAnySurname;
  if ((shape & text::kInitialUpper) && !(traits.lists & kEveryday) &&
      IsAdverb(words.folded(id))) {
    traits.lists |= kCommon35;
  }
  traits.outline = OutlineOf(words, id);
  traits.word = shape & text::kHasLetter;
  traits.first_upper = shape & text::kInitialUpper;
  traits.capital =
      traits.first_upper || traits.outline == Outline::kSmallFirst;
  traits.upper = (shape & text::kAllUpper) && length > 1;
  // "with" is small in most headlines, too.
  traits.long_word = traits.word && length >= 4 &&
                     (traits.first_upper || !known.function);
  const absl::string_view folded = words.folded(id);
  if (traits.first_upper) {
    traits.category = CategoryOf(traits, 0);
  } else {
    traits.category = SmallCategory(folded, traits.lists, traits.outline);
    traits.connects = Connects(traits.category, folded);
  }
  if (traits.outline == Outline::kNumber) {
    traits.identity = text::HashBytes("0");
  } else if (!traits.capital) {
    traits.identity = words.folded_hash(id);
  } else if (traits.lists & kKnownByName) {
    traits.identity = text::HashBytes(absl::StrCat("^", folded));
  }
  traits.foreign = traits.word && (shape & text::kNonAscii) &&
                   !(shape & (text::kHasLower | text::kAllUpper |
                              text::kInitialUpper));
  // "In" is somebody's first name, but not as often.
  constexpr uint32_t kNames = kFirstSome | kFirstOften | kSurnameOften;
  traits.function = known.function && traits.first_upper && !traits.upper &&
                    !(traits.lists & kNames);
  if (length == 1 && folded == "a") traits.function = true;
  traits.no_name = traits.category == Category::kWeekday ||
                   traits.function || (traits.word && length == 1);
  if (known.point == Point::kHe || known.point == Point::kShe ||
      (known.point == Point::kIt && !traits.upper)) {
    traits.point = known.point;
  } else if (!traits.capital && traits.word) {
    traits.point = known.point;
    traits.nominal = known.nominal;
  }
  if (traits.point == Point::kNone && (traits.lists & kRoleList)) {
    traits.point = Point::kRole;
  }
  traits.owner = traits.capital && known.owner;
  if (traits.capital) traits.letters = LettersOf(words.text(id), traits.upper);
  return traits;
}

uint64_t Lexicon::ExtendPhrase(uint64_t phrase, uint64_t folded_hash) {
  return text::MixHash(phrase + 1, folded_hash);
}

namespace {

char SexIn(const absl::flat_hash_map<uint64_t, char>& sexes,
           uint64_t folded_hash) {
  const auto found = sexes.find(folded_hash);
  return found == sexes.end() ? 0 : found->second;
}

}  // namespace

char Lexicon::SexOfHonorific(uint64_t folded_hash) const {
  return SexIn(honorific_sex_, folded_hash);
}

char Lexicon::SexOfNoun(uint64_t folded_hash) const {
  return SexIn(noun_sex_, folded_hash);
}

}  // namespace names
}  // namespace onrecord
