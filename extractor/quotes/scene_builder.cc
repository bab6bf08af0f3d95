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
    for (int i = 0; i < 4 * grammar::kNumTags; ++i) {
      const Tag tag = static_cast<Tag>(i % grammar::kNumTags);
      const bool begins = i / grammar::kNumTags % 2 != 0;
      const bool marked = i / grammar::kNumTags / 2 != 0;
      Scene::Counts one = {};
      one.finite = grammar::IsFinite(tag);
      one.not_verbal = !grammar::InVerbGroup(tag) && tag != Tag::kTo;
      one.marked = marked;
      one.commas = tag == Tag::kComma && !marked;
      one.groups = begins;
      by_tag[i] = ToVector(one);
    }
  }
  // By tag; outside marks, there at the first of a noun group, and the same
  // in marks.
  CountVector by_tag[4 * grammar::kNumTags];
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

// One pass without a branch over all tokens.
void SceneBuilder::Scan(const text::AnnotatedText& text) {
  const size_t size = text.tokens().size();
  if (hits_.size() <= size) {
    hits_.resize(size + size / 2 + 1);
    quotes_.resize(size + size / 2 + 1);
  }
  const text::Token* const tokens = text.tokens().data();
  const uint8_t* const bits = bits_.data();
  uint32_t* hit = hits_.data();
  uint32_t* quote = quotes_.data();
  for (uint32_t i = 0; i < size; ++i) {
    *hit = i;
    *quote = i;
    hit += (bits[tokens[i].word] & (kSaid | kWide | kFirst)) != 0;
    quote += tokens[i].kind == text::TokenKind::kQuote;
  }
  num_hits_ = hit - hits_.data();
  num_quotes_ = quote - quotes_.data();
}

void SceneBuilder::AddSentence(TokenRange range, uint32_t paragraph,
                               absl::Span<uint32_t> hits, Scene* scene) {
  const auto& tokens = scene->text->tokens();
  size_t kept = 0;
  uint8_t all = 0;
  for (const uint32_t i : hits) {
    // The next word counts as a second one only if this begins a phrase.
    const uint8_t here = bits_[tokens[i].word];
    const bool phrase = (here & kFirst) != 0 && i + 1 < range.end &&
                        (bits_[tokens[i + 1].word] & kSecond) != 0;
    const uint8_t found = (here & (kSaid | kWide)) | (phrase ? kFirst : 0);
    all |= found;
    hits[kept] = i;
    kept += found != 0;
  }
  const std::vector<Stretch>& stretches = scene->marks.outer;
  while (stretch_ < stretches.size() &&
         stretches[stretch_].last < range.first) {
    ++stretch_;
  }
  const bool marked =
      stretch_ < stretches.size() && stretches[stretch_].open < range.end;
  const bool matters = marked || (all & (kSaid | kFirst)) != 0;
  const uint32_t first_cue = scene->cues.size();
  if (matters) {
    tagger_.TagTokens(*scene->text, range, tagging_, &scene->tags);
    std::fill(barrier_.begin() + range.first, barrier_.begin() + range.end, 0);
    FindCues(hits.first(kept), range.first, scene);
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
  const uint32_t end = unit->tokens.end;
  uint32_t cue = unit->first_cue;
  // A last element that no token reaches.
  scene->groups.push_back({kNowhere, kNowhere});
  const auto cue_token = [scene](uint32_t cue) {
    return cue < scene->cues.size() ? scene->cues[cue].token : kNowhere;
  };
  uint32_t next_cue = cue_token(cue);
  // Pointers of its own: what is stored below could else be any of them.
  const text::Token* const tokens = scene->text->tokens().data();
  const Symbol* const symbols = symbols_of_.data();
  const Tag* const tags = scene->tags.data();
  const MarkState* const states = scene->marks.states.data();
  const text::TokenRange* group = scene->groups.data() + unit->first_group;
  Scene::Counts* const counts = scene->counts.data();
  Symbol* const words = scene->words.data();
  CountVector running = ToVector(running_);
  for (uint32_t i = unit->tokens.first; i < end; ++i) {
    memcpy(&counts[i], &running, sizeof(running));
    words[i] = symbols[tokens[i].word];
    const Tag tag = tags[i];
    const bool marked = states[i] != MarkState::kOutside;
    const bool begins = group->first == i;
    group += begins;
    running += kAdds.by_tag[(2 * marked + begins) * grammar::kNumTags +
                            static_cast<int>(tag)];
    if (i == next_cue) {
      Scene::Counts one = {};
      one.cues = 1;
      one.according = cues_->entry(scene->cues[cue].cue).attributes;
      one.finite = !grammar::IsFinite(tag);
      running += ToVector(one);
      next_cue = cue_token(++cue);
    }
  }
  memcpy(&counts[end], &running, sizeof(running));
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
  Scan(text);
  mark_finder_.Find(text, {quotes_.data(), num_quotes_}, &scene->marks);
  stretch_ = 0;
  uint32_t* hit = hits_.data();
  uint32_t* const last_hit = hit + num_hits_;
  for (const text::Sentence& sentence : text.sentences()) {
    const TokenRange all = sentence.tokens;
    for (uint32_t i = all.first; i < all.end; i += kLongestUnit) {
      const uint32_t end = std::min(all.end, i + kLongestUnit);
      uint32_t* const first = hit;
      while (hit < last_hit && *hit < end) ++hit;
      AddSentence({i, end}, sentence.paragraph,
                  absl::MakeSpan(first, hit - first), scene);
    }
  }
  Activate(scene);
  Fill(scene);
}

}  // namespace quotes
}  // namespace onrecord
