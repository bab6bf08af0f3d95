#include "extractor/quotes/speaker_group.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using text::TokenRange;

// Three spaces before a token, or a tab: what is left of a page's columns.
bool IsColumn(const Scene& scene, uint32_t i) {
  if (i == 0 || i >= scene.text->tokens().size()) return false;
  const text::Span blank = {scene.token(i - 1).end, scene.token(i).begin};
  return absl::StrContains(scene.text->Bytes(blank), "   ") ||
         absl::StrContains(scene.text->Bytes(blank), "\t");
}

bool IsCapital(const Scene& scene, uint32_t i) {
  return (scene.text->Shape(scene.token(i)) & text::kInitialUpper) != 0;
}

}  // namespace

TokenRange SpeakingPart(const Scene& scene, const SpeakerKinds& kinds,
                        TokenRange group) {
  if (group.empty()) return group;
  const uint32_t size = scene.text->tokens().size();
  const uint32_t column = group.first;
  for (uint32_t i = group.first + 1; i < group.end; ++i) {
    if (IsColumn(scene, i)) group.first = i;
  }
  if (group.first > column && IsColumn(scene, group.end)) return {};
  if (group.size() > 1 && group.first > 0 && scene.IsCue(group.first) &&
      scene.tags[group.first - 1] == Tag::kMark &&
      !IsCapital(scene, group.first) && IsCapital(scene, group.first + 1)) {
    ++group.first;
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
