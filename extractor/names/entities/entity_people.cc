// The part of EntityBuilder that joins people: by full names, surnames, first
// names and initials.

#include <algorithm>

#include "absl/strings/match.h"
#include "extractor/names/entities/entity_builder.h"

namespace onrecord {
namespace names {
namespace {

bool IsSuffix(absl::string_view word) {
  return word == "jr" || word == "jr." || word == "sr" || word == "sr." ||
         word == "ii" || word == "iii" || word == "iv";
}

}  // namespace

void EntityBuilder::PersonWords(text::TokenRange tokens) {
  words_.clear();
  for (uint32_t i = tokens.first; i < tokens.end; ++i) {
    if (d_->Traits(i).word) words_.push_back(i);
  }
  while (words_.size() > 1 &&
         IsSuffix(d_->text->Folded(d_->text->tokens()[words_.back()]))) {
    words_.pop_back();
  }
}

// Of words_ from the `from`th on.
uint64_t EntityBuilder::WordsKey(size_t from) const {
  uint64_t key = 0;
  for (size_t i = from; i < words_.size(); ++i) {
    key = text::MixHash(key + 1, WordKey(words_[i]));
  }
  return key;
}

// "Sir Ian" is called by his first name, Mr Ian is not.
bool EntityBuilder::MayBeFirstName(text::Span honorific) const {
  const absl::string_view title = d_->text->Bytes(honorific);
  return title.empty() || absl::EndsWith(title, "Sir") ||
         absl::EndsWith(title, "Dame");
}

bool EntityBuilder::IsFullPerson(const Draft& draft) {
  PersonWords(draft.mention.tokens);
  int capitals = 0;
  for (uint32_t token : words_) capitals += d_->Traits(token).capital;
  return capitals > 1 && d_->Traits(words_.front()).capital;
}

// Under the surname, every longer tail, and the first name.
void EntityBuilder::RegisterPerson(uint32_t entity) {
  PersonWords((*drafts_)[clusters_[entity].drafts.back()].mention.tokens);
  for (size_t from = 1; from < words_.size(); ++from) {
    Register(PartKey(kSurname, WordsKey(from)), entity);
  }
  clusters_[entity].sex_of_name =
      SexOfName(d_->Traits(words_.front()).lists);
  Register(PartKey(kFirstNamePart, WordKey(words_.front())), entity);
}

// "John F. Smith", "J. Smith" and "John Smith" are one, and so are "Gabriel
// García Márquez" and "García Márquez".
bool EntityBuilder::JoinSamePerson(uint32_t i) {
  PersonWords((*drafts_)[i].mention.tokens);
  const std::vector<uint32_t> mine = words_;
  const auto longer = by_part_.find(PartKey(kSurname, WordsKey(0)));
  if (longer != by_part_.end()) {
    Join(i, longer->second[0]);
    (*drafts_)[i].mention.form = Form::kPartial;
    return true;
  }
  const auto found = by_part_.find(PartKey(
      kSurname, text::MixHash(1, WordKey(mine.back()))));
  if (found == by_part_.end()) return false;
  for (uint32_t entity : found->second) {
    PersonWords((*drafts_)[clusters_[entity].best].mention.tokens);
    const absl::string_view a =
        d_->text->Folded(d_->text->tokens()[mine.front()]);
    const absl::string_view b =
        d_->text->Folded(d_->text->tokens()[words_.front()]);
    const bool initial = (a.size() <= 2 || b.size() <= 2) && a[0] == b[0];
    if (a != b && !initial) continue;
    Join(i, entity);
    return true;
  }
  return false;
}

bool EntityBuilder::JoinPerson(uint32_t i) {
  PersonWords((*drafts_)[i].mention.tokens);
  if (words_.empty()) return false;
  const uint64_t surname = PartKey(kSurname, WordsKey(0));
  auto found = by_part_.find(surname);
  const bool by_surname = found != by_part_.end();
  if (!by_surname && words_.size() == 1 &&
      MayBeFirstName((*drafts_)[i].mention.honorific)) {
    found = by_part_.find(PartKey(kFirstNamePart, WordKey(words_[0])));
  }
  if (found == by_part_.end()) return false;
  uint32_t entity = Nearest(i, found->second);
  if (entity == kNoEntity) return false;
  if (by_surname && found->second.size() > 1) {
    entity = Bearer(i, surname, entity);
  }
  Join(i, entity);
  (*drafts_)[i].mention.form = Form::kPartial;
  return true;
}

// True unless both are known to be of different sex.
bool EntityBuilder::MayBe(uint32_t i, uint32_t entity) const {
  const Cluster& cluster = clusters_[entity];
  const char sex = (*drafts_)[i].sex;
  const char other = cluster.sex != 0 ? cluster.sex : cluster.sex_of_name;
  return sex == 0 || other == 0 || sex == other;
}

// True if a sentence begins with the mention, or with its title.
bool EntityBuilder::Opens(uint32_t i) const {
  uint32_t token = (*drafts_)[i].mention.tokens.first;
  while (token > 0 && !d_->text->tokens()[token].Has(text::kSentenceStart) &&
         (d_->Traits(token - 1).lists & kHonorificList)) {
    --token;
  }
  return d_->text->tokens()[token].Has(text::kSentenceStart);
}

// "Ada Obi sings. Her father, Tom Obi, ..., Obi said": still Ada. Papers call
// the others of a family by their first names.
uint32_t EntityBuilder::Bearer(uint32_t i, uint64_t surname,
                               uint32_t nearest) {
  const auto last = bearers_.find(surname);
  if (last != bearers_.end() && owner_[last->second] != nearest &&
      MayBe(i, owner_[last->second])) {
    const Cluster& cluster = clusters_[nearest];
    const bool begins = std::any_of(
        cluster.drafts.begin(), cluster.drafts.end(), [&](uint32_t k) {
          return k > last->second && k < i &&
                 (*drafts_)[k].mention.form == Form::kName && Opens(k);
        });
    if (!begins) nearest = owner_[last->second];
  }
  bearers_[surname] = i;
  return nearest;
}

uint32_t EntityBuilder::Nearest(uint32_t i, const Few& entities) const {
  uint32_t best = kNoEntity;
  uint32_t best_before = 0;
  for (uint32_t entity : entities) {
    if (!MayBe(i, entity)) continue;
    const Cluster& cluster = clusters_[entity];
    if (best == kNoEntity) best = entity;
    // The last mention before this one; they are not sorted, partial ones come
    // after full ones.
    uint32_t before = 0;
    size_t looked = 0;
    for (size_t k = cluster.drafts.size(); k-- > 0 && looked < 64; ++looked) {
      if (cluster.drafts[k] >= i) continue;
      before = std::max(before, cluster.drafts[k] + 1);
    }
    if (before > best_before) {
      best_before = before;
      best = entity;
    }
  }
  return best;
}

}  // namespace names
}  // namespace onrecord
