#include "extractor/quotes/choice_rules.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "extractor/grammar/clauses.h"
#include "extractor/quotes/unsaid_words.h"

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

bool FitsNoFrame(const CueView& view, const Draft& draft) {
  using grammar::Tag;
  const uint16_t frames = view.entry.frames;
  // "told the time": no more than whom it was told.
  const bool whom = (frames & kAddressee) != 0 && (frames & kNounPhrase) == 0;
  if (view.entry.noun || view.entry.attributes || draft.parts.size() != 1 ||
      (!whom && (frames & (kNounPhrase | kBareClause)) != 0)) {
    return false;
  }
  const TokenRange& part = draft.parts.front();
  if (view.scene.AnyMarked(part.first, part.end)) return false;
  if (draft.frame == Frame::kBefore) {
    return part.end == grammar::VerbGroupStart(view.scene.tags,
                                               view.unit.first, view.at);
  }
  if (draft.frame != Frame::kAfter) return false;
  constexpr grammar::TagSet kClauses(Tag::kThat, Tag::kWh, Tag::kWho,
                                     Tag::kTo, Tag::kSubordinator,
                                     Tag::kSubject, Tag::kPronounVerb);
  const Tag first = view.scene.tags[part.first];
  if (whom && first != Tag::kDeterminer && first != Tag::kPossessive) {
    return false;
  }
  // "adding to recent warnings"
  if (first == Tag::kTo && (frames & kInfinitive) == 0) return true;
  return part.size() > 1 && !kClauses.Has(first) &&
         view.scene.counts[part.first].finite ==
             view.scene.counts[part.end].finite;
}

bool IsNaming(const CueView& view, const Draft& draft) {
  using grammar::Tag;
  constexpr grammar::TagSet kInNames(Tag::kName, Tag::kCapital, Tag::kSymbol,
                                     Tag::kAnd, Tag::kHyphen, Tag::kNumber,
                                     Tag::kPossessiveS);
  const Scene& scene = view.scene;
  if ((view.entry.frames & kNameOfIt) == 0 || draft.parts.size() != 1 ||
      draft.frame != Frame::kAfter) {
    return false;
  }
  const TokenRange& part = draft.parts.front();
  if (part.first != view.after || scene.AnyMarked(part.first, part.end)) {
    return false;
  }
  const auto capital = [&scene](uint32_t i) {
    return (scene.text->Shape(scene.token(i)) & text::kInitialUpper) != 0;
  };
  const absl::string_view word = scene.text->Folded(scene.token(part.first));
  if (absl::EndsWith(word, "self") || absl::EndsWith(word, "selves")) {
    return part.size() > 1 && capital(part.first + 1);
  }
  if (!capital(part.first)) return false;
  uint32_t i = part.first + 1;  // "The" may open it
  while (i < part.end && (kInNames.Has(scene.tags[i]) || capital(i))) ++i;
  return i == part.end;
}

bool IsHollow(const Scene& scene, TokenRange part) {
  using grammar::Tag;
  constexpr grammar::TagSet kHollow(Tag::kThat, Tag::kTo, Tag::kDeterminer,
                                    Tag::kPossessive, Tag::kWh,
                                    Tag::kPreposition, Tag::kAnd);
  return part.size() == 1 && kHollow.Has(scene.tags[part.first]) &&
         !scene.Marked(part.first) &&
         scene.text->Folded(scene.token(part.first)) != "no";
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

bool IsVenue(const Scene& scene, TokenRange part) {
  using grammar::Tag;
  constexpr uint32_t kFarthest = 8;  // tokens on either side of the marks
  constexpr grammar::TagSet kBeside(Tag::kPreposition, Tag::kDeterminer,
                                    Tag::kName, Tag::kCapital, Tag::kTime,
                                    Tag::kPossessiveS, Tag::kComma,
                                    Tag::kNumber);
  const uint32_t open = scene.NextMarked(part.first);
  if (open >= part.end || open > part.first + kFarthest) return false;
  const Stretch& stretch = scene.StretchAt(open);
  const uint32_t behind = stretch.last + 1;
  if (stretch.open < part.first || behind > part.end ||
      part.end > behind + kFarthest) {
    return false;
  }
  const auto beside = [&](uint32_t i) {
    return kBeside.Has(scene.tags[i]);
  };
  for (uint32_t i = part.first; i < open; ++i) {
    if (!beside(i)) return false;
  }
  for (uint32_t i = behind; i < part.end; ++i) {
    if (!beside(i) || scene.Marked(i)) return false;
  }
  return UnsaidWords::IsProgramme(scene, stretch);
}

bool IsPassive(const CueView& view) {
  using grammar::Tag;
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
                                 view.scene.tags[i - 1] == Tag::kNot)) {
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

bool IsModifier(const CueView& view, const Draft& draft) {
  const Scene& scene = view.scene;
  if (draft.frame != Frame::kBefore || draft.parts.size() != 1) return false;
  const TokenRange& part = draft.parts.front();
  return scene.tags[part.first] == grammar::Tag::kDeterminer &&
         !scene.Marked(part.first) && part.first + 1 < part.end &&
         scene.Opens(part.first + 1) && scene.Closes(part.end - 1) &&
         scene.StretchAt(part.end - 1).open == part.first + 1 &&
         draft.speaker.first == part.end;
}

bool IsNounHere(const Scene& scene, const Unit& unit,
                const CueCandidate& cue) {
  using grammar::Tag;
  constexpr grammar::TagSet kOfNouns(Tag::kDeterminer, Tag::kPossessive,
                                     Tag::kHer, Tag::kPossessiveS);
  constexpr grammar::TagSet kReported(Tag::kThat, Tag::kTo, Tag::kMark,
                                      Tag::kColon, Tag::kPreposition);
  if (cue.form != grammar::VerbForm::kBase || cue.end > cue.token + 1 ||
      cue.end >= unit.tokens.end) {
    return false;
  }
  const Tag next = scene.tags[cue.end];
  if (cue.token == unit.tokens.first) {
    // "Press the button": asks, or is a headline's noun.
    return next == Tag::kDeterminer;
  }
  if (!unit.marked && scene.IsArticle(cue.token - 1) &&
      (next == Tag::kTo || next == Tag::kPreposition)) {
    return true;  // "the urge to sleep", "a vow of silence"
  }
  return kOfNouns.Has(scene.tags[cue.token - 1]) &&
         !kReported.Has(next);
}

}  // namespace quotes
}  // namespace onrecord
