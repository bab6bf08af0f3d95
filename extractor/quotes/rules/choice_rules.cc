#include "extractor/quotes/rules/choice_rules.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/quotes/scene/proposal.h"

namespace onrecord {
namespace quotes {

using text::TokenRange;

namespace {

// "today", "Friday", "last night"; not the "weekend" of "the Easter weekend".
bool IsDay(const Scene& scene, uint32_t i) {
  if (scene.tags[i] != grammar::Tag::kTime) return false;
  const text::Token& token = scene.token(i);
  if ((scene.text->Shape(token) & text::kInitialUpper) != 0) return true;
  for (const char* word : {"today", "yesterday", "tonight", "night", "last"}) {
    if (scene.text->Folded(token) == word) return true;
  }
  return false;
}

}  // namespace

bool TakenUpAgain(const CueView& view) {
  const TokenRange& after = view.proposal.after;
  return view.proposal.frame == Frame::kAround && after.first > view.after &&
         view.scene.Opens(after.first) &&
         view.scene.tags[after.first - 1] == grammar::Tag::kComma &&
         view.scene.AnyMarked(view.unit.first, view.at);
}

bool HandsOver(const CueView& view) {
  const Proposal& proposal = view.proposal;
  if (proposal.before.empty() || view.entry.wide || view.entry.noun) {
    return false;
  }
  const bool inverted = proposal.speaker.first >= view.after;
  const uint32_t comma = inverted ? proposal.speaker.end : view.after;
  if (view.TagAt(comma) != grammar::Tag::kComma || !view.Has(comma + 1) ||
      !view.scene.IsCue(comma + 1)) {
    return false;
  }
  const uint32_t next = view.scene.CuesBefore(view.of, comma + 1);
  return view.scene.cues[next].form == grammar::VerbForm::kIng;
}

bool IsBetween(const CueView& view) {
  using grammar::Tag;
  constexpr uint32_t kLongestSubject = 20, kLongestSpeaker = 12;
  const Scene& scene = view.scene;
  const TokenRange& unit = view.unit;
  const TokenRange& speaker = view.proposal.speaker;
  if (scene.AnyMarked(unit.first, unit.end)) return false;
  const bool inverted = !speaker.empty() && speaker.first >= view.after;
  if (!inverted && !view.entry.attributes) {
    if (speaker.empty() || speaker.end > view.at) return false;
  }
  const uint32_t begin = inverted || speaker.empty() ? view.at : speaker.first;
  if (begin <= unit.first + 1 || begin > unit.first + kLongestSubject ||
      scene.tags[begin - 1] != Tag::kComma) {
    return false;
  }
  for (uint32_t i = unit.first; i < begin; ++i) {
    if (grammar::IsFinite(scene.tags[i])) return false;
  }
  uint32_t comma = inverted ? speaker.end : view.after;
  const uint32_t end = std::min(unit.end, comma + kLongestSpeaker);
  while (comma < end && !grammar::IsSign(scene.tags[comma]) &&
         !grammar::IsFinite(scene.tags[comma])) {
    ++comma;
  }
  return comma + 1 < end && scene.tags[comma] == Tag::kComma &&
         (grammar::IsFinite(scene.tags[comma + 1]) ||
          grammar::InVerbGroup(scene.tags[comma + 1]) ||
          scene.tags[comma + 1] == Tag::kPlural);  // "works"
}

bool IsInverted(const CueView& view) {
  using grammar::Tag;
  constexpr grammar::TagSet kNouns(Tag::kDeterminer, Tag::kPossessive,
                                   Tag::kName, Tag::kCapital, Tag::kNoun,
                                   Tag::kPlural, Tag::kWord, Tag::kTitle,
                                   Tag::kBaseVerb);
  const Scene& scene = view.scene;
  const TokenRange& unit = view.unit;
  const uint16_t frames = view.entry.frames;
  if (view.entry.noun || view.entry.attributes ||
      (frames & kBareClause) == 0 || (frames & kNounPhrase) != 0 ||
      view.cue.form == grammar::VerbForm::kIng ||
      view.at < unit.first + 2 || view.TagAt(view.at - 1) != Tag::kComma ||
      grammar::IsFinite(view.TagAt(view.at - 2)) ||  // "It was, said Kato, a"
      !kNouns.Has(view.TagAt(view.after)) ||
      scene.AnyMarked(unit.first, unit.end)) {
    return false;
  }
  return scene.counts[unit.first].finite != scene.counts[view.at].finite &&
         scene.counts[view.after].finite == scene.counts[unit.end].finite;
}

TokenRange SpeakerAtStart(const CueView& view) {
  using grammar::Tag;
  const Scene& scene = view.scene;
  const uint32_t verb = grammar::VerbGroupStart(scene.tags, view.unit.first,
                                                view.at);
  const uint32_t first = view.unit.first;
  if (verb == first + 1 && view.cue.form != grammar::VerbForm::kIng &&
      (scene.tags[first] == Tag::kIng || scene.tags[first] == Tag::kPast) &&
      (scene.text->Shape(scene.token(first)) & text::kInitialUpper) != 0) {
    return {first, verb};
  }
  uint32_t end = verb;
  while (end > view.unit.first && IsDay(scene, end - 1)) --end;
  if (end == verb || end == view.unit.first || scene.Marked(end - 1)) {
    return {};
  }
  const TokenRange group = scene.GroupAt(view.of, end - 1);
  if (group.end != end) return {};
  const Tag last = scene.tags[end - 1];
  const bool name = last == Tag::kName || last == Tag::kCapital;
  const bool noun =
      group.size() > 1 && scene.tags[group.first] == Tag::kDeterminer;
  return name || noun ? group : TokenRange();
}

TokenRange BehindClause(const CueView& view, TokenRange speaker) {
  using grammar::Tag;
  const Scene& scene = view.scene;
  if (speaker.size() != 1 || speaker.end >= view.at ||
      speaker.first < view.unit.first + 2 ||
      scene.tags[speaker.first - 1] != Tag::kComma) {
    return speaker;
  }
  const uint32_t before = speaker.first - 2;
  if (scene.tags[speaker.first] == Tag::kNumber &&
      (scene.tags[before] == Tag::kName ||
       scene.tags[before] == Tag::kCapital)) {
    return scene.GroupAt(view.of, before);
  }
  if (scene.tags[speaker.first] != Tag::kWho) return speaker;
  const uint32_t verb =
      grammar::VerbGroupStart(scene.tags, speaker.end, view.at);
  const bool one_comma =
      scene.tags[verb - 1] == Tag::kComma &&
      scene.counts[speaker.first].commas + 1 == scene.counts[verb].commas;
  if (!one_comma || verb < speaker.end + 2) return speaker;
  const TokenRange near = scene.GroupAt(view.of, before);
  if (near.end + 1 != speaker.first) return speaker;
  const TokenRange head = HeadOf(scene, view.of, near, true);
  // "Kato, head of the port, who ran"
  const uint32_t comma = head.first - 1;
  if (head.first > view.unit.first + 1 && scene.tags[comma] == Tag::kComma &&
      (scene.tags[comma - 1] == Tag::kName ||
       scene.tags[comma - 1] == Tag::kCapital)) {
    return scene.GroupAt(view.of, comma - 1);
  }
  return head;
}

bool IsFollowedByThat(const CueView& view) {
  using grammar::Tag;
  constexpr grammar::TagSet kNouns(Tag::kNoun, Tag::kPlural, Tag::kWord,
                                   Tag::kCapital, Tag::kName, Tag::kBaseVerb);
  if (view.TagAt(view.after) != Tag::kThat) return false;
  uint32_t close = view.at;
  while (close > view.unit.first && kNouns.Has(view.scene.tags[close - 1]) &&
         !view.scene.Closes(close - 1)) {
    --close;
  }
  // Not "“We won,” the mayor said that day": no sign ends the words in marks.
  return close < view.at && close > view.unit.first + 1 &&
         view.scene.Closes(close - 1) &&
         !grammar::IsSign(view.scene.tags[close - 2]);
}

bool IsPassive(const CueView& view) {
  using grammar::Tag;
  // "men accused of theft", "she is accused of theft"; "whom he accused of"
  if ((view.entry.frames & kDoneTo) != 0 &&
      view.cue.form != grammar::VerbForm::kIng &&
      view.cue.form != grammar::VerbForm::kBase) {
    return view.at == view.unit.first ||
           view.TagAt(view.at - 1) != Tag::kSubject;
  }
  if (view.entry.wide || view.entry.noun || view.after > view.at + 1 ||
      (view.cue.form != grammar::VerbForm::kPast &&
       view.cue.form != grammar::VerbForm::kParticiple)) {
    return false;
  }
  // "the attack, said to have lasted an hour"
  if ((view.entry.frames & kInfinitive) == 0 &&
      view.TagAt(view.after) == Tag::kTo &&
      (view.TagAt(view.after + 1) == Tag::kHave ||
       view.TagAt(view.after + 1) == Tag::kBe)) {
    return true;
  }
  uint32_t i = view.at;
  while (i > view.unit.first && (view.scene.tags[i - 1] == Tag::kAdverb ||
                                 view.scene.tags[i - 1] == Tag::kNot ||
                                 IsDay(view.scene, i - 1))) {
    --i;
  }
  return i > view.unit.first && view.scene.tags[i - 1] == Tag::kBe;
}

uint32_t BehindAddressee(const CueView& view, uint32_t start) {
  if ((view.entry.frames & kAddressee) == 0 || start != view.after ||
      start >= view.unit.end) {
    return start;
  }
  const TokenRange whom = view.scene.GroupAt(view.of, start);
  const bool that = whom.first == start &&
                    view.TagAt(whom.end) == grammar::Tag::kThat &&
                    view.TagAt(start) != grammar::Tag::kThat;
  return that ? whom.end : start;
}

TokenRange AnnouncedBy(const Scene& scene, const Stretch& stretch) {
  using grammar::Tag;
  const Unit& unit = scene.units[scene.UnitOf(stretch.open)];
  if (stretch.open < unit.tokens.first + 2) return {};
  const uint32_t colon = stretch.open - 1;
  if (scene.tags[colon] != Tag::kColon || scene.Marked(colon - 1)) return {};
  const TokenRange group = scene.GroupAt(unit, colon - 1);
  const Tag last = scene.tags[colon - 1];
  const bool name = last == Tag::kName || last == Tag::kCapital;
  return name && group.end == colon ? group : TokenRange();
}

}  // namespace quotes
}  // namespace onrecord
