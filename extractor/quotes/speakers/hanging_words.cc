#include "extractor/quotes/speakers/hanging_words.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::TagSet;
using text::TokenRange;

constexpr uint32_t kLongestBracket = 8;  // tokens

bool Hangs(const Scene& scene, uint32_t i) {
  return scene.tags[i] == Tag::kPreposition || scene.tags[i] == Tag::kTo;
}

// A cue that is no noun, as "talks" in "with the talks" and "counsel" in
// "senior counsel at the bank" are.
bool IsVerb(const Scene& scene, uint32_t i) {
  constexpr TagSet kBeforeNouns(Tag::kDeterminer, Tag::kPossessive, Tag::kHer,
                                Tag::kPossessiveS, Tag::kPreposition);
  constexpr TagSet kBeforeVerbs(Tag::kTo, Tag::kModal, Tag::kSubject,
                                Tag::kPlural);
  if (!scene.IsCue(i) || kBeforeNouns.Has(scene.tags[i - 1])) return false;
  const Unit& unit = scene.units[scene.UnitOf(i)];
  return scene.cues[scene.CuesBefore(unit, i)].form !=
             grammar::VerbForm::kBase ||
         kBeforeVerbs.Has(scene.tags[i - 1]);
}

// "the 12-year-old"
bool IsAgeUnit(const Scene& scene, uint32_t i) {
  return scene.tags[i] == Tag::kTime && scene.tags[i - 1] == Tag::kHyphen;
}

// The apostrophe of "the Manufacturers' Alliance".
bool IsOwners(const Scene& scene, uint32_t i, uint32_t end) {
  return scene.tags[i] == Tag::kMark && scene.token(i).glued() &&
         i + 1 < end && grammar::InNounGroup(scene.tags[i + 1]);
}

// Nouns and prepositions from `i` on, without a preposition at the end.
uint32_t NounsEnd(const Scene& scene, uint32_t i, uint32_t end) {
  const uint32_t from = i;
  while (i < end && !scene.Marked(i) && !IsVerb(scene, i) &&
         (Hangs(scene, i) || scene.tags[i] == Tag::kAnd ||
          IsAgeUnit(scene, i) || IsOwners(scene, i, end) ||
          grammar::InNounGroup(scene.tags[i]))) {
    ++i;
  }
  while (i > from &&
         (Hangs(scene, i - 1) || scene.tags[i - 1] == Tag::kAnd)) {
    --i;
  }
  return i;
}

// Behind "who": the first sign, or the end; `i` if the clause is cut short.
uint32_t ClauseEnd(const Scene& scene, uint32_t i, uint32_t end) {
  constexpr TagSet kGoOn(Tag::kDeterminer, Tag::kPossessive,
                         Tag::kPreposition, Tag::kTo, Tag::kAnd);
  uint32_t last = i;
  while (last < end && !scene.Marked(last) &&
         (!grammar::IsSign(scene.tags[last]) ||
          scene.tags[last] == Tag::kHyphen)) {
    ++last;
  }
  return last > i && kGoOn.Has(scene.tags[last - 1]) ? i : last;
}

bool IsName(const Scene& scene, uint32_t i) {
  return scene.tags[i] == Tag::kName || scene.tags[i] == Tag::kCapital;
}

// "Obi", but not "one Republican".
bool IsNamed(const Scene& scene, TokenRange speaker) {
  const bool one_of_many = scene.tags[speaker.first] == Tag::kDeterminer &&
                           scene.text->Folded(scene.token(speaker.first)) !=
                               "the";
  return IsName(scene, speaker.end - 1) && !one_of_many;
}

// Behind "released Wednesday", "published on Friday" of what hangs on a noun;
// `past` if no time stands there.
uint32_t TimeEnd(const Scene& scene, uint32_t past, uint32_t end) {
  uint32_t i = past + 1;
  if (i < end && scene.tags[i] == Tag::kPreposition) ++i;
  const uint32_t time = i;
  while (i < end && scene.tags[i] == Tag::kTime) ++i;
  return i > time ? i : past;
}

// Behind "Ohio" of "in Springfield, Ohio, and Leeds", if a comma is at `i`.
uint32_t StateEnd(const Scene& scene, uint32_t i, uint32_t end) {
  return i + 1 < end && scene.tags[i] == Tag::kComma && IsName(scene, i - 1) &&
                 IsName(scene, i + 1) &&
                 (i + 2 == end || grammar::IsSign(scene.tags[i + 2]))
             ? i + 2
             : i;
}

// "in a statement", "on Friday", "during the talks": how and when it was said.
bool IsAdverbial(const Scene& scene, const SpeakerKinds& kinds,
                 uint32_t preposition, uint32_t end) {
  const absl::string_view word =
      scene.text->Folded(scene.token(preposition));
  if (word == "during" || word == "after" || word == "before" ||
      word == "as" || word == "when" || word == "about") {
    return true;
  }
  if (preposition + 1 >= end) return true;
  if (word == "of" || word == "for" || word == "from") return false;
  const Unit& unit = scene.units[scene.UnitOf(preposition)];
  const TokenRange group = scene.GroupAt(unit, preposition + 1);
  if (group.empty()) return true;
  const text::Token& head = scene.token(group.end - 1);
  return kinds.KindOf(scene.text->words().folded_hash(head.word)) ==
         SpeakerKind::kDocument;
}

}  // namespace

uint32_t HangingEnd(const Scene& scene, uint32_t from, uint32_t end) {
  uint32_t i = from;
  // "briefed on the matter", "based in Lagos"
  if (i + 1 < end && scene.tags[i] == Tag::kPast && Hangs(scene, i + 1)) ++i;
  // "Kato and Obi", too.
  const bool joins = i + 1 < end && scene.tags[i] == Tag::kAnd &&
                     grammar::InNounGroup(scene.tags[i + 1]);
  if (i >= end || (!Hangs(scene, i) && !joins)) return from;
  const uint32_t last = NounsEnd(scene, i, end);
  return last > i ? last : from;
}

uint32_t BracketEnd(const Scene& scene, uint32_t from, uint32_t end) {
  if (from >= end || scene.tags[from] != Tag::kOpenBracket) return from;
  const uint32_t high = std::min(end, from + kLongestBracket);
  for (uint32_t i = from + 1; i < high; ++i) {
    if (scene.tags[i] == Tag::kCloseBracket) return i + 1;
  }
  return from;
}

uint32_t HangingEndBehind(const Scene& scene, const SpeakerKinds& kinds,
                          TokenRange speaker, uint32_t end) {
  uint32_t i = speaker.end;
  const bool name = IsNamed(scene, speaker);
  while (i + 1 < end && !scene.Marked(i)) {
    uint32_t next = i;
    if (scene.tags[i] == Tag::kWho && !name) return ClauseEnd(scene, i, end);
    if (scene.tags[i] == Tag::kPast && !name) {
      const uint32_t time = TimeEnd(scene, i, end);
      if (time > i) {
        i = time;
        continue;
      }
      if (!IsAdverbial(scene, kinds, i + 1, end)) ++next;
    }
    if (!Hangs(scene, next)) break;
    const absl::string_view word = scene.text->Folded(scene.token(next));
    if ((name && word != "of" && word != "for") ||
        IsAdverbial(scene, kinds, next, end)) {
      break;
    }
    const TokenRange group =
        scene.GroupAt(scene.units[scene.UnitOf(next)], next + 1);
    if (group.first != next + 1 || group.end > end) break;
    i = group.end;
  }
  return i;
}

uint32_t AppositionEnd(const Scene& scene, uint32_t comma, uint32_t end) {
  const uint32_t first = comma + 1;
  if (first + 1 >= end || scene.Marked(first)) return comma;
  const Tag tag = scene.tags[first];
  const bool manages = tag == Tag::kIng &&  // "managing director"
                       grammar::InNounGroup(scene.tags[first + 1]) &&
                       scene.tags[first + 1] != Tag::kDeterminer &&
                       scene.tags[first + 1] != Tag::kPossessive;
  if (!manages && (!grammar::InNounGroup(tag) || tag == Tag::kIng ||
                   tag == Tag::kPast)) {
    return comma;
  }
  uint32_t last = NounsEnd(scene, first, end);
  // "Kato, 54, a nurse"
  if (last == first + 1 && tag == Tag::kNumber && last < end &&
      scene.tags[last] == Tag::kComma) {
    return AppositionEnd(scene, last, end);
  }
  last = StateEnd(scene, last, end);
  if (last < end && scene.tags[last] == Tag::kWho) {
    last = ClauseEnd(scene, last, end);
  }
  const bool closed = last >= end || scene.Marked(last) ||
                      grammar::IsSign(scene.tags[last]);
  return closed && last > first ? last : comma;
}

}  // namespace quotes
}  // namespace onrecord
