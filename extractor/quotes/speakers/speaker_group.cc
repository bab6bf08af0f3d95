#include "extractor/quotes/speakers/speaker_group.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/text/columns.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using text::TokenRange;

bool IsCapital(const Scene& scene, uint32_t i) {
  return (scene.text->Shape(scene.token(i)) & text::kInitialUpper) != 0;
}

constexpr uint32_t kMostBetween = 5;  // tokens between an article and a noun

// What an article alone, which a time or adverb parts from its noun, belongs
// to; empty if no noun follows.
TokenRange BehindArticle(const Scene& scene, TokenRange article) {
  constexpr grammar::TagSet kBetween(Tag::kTime, Tag::kNumber, Tag::kAdverb,
                                     Tag::kHyphen);
  const Unit& unit = scene.units[scene.UnitOf(article.first)];
  const uint32_t limit =
      std::min(unit.tokens.end, article.end + kMostBetween);
  uint32_t i = article.end;
  while (i < limit && kBetween.Has(scene.tags[i]) && !scene.IsCue(i)) ++i;
  if (i >= unit.tokens.end || scene.Marked(i)) return {};
  const TokenRange noun = scene.GroupAt(unit, i);
  if (noun.first == i && !noun.empty()) return {article.first, noun.end};
  // "the minutes said"
  const bool time = i > article.end && scene.tags[i - 1] == Tag::kTime;
  return time ? TokenRange{article.first, i} : TokenRange();
}

// "today's report", "The Bank's minutes": words of time open and end no noun
// group, but belong to one with "'s".
TokenRange WithTimes(const Scene& scene, TokenRange group) {
  const Unit& unit = scene.units[scene.UnitOf(group.first)];
  uint32_t first = group.first;
  if (first > unit.tokens.first && scene.tags[first] == Tag::kPossessiveS) {
    const TokenRange owner = scene.GroupAt(unit, first - 1);
    if (!owner.empty()) first = owner.first;
    while (first > unit.tokens.first && first + kMostBetween > group.first &&
           scene.tags[first - 1] == Tag::kTime) {
      --first;
    }
    group.first = first;
  }
  if (group.end + 1 < unit.tokens.end &&
      scene.tags[group.end - 1] == Tag::kPossessiveS &&
      scene.tags[group.end] == Tag::kTime && scene.IsCue(group.end + 1)) {
    ++group.end;
  }
  return group;
}

}  // namespace

TokenRange SpeakingPart(const Scene& scene, const SpeakerKinds& kinds,
                        TokenRange group) {
  if (group.empty()) return group;
  const uint32_t size = scene.text->tokens().size();
  const uint32_t first = group.first;
  for (uint32_t i = first + 1; i < group.end; ++i) {
    if (text::StartsColumn(*scene.text, i)) group.first = i;
  }
  if (group.first > first && group.end < size &&
      text::StartsColumn(*scene.text, group.end)) {
    return {};
  }
  if (group.size() > 1 && group.first > 0 && scene.IsCue(group.first) &&
      scene.tags[group.first - 1] == Tag::kMark &&
      !IsCapital(scene, group.first) && IsCapital(scene, group.first + 1)) {
    ++group.first;
  }
  if (group.size() == 1 && scene.IsArticle(group.first)) {
    group = BehindArticle(scene, group);
    if (group.empty()) return group;
  }
  if (group.size() == 1 && group.end < size &&
      scene.text->Folded(scene.token(group.first)) == "no" &&
      scene.text->Folded(scene.token(group.end)) == "one") {
    ++group.end;
  }
  group = WithTimes(scene, group);
  if (group.end < size && scene.token(group.end).IsSign('%')) ++group.end;
  const bool label =
      group.end < size && scene.token(group.end).IsSign(':') &&
      kinds.IsLabel(
          scene.text->words().folded_hash(scene.token(group.end - 1).word));
  return label ? TokenRange() : group;
}

}  // namespace quotes
}  // namespace onrecord
