#include "extractor/quotes/scene/scene_builder.h"

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

// The counts as a vector of the compiler, to be added in one go (GCC and clang
// have the attribute; 16 bytes are what every x86-64 has).
typedef uint16_t CountVector __attribute__((vector_size(16)));

CountVector ToVector(const Scene::Counts& counts) {
  CountVector vector;
  memcpy(&vector, &counts, sizeof(vector));
  return vector;
}

// A token as the counts see it: its tag, and these bits.
constexpr uint8_t kBegins = 1 << 6;  // the first of a noun group
constexpr uint8_t kMarked = 1 << 7;  // inside or at marks
static_assert(grammar::kNumTags <= kBegins, "bits beside the tag");

// What tokens add to the counts.
struct Additions {
  Additions() {
    for (int i = 0; i < 256; ++i) {
      const Tag tag = static_cast<Tag>(i % kBegins);
      const bool begins = (i & kBegins) != 0, marked = (i & kMarked) != 0;
      Scene::Counts one = {};
      one.finite = grammar::IsFinite(tag);
      one.not_verbal = !grammar::InVerbGroup(tag) && tag != Tag::kTo;
      one.marked = marked;
      one.commas = tag == Tag::kComma && !marked;
      one.groups = begins;
      of[i] = ToVector(one);
    }
  }
  CountVector of[256];
};
const Additions kAdds;

}  // namespace

SceneBuilder::SceneBuilder(const grammar::Lexicon* words,
                           const CueLexicon* cues, const Symbols* symbols)
    : tagger_(words),
      cues_(cues),
      known_(words, cues, symbols),
      spotter_(cues, &known_) {}

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

// Whether what looks like a reporting verb is none: "so-called", "the states'
// lawyers", and, where nothing reported follows, "the alleged thief".
bool IsNoVerb(const Scene& scene, const CueCandidate& cue,
              TokenRange sentence, bool noun) {
  constexpr grammar::TagSet kReported(Tag::kThat, Tag::kTo, Tag::kMark,
                                      Tag::kColon, Tag::kPreposition);
  constexpr grammar::TagSet kNouns(Tag::kWord, Tag::kNoun, Tag::kPlural);
  const Tag next = cue.end < sentence.end ? scene.tags[cue.end] : Tag::kNone;
  if (cue.end > cue.token + 1) return false;
  if (next == Tag::kPossessiveS) return true;
  if (cue.token == sentence.first) return false;
  const Tag before = scene.tags[cue.token - 1];
  if (before == Tag::kHyphen) return scene.token(cue.token).glued();
  const bool participle = cue.form == VerbForm::kPast ||
                          cue.form == VerbForm::kParticiple ||
                          cue.form == VerbForm::kIng;
  // "That said, ...", "All told, ..."
  if (participle && next == Tag::kComma && cue.token == sentence.first + 1 &&
      (before == Tag::kThat ||
       scene.text->Folded(scene.token(sentence.first)) == "all")) {
    return true;
  }
  // "the insurer's claims desk"
  if (!noun && cue.form == VerbForm::kPresent && kNouns.Has(next) &&
      (before == Tag::kPossessiveS || before == Tag::kPossessive)) {
    return true;
  }
  if (noun || !participle || kReported.Has(next)) return false;
  return before == Tag::kPossessive || scene.IsArticle(cue.token - 1);
}

// Adds the cues of spotted_, of a sentence whose tags are known.
void SceneBuilder::FindCues(TokenRange sentence, Scene* scene) {
  const auto& tokens = scene->text->tokens();
  const uint32_t first = sentence.first;
  uint32_t end = 0;  // of the last cue
  for (CueCandidate& cue : spotted_) {
    const uint32_t i = cue.token;
    if (i < end || scene->Marked(i)) continue;
    if (tokens[i].kind != text::TokenKind::kWord) continue;
    if (scene->tags[i] == Tag::kName) continue;  // "the State Department"
    if (cues_->entry(cue.cue).stance == Stance::kNone) {
      end = cue.end;  // "called off"
      continue;
    }
    if (IsNoVerb(*scene, cue, sentence, cues_->entry(cue.cue).noun)) continue;
    // "who asked not to be named"
    if (cue.end < sentence.end && scene->tags[cue.end] == Tag::kNot &&
        cues_->entry(cue.cue).stance == Stance::kAsk) {
      continue;
    }
    const uint16_t alone =
        cues_->form(known_.facts()[tokens[i].word].form).cue;
    if (alone != kNoCue) {
      cue.surely = cues_->entry(alone).strong &&
                   cue.form != VerbForm::kBase && cue.form != VerbForm::kIng;
    }
    barrier_[i] =
        cue.surely || cue.end > i + 1 || IsVerbHere(*scene, cue, first);
    // "told a news conference", "was asked about": one candidate a phrase.
    const uint32_t stop = std::min(cue.end, sentence.end);
    for (uint32_t k = i + 1; k < stop; ++k) barrier_[k] = 1;
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
  const bool reports = spotter_.Next(*scene->text, range, &spotted_);
  const std::vector<Stretch>& stretches = scene->marks.outer;
  while (stretch_ < stretches.size() &&
         stretches[stretch_].last < range.first) {
    ++stretch_;
  }
  const bool marked =
      stretch_ < stretches.size() && stretches[stretch_].open < range.end;
  const bool matters = marked || reports;
  const uint32_t first_cue = scene->cues.size();
  if (matters) {
    TagTokens(range, scene);
    FindCues(range, scene);
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

void SceneBuilder::TagTokens(TokenRange range, Scene* scene) const {
  const grammar::TagsOfWords tags(&known_.facts()->tags, sizeof(WordFacts));
  tagger_.TagTokens(*scene->text, range, tags, &scene->tags);
}

void SceneBuilder::FindGroups(Unit* unit, Scene* scene) {
  unit->first_group = scene->groups.size();
  grammar::FindNounGroups(scene->tags, unit->tokens, barrier_,
                          &scene->groups);
}

// What the tokens of a unit add to the counts, but for cues.
void SceneBuilder::Encode(const Unit& unit, const Scene& scene) {
  const TokenRange all = unit.tokens;
  static_assert(sizeof(Tag) == 1, "copied as bytes");
  memcpy(&codes_[all.first], &scene.tags[all.first], all.size());
  for (size_t g = unit.first_group; g < scene.groups.size(); ++g) {
    codes_[scene.groups[g].first] |= kBegins;
  }
  if (!unit.marked) return;
  for (uint32_t i = scene.NextMarked(all.first); i < all.end;
       i = scene.NextMarked(i)) {
    const uint32_t end = std::min(scene.StretchAt(i).last + 1, all.end);
    for (; i < end; ++i) codes_[i] |= kMarked;
  }
}

void SceneBuilder::Count(const Unit& unit, Scene* scene) {
  const uint32_t end = unit.tokens.end;
  uint32_t cue = unit.first_cue;
  const auto cue_token = [scene](uint32_t cue) {
    return cue < scene->cues.size() ? scene->cues[cue].token : kNowhere;
  };
  uint32_t next_cue = cue_token(cue);
  // Pointers of its own: what is stored below could else be any of them.
  const text::Token* const tokens = scene->text->tokens().data();
  const WordFacts* const facts = known_.facts();
  const uint8_t* const codes = codes_.data();
  Scene::Counts* const counts = scene->counts.data();
  Symbol* const words = scene->words.data();
  CountVector running = ToVector(running_);
  for (uint32_t i = unit.tokens.first; i < end;) {
    const uint32_t stop = next_cue < end ? next_cue + 1 : end;
    for (; i < stop; ++i) {
      memcpy(&counts[i], &running, sizeof(running));
      words[i] = facts[tokens[i].word].symbol;
      running += kAdds.of[codes[i]];
    }
    if (stop != next_cue + 1) break;
    Scene::Counts one = {};
    one.cues = 1;
    one.according = cues_->entry(scene->cues[cue].cue).attributes;
    one.finite = !grammar::IsFinite(scene->tags[next_cue]);
    running += ToVector(one);
    next_cue = cue_token(++cue);
  }
  memcpy(&counts[end], &running, sizeof(running));
  running_ = scene->counts[end];
}

void SceneBuilder::Fill(Scene* scene) {
  for (Unit& unit : scene->units) {
    if (!unit.active) continue;
    if (!unit.tagged) TagTokens(unit.tokens, scene);
    FindGroups(&unit, scene);
    Encode(unit, *scene);
    Count(unit, scene);
  }
  for (const CueCandidate& cue : scene->cues) {
    for (uint32_t i = cue.token; i < cue.end; ++i) barrier_[i] = 0;
  }
}

// Vectors by token only grow: what they hold beyond active units is not used.
void SceneBuilder::Reserve(size_t tokens, Scene* scene) {
  const size_t size = tokens + tokens / 2 + 1;
  if (barrier_.size() <= tokens) {
    barrier_.resize(size);
    codes_.resize(size);
  }
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
  known_.Learn(text.words());
  spotter_.Start(text);
  mark_finder_.Find(text, spotter_.quotes(), &scene->marks);
  stretch_ = 0;
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
