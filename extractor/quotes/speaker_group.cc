#include "extractor/quotes/speaker_group.h"

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
  if (group.end < size && scene.token(group.end).IsSign('%')) ++group.end;
  const bool label =
      group.end < size && scene.token(group.end).IsSign(':') &&
      kinds.IsLabel(
          scene.text->words().folded_hash(scene.token(group.end - 1).word));
  return label ? TokenRange() : group;
}

}  // namespace quotes
}  // namespace onrecord
