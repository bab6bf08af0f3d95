#include "extractor/quotes/scene_builder.h"

#include <algorithm>
#include <cstring>

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

// What a word can do, as bits of SceneBuilder::bits_.
constexpr uint8_t kSaid = 1 << 0;    // reports what was said
constexpr uint8_t kWide = 1 << 1;    // or what was thought or done
constexpr uint8_t kFirst = 1 << 2;   // begins a phrase
constexpr uint8_t kSecond = 1 << 3;  // is the second word of one

// The counts as a vector of the compiler, to be added in one go (GCC and clang
// have the attribute; 16 bytes are what every x86-64 has).
typedef uint16_t CountVector __attribute__((vector_size(16)));

CountVector ToVector(const Scene::Counts& counts) {
  CountVector vector;
  memcpy(&vector, &counts, sizeof(vector));
  return vector;
}

// What tokens add to the counts.
struct Additions {
  Additions() {
    for (int i = 0; i < grammar::kNumTags; ++i) {
      const Tag tag = static_cast<Tag>(i);
      Scene::Counts one = {};
      one.finite = grammar::IsFinite(tag);
      one.not_verbal = !grammar::InVerbGroup(tag) && tag != Tag::kTo;
      one.marked = 1;
      by_tag[i + grammar::kNumTags] = ToVector(one);
      one.marked = 0;
      one.commas = tag == Tag::kComma;
      by_tag[i] = ToVector(one);
    }
    Scene::Counts one = {};
    one.groups = 1;
    group = ToVector(one);
  }
  // By tag, outside marks and then in marks.
  CountVector by_tag[2 * grammar::kNumTags];
  CountVector group;
};
const Additions kAdds;

}  // namespace

SceneBuilder::SceneBuilder(const grammar::Lexicon* words,
                           const CueLexicon* cues, const Symbols* symbols)
    : tagger_(words), cues_(cues), symbols_(symbols) {}

void SceneBuilder::LearnNewWords(const text::Words& words) {
  if (generation_ != words.generation()) {
    symbols_of_.clear();
    bits_.clear();
    forms_.clear();
    generation_ = words.generation();
  }
  for (uint32_t id = forms_.size(); id < words.size(); ++id) {
    const uint64_t hash = words.folded_hash(id);
    symbols_of_.push_back(symbols_->OfWord(hash));
    const CueLexicon::Form* form = cues_->Find(hash);
    forms_.push_back(form);
    uint8_t bits = cues_->IsSecond(hash) ? kSecond : 0;
    if (form != nullptr && form->cue != kNoCue) {
      bits |= cues_->entry(form->cue).wide ? kWide : kSaid;
    }
    if (form != nullptr && !form->phrases.empty()) bits |= kFirst;
    bits_.push_back(bits);
  }
}

bool SceneBuilder::MatchPhrase(const Scene& scene,
                               const CueLexicon::Form& form, uint32_t token,
                               CueCandidate* cue) const {
  const text::AnnotatedText& text = *scene.text;
  const auto& tokens = text.tokens();
  if (form.phrases.empty() || token + 1 >= tokens.size()) return false;
  if ((bits_[tokens[token + 1].word] & kSecond) == 0) return false;
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

// Adds the cues among `hits`, of a sentence that begins at `first`, and whose
// tags are known.
void SceneBuilder::FindCues(absl::Span<const uint32_t> hits, uint32_t first,
                            Scene* scene) {
  const auto& tokens = scene->text->tokens();
  uint32_t end = 0;  // of the last cue
  for (uint32_t i : hits) {
    if (i < end || scene->Marked(i)) continue;
    if (tokens[i].kind != text::TokenKind::kWord) continue;
    const CueLexicon::Form& form = *forms_[tokens[i].word];
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
        cue.surely || cue.end > i + 1 || IsVerbHere(*scene, cue, first);
    // "told a news conference", "was asked about": one candidate a phrase.
    for (uint32_t k = i + 1; k < cue.end; ++k) barrier_[k] = 1;
    scene->cues.push_back(cue);
    end = cue.end;
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
  if (hits_.size() <= range.size()) hits_.resize(range.size() + 1);
  uint32_t hits = 0;
  uint8_t all = 0;
  for (uint32_t i = range.first; i < range.end; ++i) {
    // The next word counts as a second one only if this begins a phrase.
    const uint8_t here = bits_[tokens[i].word];
    const uint8_t next = i + 1 < range.end ? bits_[tokens[i + 1].word] : 0;
    const bool phrase = (here & kFirst) != 0 && (next & kSecond) != 0;
    const uint8_t found = (here & (kSaid | kWide)) | (phrase ? kFirst : 0);
    all |= found;
    hits_[hits] = i;
    hits += found != 0;
  }
  const bool marked = scene->NextMarked(range.first) < range.end;
  const bool matters = marked || (all & (kSaid | kFirst)) != 0;
  const uint32_t first_cue = scene->cues.size();
  if (matters) {
    tagger_.TagTokens(*scene->text, range, tagging_, &scene->tags);
    std::fill(barrier_.begin() + range.first, barrier_.begin() + range.end, 0);
    FindCues({hits_.data(), hits}, range.first, scene);
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
  unit.tagged |= matters;
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
  const text::Token* tokens = scene->text->tokens().data();
  const uint32_t end = unit->tokens.end;
  uint32_t group = unit->first_group, cue = unit->first_cue;
  // A last element that no token reaches.
  scene->groups.push_back({kNowhere, kNowhere});
  const auto cue_token = [scene](uint32_t cue) {
    return cue < scene->cues.size() ? scene->cues[cue].token : kNowhere;
  };
  uint32_t next_cue = cue_token(cue);
  const text::TokenRange* groups = scene->groups.data();
  CountVector running = ToVector(running_);
  for (uint32_t i = unit->tokens.first; i < end; ++i) {
    memcpy(&scene->counts[i], &running, sizeof(running));
    scene->words[i] = symbols_of_[tokens[i].word];
    const Tag tag = scene->tags[i];
    const bool marked = scene->Marked(i);
    running += kAdds.by_tag[static_cast<int>(tag) +
                            (marked ? grammar::kNumTags : 0)];
    const bool begins = groups[group].first == i;
    group += begins;
    running += kAdds.group * static_cast<uint16_t>(begins);
    if (i == next_cue) {
      Scene::Counts one = {};
      one.cues = 1;
      one.according = cues_->entry(scene->cues[cue].cue).attributes;
      one.finite = !grammar::IsFinite(tag);
      running += ToVector(one);
      next_cue = cue_token(++cue);
    }
  }
  memcpy(&scene->counts[end], &running, sizeof(running));
  running_ = scene->counts[end];
  scene->groups.pop_back();
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

// Vectors by token only grow: what they hold beyond active units is not used.
void SceneBuilder::Reserve(size_t tokens, Scene* scene) {
  const size_t size = tokens + tokens / 2 + 1;
  if (barrier_.size() <= tokens) barrier_.resize(size);
  if (scene->counts.size() > tokens) return;
  scene->tags.resize(size);
  scene->words.resize(size);
  scene->counts.resize(size);
}

void SceneBuilder::Build(const text::AnnotatedText& text, Scene* scene) {
  scene->text = &text;
  scene->units.clear();
  scene->cues.clear();
  scene->groups.clear();
  running_ = {};
  Reserve(text.tokens().size(), scene);
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
