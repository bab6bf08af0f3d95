#include "extractor/quotes/scene_builder.h"

#include <algorithm>
#include <array>

#include "extractor/grammar/clauses.h"
#include "extractor/grammar/noun_groups.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::VerbForm;
using text::TokenRange;

// How many tokens after a closing mark a cue may stand to belong to it.
constexpr uint32_t kCueReach = 6;

bool IsSignTag(Tag tag) {
  return tag >= Tag::kComma && tag != Tag::kUrl;
}

void AddTo(const Scene::Counts& more, Scene::Counts* sum) {
  const auto* from = reinterpret_cast<const uint16_t*>(&more);
  auto* to = reinterpret_cast<uint16_t*>(sum);
  for (size_t i = 0; i < sizeof(*sum) / sizeof(*to); ++i) to[i] += from[i];
}

// What a token outside marks adds to the counts, by its tag.
using TagCounts = std::array<Scene::Counts, grammar::kNumTags>;
TagCounts MakeTagCounts() {
  TagCounts counts = {};
  for (int i = 0; i < grammar::kNumTags; ++i) {
    const Tag tag = static_cast<Tag>(i);
    counts[i].commas = tag == Tag::kComma;
    counts[i].finite = grammar::IsFinite(tag);
    counts[i].auxiliary = grammar::IsAuxiliary(tag);
    counts[i].not_verbal = !grammar::InVerbGroup(tag) && tag != Tag::kTo;
    counts[i].signs = IsSignTag(tag);
    counts[i].breaks = IsSignTag(tag) && tag != Tag::kHyphen;
  }
  return counts;
}
const TagCounts kTagCounts = MakeTagCounts();

}  // namespace

SceneBuilder::SceneBuilder(const grammar::Lexicon* words,
                           const CueLexicon* cues, const Symbols* symbols)
    : tagger_(words), cues_(cues), symbols_(symbols) {}

void SceneBuilder::LearnNewWords(const text::Words& words) {
  if (generation_ != words.generation()) {
    notes_.clear();
    may_report_.clear();
    generation_ = words.generation();
  }
  for (uint32_t id = notes_.size(); id < words.size(); ++id) {
    WordNote note;
    const uint64_t hash = words.folded_hash(id);
    note.symbol = symbols_->OfWord(hash);
    note.cue = cues_->Find(hash);
    note.second = cues_->IsSecond(hash);
    notes_.push_back(note);
    may_report_.push_back(note.cue != nullptr);
  }
}

bool SceneBuilder::MatchPhrase(const Scene& scene,
                               const CueLexicon::Form& form, uint32_t token,
                               CueCandidate* cue) const {
  const text::AnnotatedText& text = *scene.text;
  const auto& tokens = text.tokens();
  if (form.phrases.empty() || token + 1 >= tokens.size()) return false;
  if (!notes_[tokens[token + 1].word].second) return false;
  for (uint16_t id : form.phrases) {
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
// its form, and no article before it. `first` is where its sentence begins.
bool SceneBuilder::IsVerbHere(const Scene& scene,
                              const CueCandidate& cue,
                              uint32_t first) const {
  const CueEntry& entry = cues_->entry(cue.cue);
  if (entry.noun || entry.wide || cue.form == VerbForm::kBase) return false;
  if (cue.token == first) return true;
  const Tag before = scene.tags[cue.token - 1];
  return before != Tag::kDeterminer && before != Tag::kPossessive &&
         before != Tag::kHer && before != Tag::kHyphen &&
         before != Tag::kPossessiveS && before != Tag::kPreposition;
}

// Adds the cues of one sentence, whose tags are known.
void SceneBuilder::FindCues(TokenRange range, Scene* scene) {
  const auto& tokens = scene->text->tokens();
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (!may_report_[tokens[i].word] || scene->Marked(i)) continue;
    if (tokens[i].kind != text::TokenKind::kWord) continue;
    const CueLexicon::Form& form = *notes_[tokens[i].word].cue;
    CueCandidate cue;
    cue.token = i;
    cue.end = i + 1;
    cue.form = form.form;
    cue.cue = form.cue;
    if (!MatchPhrase(*scene, form, i, &cue) && cue.cue == kNoCue) continue;
    if (scene->tags[i] == Tag::kName) continue;  // "the State Department"
    if (form.cue != kNoCue) {
      cue.surely = cues_->entry(form.cue).strong &&
                   cue.form != VerbForm::kBase && cue.form != VerbForm::kIng;
    }
    barrier_[i] =
        cue.surely || cue.end > i + 1 || IsVerbHere(*scene, cue, range.first);
    // "told a news conference", "was asked about": one candidate a phrase.
    for (uint32_t k = i + 1; k < cue.end; ++k) barrier_[k] = 1;
    scene->cues.push_back(cue);
    i = cue.end - 1;
  }
}

// True for: ... lost?” | Smith said
bool SceneBuilder::GoesOn(const Scene& scene, TokenRange sentence,
                          uint32_t first_cue) const {
  const uint32_t first = sentence.first;
  if (first < 2 || scene.Marked(first) || !scene.Closes(first - 1)) {
    return false;
  }
  const text::Token& before = scene.token(first - 2);
  if (before.IsSign('.') || before.kind != text::TokenKind::kPunctuation) {
    return false;
  }
  const uint32_t end =
      std::min({sentence.end, first + kCueReach, scene.NextMarked(first)});
  for (uint32_t c = first_cue; c < scene.cues.size(); ++c) {
    if (scene.cues[c].token >= end) break;
    if (scene.cues[c].surely) return true;
  }
  return false;
}

void SceneBuilder::AddSentence(TokenRange range, uint32_t paragraph,
                               Scene* scene) {
  const auto& tokens = scene->text->tokens();
  bool reports = false;
  for (uint32_t i = range.first; i < range.end; ++i) {
    reports |= may_report_[tokens[i].word] != 0;
  }
  const bool marked = scene->NextMarked(range.first) < range.end;
  const uint32_t first_cue = scene->cues.size();
  if (reports || marked) {
    tagger_.TagTokens(*scene->text, range, tagging_, &scene->tags);
    std::fill(barrier_.begin() + range.first, barrier_.begin() + range.end, 0);
    if (reports) FindCues(range, scene);
  }
  const MarkState state = scene->marks.states[range.first];
  const bool joins =
      !scene->units.empty() &&
      scene->units.back().paragraph == paragraph &&
      range.end - scene->units.back().tokens.first <= kLongestUnit &&
      (state == MarkState::kInside || state == MarkState::kCloses ||
       GoesOn(*scene, range, first_cue));
  if (!joins) {
    Unit unit;
    unit.tokens = {range.first, range.first};
    unit.paragraph = paragraph;
    unit.first_cue = first_cue;
    scene->units.push_back(unit);
  }
  Unit& unit = scene->units.back();
  unit.tokens.end = range.end;
  unit.marked |= marked;
  unit.tagged |= reports || marked;
  for (uint32_t c = first_cue; c < scene->cues.size(); ++c) {
    scene->cues[c].unit = scene->units.size() - 1;
    unit.reports |= !cues_->entry(scene->cues[c].cue).wide;
  }
}

// A unit matters if it has marks or a cue that needs none, before one with
// marks, and after one whose colon may announce it.
void SceneBuilder::Activate(Scene* scene) const {
  std::vector<Unit>& units = scene->units;
  for (size_t u = 0; u < units.size(); ++u) {
    units[u].active |= units[u].marked || units[u].reports;
    if (units[u].marked && u > 0) units[u - 1].active = true;
    if (units[u].reports && u + 1 < units.size() &&
        scene->token(units[u].tokens.end - 1).IsSign(':')) {
      units[u + 1].active = true;
    }
  }
}

void SceneBuilder::FindGroups(Unit* unit, Scene* scene) {
  unit->first_group = scene->groups.size();
  grammar::FindNounGroups(scene->tags, unit->tokens, barrier_,
                          &scene->groups);
}

void SceneBuilder::Count(Unit* unit, Scene* scene) {
  const auto& tokens = scene->text->tokens();
  unit->first_sign = scene->signs.size();
  unit->first_break = scene->breaks.size();
  const uint32_t end = unit->tokens.end;
  uint32_t cue = unit->first_cue, group = unit->first_group;
  const auto cue_token = [scene](uint32_t n) {
    return n < scene->cues.size() ? scene->cues[n].token : kNowhere;
  };
  const auto group_token = [scene](uint32_t n) {
    return n < scene->groups.size() ? scene->groups[n].first : kNowhere;
  };
  uint32_t next_cue = cue_token(cue), next_group = group_token(group);
  for (uint32_t i = unit->tokens.first; i < end; ++i) {
    scene->counts[i] = running_;
    scene->words[i] = notes_[tokens[i].word].symbol;
    const Tag tag = scene->tags[i];
    AddTo(kTagCounts[static_cast<int>(tag)], &running_);
    if (i == next_group) {
      ++running_.groups;
      next_group = group_token(++group);
    }
    if (scene->Marked(i)) {
      ++running_.marked;
      running_.commas -= tag == Tag::kComma;
      running_.depth += scene->Opens(i) - scene->Closes(i);
    }
    if (i == next_cue) {
      ++running_.cues;
      running_.according += cues_->entry(scene->cues[cue].cue).attributes;
      running_.finite += !grammar::IsFinite(tag);
      next_cue = cue_token(++cue);
    }
    if (IsSignTag(tag)) {
      scene->signs.push_back(i);
      if (tag != Tag::kHyphen) scene->breaks.push_back(i);
    }
  }
  scene->counts[end] = running_;
}

void SceneBuilder::Fill(Scene* scene) {
  for (Unit& unit : scene->units) {
    if (!unit.active) continue;
    if (!unit.tagged) {
      tagger_.TagTokens(*scene->text, unit.tokens, tagging_, &scene->tags);
      std::fill(barrier_.begin() + unit.tokens.first,
                barrier_.begin() + unit.tokens.end, 0);
    }
    FindGroups(&unit, scene);
    Count(&unit, scene);
  }
}

void SceneBuilder::Build(const text::AnnotatedText& text, Scene* scene) {
  const size_t size = text.tokens().size();
  scene->text = &text;
  scene->units.clear();
  scene->cues.clear();
  scene->groups.clear();
  scene->signs.clear();
  scene->breaks.clear();
  scene->tags.resize(size);
  scene->words.resize(size);
  scene->counts.resize(size + 1);
  barrier_.resize(size);
  running_ = {};
  LearnNewWords(text.words());
  tagger_.LearnNewWords(text.words(), &tagging_);
  mark_finder_.Find(text, &scene->marks);
  for (const text::Sentence& sentence : text.sentences()) {
    const TokenRange all = sentence.tokens;
    for (uint32_t i = all.first; i < all.end; i += kLongestUnit) {
      AddSentence({i, std::min(all.end, i + kLongestUnit)},
                  sentence.paragraph, scene);
    }
  }
  Activate(scene);
  Fill(scene);
}

}  // namespace quotes
}  // namespace onrecord
