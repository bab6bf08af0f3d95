// What becomes of the clusters: entities with their names and ids.

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/names/entities/entity_builder.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace names {
namespace {

// Aliases, honorifics or roles of one entity.
constexpr size_t kMostOfAKind = 8;

}  // namespace

absl::string_view CountryIn(absl::string_view ids, absl::string_view scheme) {
  while (!ids.empty()) {
    absl::string_view id = ids.substr(0, ids.find(','));
    ids.remove_prefix(std::min(ids.size(), id.size() + 1));
    if (absl::ConsumePrefix(&id, scheme)) return id;
  }
  return "";
}

namespace {

// True if all are ASCII signs and single spaces behind one, as in most names.
bool IsPlain(absl::string_view name) {
  char before = ' ';
  for (const char c : name) {
    if (c <= ' ' ? (c != ' ' || before == ' ') : c == '\x7F') return false;
    before = c;
  }
  return true;
}

// The name as it is written outside headlines: "Ada Obi" of "ADA OBI".
std::string AsWritten(const text::AnnotatedText& text, const Mention& mention) {
  const absl::string_view bytes = text.Bytes(mention.span);
  // Most are no headline's.
  if (bytes.size() < 2 || absl::ascii_islower(bytes[1])) {
    return std::string(bytes);
  }
  std::string name;
  uint32_t at = mention.span.begin;
  for (uint32_t i = mention.tokens.first; i < mention.tokens.end; ++i) {
    const text::Token& token = text.tokens()[i];
    if (token.begin < at || token.end > mention.span.end) continue;
    absl::StrAppend(&name, text.Bytes(text::Span{at, token.begin}),
                    text.words().text(token.word));
    at = token.end;
  }
  absl::StrAppend(&name, text.Bytes(text::Span{at, mention.span.end}));
  return name;
}

}  // namespace

// Any white space, of whatever kind and length, becomes one space.
std::string Spaced(absl::string_view name) {
  if (IsPlain(name)) return std::string(name);
  std::string spaced;
  for (size_t at = 0; at < name.size();) {
    const text::Utf8Char c = text::DecodeUtf8(name, at);
    const text::CharKind kind = text::KindOf(c.code);
    if (kind != text::CharKind::kSpace && kind != text::CharKind::kLineEnd) {
      spaced.append(name.data() + at, c.size);
    } else if (!spaced.empty() && spaced.back() != ' ') {
      spaced.push_back(' ');
    }
    at += c.size;
  }
  return spaced;
}

void EntityBuilder::Finish(Names* names) {
  // Entities in the order of their first mentions.
  std::vector<uint32_t> order(clusters_.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [this](uint32_t a, uint32_t b) {
    return clusters_[a].first < clusters_[b].first;
  });
  std::vector<uint32_t> place(clusters_.size());
  for (uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (uint32_t i = 0; i < drafts_->size(); ++i) {
    (*drafts_)[i].mention.entity = place[owner_[i]];
    names->mentions.push_back(std::move((*drafts_)[i].mention));
  }
  names->entities.resize(order.size());
  classes_.resize(order.size());
  countries_.assign(order.size(), "");
  for (uint32_t i = 0; i < order.size(); ++i) Describe(order[i], names);
}

void EntityBuilder::Describe(uint32_t index, Names* names) {
  Cluster& cluster = clusters_[index];
  std::sort(cluster.drafts.begin(), cluster.drafts.end());
  Entity& entity =
      names->entities[names->mentions[cluster.first].entity];
  entity.type = cluster.type;
  classes_[names->mentions[cluster.first].entity] = cluster.classes;
  entity.mentions = cluster.drafts;
  entity.canonical_name = Spaced(
      AsWritten(*d_->text, names->mentions[cluster.best]));
  if (cluster.entry && !cluster.entry->id.empty()) {
    entity.gazetteer_ids.push_back(cluster.entry->id);
    countries_[names->mentions[cluster.first].entity] =
        CountryIn(cluster.entry->ids, "in:");
    const Draft& best = (*drafts_)[cluster.best];
    const absl::string_view usual =
        best.entry ? canonical_->Find(*best.entry) : absl::string_view();
    if (!usual.empty()) entity.canonical_name = std::string(usual);
  }
  const auto add = [](absl::string_view name, const std::string& but,
                      std::vector<std::string>* to) {
    if (name.empty() || name == but || to->size() >= kMostOfAKind ||
        std::find(to->begin(), to->end(), name) != to->end()) {
      return;
    }
    to->emplace_back(name);
  };
  for (uint32_t draft : cluster.drafts) {
    const Mention& m = names->mentions[draft];
    add(d_->text->Bytes(m.span), entity.canonical_name, &entity.aliases);
    add(d_->text->Bytes(m.honorific), "", &entity.honorifics);
    add(d_->text->Bytes(m.role), "", &entity.roles);
  }
  if (cluster.type != Type::kPerson) return;
  const char sex = cluster.sex != 0 ? cluster.sex : cluster.sex_of_name;
  if (sex == 'f') entity.gender = Entity::Gender::kFemale;
  if (sex == 'm') entity.gender = Entity::Gender::kMale;
}

}  // namespace names
}  // namespace onrecord
