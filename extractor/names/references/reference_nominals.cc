#include "extractor/names/references/reference_finder.h"

#include <algorithm>
namespace onrecord {
namespace names {
namespace {

constexpr size_t kMostSeen = 16;
constexpr uint32_t kMostSentences = 6;

}  // namespace

// By the gazetteer, or by a word of its name.
bool ReferenceFinder::Fits(const Nominal& nominal, uint32_t entity) const {
  if (entity < classes_->size() && ((*classes_)[entity] & nominal.classes)) {
    return true;
  }
  for (uint32_t m : names_->entities[entity].mentions) {
    const Mention& mention = names_->mentions[m];
    for (uint32_t i = mention.tokens.first; i < mention.tokens.end; ++i) {
      const uint64_t word =
          d_->text->words().folded_hash(d_->text->tokens()[i].word);
      if (std::find(nominal.heads.begin(), nominal.heads.end(), word) !=
          nominal.heads.end()) {
        return true;
      }
    }
    break;  // the first is the fullest as a rule, and one is enough
  }
  return false;
}

// The country of "Chinese" among the words between article and noun, "" for
// none.
absl::string_view ReferenceFinder::CountryOfAdjective(
    text::TokenRange tokens) const {
  auto l = std::lower_bound(
      d_->listings.begin(), d_->listings.end(), tokens.first,
      [](const Listing& l, uint32_t first) { return l.first < first; });
  for (; l != d_->listings.end() && l->first < tokens.end; ++l) {
    if (!(l->classes & kDemonymClass)) continue;
    for (const gazetteer::Entry& entry : gazetteer_->Entries(l->phrase)) {
      const absl::string_view country = CountryIn(entry.ids, "of:");
      if (!country.empty()) return country;
    }
  }
  return "";
}

// "the Stephens commission", "the Virginia Pilot newspaper": words of a name,
// unlike "the Lagos bank", "the Finnish utility".
bool ReferenceFinder::HasName(text::TokenRange tokens) const {
  for (uint32_t i = tokens.first; i < tokens.end; ++i) {
    if (!d_->Traits(i).capital) continue;
    const Mention* mention = nullptr;
    if (NameAt(i, &mention) && mention->type == Type::kPlace) {
      i = mention->tokens.end - 1;
    } else if (CountryOfAdjective({i, i + 1}).empty()) {
      return true;
    }
  }
  return false;
}

// The country by the gazetteer, or by a word of the name: "Swedish State Power
// Board"; empty if neither tells.
absl::string_view ReferenceFinder::CountryOf(uint32_t entity) const {
  if (entity < countries_->size() && !(*countries_)[entity].empty()) {
    return (*countries_)[entity];
  }
  const std::vector<uint32_t>& mentions = names_->entities[entity].mentions;
  return mentions.empty()
             ? absl::string_view()
             : CountryOfAdjective(names_->mentions[mentions.front()].tokens);
}

// "the other company" is not the one before.
bool ReferenceFinder::TellsNothing(text::TokenRange tokens) const {
  static constexpr absl::string_view kWords[] = {
      "other",  "latest", "first", "second", "third", "new",   "next",
      "only",   "last",   "best",  "entire", "whole", "right", "wrong",
      "parent", "former", "rival", "same",   "target"};
  for (uint32_t i = tokens.first; i < tokens.end; ++i) {
    const absl::string_view word = d_->text->Folded(d_->text->tokens()[i]);
    for (absl::string_view other : kWords) {
      if (word == other) return true;
    }
  }
  return false;
}

void ReferenceFinder::NominalNoun(uint32_t token) {
  if (!Ends(token + 1)) return;
  const uint32_t article = ArticleBefore(token, 2);
  if (article == token) return;
  if (TellsNothing({article + 1, token})) return;
  const absl::string_view country = CountryOfAdjective({article + 1, token});
  const Nominal& nominal =
      lexicon_->nominals()[d_->Traits(token).nominal - 1];
  if (!(nominal.classes & kClubClass) && HasName({article + 1, token})) return;
  const uint32_t sentence = d_->text->SentenceAt(token);
  uint32_t last = kNoEntity;  // the organization named last, if it is alone
  bool alone = true;
  size_t looked = 0;
  for (size_t k = seen_.size(); k-- > 0 && looked < kMostSeen; ++looked) {
    const Seen& seen = seen_[k];
    if (sentence - seen.sentence > kMostSentences) break;
    if (seen.first >= article || seen.type != Type::kOrganization) continue;
    if (!country.empty()) {
      const absl::string_view other = CountryOf(seen.entity);
      if (!other.empty() && other != country) continue;
    }
    if (Fits(nominal, seen.entity)) {
      Add({article, token + 1}, Form::kNominal, seen.entity,
          "names/nominals.tsv");
      See(article, seen.entity, Type::kOrganization);
      return;
    }
    if (sentence - seen.sentence > 2) continue;
    if (last != kNoEntity && last != seen.entity) alone = false;
    last = seen.entity;
  }
  // Nothing is known of the only organization around: it may be meant, unless
  // bodies of the kind have the noun in their names ("court", "party").
  constexpr uint32_t kOfAnyName = kCompanyClass | kMediaClass | kOtherOrgClass;
  if ((nominal.classes & kOfAnyName) == 0 || !alone) return;
  if (last == kNoEntity || last >= classes_->size()) return;
  if ((*classes_)[last] != 0) return;
  Add({article, token + 1}, Form::kNominal, last, "names.only-organization");
  See(article, last, Type::kOrganization);
}

uint32_t ReferenceFinder::GovernmentOf(text::TokenRange tokens, uint64_t key) {
  const auto added = governments_.emplace(key, names_->entities.size());
  if (added.second) {
    Entity entity;
    entity.type = Type::kOrganization;
    entity.canonical_name =
        Spaced(d_->text->Bytes(d_->text->SpanOf(tokens)));
    names_->entities.push_back(std::move(entity));
  }
  return added.first->second;
}

// "the UK government", "Dutch government": an organization of its own. "The
// government" is the one that was named, if there is only one.
void ReferenceFinder::Government(uint32_t token) {
  if (token == 0 || d_->text->tokens()[token].Has(text::kSentenceStart)) {
    return;
  }
  const Mention* place = nullptr;
  for (size_t m = next_name_; m-- > 0;) {
    const Mention& mention = names_->mentions[m];
    if (mention.tokens.end < token) break;
    if (mention.type == Type::kPlace && mention.tokens.end == token) {
      place = &mention;
    }
  }
  if (place != nullptr) {
    const text::TokenRange tokens = {place->tokens.first, token + 1};
    const uint32_t entity = GovernmentOf(tokens, place->entity);
    Add(tokens, Form::kNominal, entity, "names.government");
    See(tokens.first, entity, Type::kOrganization);
    return;
  }
  const WordTraits& before = d_->Traits(token - 1);
  if (before.capital) {
    // Demonyms of up to three words: "Sri Lankan government".
    uint32_t listing = 0;
    const auto from = std::lower_bound(
        d_->listings.begin(), d_->listings.end(), token < 3 ? 0 : token - 3,
        [](const Listing& l, uint32_t first) { return l.first < first; });
    for (auto l = from; l != d_->listings.end() && l->first < token; ++l) {
      if (l->end != token || !(l->classes & kDemonymClass)) continue;
      listing = l->first + 1;
      break;
    }
    if (listing == 0) return;
    const text::TokenRange tokens = {listing - 1, token + 1};
    const uint32_t entity = GovernmentOf(tokens, before.fold + (1ull << 40));
    Add(tokens, Form::kNominal, entity, "names.government");
    See(tokens.first, entity, Type::kOrganization);
    return;
  }
  const uint32_t article = ArticleBefore(token, 0);
  if (article == token || governments_.size() != 1 || !Ends(token + 1)) return;
  const uint32_t entity = governments_.begin()->second;
  Add({article, token + 1}, Form::kNominal, entity, "names.government");
  See(article, entity, Type::kOrganization);
}

}  // namespace names
}  // namespace onrecord
