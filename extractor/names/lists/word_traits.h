// What the names stage knows of a word from its letters and the word lists,
// worked out once per distinct word.
//
//   "Bank"   outline kCapitalized, kOrgHead, category kOrgHeadWord
//   "said"   outline kSmall, kSays, category kSmallWord
//   "U.S."   outline kDotted, category kUnknownName

#ifndef ONRECORD_EXTRACTOR_NAMES_LISTS_WORD_TRAITS_H_
#define ONRECORD_EXTRACTOR_NAMES_LISTS_WORD_TRAITS_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {

// The look of a word.
enum class Outline : uint8_t {
  kSmall, kSmallLetter, kCapitalized, kLetter, kUpper2, kUpper3, kUpper4,
  kUpper6, kUpperMore, kInitial, kDotted, kAbbreviated, kWithDigit,
  kSmallFirst, kMixed, kApostrophe, kNumber, kSign,
};
constexpr int kOutlines = 18;

// What a word is on the whole: one of these per token, so that pairs and rows
// of them can be looked at. The second half are capitalised words.
enum class Category : uint8_t {
  kBoundary, kOf, kAnd, kThe, kFor, kAmpersand, kComma, kHyphen, kPossessive,
  kStop, kOpen, kClose, kSlash, kQuoteMark, kParticle, kPreposition, kNumber,
  kSmallWord, kSignMark,
  kHonorific, kLegal, kOrgHeadWord, kNationality, kMonth, kWeekday, kGeo,
  kListedOrg, kCityName, kCity, kRole, kPlaceHeadWord, kWeakHead, kBothNames,
  kFirstName, kSurname, kInitialLetter, kUpper, kCommon, kTown, kRareWord,
  kUnknownName,
};
constexpr int kCategories = 41;
constexpr int kCategoryWidth = 48;

// Bits of WordTraits::lists.
enum WordList : uint32_t {
  kHonorificList = 1u << 0,
  kRoleList = 1u << 1,
  kPersonNounList = 1u << 2,
  kLegalStrong = 1u << 3,
  kLegalWeak = 1u << 4,
  kOrgHead = 1u << 5,
  kOrgHeadWeak = 1u << 6,
  kOrgHeadFirst = 1u << 7,
  kPlaceHead = 1u << 8,
  kPlaceHeadWeak = 1u << 9,
  kPlaceHeadFirst = 1u << 10,
  kDirection = 1u << 11,
  kWeekdayList = 1u << 12,
  kMonthList = 1u << 13,
  kParticleList = 1u << 14,
  kSays = 1u << 15,
  kCommon10 = 1u << 16,
  kCommon20 = 1u << 17,
  kCommon35 = 1u << 18,
  kFirstRare = 1u << 19,   // first name, by how common it is
  kFirstSome = 1u << 20,
  kFirstOften = 1u << 21,
  kSurnameRare = 1u << 22,
  kSurnameSome = 1u << 23,
  kSurnameOften = 1u << 24,
  kFemaleFirst = 1u << 25,  // a first name of women, hardly of men
  kMaleFirst = 1u << 26,
  kMartial = 1u << 27,      // an honorific that is a rank
  kOrgNoun = 1u << 28,      // "company", "agency"
  kLawHead = 1u << 29,      // last words of what is none of our names
  kEventHead = 1u << 30,
  kProductHead = 1u << 31,
};
constexpr int kWordLists = 32;
constexpr uint32_t kAnyCommon = kCommon10 | kCommon20 | kCommon35;
constexpr uint32_t kAnyFirst = kFirstRare | kFirstSome | kFirstOften;
constexpr uint32_t kAnySurname = kSurnameRare | kSurnameSome | kSurnameOften;
// Words that are known by name to the weights although capitalised: heads and
// titles of our own lists, never a part of somebody's name.
constexpr uint32_t kKnownByName =
    kHonorificList | kRoleList | kLegalStrong | kLegalWeak | kOrgHead |
    kOrgHeadWeak | kOrgHeadFirst | kPlaceHead | kPlaceHeadWeak |
    kPlaceHeadFirst | kDirection | kWeekdayList | kMonthList | kOrgNoun |
    kLawHead | kEventHead | kProductHead;

// What small words the building of entities looks at.
enum class Point : uint8_t {
  kNone, kHe, kShe, kIt, kRole, kNominal, kGovernment,
};

// Where beside a name a word makes a difference that not its row of weights
// tells but its pair with another: without the bit the pair need not be looked
// up.
enum PairUse : uint16_t {
  kPairRowBeforeFar = 1 << 0,   // two before a row of capitals
  kPairRowBeforeNear = 1 << 1,  // and one
  kPairRowAfterNear = 1 << 2,
  kPairRowAfterFar = 1 << 3,
  kPairBeforeFar = 1 << 4,  // the same of a stretch
  kPairBeforeNear = 1 << 5,
  kPairAfterNear = 1 << 6,
  kPairAfterFar = 1 << 7,
  kPairBeforeOfBoth = 1 << 8,  // before it, paired with what is behind
  kPairAfterOfBoth = 1 << 9,
  kPairBeforeWithEnds = 1 << 10,  // paired with its first and last category
  kPairAfterWithEnds = 1 << 11,
};
constexpr uint32_t kAllPairUses = (1 << 12) - 1;

// Which rows of a word (RowKind) may be of any weight; bits beside PairUse.
enum RowUse : uint32_t {
  kRowBeforeUse = 1 << 12,  // beside a row of capitals
  kRowAfterUse = 1 << 13,
  kRowHeadUse = 1 << 14,
  kBeforeUse = 1 << 15,     // beside a stretch
  kAfterUse = 1 << 16,
  kHeadUse = 1 << 17,
  kHoldsUse = 1 << 18,      // inside
};

struct KindAndUses {
  // The same for words that no feature with a weight can tell apart. Below
  // kCategoryWidth it is a category, of words that have no identity.
  uint32_t kind : 20;
  uint32_t uses : 12;  // bits of PairUse
};

// Half a cache line, as there is one for each word that is met.
struct alignas(32) WordTraits {
  // HashBytes of the folded word, or 0 if the weights may not know it.
  uint64_t identity = 0;
  // The letters of a word in capitals, a byte each ("U.S." is "US"), if they
  // are 2 to 8 ASCII letters; else 0. For other capitalised words the first.
  uint64_t letters = 0;
  uint32_t lists = 0;
  // The same for all spellings that fold to one word.
  uint32_t fold : 30;
  uint32_t no_name : 1;  // "I", "She", "Monday": alone it is no name
  uint32_t owner : 1;    // with 's it is a firm: "McDonald's"
  KindAndUses known = {0, 0};
  // Without the gazetteer.
  Category category = Category::kSmallWord;
  Outline outline : 5;
  Point point : 3;
  uint8_t nominal = 0;  // index + 1 into Lexicon::nominals
  bool capital : 1;    // may open a run
  bool upper : 1;      // all capitals, two or more
  bool connects : 1;   // may stand inside a run
  // Four letters or more and no "with": tells a line's style.
  bool long_word : 1;
  bool word : 1;       // letters, not a sign or number
  bool first_upper : 1;
  bool foreign : 1;    // of a script without case
  bool function : 1;   // "The", "In", "He": a capital on it says nothing
  WordTraits()
      : fold(0), no_name(false), owner(false),
        outline(Outline::kSmall), point(Point::kNone),
        capital(false), upper(false), connects(false), long_word(false),
        word(false), first_upper(false), foreign(false), function(false) {}
};
static_assert(sizeof(WordTraits) == 32, "there are many");

absl::string_view OutlineName(Outline outline);
absl::string_view CategoryName(Category category);
absl::string_view WordListName(int bit);
// By WordTraits::lists: 1 to 3 from the commonest words on, 0 for the rest.
inline int BandOf(uint32_t lists) {
  if (lists & kCommon10) return 1;
  if (lists & kCommon20) return 2;
  return lists & kCommon35 ? 3 : 0;
}
inline bool IsCapitalCategory(Category c) { return c >= Category::kHonorific; }

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_LISTS_WORD_TRAITS_H_
