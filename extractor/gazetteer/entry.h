// What the gazetteer knows under one name: a row of a source.
//
//   for (const Entry& entry : gazetteer.Entries(match.phrase)) {
//     entry.type         // kPlace
//     entry.class_name   // "city"
//     entry.id           // "city/2643743"
//     entry.ids          // "geonames:2643743,pop:8961989"
//   }
//
// Views point into the gazetteer and live as long as it does.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace gazetteer {

// The same words and numbers as names::Type. kNone: the source does not say.
enum class Type : uint8_t {
  kNone = 0,
  kPerson = 1,
  kOrganization = 2,
  kPlace = 3,
  kOther = 4,
};

// What a name is to the thing it names.
enum class AliasKind : uint8_t {
  kName = 0,  // the usual one
  kLegal,     // "Alphabet Inc."
  kShort,     // "Alphabet"
  kAcronym,   // "BBC"
  kFormer,    // "Burma"
  kSpelling,  // another way to write it: "Goteborg"
  kNickname,  // "the Old Lady"
  kTicker,    // "GOOGL"
  kOther,
  kAbbreviation,  // "Calif."
};

// Which capitals and small letters of the text a name allows. All but kUpper
// also allow a name in capitals throughout, as in headlines; a single word
// then needs a neighbour in capitals.
enum class CaseRule : uint8_t {
  kExact = 0,  // as written; a small first letter may start a sentence
  kTitle,      // capitals where the name has them at the start of a word
  kAny,
  kUpper,      // nothing but capitals
};

struct Entry {
  absl::string_view name;        // as the source writes it
  absl::string_view class_name;  // of classes.tsv; may be empty
  absl::string_view id;          // one's own; may be empty
  absl::string_view ids;         // others', "scheme:id" with commas between
  // "gazetteer/cities.tsv:17"; empty if the compiler was told to leave it out.
  absl::string_view defined_in;
  // "before=Street|Road not-after=Lake"; see rules.h. Empty for most.
  absl::string_view rules;
  // How likely the name, seen in news, means this entry. 0 to 1.
  float prior = 0.5f;
  Type type = Type::kNone;
  AliasKind alias = AliasKind::kName;
  CaseRule case_rule = CaseRule::kExact;
};

// The words used in sources, "" for the first. False if it is none of them.
bool ParseType(absl::string_view word, Type* type);
bool ParseAliasKind(absl::string_view word, AliasKind* kind);
bool ParseCaseRule(absl::string_view word, CaseRule* rule);
absl::string_view TypeName(Type type);
absl::string_view AliasKindName(AliasKind kind);
absl::string_view CaseRuleName(CaseRule rule);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_ENTRY_H_
