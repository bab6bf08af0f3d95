#include "extractor/quotes/rules/no_reports.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "extractor/grammar/clauses.h"
#include "extractor/quotes/rules/choice_rules.h"
#include "extractor/quotes/rules/unsaid_words.h"
#include "extractor/quotes/speakers/quoted_person.h"

namespace onrecord {
namespace quotes {

using text::TokenRange;

bool IsModifying(const Scene& scene, const Unit& unit,
                 const CueCandidate& cue) {
  using grammar::Tag;
  constexpr grammar::TagSet kNouns(Tag::kNoun, Tag::kPlural, Tag::kWord,
                                   Tag::kName, Tag::kCapital, Tag::kNumber);
  if (cue.form != grammar::VerbForm::kPast &&
      cue.form != grammar::VerbForm::kParticiple) {
    return false;
  }
  if (cue.end > cue.token + 1 || cue.end >= unit.tokens.end ||
      !kNouns.Has(scene.tags[cue.end])) {
    return false;
  }
  uint32_t i = cue.token;
  while (i > unit.tokens.first && scene.tags[i - 1] == Tag::kAdverb) --i;
  return i < cue.token && i > unit.tokens.first &&
         (scene.IsArticle(i - 1) || scene.tags[i - 1] == Tag::kPossessive);
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

bool IsCompound(const Scene& scene, const Unit& unit,
                const CueCandidate& cue) {
  using grammar::Tag;
  if (cue.end >= unit.tokens.end) return false;
  const Tag next = scene.tags[cue.end];
  return next == Tag::kNoun || next == Tag::kPlural || next == Tag::kWord;
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

bool IsDoneTo(const CueView& view, const Draft& draft) {
  if (draft.parts.size() != 1) return false;
  const TokenRange& part = draft.parts.front();
  if (view.scene.AnyMarked(part.first, part.end)) return false;
  if (draft.frame == Frame::kBefore) {
    return part.end == view.at && IsPassive(view);
  }
  const TokenRange quoted = QuotedPerson(view.scene, view.cue);
  return !quoted.empty() && part.first < quoted.end && quoted.first < part.end;
}

namespace {

// "called the bank", "called Ada Obi to her office", "called him for help":
// rang or fetched somebody, unless a word of what he is follows: "called the
// man a fool", which may be in one group with him: "called the strikers heroic".
bool IsRinging(const CueView& view, TokenRange part) {
  using grammar::Tag;
  constexpr grammar::TagSet kBehind(Tag::kTo, Tag::kPreposition, Tag::kTime,
                                    Tag::kAnd, Tag::kSubordinator);
  constexpr grammar::TagSet kSomebody(Tag::kDeterminer, Tag::kPossessive,
                                      Tag::kHer, Tag::kName, Tag::kCapital,
                                      Tag::kTitle);
  constexpr grammar::TagSet kNames(Tag::kName, Tag::kCapital, Tag::kTitle);
  const Scene& scene = view.scene;
  const TokenRange whom = scene.GroupAt(view.of, part.first);
  if (whom.first != part.first || !kSomebody.Has(scene.tags[part.first])) {
    return false;
  }
  uint32_t i = part.first + 1;
  while (i < whom.end && kNames.Has(scene.tags[i])) ++i;
  const bool determined = !kNames.Has(scene.tags[part.first]) &&
                          whom.size() == 2;
  if (i < whom.end && !determined) return false;
  return whom.end >= part.end || kBehind.Has(scene.tags[whom.end]);
}

}  // namespace

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
  if (IsRinging(view, part)) return true;
  if (!capital(part.first)) return false;
  uint32_t i = part.first + 1;  // "The" may open it
  while (i < part.end && (kInNames.Has(scene.tags[i]) || capital(i))) ++i;
  // "A planet called Red Sky has left its orbit"
  return i == part.end || grammar::IsAuxiliary(scene.tags[i]);
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

}  // namespace quotes
}  // namespace onrecord
