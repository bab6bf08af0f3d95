// Finds what may report by its words alone, before anything is known of the
// sentence, and the quotation marks: one look at every token of a text.
//
//   CueSpotter spotter(&cues, &known);            // one per worker
//   spotter.Start(text);
//   spotter.quotes()                              // tokens that are marks
//   std::vector<CueCandidate> found;
//   for (each sentence in text order) spotter.Next(text, range, &found);
//
// Reused from document to document. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_CUE_SPOTTER_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_CUE_SPOTTER_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/scene/cue_lexicon.h"
#include "extractor/quotes/scene/known_words.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

class CueSpotter {
 public:
  // Both must outlive the spotter.
  CueSpotter(const CueLexicon* cues, const KnownWords* known)
      : cues_(cues), known_(known) {}

  // To be called first for each text, whose words are known.
  void Start(const text::AnnotatedText& text);

  // The tokens of kind kQuote.
  const std::vector<uint32_t>& quotes() const { return quotes_; }

  // Puts the candidates of a range in `found`, with token, end, cue and form.
  // Each range must lie behind the one before. True if one of them can report
  // without marks.
  bool Next(const text::AnnotatedText& text, text::TokenRange range,
            std::vector<CueCandidate>* found);

 private:
  // `form`: the number of that of the candidate's first word.
  bool MatchPhrase(const text::AnnotatedText& text, uint16_t form,
                   CueCandidate* cue) const;

  const CueLexicon* cues_;
  const KnownWords* known_;
  // Tokens that may begin a cue, and some signs; one that no range reaches
  // behind the last of them, and then memory that is not used.
  std::vector<uint32_t> hits_;
  size_t next_hit_ = 0;
  std::vector<uint32_t> quotes_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_CUE_SPOTTER_H_
