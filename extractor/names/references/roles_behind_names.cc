// Roles of the people whose names they stand behind.

#include <algorithm>
#include <iterator>

#include "absl/strings/match.h"
#include "extractor/names/entities/role_phrases.h"
#include "extractor/names/references/reference_finder.h"

namespace onrecord {
namespace names {

// True if what stands at `token` neither goes on with the noun before it, as in
// "chairman's wife" and "student nurse", nor is a verb that the noun is the
// subject of: "After he met Ada Obi, the mayor resigned".
bool ReferenceFinder::EndsRole(uint32_t token) const {
  const std::vector<text::Token>& tokens = d_->text->tokens();
  if (token >= tokens.size()) return true;
  const text::Token& t = tokens[token];
  if (t.Has(text::kSentenceStart)) return true;
  const WordTraits& traits = d_->Traits(token);
  switch (traits.category) {
    case Category::kPossessive: return false;
    case Category::kOf: case Category::kFor: case Category::kAnd:
    case Category::kPreposition: return true;
    default: break;
  }
  if (!traits.word) return t.kind != text::TokenKind::kDash || !t.glued();
  const absl::string_view word = d_->text->Folded(t);
  if (traits.long_word && !traits.capital && absl::EndsWith(word, "ing")) {
    return true;  // "the officer leading the hunt"
  }
  static constexpr absl::string_view kFollowers[] = {
      "who",   "whose", "whom", "when",  "where", "as",    "or",
      "under", "over",  "but",  "until", "since", "based", "behind",
      "turned", "during", "responsible"};
  return std::find(std::begin(kFollowers), std::end(kFollowers), word) !=
         std::end(kFollowers);
}

// Behind the comma that `token` follows, less what may stand before a role:
// "61, a", "the", "who was".
uint32_t ReferenceFinder::RoleMayStart(uint32_t token) const {
  const std::vector<text::Token>& tokens = d_->text->tokens();
  if (token + 3 >= tokens.size()) return token;
  if (d_->Traits(token).category == Category::kNumber &&
      d_->Traits(token + 1).category == Category::kComma) {
    token += 2;
  } else if (d_->text->Folded(tokens[token]) == "who") {
    static constexpr absl::string_view kVerbs[] = {"is", "was", "became",
                                                   "remains"};
    const absl::string_view verb = d_->text->Folded(tokens[token + 1]);
    if (std::find(std::begin(kVerbs), std::end(kVerbs), verb) !=
        std::end(kVerbs)) {
      token += 2;
    }
  }
  return IsDeterminer(token) ? token + 1 : token;
}

// "Tim Cook, the chief executive of Apple", "Tim Cook, 61, Apple's head": a
// role of Tim Cook's.
void ReferenceFinder::RolesBehindNames() {
  const std::vector<text::Token>& tokens = d_->text->tokens();
  for (size_t m = 0; m < name_count_; ++m) {
    Mention& mention = names_->mentions[m];
    uint32_t at = mention.tokens.end;
    if (mention.type != Type::kPerson || at + 1 >= tokens.size() ||
        d_->Traits(at).category != Category::kComma) {
      continue;
    }
    at = RoleMayStart(at + 1);
    const text::TokenRange found =
        RoleBehind(*d_, *lexicon_, at, kMostBeforeRole);
    if (found.size() == 0 || !EndsRole(found.end)) continue;
    const text::Span role =
        d_->text->SpanOf({found.first, HouseOrFieldEnd(found)});
    if (mention.role.empty()) mention.role = role;
    AddRole(role, mention.entity);
  }
}

}  // namespace names
}  // namespace onrecord
