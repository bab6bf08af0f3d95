#include "extractor/names/entities/entity_builder.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "extractor/names/entities/defined_acronyms.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostLookedAt = 8;
// A word that means what the gazetteer has so often means it beside longer
// names, too.
constexpr float kDistinct = 0.85f;

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

// "Universal" behind "Universal Communication Systems Inc" is that firm, not
// the one that the gazetteer has by this word, which many others have.
bool EntityBuilder::BeginsFirm(uint32_t i) {
  Draft& draft = (*drafts_)[i];
  const text::TokenRange tokens = draft.mention.tokens;
  if (draft.mention.type != Type::kOrganization || !draft.entry ||
      tokens.size() != 1 || d_->Traits(tokens.first).upper) {
    return false;
  }
  const auto found = by_part_.find(
      PartKey(kBeginning, KeyOf(tokens, Type::kOrganization)));
  if (found == by_part_.end() || found->second.size() > 1) return false;
  const uint32_t entity = found->second[0];
  const uint32_t best = clusters_[entity].best;
  const uint32_t last = (*drafts_)[best].mention.tokens.end - 1;
  const bool firm = d_->Traits(last).lists & kLegalStrong;
  if (clusters_[entity].entry || best > i || !firm) return false;
  // "Hoechst Celanese Corp" is a child of Hoechst.
  if (draft.entry->prior >= kDistinct) return false;
  draft.entry.reset();
  draft.classes = 0;
  return true;
}

// People of several words, organizations and places that are no acronym.
void EntityBuilder::AddFull(uint32_t i) {
  const Draft& draft = (*drafts_)[i];
  const Mention& m = draft.mention;
  if (m.type == Type::kPerson && !IsFullPerson(draft)) return;
  if (BeginsFirm(i)) return;
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
  for (uint32_t end = core.first + 1; end < core.end; ++end) {
    const uint32_t lists = d_->Traits(end - 1).lists;
    if (lists & (kOrgHead | kOrgHeadWeak | kOrgHeadFirst)) continue;
    Register(PartKey(kBeginning,
                     KeyOf({core.first, end}, Type::kOrganization)), entity);
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
    const uint32_t entity = NewEntity(i);
    by_key_.emplace(key, entity);
    // "Maureen" alone, or "Sharon", unlike "Taylor"
    const uint32_t lists = d_->Traits(m.tokens.first).lists;
    const bool surname = lists & (lists & kFirstOften ? kSurnameOften
                                                      : kAnySurname);
    if (m.type == Type::kPerson && !surname) {
      clusters_[entity].sex_of_name = SexOfName(lists);
    }
  }
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
  if (found == by_part_.end()) {
    // "Gates Corp" has all of its name.
    if (core.end < (*drafts_)[i].mention.tokens.end ||
        by_key_.contains(KeyOf(core, Type::kOrganization))) {
      return false;
    }
    found =
        by_part_.find(PartKey(kBeginning, KeyOf(core, Type::kOrganization)));
    if (found == by_part_.end() || found->second.size() > 1) return false;
    form = Form::kPartial;
  }
  Join(i, Nearest(i, found->second));
  (*drafts_)[i].mention.form = form;
  return true;
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
      TakeDefinedAcronyms(document, canonical, drafts);
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
