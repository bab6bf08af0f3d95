#include "extractor/names/references/reference_finder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractor/text/hash.h"

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kMostToOwned = 5;  // tokens from 's to whom one owns

}  // namespace

void ReferenceFinder::See(uint32_t first, uint32_t entity, Type type) {
  Seen seen;
  seen.first = first;
  seen.entity = entity;
  seen.type = type;
  seen.sentence = d_->text->SentenceAt(first);
  seen.opens = true;
  for (size_t k = seen_.size();
       k-- > 0 && seen_[k].sentence == seen.sentence;) {
    if (seen_[k].type != type) continue;
    seen.opens = false;
    seen.owned = seen_[k].opens && IsOwnedBy(seen_[k], first);
    seen_[k].owns = seen.owned;
    break;
  }
  seen_.push_back(seen);
}

void ReferenceFinder::SeeNamesBefore(uint32_t token) {
  for (; next_name_ < name_count_; ++next_name_) {
    const Mention& m = names_->mentions[next_name_];
    if (m.tokens.first >= token) return;
    See(m.tokens.first, m.entity, m.type);
    const uint32_t end = m.tokens.end;
    if (end < d_->text->tokens().size() &&
        d_->Traits(end).category == Category::kPossessive) {
      seen_.back().possessive = end;
    }
  }
}

// "Obi's lawyer Ian Dow", "Obi's best friend, Ian Dow", of the name that starts
// at `first`; not "Obi's portrait of Ian Dow".
bool ReferenceFinder::IsOwnedBy(const Seen& owner, uint32_t first) const {
  if (owner.possessive == 0 || first < owner.possessive + 2 ||
      first > owner.possessive + kMostToOwned) {
    return false;
  }
  for (uint32_t i = owner.possessive + 1; i < first; ++i) {
    const WordTraits& traits = d_->Traits(i);
    const bool comma = traits.category == Category::kComma && i + 1 == first;
    if (!comma && traits.category != Category::kSmallWord) return false;
  }
  return true;
}

void ReferenceFinder::Add(text::TokenRange tokens, Form form, uint32_t entity,
                          absl::string_view rule) {
  Mention m;
  m.type = names_->entities[entity].type;
  m.form = form;
  m.tokens = tokens;
  m.span = d_->text->SpanOf(tokens);
  m.entity = entity;
  Reason reason;
  reason.id = rule;
  m.evidence.push_back(reason);
  names_->mentions.push_back(std::move(m));
}

// True if a noun that ends before `token` is not the first part of a compound:
// "the agency said", "the agency.", but not "the agency chief".
bool ReferenceFinder::Ends(uint32_t token) const {
  if (token >= d_->text->tokens().size()) return true;
  const text::Token& t = d_->text->tokens()[token];
  if (t.Has(text::kSentenceStart)) return true;
  const WordTraits& traits = d_->Traits(token);
  if (t.kind == text::TokenKind::kDash && t.glued()) return false;
  if (!traits.word) return traits.category != Category::kOpen;
  if (traits.category == Category::kPossessive || (traits.lists & kSays)) {
    return true;
  }
  static const absl::flat_hash_map<uint64_t, bool> kFollowers = [] {
    absl::flat_hash_map<uint64_t, bool> words;
    for (absl::string_view word :
         {"is", "was", "are", "were", "has", "had", "have", "will", "would",
          "could", "can", "may", "might", "must", "should", "did", "does",
          "do", "in", "on", "at", "to", "from", "by", "with", "as", "and",
          "or", "but", "who", "which", "also", "now", "not", "after",
          "before", "because", "when", "while", "since", "until", "if",
          "over", "against", "about", "into", "last", "this", "during",
          "without", "still", "already", "itself"}) {
      words[text::HashBytes(word)] = true;
    }
    return words;
  }();
  return kFollowers.contains(
      d_->text->words().folded_hash(d_->text->tokens()[token].word));
}

// The token of "the" before a noun with at most so many words between them;
// `token` itself if there is none.
uint32_t ReferenceFinder::ArticleBefore(uint32_t token, int most) const {
  for (uint32_t i = token; i > 0 && most-- >= 0;) {
    const text::Token& t = d_->text->tokens()[i];
    if (t.Has(text::kSentenceStart)) return token;
    --i;
    if (d_->Traits(i).category == Category::kThe ||
        d_->text->Folded(d_->text->tokens()[i]) == "the") {
      return i;
    }
    if (!d_->Traits(i).word ||
        d_->Traits(i).category != Category::kSmallWord) {
      if (d_->Traits(i).category != Category::kHyphen &&
          !d_->Traits(i).capital) {
        return token;
      }
    }
  }
  return token;
}

void ReferenceFinder::Find(const Document& document, const Lexicon& lexicon,
                           const gazetteer::Gazetteer& gazetteer,
                           const EntityBuilder& entities, Names* names) {
  d_ = &document;
  lexicon_ = &lexicon;
  gazetteer_ = &gazetteer;
  classes_ = &entities.classes();
  countries_ = &entities.countries();
  names_ = names;
  next_name_ = 0;
  name_count_ = names->mentions.size();
  role_done_ = 0;
  seen_.clear();
  governments_.clear();
  unnamed_.Start(document, lexicon);
  unnamed_he_ = unnamed_she_ = 0;
  RolesBehindNames();
  for (uint32_t token : document.runs.points) {
    SeeNamesBefore(token);
    switch (document.Traits(token).point) {
      case Point::kHe: Pronoun(token, Entity::Gender::kMale); break;
      case Point::kShe: Pronoun(token, Entity::Gender::kFemale); break;
      case Point::kIt: It(token); break;
      case Point::kRole: Role(token); break;
      case Point::kNominal: NominalNoun(token); break;
      case Point::kGovernment: Government(token); break;
      case Point::kNone: break;
    }
  }
  if (names->mentions.size() == name_count_) return;
  // In text order again; what holds a name comes before it.
  SortMentions();
  SortEntities();
}

// The names are in order already, as a rule, and what was added is little.
void ReferenceFinder::SortMentions() {
  std::vector<Mention>& mentions = names_->mentions;
  const auto before = [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                        : a.span.end > b.span.end;
  };
  const auto added = mentions.begin() + name_count_;
  if (!std::is_sorted(mentions.begin(), added, before)) {
    std::stable_sort(mentions.begin(), added, before);
  }
  std::stable_sort(added, mentions.end(), before);
  merged_.clear();
  merged_.reserve(mentions.size());
  std::merge(std::make_move_iterator(mentions.begin()),
             std::make_move_iterator(added), std::make_move_iterator(added),
             std::make_move_iterator(mentions.end()),
             std::back_inserter(merged_), before);
  mentions.swap(merged_);
}

// Entities in the order of their first mentions, each with its mentions.
void ReferenceFinder::SortEntities() {
  std::vector<Entity>& entities = names_->entities;
  order_.assign(entities.size(), kNoEntity);
  std::vector<Entity> sorted;
  sorted.reserve(entities.size());
  for (Mention& m : names_->mentions) {
    uint32_t& place = order_[m.entity];
    if (place == kNoEntity) {
      place = sorted.size();
      sorted.push_back(std::move(entities[m.entity]));
      sorted.back().mentions.clear();
    }
    m.entity = place;
    sorted[place].mentions.push_back(&m - names_->mentions.data());
  }
  entities.swap(sorted);
}

}  // namespace names
}  // namespace onrecord
