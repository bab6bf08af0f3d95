#include "extractor/names/reference_finder.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extractor/names/mention_maker.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostRoles = 8;

}  // namespace

void ReferenceFinder::AddRole(text::Span role, uint32_t entity) {
  std::vector<std::string>& roles = names_->entities[entity].roles;
  const absl::string_view words = d_->text->Bytes(role);
  for (const std::string& known : roles) {
    if (absl::EqualsIgnoreCase(known, words)) return;
  }
  if (roles.size() < kMostRoles) roles.emplace_back(words);
}

// The name mention that starts at a token.
bool ReferenceFinder::NameAt(uint32_t token, const Mention** mention) const {
  const auto end = names_->mentions.begin() + name_count_;
  const auto found = std::lower_bound(
      names_->mentions.begin(), end, token,
      [](const Mention& m, uint32_t t) { return m.tokens.first < t; });
  if (found == end || found->tokens.first != token) return false;
  *mention = &*found;
  return true;
}

// The end of "of the Bank of England" at `token`; `token` if there is no such
// phrase. Its entity goes into `entity`.
uint32_t ReferenceFinder::OfPhraseEnd(uint32_t token, uint32_t* entity) const {
  const std::vector<text::Token>& tokens = d_->text->tokens();
  if (token + 1 >= tokens.size()) return token;
  const Category category = d_->Traits(token).category;
  if (category != Category::kOf && category != Category::kPreposition) {
    return token;
  }
  uint32_t at = token + 1;
  if (d_->Traits(at).category == Category::kThe && at + 1 < tokens.size()) {
    ++at;
  }
  const Mention* mention = nullptr;
  if (!NameAt(at, &mention) || mention->type == Type::kPerson) return token;
  *entity = mention->entity;
  return mention->tokens.end;
}

// "Tim Cook, the chief executive of Apple": a role of Tim Cook's.
void ReferenceFinder::RolesBehindNames() {
  const std::vector<text::Token>& tokens = d_->text->tokens();
  for (size_t m = 0; m < name_count_; ++m) {
    Mention& mention = names_->mentions[m];
    uint32_t at = mention.tokens.end;
    if (mention.type != Type::kPerson || at + 1 >= tokens.size() ||
        d_->Traits(at).category != Category::kComma) {
      continue;
    }
    ++at;
    const absl::string_view word = d_->text->Folded(tokens[at]);
    if (word == "the" || word == "a" || word == "an") ++at;
    // An adjective or the name of the house may stand before the role.
    uint32_t end = at;
    for (uint32_t skip = 0; skip < 3 && end == at + skip; ++skip) {
      if (at + skip >= tokens.size() || !d_->Traits(at + skip).word) break;
      end = RoleEnd(*d_, *lexicon_, at + skip, tokens.size());
      if (end > at + skip) {
        at += skip;
        break;
      }
      end = at + skip + 1;
    }
    if (RoleEnd(*d_, *lexicon_, at, tokens.size()) == at) continue;
    end = RoleEnd(*d_, *lexicon_, at, tokens.size());
    uint32_t house = kNoEntity;
    end = OfPhraseEnd(end, &house);
    const text::Span role = d_->text->SpanOf({at, end});
    if (mention.role.empty()) mention.role = role;
    AddRole(role, mention.entity);
  }
}

// The person of a role, if the text gave it to one.
uint32_t ReferenceFinder::HolderOf(absl::string_view role,
                                   uint32_t token) const {
  const uint32_t sentence = d_->text->SentenceAt(token);
  size_t looked = 0;
  uint32_t last = kNoEntity;
  for (size_t k = seen_.size(); k-- > 0 && looked < 40; ++looked) {
    const Seen& seen = seen_[k];
    if (seen.type != Type::kPerson) continue;
    const Entity& person = names_->entities[seen.entity];
    for (const std::string& known : person.roles) {
      if (absl::EqualsIgnoreCase(known, role)) return seen.entity;
    }
    const uint32_t back = sentence - seen.sentence;
    if (last == kNoEntity && back >= 1 && back <= 1 && person.roles.empty()) {
      last = seen.entity;
    }
  }
  // "... according to Sir Andrew Parker. The head of MI5 said": introduced in
  // the sentence before, and nothing was said yet of who that is.
  const bool of = absl::StrContains(role, " of ");
  return of ? last : kNoEntity;
}

void ReferenceFinder::Role(uint32_t token) {
  if (token < role_done_) return;
  const uint32_t article = ArticleBefore(token, 2);
  if (article == token) return;
  const std::vector<text::Token>& tokens = d_->text->tokens();
  uint32_t first = article + 1;
  uint32_t end = RoleEnd(*d_, *lexicon_, first, tokens.size());
  while (end == first && first < token) {
    end = RoleEnd(*d_, *lexicon_, ++first, tokens.size());
  }
  if (end <= token) return;
  role_done_ = end;
  const Mention* name = nullptr;
  if (NameAt(end, &name)) return;  // "the chief executive Tim Cook"
  uint32_t house = kNoEntity;
  const uint32_t of_end = OfPhraseEnd(end, &house);
  if (of_end == end && !Ends(end)) return;
  end = of_end;
  // ", Tim Cook": the name follows and says it all.
  if (end + 1 < tokens.size() &&
      d_->Traits(end).category == Category::kComma && NameAt(end + 1, &name) &&
      name->type == Type::kPerson) {
    AddRole(d_->text->SpanOf({first, end}), name->entity);
    return;
  }
  // "Tim Cook, the chief executive of Apple": it stands behind the name.
  if (article > 0 && d_->Traits(article - 1).category == Category::kComma) {
    return;
  }
  const text::Span role = d_->text->SpanOf({first, end});
  const uint32_t person = HolderOf(d_->text->Bytes(role), token);
  if (person == kNoEntity) return;
  AddRole(role, person);
  Add({article, end}, Form::kRole, person, "names.role");
  names_->mentions.back().role = role;
  See(article, person, Type::kPerson);
}

}  // namespace names
}  // namespace onrecord
