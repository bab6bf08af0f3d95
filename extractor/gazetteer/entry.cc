#include "extractor/gazetteer/entry.h"

#include <iterator>

#include "absl/strings/match.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr absl::string_view kTypes[] = {"", "person", "organization", "place",
                                        "other"};
constexpr absl::string_view kAliases[] = {
    "name",   "legal",    "short",    "acronym", "former",
    "spelling", "nickname", "ticker", "other", "abbreviation"};
constexpr absl::string_view kCases[] = {"exact", "title", "any", "upper"};

template <typename Enum, size_t n>
bool Parse(absl::string_view word, const absl::string_view (&words)[n],
           Enum* value) {
  for (size_t i = 0; i < n; ++i) {
    if (absl::EqualsIgnoreCase(word, words[i]) || (i == 0 && word.empty())) {
      *value = static_cast<Enum>(i);
      return true;
    }
  }
  return false;
}

}  // namespace

bool ParseType(absl::string_view word, Type* type) {
  return Parse(word, kTypes, type);
}

bool ParseAliasKind(absl::string_view word, AliasKind* kind) {
  return Parse(word, kAliases, kind);
}

bool ParseCaseRule(absl::string_view word, CaseRule* rule) {
  return Parse(word, kCases, rule);
}

absl::string_view TypeName(Type type) {
  return kTypes[static_cast<size_t>(type)];
}

absl::string_view AliasKindName(AliasKind kind) {
  return kAliases[static_cast<size_t>(kind)];
}

absl::string_view CaseRuleName(CaseRule rule) {
  return kCases[static_cast<size_t>(rule)];
}

}  // namespace gazetteer
}  // namespace onrecord
