#include "extractor/names/lists/word_traits.h"

namespace onrecord {
namespace names {

absl::string_view OutlineName(Outline outline) {
  static constexpr absl::string_view kNames[kOutlines] = {
      "x", "letter", "Xx", "X", "XX", "XXX", "XXXX", "XXXXXX", "XXXXXXX+",
      "X.", "X.X.", "Xx.", "Xx0", "xX", "XxX", "X'x", "0", "sign"};
  return kNames[static_cast<int>(outline)];
}

absl::string_view CategoryName(Category category) {
  static constexpr absl::string_view kNames[kCategories] = {
      "border", "of", "and", "the", "for", "&", "comma", "hyphen",
      "possessive", "stop", "open", "close", "slash", "quote", "particle",
      "preposition", "number", "small", "sign", "HONORIFIC", "LEGAL",
      "ORGHEAD", "NATIONALITY", "MONTH", "WEEKDAY", "GEO", "LISTEDORG",
      "CITYNAME", "CITY", "ROLE", "PLACEHEAD", "WEAKHEAD", "FIRSTSUR", "FIRST",
      "SURNAME", "INITIAL", "UPPER", "COMMON", "TOWN", "RAREWORD", "UNKNOWN"};
  return kNames[static_cast<int>(category)];
}

absl::string_view WordListName(int bit) {
  static constexpr absl::string_view kNames[kWordLists] = {
      "honorific", "role", "person_noun", "legal_strong", "legal_weak",
      "org_head", "org_head_weak", "org_head_first", "place_head",
      "place_head_weak", "place_head_first", "direction", "weekday", "month",
      "particle", "says", "common_10", "common_20", "common_35", "first_rare",
      "first_some", "first_often", "surname_rare", "surname_some",
      "surname_often", "first_female", "first_male", "rank", "org_noun",
      "law_head", "event_head", "product_head"};
  return kNames[bit];
}

}  // namespace names
}  // namespace onrecord
