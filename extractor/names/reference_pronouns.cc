#include "extractor/names/reference_finder.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostSeen = 24;       // mentions looked back at
constexpr uint32_t kMostSentences = 4;
constexpr uint32_t kMostSentencesOfIt = 1;

}  // namespace

// The person who is talked about: in the same sentence or shortly before, the
// one who opened a sentence rather than one inside it. Whether someone is a
// man or a woman is only what the text's words say of them.
void ReferenceFinder::Pronoun(uint32_t token, Entity::Gender gender) {
  const uint32_t sentence = d_->text->SentenceAt(token);
  uint32_t best = kNoEntity;
  int best_score = 0;
  size_t looked = 0;
  for (size_t k = seen_.size(); k-- > 0 && looked < kMostSeen; ++looked) {
    const Seen& seen = seen_[k];
    const uint32_t back = sentence - seen.sentence;
    if (back > kMostSentences) break;
    if (seen.type != Type::kPerson) continue;
    const Entity::Gender known = names_->entities[seen.entity].gender;
    if (known != Entity::Gender::kUnknown && known != gender) continue;
    int score = 20 - 4 * static_cast<int>(back);
    if (seen.opens) score += 5;
    if (known == gender) score += 3;
    if (score > best_score) {
      best_score = score;
      best = seen.entity;
    }
  }
  if (best == kNoEntity) return;
  Entity& entity = names_->entities[best];
  if (entity.gender == Entity::Gender::kUnknown) entity.gender = gender;
  Add({token, token + 1}, Form::kPronoun, best, "names.pronoun");
  See(token, best, Type::kPerson);
}

// Whether the mention that starts here is what its sentence is about: it opens
// the sentence, or says something: "..., said Acme.", "..., Acme said."
bool ReferenceFinder::IsSubject(uint32_t token, uint32_t sentence) const {
  const text::TokenRange range = d_->text->sentences()[sentence].tokens;
  uint32_t first = range.first;
  while (first < token && (!d_->Traits(first).word ||
                           d_->Traits(first).category == Category::kThe ||
                           d_->Traits(first).function)) {
    ++first;
  }
  if (first >= token) return true;
  const absl::string_view before =
      d_->text->Folded(d_->text->tokens()[token - 1]);
  if (before == "said" || before == "says") return true;
  uint32_t end = token + 1;
  while (end < range.end && d_->Traits(end).capital) ++end;
  return end < range.end && (d_->Traits(end).lists & kSays) &&
         !d_->Traits(token - 1).word;
}

// "It said", "it added": the last organization that a sentence was about. An
// "it" that says nothing may be anything, and is left out.
void ReferenceFinder::It(uint32_t token) {
  const auto& tokens = d_->text->tokens();
  uint32_t verb = token + 1;
  if (verb + 1 < tokens.size() && d_->text->Folded(tokens[verb]) == "also") {
    ++verb;
  }
  if (verb >= tokens.size() || !(d_->Traits(verb).lists & kSays)) return;
  const uint32_t sentence = d_->text->SentenceAt(token);
  size_t looked = 0;
  for (size_t k = seen_.size(); k-- > 0 && looked < kMostSeen; ++looked) {
    const Seen& seen = seen_[k];
    if (sentence - seen.sentence > kMostSentencesOfIt) return;
    const auto& paragraphs = d_->text->paragraphs();
    if (seen.type != Type::kOrganization ||
        !IsSubject(seen.first, seen.sentence) ||
        paragraphs[d_->text->ParagraphAt(seen.first)].zone ==
            text::Zone::kBoilerplate) {
      continue;
    }
    const uint32_t entity = seen.entity;
    Add({token, token + 1}, Form::kPronoun, entity, "names.it-said");
    See(token, entity, Type::kOrganization);
    return;
  }
}

}  // namespace names
}  // namespace onrecord
