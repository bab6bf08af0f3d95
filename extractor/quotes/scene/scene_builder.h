// Makes scenes of documents.
//
//   SceneBuilder builder(&lexicon, &cues, &symbols);     // one per worker
//   Scene scene;
//   builder.Build(text, &scene);
//
// Every token is looked at once, for whether its word may report or it is a
// mark. Only sentences where one is found are tagged; those where a quotation
// can be get noun groups and counts too. Keeps what it knows of words
// from document to document. Linear in the tokens. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_SCENE_BUILDER_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_SCENE_BUILDER_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/tagger.h"
#include "extractor/quotes/marks/marks.h"
#include "extractor/quotes/scene/cue_lexicon.h"
#include "extractor/quotes/scene/cue_spotter.h"
#include "extractor/quotes/scene/known_words.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/scene/symbols.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

class SceneBuilder {
 public:
  // All must outlive the builder.
  SceneBuilder(const grammar::Lexicon* words, const CueLexicon* cues,
               const Symbols* symbols);
  // Its parts point at each other.
  SceneBuilder(const SceneBuilder&) = delete;
  SceneBuilder& operator=(const SceneBuilder&) = delete;

  void Build(const text::AnnotatedText& text, Scene* scene);

 private:
  void AddSentence(text::TokenRange range, uint32_t paragraph, Scene* scene);
  bool GoesOn(const Scene& scene, text::TokenRange sentence,
              uint32_t first_cue) const;
  void FindCues(text::TokenRange sentence, Scene* scene);
  bool IsVerbHere(const Scene& scene, const CueCandidate& cue,
                  uint32_t first) const;
  void Activate(Scene* scene) const;
  void Fill(Scene* scene);
  void TagTokens(text::TokenRange range, Scene* scene) const;
  void FindGroups(Unit* unit, Scene* scene);
  void Encode(const Unit& unit, const Scene& scene);
  void Count(const Unit& unit, Scene* scene);
  void Reserve(size_t tokens, Scene* scene);

  const grammar::Tagger tagger_;
  const CueLexicon* cues_;
  KnownWords known_;
  CueSpotter spotter_;
  MarkFinder mark_finder_;
  // By token: 1 if no noun group holds it. Nothing but 0 between documents.
  std::vector<uint8_t> barrier_;
  std::vector<uint8_t> codes_;  // by token, of active units; see Encode
  std::vector<CueCandidate> spotted_;  // of a sentence, by its words alone
  size_t stretch_ = 0;  // the first that ends at or behind the sentence
  Scene::Counts running_ = {};
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_SCENE_BUILDER_H_
