#include "extractor/names/entity_builder.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "extractor/names/defined_acronyms.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostLookedAt = 8;

// Kinds of keys of by_part_.
enum Part : uint64_t { kSurname = 1, kFirstNamePart, kShortName, kInitials };

uint64_t PartKey(Part part, uint64_t key) { return text::MixHash(part, key); }

bool IsSuffix(absl::string_view word) {
  return word == "jr" || word == "jr." || word == "sr" || word == "sr." ||
         word == "ii" || word == "iii" || word == "iv";
}

}  // namespace

// "U.S." and "US" are one word here.
uint64_t EntityBuilder::WordKey(uint32_t token) const {
  const WordTraits& traits = d_->Traits(token);
  if (traits.upper && traits.letters != 0 && traits.letters >> 40 == 0) {
    return traits.letters;
  }
  return d_->text->words().folded_hash(d_->text->tokens()[token].word);
}

uint64_t EntityBuilder::KeyOf(text::TokenRange tokens, Type type) const {
  uint64_t key = static_cast<uint64_t>(type);
  for (uint32_t i = tokens.first; i < tokens.end; ++i) {
    key = PhraseBoard::Extend(key, 0) ^ WordKey(i);
    key = text::MixHash(key, 1);
  }
  return key;
}

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

text::TokenRange EntityBuilder::Core(text::TokenRange tokens) const {
  if (tokens.size() > 1 &&
      d_->Traits(tokens.first).category == Category::kThe) {
    ++tokens.first;
  }
  while (tokens.size() > 1 &&
         ((d_->Traits(tokens.end - 1).lists & (kLegalStrong | kLegalWeak)) ||
          !d_->Traits(tokens.end - 1).word)) {
    --tokens.end;
  }
  return tokens;
}

bool EntityBuilder::IsUpper(text::TokenRange tokens) const {
  for (uint32_t i = tokens.first; i < tokens.end; ++i) {
    if (d_->Traits(i).word && !d_->Traits(i).upper) return false;
  }
  return true;
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

uint32_t EntityBuilder::NewEntity(uint32_t draft) {
  Cluster cluster;
  cluster.type = (*drafts_)[draft].mention.type;
  cluster.best = cluster.first = draft;
  clusters_.push_back(std::move(cluster));
  Join(draft, clusters_.size() - 1);
  return clusters_.size() - 1;
}

void EntityBuilder::Join(uint32_t draft, uint32_t entity) {
  Cluster& cluster = clusters_[entity];
  owner_[draft] = entity;
  cluster.drafts.push_back(draft);
  cluster.first = std::min(cluster.first, draft);
  const Draft& d = (*drafts_)[draft];
  if (!cluster.entry) cluster.entry = d.entry;
  if (cluster.sex == 0) cluster.sex = d.sex;
  cluster.classes |= d.classes;
  // The longest name, of two rather the one that is not all in capitals.
  const text::TokenRange tokens = d.mention.tokens;
  const uint32_t fullness = 2 * tokens.size() + !IsUpper(tokens);
  if (fullness > cluster.fullness) {
    cluster.fullness = fullness;
    cluster.best = draft;
  }
}

// People of several words, organizations and places that are no acronym.
void EntityBuilder::AddFull(uint32_t i) {
  const Draft& draft = (*drafts_)[i];
  const Mention& m = draft.mention;
  if (m.type == Type::kPerson && !IsFullPerson(draft)) return;
  const bool listed = draft.entry && !draft.entry->id.empty();
  if (m.type == Type::kOrganization && !listed &&
      Core(m.tokens).size() == 1) {
    return;
  }
  const uint64_t key = KeyOf(
      m.type == Type::kOrganization ? Core(m.tokens) : m.tokens, m.type);
  const uint64_t id_key =
      listed ? text::HashBytes(draft.entry->id, 3) : 0;
  auto found = listed ? by_key_.find(id_key) : by_key_.find(key);
  if (found == by_key_.end() && listed) found = by_key_.find(key);
  if (found != by_key_.end()) {
    Join(i, found->second);
  } else if (m.type != Type::kPerson || !JoinSamePerson(i)) {
    NewEntity(i);
  }
  const uint32_t entity = owner_[i];
  by_key_.emplace(key, entity);
  if (listed) by_key_.emplace(id_key, entity);
  if (m.type == Type::kPerson) RegisterPerson(entity);
  if (m.type == Type::kOrganization) RegisterOrganization(i, entity);
}

void EntityBuilder::Register(uint64_t part, uint32_t entity) {
  Few& few = by_part_[part];
  if (std::find(few.begin(), few.end(), entity) == few.end() &&
      few.size() < kMostLookedAt) {
    few.push_back(entity);
  }
}

// Under the surname, every longer tail, and the first name.
void EntityBuilder::RegisterPerson(uint32_t entity) {
  PersonWords((*drafts_)[clusters_[entity].drafts.back()].mention.tokens);
  for (size_t from = 1; from < words_.size(); ++from) {
    Register(PartKey(kSurname, WordsKey(from)), entity);
  }
  const uint32_t lists = d_->Traits(words_.front()).lists;
  clusters_[entity].sex_of_name = lists & kFemaleFirst ? 'f'
                                  : lists & kMaleFirst ? 'm' : 0;
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

// Short forms: without legal form or last head word, and the initials.
void EntityBuilder::RegisterOrganization(uint32_t draft, uint32_t entity) {
  const text::TokenRange core = Core((*drafts_)[draft].mention.tokens);
  Register(PartKey(kShortName, KeyOf(core, Type::kOrganization)), entity);
  text::TokenRange shorter = core;
  while (shorter.size() > 1 &&
         (d_->Traits(shorter.end - 1).lists & (kOrgHead | kOrgHeadWeak))) {
    --shorter.end;
    const bool common = d_->Traits(shorter.first).lists & kAnyCommon;
    if (shorter.size() > 1 || !common) {
      Register(PartKey(kShortName, KeyOf(shorter, Type::kOrganization)),
               entity);
    }
  }
  // "ADI" counts the International that short forms leave out.
  const uint64_t initials = InitialsOf(*d_, core);
  const uint64_t all = InitialsOf(*d_, (*drafts_)[draft].mention.tokens);
  if (initials != 0) Register(PartKey(kInitials, initials), entity);
  if (all != 0 && all != initials) Register(PartKey(kInitials, all), entity);
}

void EntityBuilder::AddPartial(uint32_t i) {
  if (owner_[i] != kNoEntity) return;
  const Mention& m = (*drafts_)[i].mention;
  if (m.type == Type::kPerson && JoinPerson(i)) return;
  if (m.type == Type::kOrganization && JoinOrganization(i)) return;
  const uint64_t key = KeyOf(
      m.type == Type::kOrganization ? Core(m.tokens) : m.tokens, m.type);
  const auto found = by_key_.find(key);
  if (found != by_key_.end()) {
    Join(i, found->second);
  } else {
    by_key_.emplace(key, NewEntity(i));
  }
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

bool EntityBuilder::JoinOrganization(uint32_t i) {
  const text::TokenRange core = Core((*drafts_)[i].mention.tokens);
  auto found =
      by_part_.find(PartKey(kShortName, KeyOf(core, Type::kOrganization)));
  Form form = Form::kPartial;
  if (found == by_part_.end() && core.size() == 1 &&
      d_->Traits(core.first).upper) {
    found = by_part_.find(PartKey(kInitials, d_->Traits(core.first).letters));
    form = Form::kAcronym;
  }
  if (found == by_part_.end()) return false;
  Join(i, Nearest(i, found->second));
  (*drafts_)[i].mention.form = form;
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

void EntityBuilder::Build(const Document& document,
                          const CanonicalNames& canonical,
                          std::vector<Draft>* drafts, Names* names) {
  d_ = &document;
  canonical_ = &canonical;
  drafts_ = drafts;
  clusters_.clear();
  by_key_.clear();
  by_part_.clear();
  bearers_.clear();
  owner_.assign(drafts->size(), kNoEntity);
  const std::vector<DefinedAcronym> acronyms =
      TakeDefinedAcronyms(document, drafts);
  for (uint32_t i = 0; i < drafts->size(); ++i) AddFull(i);
  for (const DefinedAcronym& acronym : acronyms) {
    if (owner_[acronym.full] == kNoEntity) continue;
    Register(PartKey(kInitials, acronym.letters), owner_[acronym.full]);
  }
  for (uint32_t i = 0; i < drafts->size(); ++i) AddPartial(i);
  Finish(names);
}

}  // namespace names
}  // namespace onrecord
