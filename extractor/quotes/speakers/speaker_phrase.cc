#include "extractor/quotes/speakers/speaker_phrase.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"
#include "extractor/quotes/speakers/hanging_words.h"
#include "extractor/quotes/speakers/quoted_person.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::TagSet;
using grammar::VerbForm;
using text::TokenRange;

// Tokens that what hangs on a speaker in front of the cue may have, and on one
// behind it.
constexpr uint32_t kLongest = 24, kLongestBehind = 24;

bool Overlap(TokenRange a, TokenRange b) {
  return a.first < b.end && b.first < a.end;
}

bool TouchesParts(const Draft& draft, TokenRange range) {
  for (const TokenRange& part : draft.parts) {
    if (Overlap(part, range)) return true;
  }
  return false;
}

bool AnyFinite(const Scene& scene, uint32_t first, uint32_t end) {
  return first < end && scene.counts[first].finite != scene.counts[end].finite;
}

// Whether what stands between two commas hangs on the noun before: an
// apposition, a relative clause; not "speaking after the match".
bool Apposed(const Scene& scene, uint32_t first, uint32_t end) {
  const Tag tag = scene.tags[first];
  if (tag == Tag::kWho || tag == Tag::kWh) return true;
  // "a farmer who lost two sons"
  end = std::find(scene.tags.begin() + first, scene.tags.begin() + end,
                  Tag::kWho) - scene.tags.begin();
  return grammar::InNounGroup(tag) && tag != Tag::kIng && tag != Tag::kPast &&
         !AnyFinite(scene, first, end);
}

// The verb that a speaker in front is the subject of. A cue that shares its
// subject with one before ("said A, adding B") has that one's.
uint32_t VerbOf(const Scene& scene, const Unit& unit, const CueCandidate& cue,
                TokenRange speaker) {
  const uint32_t first = unit.tokens.first;
  const uint32_t verb = grammar::VerbGroupStart(scene.tags, first, cue.token);
  const bool shared = verb > first && (cue.form == VerbForm::kIng ||
                                       scene.tags[verb - 1] == Tag::kAnd);
  if (!shared) return verb;
  const uint32_t home = scene.NextCue(unit, speaker.end, cue.token);
  return home == kNowhere ? speaker.end
                          : grammar::VerbGroupStart(scene.tags, first, home);
}

// Whether only words of time stand there: "now", "on Tuesday".
bool IsTime(const Scene& scene, uint32_t first, uint32_t end) {
  constexpr TagSet kTimes(Tag::kTime, Tag::kPreposition, Tag::kAdverb,
                          Tag::kNumber);
  return std::all_of(scene.tags.begin() + first, scene.tags.begin() + end,
                     [&](Tag tag) { return kTimes.Has(tag); });
}

TokenRange WholeBefore(const Scene& scene, const SpeakerKinds& kinds,
                       const Draft& draft, const CueCandidate& cue) {
  const TokenRange whole = draft.speaker;
  const Unit& unit = scene.units[cue.unit];
  const uint32_t verb = VerbOf(scene, unit, cue, whole);
  if (verb <= whole.end || verb - whole.end > kLongest) return whole;
  if (scene.AnyMarked(whole.end, verb)) return whole;
  uint32_t rest = BracketEnd(scene, HangingEnd(scene, whole.end, verb), verb);
  if (rest < verb && scene.tags[rest] == Tag::kComma) {
    uint32_t close = verb - 1;
    while (close > rest + 1 && scene.tags[close] != Tag::kComma) --close;
    if (close > rest + 1 && IsTime(scene, close + 1, verb) &&
        Apposed(scene, rest + 1, close)) {
      return {whole.first, close};
    }
  }
  if (!IsTime(scene, rest, verb)) {
    rest = HangingEndBehind(scene, kinds, whole, verb);
    rest = BracketEnd(scene, rest, verb);
    if (rest + 1 < verb && scene.tags[rest] == Tag::kComma &&
        scene.tags[rest + 1] == Tag::kDeterminer) {
      const uint32_t end = AppositionEnd(scene, rest, verb);
      if (end < verb && scene.tags[end] == Tag::kComma) rest = end;
    }
  }
  return {whole.first, rest};
}

// "said one of the soldiers", "said a source close to the ministry", "said
// Kato, the mayor of Lagos".
TokenRange WholeAfter(const Scene& scene, const SpeakerKinds& kinds,
                      const Draft& draft, const CueCandidate& cue) {
  const TokenRange speaker = draft.speaker;
  uint32_t limit = std::min(scene.units[cue.unit].tokens.end,
                            speaker.end + kLongestBehind);
  for (const TokenRange& part : draft.parts) {
    if (part.first >= speaker.end) limit = std::min(limit, part.first);
  }
  uint32_t end = HangingEndBehind(scene, kinds, speaker, limit);
  end = BracketEnd(scene, end, limit);
  if (end < limit && scene.tags[end] == Tag::kComma) {
    end = AppositionEnd(scene, end, limit);
  }
  return {speaker.first, end};
}

}  // namespace

TokenRange WholeSpeaker(const Scene& scene, const SpeakerKinds& kinds,
                        const Draft& draft) {
  const TokenRange speaker = draft.speaker;
  if (speaker.empty() || draft.cue == kNowhere) return speaker;
  const CueCandidate& cue = scene.cues[draft.cue];
  const TokenRange unit = scene.units[cue.unit].tokens;
  if (speaker.first < unit.first || speaker.end > unit.end) return speaker;
  const TokenRange quoted = QuotedPerson(scene, cue);
  if (quoted.first == speaker.first && quoted.end > speaker.end) return quoted;
  const TokenRange grown = speaker.end <= cue.token
                               ? WholeBefore(scene, kinds, draft, cue)
                               : WholeAfter(scene, kinds, draft, cue);
  return TouchesParts(draft, grown) ? speaker : grown;
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
