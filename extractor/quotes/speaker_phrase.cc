#include "extractor/quotes/speaker_phrase.h"

#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

// Tokens that what hangs on a speaker may have.
constexpr uint32_t kLongest = 30;

bool Overlap(TokenRange a, TokenRange b) {
  return a.first < b.end && b.first < a.end;
}

bool TouchesParts(const Draft& draft, TokenRange range) {
  for (const TokenRange& part : draft.parts) {
    if (Overlap(part, range)) return true;
  }
  return false;
}

// Where prepositions and noun groups that follow `from` end: "of law at the
// university". `from` if no preposition stands there.
uint32_t HangingEnd(const Scene& scene, uint32_t from, uint32_t end) {
  if (scene.tags[from] != Tag::kPreposition) return from;
  uint32_t i = from;
  while (i < end && !scene.IsCue(i) &&
         (scene.tags[i] == Tag::kPreposition || scene.tags[i] == Tag::kAnd ||
          grammar::InNounGroup(scene.tags[i]))) {
    ++i;
  }
  return i;
}

}  // namespace

TokenRange WholeSpeaker(const Scene& scene, const Draft& draft) {
  TokenRange whole = draft.speaker;
  if (whole.empty() || draft.cue == kNowhere) return whole;
  const CueCandidate& cue = scene.cues[draft.cue];
  const TokenRange unit = scene.units[cue.unit].tokens;
  if (whole.first < unit.first || whole.end > cue.token) return whole;
  const uint32_t verb =
      grammar::VerbGroupStart(scene.tags, unit.first, cue.token);
  if (verb <= whole.end || verb - whole.end > kLongest) return whole;
  if (scene.AnyMarked(whole.end, verb)) return whole;
  const uint32_t rest = HangingEnd(scene, whole.end, verb);
  const bool commas = rest < verb && scene.tags[rest] == Tag::kComma &&
                      scene.tags[verb - 1] == Tag::kComma && verb - rest > 2;
  if (rest != verb && !commas) return whole;
  const TokenRange grown = {whole.first, commas ? verb - 1 : verb};
  return TouchesParts(draft, grown) ? whole : grown;
}

TokenRange Addressee(const Scene& scene, const CueLexicon& lexicon,
                     const Draft& draft) {
  if (draft.cue == kNowhere) return {};
  const CueCandidate& cue = scene.cues[draft.cue];
  if ((lexicon.entry(cue.cue).frames & kAddressee) == 0) return {};
  const Unit& unit = scene.units[cue.unit];
  if (cue.end >= unit.tokens.end || scene.Marked(cue.end)) return {};
  // "Kato was told": whom it was said to stands before.
  if (cue.form == VerbForm::kParticiple || cue.form == VerbForm::kPast) {
    const uint32_t first =
        grammar::VerbGroupStart(scene.tags, unit.tokens.first, cue.token);
    for (uint32_t i = first; i < cue.token; ++i) {
      if (scene.tags[i] == Tag::kBe) return {};
    }
  }
  const TokenRange group = scene.GroupAt(unit, cue.end);
  const Tag tag = scene.tags[cue.end];
  if (group.first != cue.end || tag == Tag::kThat || tag == Tag::kSubject ||
      tag == Tag::kPronounVerb || scene.tags[group.end - 1] == Tag::kTime) {
    return {};
  }
  if (Overlap(group, draft.speaker) || TouchesParts(draft, group)) return {};
  return group;
}

}  // namespace quotes
}  // namespace onrecord
