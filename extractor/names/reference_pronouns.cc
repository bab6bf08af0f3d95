#include "extractor/names/reference_finder.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostSeen = 24;       // mentions looked back at
constexpr uint32_t kMostSentences = 4;

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

}  // namespace names
}  // namespace onrecord
