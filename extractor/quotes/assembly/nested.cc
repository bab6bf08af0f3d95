#include "extractor/quotes/assembly/nested.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extractor/grammar/clauses.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

// Words between a denial's "that" and the inner speaker's verb.
constexpr uint32_t kReach = 8;

// The noun group that ends right before `end`, inside `range`.
TokenRange GroupBefore(const Scene& scene, const Unit& unit, TokenRange range,
                       uint32_t end) {
  if (end <= range.first) return {};
  const TokenRange group = scene.GroupAt(unit, end - 1);
  if (group.empty()) return {};
  return {std::max(group.first, range.first), end};
}

bool IsComma(const Scene& scene, uint32_t i) {
  return scene.tags[i] == Tag::kComma || scene.tags[i] == Tag::kColon;
}

bool IsWhom(Tag tag) { return tag == Tag::kObject || tag == Tag::kHer; }

// Gives every token to the draft that says it, as the list now is.
void OwnAnew(const Scene& scene, Drafts* drafts) {
  drafts->owner.assign(scene.size(), kNowhere);
  for (size_t d = 0; d < drafts->list.size(); ++d) {
    const Draft& draft = drafts->list[d];
    if (draft.nested) continue;
    if (draft.kind != Kind::kNone && draft.kind != Kind::kDirect) continue;
    for (const TokenRange& part : draft.parts) drafts->Own(part, d);
  }
}

}  // namespace

// A word that nearly always reports what was said.
bool NestedFinder::IsCue(const Scene& scene, uint32_t token,
                         CueCandidate* cue) const {
  const text::Token& word = scene.token(token);
  if (word.kind != text::TokenKind::kWord) return false;
  const CueLexicon::Form* form =
      lexicon_->Find(scene.text->words().folded_hash(word.word));
  if (form == nullptr || form->cue == kNoCue) return false;
  const CueEntry& entry = lexicon_->entry(form->cue);
  if (!entry.strong || entry.wide || entry.noun) return false;
  if (form->form == VerbForm::kIng) return false;
  cue->token = token;
  cue->end = token + 1;
  cue->unit = scene.UnitOf(token);
  cue->cue = form->cue;
  cue->form = form->form;
  cue->surely = true;
  return true;
}

// ... he told me, ‘A’ ...; ... ‘A,’ he said ...; ... ‘A,’ said Kato ...
bool NestedFinder::InMarks(Scene* scene, const Stretch& inner,
                           Draft* draft) const {
  if (!inner.closed || inner.outer >= scene->marks.outer.size()) return false;
  const Unit& unit = scene->units[scene->UnitOf(inner.open)];
  TokenRange around = scene->marks.outer[inner.outer].inside();
  around.first = std::max(around.first, unit.tokens.first);
  around.end = std::min(around.end, unit.tokens.end);
  CueCandidate cue;
  uint32_t i = inner.open;
  if (i > around.first && IsComma(*scene, i - 1)) --i;
  if (i > around.first && IsWhom(scene->tags[i - 1])) --i;
  if (i > around.first && IsCue(*scene, i - 1, &cue)) {
    const uint32_t verb =
        grammar::VerbGroupStart(scene->tags, around.first, cue.token);
    // "We have been told ‘A’": who tells is not there.
    for (uint32_t k = verb; k < cue.token; ++k) {
      if (scene->tags[k] == Tag::kBe) return false;
    }
    draft->speaker = GroupBefore(*scene, unit, around, verb);
  }
  const uint32_t after = inner.last + 1;
  if (draft->speaker.empty() && after + 1 < around.end) {
    const TokenRange group = scene->GroupAt(unit, after);
    const bool begins = group.first == after && group.end < around.end;
    if (IsCue(*scene, after, &cue)) {
      const uint32_t end = scene->GroupAt(unit, after + 1).end;
      if (end > after + 1) draft->speaker = {after + 1, end};
    } else if (begins && IsCue(*scene, group.end, &cue)) {
      draft->speaker = group;
    } else if (begins && group.size() > 1 &&
               IsCue(*scene, group.end - 1, &cue)) {
      draft->speaker = {group.first, group.end - 1};
    }
    draft->speaker.end = std::min(draft->speaker.end, around.end);
  }
  if (draft->speaker.empty()) return false;
  draft->parts.push_back(inner.all());
  draft->cue = scene->cues.size();
  scene->cues.push_back(cue);
  return true;
}

// denied that Y had said Z
bool NestedFinder::InDenial(const Scene& scene, const Draft& outer,
                            Draft* draft) const {
  if (outer.cue == kNowhere || outer.parts.empty()) return false;
  const CueCandidate& denial = scene.cues[outer.cue];
  if (lexicon_->entry(denial.cue).stance != Stance::kDeny) return false;
  const TokenRange words = outer.parts.back();
  if (words.first < denial.end || scene.Marked(words.first)) return false;
  const Unit& unit = scene.units[denial.unit];
  if (words.end > unit.tokens.end) return false;
  const uint32_t near = std::min(words.end, words.first + kReach);
  const uint32_t token = scene.NextCue(unit, words.first, near);
  if (token == kNowhere) return false;
  const uint32_t index = scene.CuesBefore(unit, token);
  const CueCandidate& cue = scene.cues[index];
  if (!cue.surely || lexicon_->entry(cue.cue).wide) return false;
  const TokenRange speaker = proposer_.SubjectBefore(scene, cue);
  if (speaker.empty() || speaker.first < words.first ||
      scene.tags[speaker.first] == Tag::kThat) {
    return false;
  }
  const TokenRange said = Trimmed(scene, {cue.end, words.end});
  if (said.size() < 2) return false;
  draft->parts.push_back(said);
  draft->cue = index;
  draft->speaker = speaker;
  return true;
}

void NestedFinder::Add(Scene* scene, Drafts* drafts) const {
  std::vector<Draft> found;
  for (const Draft& outer : drafts->list) {
    Draft draft;
    if (InDenial(*scene, outer, &draft)) found.push_back(std::move(draft));
  }
  for (const Stretch& inner : scene->marks.inner) {
    Draft draft;
    if (InMarks(scene, inner, &draft)) found.push_back(std::move(draft));
  }
  if (found.empty()) return;
  OwnAnew(*scene, drafts);
  for (Draft& draft : found) {
    // Words in marks that nobody says hold no quotation.
    if (drafts->owner[draft.parts[0].first] == kNowhere) continue;
    draft.nested = true;
    drafts->list.push_back(std::move(draft));
  }
  std::stable_sort(drafts->list.begin(), drafts->list.end(),
                   [scene](const Draft& a, const Draft& b) {
                     return FirstToken(*scene, a) < FirstToken(*scene, b);
                   });
  OwnAnew(*scene, drafts);  // they have other places in the list now
  for (Draft& draft : drafts->list) {
    if (draft.nested) draft.inside = drafts->owner[draft.parts[0].first];
  }
}

}  // namespace quotes
}  // namespace onrecord
