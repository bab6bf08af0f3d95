#include "extractor/quotes/speakers/quoted_person.h"

#include <algorithm>
#include <initializer_list>

#include "absl/strings/string_view.h"
#include "extractor/grammar/clauses.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using text::TokenRange;

constexpr uint32_t kMost = 16;  // tokens of who is quoted

bool IsOneOf(const Scene& scene, uint32_t i,
             std::initializer_list<absl::string_view> words) {
  const absl::string_view word = scene.text->Folded(scene.token(i));
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool Quotes(const Scene& scene, uint32_t i) {
  return IsOneOf(scene, i, {"quote", "quotes", "quoted", "quoting", "cite",
                            "cites", "cited", "citing"});
}

// [first, end) without the comma at its end, unless it tells where or when.
TokenRange Person(const Scene& scene, uint32_t first, uint32_t end) {
  constexpr grammar::TagSet kNobody(Tag::kPreposition, Tag::kAdverb,
                                    Tag::kTime);
  if (end > first && scene.tags[end - 1] == Tag::kComma) --end;
  return first < end && !kNobody.Has(scene.tags[first]) ? TokenRange{first, end}
                                                        : TokenRange();
}

}  // namespace

TokenRange QuotedPerson(const Scene& scene, const CueCandidate& cue) {
  const TokenRange unit = scene.units[cue.unit].tokens;
  const uint32_t at = cue.token;
  if (Quotes(scene, at)) {
    const uint32_t end = std::min(unit.end, cue.end + kMost);
    for (uint32_t i = cue.end; i + 1 < end && !scene.Marked(i); ++i) {
      if (IsOneOf(scene, i, {"as"}) &&
          IsOneOf(scene, i + 1, {"saying", "telling", "having"})) {
        return Person(scene, cue.end, i);
      }
    }
    return {};
  }
  if (at < unit.first + 3 || !IsOneOf(scene, at - 1, {"as"}) ||
      !IsOneOf(scene, at, {"saying", "telling"})) {
    return {};
  }
  const uint32_t low = at - std::min(at - unit.first, kMost);
  for (uint32_t i = at - 1; i-- > low && !scene.Marked(i);) {
    if (Quotes(scene, i)) return Person(scene, i + 1, at - 1);
  }
  return {};
}

}  // namespace quotes
}  // namespace onrecord
