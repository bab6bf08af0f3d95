#include "extractor/quotes/speakers/speaker_phrase.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"
#include "extractor/quotes/speakers/quoted_person.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

// Tokens that what hangs on a speaker in front of the cue may have, and on one
// behind it.
constexpr uint32_t kLongest = 24, kLongestBehind = 14;

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
// university", "briefed on the matter", "and Obi". `from` if nothing of the
// kind stands there.
uint32_t HangingEnd(const Scene& scene, uint32_t from, uint32_t end) {
  uint32_t i = from;
  if (i + 1 < end && scene.tags[i] == Tag::kPast && !scene.IsCue(i)) ++i;
  const auto hangs = [&scene](uint32_t i) {
    return scene.tags[i] == Tag::kPreposition || scene.tags[i] == Tag::kTo;
  };
  // "Kato and Obi", too.
  const bool joins = i + 1 < end && scene.tags[i] == Tag::kAnd &&
                     grammar::InNounGroup(scene.tags[i + 1]);
  if (i >= end || (!hangs(i) && !joins)) return from;
  while (i < end && !scene.IsCue(i) &&
         (hangs(i) || scene.tags[i] == Tag::kAnd ||
          (scene.tags[i] == Tag::kTime &&  // "the 12-year-old"
           scene.tags[i - 1] == Tag::kHyphen) ||
          grammar::InNounGroup(scene.tags[i]))) {
    ++i;
  }
  return i;
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

TokenRange WholeBefore(const Scene& scene, const Draft& draft,
                       const CueCandidate& cue) {
  const TokenRange whole = draft.speaker;
  const Unit& unit = scene.units[cue.unit];
  const uint32_t verb = VerbOf(scene, unit, cue, whole);
  if (verb <= whole.end || verb - whole.end > kLongest) return whole;
  if (scene.AnyMarked(whole.end, verb)) return whole;
  const uint32_t rest = HangingEnd(scene, whole.end, verb);
  const bool commas = rest < verb && scene.tags[rest] == Tag::kComma &&
                      scene.tags[verb - 1] == Tag::kComma && verb - rest > 2 &&
                      Apposed(scene, rest + 1, verb - 1);
  return rest != verb && !commas
             ? whole
             : TokenRange{whole.first, commas ? verb - 1 : verb};
}

// "said one of the soldiers", "said a spokesman for the ministry", "said Kato,
// the mayor of Lagos".
TokenRange WholeAfter(const Scene& scene, const Draft& draft,
                      const CueCandidate& cue) {
  TokenRange whole = draft.speaker;
  const uint32_t unit_end = scene.units[cue.unit].tokens.end;
  const uint32_t limit = std::min(unit_end, whole.end + kLongestBehind);
  if (whole.end + 1 >= limit || scene.Marked(whole.end)) return whole;
  if (scene.tags[whole.end] == Tag::kPreposition) {
    const absl::string_view word = scene.text->Folded(scene.token(whole.end));
    const TokenRange group =
        scene.GroupAt(scene.units[cue.unit], whole.end + 1);
    if ((word == "of" || word == "for") && !group.empty()) {
      whole.end = group.end;
    }
  }
  if (whole.end + 2 >= limit || scene.tags[whole.end] != Tag::kComma ||
      scene.tags[whole.end + 1] != Tag::kDeterminer) {
    return whole;
  }
  uint32_t end = whole.end + 1;
  while (end < limit && !scene.Marked(end) && !scene.IsCue(end) &&
         (scene.tags[end] == Tag::kPreposition ||
          grammar::InNounGroup(scene.tags[end]))) {
    ++end;
  }
  const bool closed = end >= unit_end || scene.Marked(end) ||
                      (grammar::IsSign(scene.tags[end]));
  return closed ? TokenRange{whole.first, end} : whole;
}

}  // namespace

TokenRange WholeSpeaker(const Scene& scene, const Draft& draft) {
  const TokenRange speaker = draft.speaker;
  if (speaker.empty() || draft.cue == kNowhere) return speaker;
  const CueCandidate& cue = scene.cues[draft.cue];
  const TokenRange unit = scene.units[cue.unit].tokens;
  if (speaker.first < unit.first || speaker.end > unit.end) return speaker;
  const TokenRange quoted = QuotedPerson(scene, cue);
  if (quoted.first == speaker.first && quoted.end > speaker.end) return quoted;
  const TokenRange grown = speaker.end <= cue.token
                               ? WholeBefore(scene, draft, cue)
                               : WholeAfter(scene, draft, cue);
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
