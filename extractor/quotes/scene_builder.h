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

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_BUILDER_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_BUILDER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extractor/grammar/tagger.h"
#include "extractor/quotes/cue_lexicon.h"
#include "extractor/quotes/marks.h"
#include "extractor/quotes/scene.h"
#include "extractor/quotes/symbols.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

class SceneBuilder {
 public:
  // All must outlive the builder.
  SceneBuilder(const grammar::Lexicon* words, const CueLexicon* cues,
               const Symbols* symbols);

  void Build(const text::AnnotatedText& text, Scene* scene);

 private:
  void LearnNewWords(const text::Words& words);
  void Scan(const text::AnnotatedText& text);
  // `hits` are those of hits_ in it.
  void AddSentence(text::TokenRange range, uint32_t paragraph,
                   absl::Span<uint32_t> hits, Scene* scene);
  bool GoesOn(const Scene& scene, text::TokenRange sentence,
              uint32_t first_cue) const;
  void FindCues(absl::Span<const uint32_t> hits, uint32_t first,
                Scene* scene);
  bool MatchPhrase(const Scene& scene, const CueLexicon::Form& form,
                   uint32_t token, CueCandidate* cue) const;
  bool IsVerbHere(const Scene& scene, const CueCandidate& cue,
                  uint32_t first) const;
  void Activate(Scene* scene) const;
  void Fill(Scene* scene);
  void FindGroups(Unit* unit, Scene* scene);
  void Count(Unit* unit, Scene* scene);
  void Reserve(size_t tokens, Scene* scene);

  const grammar::Tagger tagger_;
  const CueLexicon* cues_;
  const Symbols* symbols_;
  grammar::Tagger::Workspace tagging_;
  MarkFinder mark_finder_;
  // By word. Apart, so that what every token asks for stays in cache.
  std::vector<Symbol> symbols_of_;
  std::vector<uint8_t> bits_;  // see scene_builder.cc
  std::vector<const CueLexicon::Form*> forms_;
  uint32_t generation_ = 0;
  std::vector<uint8_t> barrier_;  // by token: no noun group holds it
  // Tokens of the document that may report, quotation marks; and behind the
  // last of them memory that is not used.
  std::vector<uint32_t> hits_, quotes_;
  size_t num_hits_ = 0, num_quotes_ = 0;
  size_t stretch_ = 0;  // the first that ends at or behind the sentence
  Scene::Counts running_ = {};
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_BUILDER_H_
