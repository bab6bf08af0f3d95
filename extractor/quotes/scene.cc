#include "extractor/quotes/scene.h"

#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"

namespace onrecord {
namespace quotes {

using grammar::Tag;
using grammar::VerbForm;

void SceneBuilder::LearnNewWords(const text::Words& words) {
  if (generation_ != words.generation()) {
    notes_.clear();
    generation_ = words.generation();
  }
  for (uint32_t id = notes_.size(); id < words.size(); ++id) {
    WordNote note;
    const uint64_t hash = words.folded_hash(id);
    note.code = vocabulary_->Code(hash);
    note.cue = cues_->Find(hash);
    if (note.cue != nullptr && note.cue->cue != kNoCue) {
      const CueEntry& entry = cues_->entry(note.cue->cue);
      note.surely_reports = entry.strong && note.cue->form != VerbForm::kBase &&
                            note.cue->form != VerbForm::kIng;
    }
    notes_.push_back(note);
  }
}

bool SceneBuilder::MatchPhrase(const Scene& scene, uint32_t token,
                               CueCandidate* cue) const {
  const text::AnnotatedText& text = *scene.text;
  const auto& tokens = text.tokens();
  for (uint16_t id : notes_[tokens[token].word].cue->phrases) {
    const std::vector<uint64_t>& rest = cues_->entry(id).rest;
    if (token + rest.size() >= tokens.size()) continue;
    bool same = true;
    for (size_t k = 0; same && k < rest.size(); ++k) {
      same = text.words().folded_hash(tokens[token + 1 + k].word) == rest[k];
    }
    if (!same) continue;
    cue->cue = id;
    cue->end = token + 1 + rest.size();
    return true;
  }
  return false;
}

// Whether a cue that can be a noun too ("claims", "reporting") is a verb: by
// its form, and no article before it.
bool SceneBuilder::IsVerbHere(const Scene& scene,
                              const CueCandidate& cue) const {
  const CueEntry& entry = cues_->entry(cue.cue);
  if (entry.noun || entry.wide || cue.form == VerbForm::kBase) return false;
  if (cue.token == 0) return true;
  const Tag before = scene.tags[cue.token - 1];
  return before != Tag::kDeterminer && before != Tag::kPossessive &&
         before != Tag::kHer && before != Tag::kHyphen &&
         before != Tag::kPossessiveS && before != Tag::kPreposition;
}

void SceneBuilder::FindCues(Scene* scene) {
  const auto& tokens = scene->text->tokens();
  scene->cues.clear();
  scene->cue_at.assign(tokens.size(), kNowhere);
  surely_.assign(tokens.size(), 0);
  barrier_.assign(tokens.size(), 0);
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != text::TokenKind::kWord) {
      barrier_[i] = tokens[i].kind == text::TokenKind::kQuote;
      continue;
    }
    const WordNote& note = notes_[tokens[i].word];
    if (note.cue == nullptr || scene->Marked(i)) continue;
    CueCandidate cue;
    cue.token = i;
    cue.end = i + 1;
    cue.form = note.cue->form;
    cue.cue = note.cue->cue;
    if (!MatchPhrase(*scene, i, &cue) && cue.cue == kNoCue) continue;
    if (scene->tags[i] == Tag::kName) continue;  // "the State Department"
    scene->cue_at[i] = scene->cues.size();
    surely_[i] = note.surely_reports;
    barrier_[i] = note.surely_reports || cue.end > i + 1 ||
                  IsVerbHere(*scene, cue);
    scene->cues.push_back(cue);
    // "told a news conference", "was asked about": one candidate a phrase.
    for (uint32_t k = i + 1; k < cue.end; ++k) barrier_[k] = 1;
    i = cue.end - 1;
  }
}

void SceneBuilder::FindGroups(Scene* scene) {
  scene->groups.clear();
  for (const Unit& unit : scene->units) {
    grammar::FindNounGroups(scene->tags, unit.tokens, barrier_,
                            &scene->groups);
  }
  scene->groups_before.assign(scene->size() + 1, 0);
  for (const text::TokenRange& group : scene->groups) {
    scene->groups_before[group.first + 1] = 1;
  }
  for (uint32_t i = 1; i <= scene->size(); ++i) {
    scene->groups_before[i] += scene->groups_before[i - 1];
  }
}

void SceneBuilder::Link(Scene* scene) const {
  const uint32_t size = scene->size();
  scene->unit_of.resize(size);
  for (uint32_t u = 0; u < scene->units.size(); ++u) {
    const text::TokenRange range = scene->units[u].tokens;
    for (uint32_t i = range.first; i < range.end; ++i) scene->unit_of[i] = u;
  }
  scene->next_cue.assign(size + 1, kNowhere);
  scene->next_sign.assign(size + 1, kNowhere);
  scene->next_marked.assign(size + 1, kNowhere);
  for (uint32_t i = size; i-- > 0;) {
    scene->next_cue[i] =
        scene->cue_at[i] != kNowhere ? i : scene->next_cue[i + 1];
    scene->next_sign[i] = scene->IsWord(i) ? scene->next_sign[i + 1] : i;
    scene->next_marked[i] = scene->Marked(i) ? i : scene->next_marked[i + 1];
  }
  scene->previous_sign.assign(size + 1, kNowhere);
  scene->previous_marked.assign(size + 1, kNowhere);
  for (uint32_t i = 0; i < size; ++i) {
    scene->previous_sign[i + 1] =
        scene->IsWord(i) || scene->tags[i] == Tag::kHyphen
            ? scene->previous_sign[i]
            : i;
    scene->previous_marked[i + 1] =
        scene->Marked(i) ? i : scene->previous_marked[i];
  }
}

void SceneBuilder::Count(Scene* scene) const {
  const uint32_t size = scene->size();
  scene->counts.resize(size + 1);
  Scene::Counts running;
  for (uint32_t i = 0; i < size; ++i) {
    scene->counts[i] = running;
    const Tag tag = scene->tags[i];
    const MarkState state = scene->marks.states[i];
    const bool marked = state != MarkState::kOutside;
    const bool cue = scene->cue_at[i] != kNowhere;
    running.commas += tag == Tag::kComma && !marked;
    running.marked += marked;
    running.cues += cue;
    running.according +=
        cue && cues_->entry(scene->cues[scene->cue_at[i]].cue).attributes;
    running.finite += grammar::IsFinite(tag) || cue;
    running.auxiliary += grammar::IsAuxiliary(tag);
    running.not_verbal += !grammar::InVerbGroup(tag) && tag != Tag::kTo;
    running.depth += (state == MarkState::kOpens) -
                     (state == MarkState::kCloses);
  }
  scene->counts[size] = running;
}

void SceneBuilder::Build(const text::AnnotatedText& text, Scene* scene) {
  scene->text = &text;
  LearnNewWords(text.words());
  tagger_.TagAll(text, &tagging_, &scene->tags);
  mark_finder_.Find(text, &scene->marks);
  FindCues(scene);
  FindUnits(text, scene->marks, surely_, &scene->units);
  FindGroups(scene);
  Link(scene);
  Count(scene);
  scene->codes.resize(text.tokens().size());
  for (size_t i = 0; i < text.tokens().size(); ++i) {
    scene->codes[i] = notes_[text.tokens()[i].word].code;
  }
}

}  // namespace quotes
}  // namespace onrecord
