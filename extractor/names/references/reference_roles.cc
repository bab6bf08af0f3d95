#include "extractor/names/references/reference_finder.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extractor/names/entities/role_phrases.h"

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

// "of the Bank of England", "of policy and public affairs".
uint32_t ReferenceFinder::HouseOrFieldEnd(
    const text::TokenRange& role) const {
  uint32_t house = kNoEntity;
  const uint32_t named = OfPhraseEnd(role.end, &house);
  return named > role.end ? named : FieldEnd(*d_, *lexicon_, role);
}

// The person of a role, if the text gave it to one.
uint32_t ReferenceFinder::HolderOf(absl::string_view role,
                                   uint32_t article) const {
  const uint32_t sentence = d_->text->SentenceAt(article);
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
  const bool opens =
      d_->text->tokens()[article].Has(text::kSentenceStart);
  return opens && absl::StrContains(role, " of ") ? last : kNoEntity;
}

bool ReferenceFinder::IsThe(uint32_t token) const {
  return d_->Traits(token).category == Category::kThe ||
         d_->text->Folded(d_->text->tokens()[token]) == "the";
}

// "the", "a", "its", "Apple's".
bool ReferenceFinder::IsDeterminer(uint32_t token) const {
  if (d_->Traits(token).category == Category::kPossessive) return true;
  static constexpr absl::string_view kWords[] = {
      "the", "a",     "an",  "another", "his",
      "her", "their", "its", "our",     "my"};
  const absl::string_view word = d_->text->Folded(d_->text->tokens()[token]);
  return std::find(std::begin(kWords), std::end(kWords), word) !=
         std::end(kWords);
}

// The determiner of the role that has `token`; `token` if there is none.
uint32_t ReferenceFinder::DeterminerOf(uint32_t token) const {
  for (uint32_t i = token; i > 0 && i + kMostBeforeRole + 1 > token; --i) {
    if (d_->text->tokens()[i].Has(text::kSentenceStart)) break;
    if (IsDeterminer(i - 1)) return i - 1;
    const WordTraits& traits = d_->Traits(i - 1);
    if (!traits.word && traits.category != Category::kHyphen) break;
  }
  return token;
}

// The person whose name, with what titles it, starts at a token: "Dr Ada Obi".
const Mention* ReferenceFinder::PersonAt(uint32_t token) const {
  constexpr uint32_t kMostTitles = 3;
  const Mention* name = nullptr;
  uint32_t at = token;
  while (at < token + kMostTitles && at < d_->text->tokens().size() &&
         !NameAt(at, &name) && (d_->Traits(at).lists & kHonorificList)) {
    ++at;
  }
  if (name == nullptr && !NameAt(at, &name)) return nullptr;
  return name->type == Type::kPerson ? name : nullptr;
}

// ", Tim Cook, said": the role [first, end) is his. True if some name follows
// so; in "They found the killer, Ada Obi was told" it is not hers, in "As the
// new mayor, Ada Obi was told" it is.
bool ReferenceFinder::GiveToNext(uint32_t determiner, uint32_t first,
                                 uint32_t end) {
  const std::vector<text::Token>& tokens = d_->text->tokens();
  if (end + 1 >= tokens.size() ||
      d_->Traits(end).category != Category::kComma) {
    return false;
  }
  const Mention* const name = PersonAt(end + 1);
  if (name == nullptr) return false;
  const uint32_t behind = name->tokens.end;
  const bool apart =
      behind >= tokens.size() || tokens[behind].Has(text::kSentenceStart) ||
      !d_->Traits(behind).word || d_->Traits(behind).upper ||
      d_->Traits(behind).category != Category::kSmallWord ||
      (determiner > 0 &&
       d_->text->Folded(tokens[determiner - 1]) == "as");
  // "A Little Princess, Ada Obi"
  const bool title = d_->Traits(first).capital && !IsThe(determiner) &&
                     d_->Traits(determiner).category != Category::kPossessive;
  if (apart && !title) {
    AddRole(d_->text->SpanOf({first, end}), name->entity);
  }
  return true;
}

void ReferenceFinder::Role(uint32_t token) {
  if (token < role_done_) return;
  const uint32_t article = DeterminerOf(token);
  if (article == token) return;
  const text::TokenRange found =
      RoleBehind(*d_, *lexicon_, article + 1, token - article - 1);
  if (found.end <= token) return;
  role_done_ = found.end;
  const Mention* name = nullptr;
  if (NameAt(found.end, &name)) return;  // "the chief executive Tim Cook"
  if (GiveToNext(article, found.first, HouseOrFieldEnd(found))) return;
  if (!IsThe(article)) return;
  uint32_t house = kNoEntity;
  const uint32_t end = OfPhraseEnd(found.end, &house);
  if (end == found.end && !Ends(end)) return;
  // "Tim Cook, the chief executive of Apple": it stands behind the name.
  if (article > 0 && d_->Traits(article - 1).category == Category::kComma) {
    return;
  }
  const text::Span role = d_->text->SpanOf({found.first, end});
  const uint32_t person = HolderOf(d_->text->Bytes(role), article);
  if (person == kNoEntity) return;
  AddRole(role, person);
  Add({article, end}, Form::kRole, person, "names.role");
  names_->mentions.back().role = role;
  See(article, person, Type::kPerson);
}

}  // namespace names
}  // namespace onrecord
