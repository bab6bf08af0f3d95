#include "extractor/quotes/scene/proposal.h"

#include <algorithm>

#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

// Tokens between the commas of an apposition that a subject may have.
constexpr uint32_t kLongestApposition = 30;
// So far behind "A, said X" the quotation goes on: a sentence may hold any
// number of cues, so each looks only so far.
constexpr uint32_t kOpenReach = 400;

bool IsCommaOrMark(const Scene& scene, uint32_t i) {
  const Tag tag = scene.tags[i];
  return tag == Tag::kComma || tag == Tag::kQuestion || tag == Tag::kDash ||
         scene.Closes(i);
}

// Prepositions in a row that may hang on a subject.
constexpr int kMostHanging = 4;
// How far behind "according to" its comma is looked for, in tokens.
constexpr uint32_t kLongestSource = 30;
// How far before a cue the one is whose subject it shares.
constexpr uint32_t kSharedReach = 60;

// Where what follows "according to" and the group at `from` begins: behind the
// comma, and behind an apposition. `from` if no comma is near.
uint32_t BehindSource(const Scene& scene, uint32_t from, uint32_t unit_end) {
  const uint32_t end = std::min(unit_end, from + kLongestSource);
  uint32_t comma = kNowhere;
  for (uint32_t i = from; i < end; ++i) {
    const Tag tag = scene.tags[i];
    if (tag != Tag::kComma) {
      if (comma != kNowhere &&
          (grammar::IsFinite(tag) || i > comma + kLongestApposition / 2)) {
        break;
      }
      continue;
    }
    if (comma != kNowhere) return i;
    comma = i;
    const Tag next = i + 1 < end ? scene.tags[i + 1] : Tag::kNone;
    if (next != Tag::kDeterminer && next != Tag::kWho) break;
  }
  return comma == kNowhere ? from : comma;
}

// What a trailing attribution goes on with: "said on Monday", "said, adding".
bool StartsTail(Tag tag) {
  return tag == Tag::kNone || tag == Tag::kStop || tag == Tag::kQuestion ||
         tag == Tag::kTime || tag == Tag::kPreposition || tag == Tag::kComma ||
         tag == Tag::kSubordinator || tag == Tag::kAdverb;
}

}  // namespace

TokenRange HeadOf(const Scene& scene, const Unit& unit, TokenRange group,
                  bool participles) {
  for (int n = 0; n < kMostHanging && !group.empty(); ++n) {
    uint32_t end = group.first;
    if (end < unit.tokens.first + 2 ||
        scene.tags[end - 1] != Tag::kPreposition) {
      break;
    }
    --end;
    const bool participle = scene.tags[end - 1] == Tag::kPast;
    if (participle && (!participles || end < unit.tokens.first + 2)) break;
    if (participle) --end;
    const TokenRange head = scene.GroupAt(unit, end - 1);
    if (head.empty() || head.end != end || scene.Marked(head.first)) break;
    group = head;
  }
  return group;
}

TokenRange Trimmed(const Scene& scene, TokenRange range) {
  const auto trims = [&scene](uint32_t i) {
    if (scene.Marked(i)) return false;
    const Tag tag = scene.tags[i];
    return tag == Tag::kComma || tag == Tag::kStop || tag == Tag::kColon ||
           tag == Tag::kSemicolon || tag == Tag::kDash ||
           tag == Tag::kMark || tag == Tag::kHyphen;
  };
  while (range.first < range.end && trims(range.first)) ++range.first;
  while (range.first < range.end && trims(range.end - 1)) --range.end;
  return range;
}

TokenRange Proposer::SubjectBefore(const Scene& scene,
                                   const CueCandidate& cue) const {
  const Unit& unit = scene.units[cue.unit];
  const uint32_t first = unit.tokens.first;
  uint32_t end = grammar::VerbGroupStart(scene.tags, first, cue.token);
  if (end == first) return {};
  if (scene.tags[end - 1] == Tag::kComma) {
    // "Kato, who runs it, said"
    uint32_t comma = end - 1;
    const uint32_t limit =
        comma > first + kLongestApposition ? comma - kLongestApposition : first;
    do {
      if (comma == limit) return {};
      --comma;
    } while (scene.tags[comma] != Tag::kComma || scene.Marked(comma));
    end = comma;
    if (end == first) return {};
  }
  if (scene.Marked(end - 1)) return {};
  TokenRange group = scene.GroupAt(unit, end - 1);
  group.end = std::min(group.end, end);
  // "She turned to a sign saying": not she.
  return HeadOf(scene, unit, group, cue.form != VerbForm::kIng);
}

TokenRange Proposer::SharedSubject(const Scene& scene,
                                   const CueCandidate& cue) const {
  const Unit& unit = scene.units[cue.unit];
  for (uint32_t n = scene.CuesBefore(unit, cue.token); n > unit.first_cue;) {
    const CueCandidate& other = scene.cues[--n];
    if (other.token + kSharedReach < cue.token) break;
    const CueEntry& entry = lexicon_->entry(other.cue);
    if (entry.noun || entry.attributes || other.form == VerbForm::kIng) {
      continue;
    }
    TokenRange subject;
    if (other.token > unit.tokens.first &&
        IsCommaOrMark(scene, other.token - 1)) {
      subject = SubjectAfter(scene, other);
    }
    if (subject.empty()) subject = SubjectBefore(scene, other);
    if (!subject.empty() && subject.end <= cue.token) return subject;
  }
  return {};
}

TokenRange Proposer::SubjectAfter(const Scene& scene,
                                  const CueCandidate& cue) const {
  const Unit& unit = scene.units[cue.unit];
  const uint32_t end = cue.end;
  if (end >= unit.tokens.end) return {};
  const Tag tag = scene.tags[end];
  if (tag == Tag::kObject || tag == Tag::kThat || tag == Tag::kTime ||
      tag == Tag::kIng || tag == Tag::kPast) {
    return {};
  }
  return scene.GroupAt(unit, end);
}

Proposal Proposer::Propose(const Scene& scene, const CueCandidate& cue) const {
  Proposal proposal;
  const CueEntry& entry = lexicon_->entry(cue.cue);
  const Unit& of = scene.units[cue.unit];
  const TokenRange unit = of.tokens;
  const auto tag_at = [&](uint32_t i) {
    return unit.first <= i && i < unit.end ? scene.tags[i] : Tag::kNone;
  };
  const bool verbal = cue.form != VerbForm::kIng && !entry.noun;
  const bool according = entry.attributes;
  uint32_t after = cue.end;      // where the cue's clause goes on
  uint32_t before = cue.token;   // and where it begins
  bool inverted = false;
  const bool sign_before =
      cue.token > unit.first && IsCommaOrMark(scene, cue.token - 1);
  if (according || (verbal && sign_before)) {
    proposal.speaker = SubjectAfter(scene, cue);
    inverted = !proposal.speaker.empty();
    if (inverted) after = proposal.speaker.end;
  }
  if (!inverted) {
    before = grammar::VerbGroupStart(scene.tags, unit.first, cue.token);
    const Tag left = tag_at(before - 1);
    const bool shares =
        left == Tag::kAnd || (cue.form == VerbForm::kIng && sign_before);
    if (shares) proposal.speaker = SharedSubject(scene, cue);
    proposal.shared = !proposal.speaker.empty();
    if (proposal.speaker.empty()) {
      proposal.speaker = SubjectBefore(scene, cue);
      if (!proposal.speaker.empty()) before = proposal.speaker.first;
    }
  }
  const bool comma_before =
      before > unit.first && IsCommaOrMark(scene, before - 1);
  const bool enough_before = before > unit.first + 3;
  const bool tail = StartsTail(tag_at(after)) && !scene.Marked(
      std::min(after, scene.size() - 1));
  const bool marked_before =
      comma_before && (scene.Marked(before - 1) ||
                       (before > unit.first + 1 && scene.Marked(before - 2)));
  if (enough_before && verbal && comma_before &&
      (inverted || marked_before || tail)) {
    proposal.before = Trimmed(scene, {unit.first, before});
    proposal.frame = Frame::kBefore;
  } else if (according && cue.token > unit.first + 2) {
    proposal.before = Trimmed(scene, {unit.first, cue.token});
    proposal.frame = Frame::kBefore;
    return proposal;
  }
  // What stands after: from a mark, "that" or the end of the cue's clause.
  uint32_t start = after;
  if (proposal.frame == Frame::kBefore) {
    start = unit.end;
    const uint32_t end = std::min(unit.end, after + kOpenReach);
    for (uint32_t i = after; i < end; ++i) {
      if (scene.Opens(i)) { start = i; break; }
    }
  } else if (according && inverted) {
    start = BehindSource(scene, after, unit.end) + 1;
  } else if (according || tag_at(start) == Tag::kObject) {
    ++start;
  } else if (entry.stance == Stance::kAsk || entry.lemma == "tell") {
    // The addressee.
    const TokenRange group =
        start < unit.end ? scene.GroupAt(of, start) : TokenRange();
    if (group.first == start && !group.empty()) start = group.end;
  }
  const TokenRange rest = Trimmed(scene, {std::min(start, unit.end), unit.end});
  if (rest.size() < 2) return proposal;
  if (proposal.frame == Frame::kBefore) {
    proposal.after = rest;
    proposal.frame = Frame::kAround;
    return proposal;
  }
  // A weak word reports only with "that", a mark or what its frames allow.
  const Tag next = tag_at(rest.first);
  const bool fits =
      entry.strong || next == Tag::kThat || scene.Opens(rest.first) ||
      ((entry.frames & kQuestion) != 0 && next == Tag::kWh) ||
      ((entry.frames & kInfinitive) != 0 && next == Tag::kTo && !entry.wide);
  if (!fits || proposal.speaker.empty() || entry.noun) return proposal;
  proposal.after = rest;
  proposal.frame = Frame::kAfter;
  return proposal;
}

}  // namespace quotes
}  // namespace onrecord
