// The choices that make a quotation, each among a few candidates and by
// weights: does a cue report, and where; does a sentence go on with the
// quotation before; are words in marks anyone's, and whose.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_CHOICES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_CHOICES_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/choices/boundaries.h"
#include "extractor/quotes/choices/quote_knowledge.h"
#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/proposal.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/scene/view.h"

namespace onrecord {
namespace quotes {

// Not thread-safe for the scratch space it holds: one per worker.
class Choices {
 public:
  // `knowledge` must outlive the object.
  explicit Choices(const QuoteKnowledge* knowledge)
      : knowledge_(knowledge), proposer_(&knowledge->cues) {}

  // Fills in frame, parts, speaker and score; false if the cue reports
  // nothing. A draft that is `late` is less sure than what stands alone must
  // be. `wide` takes in what was not said: beliefs, praise, plans.
  // Those that may never be needed are left `open`, without parts and speaker.
  bool Decide(const Scene& scene, uint32_t cue, bool wide, Draft* draft);

  // Fills in parts and speaker of an open draft; false as above.
  bool Finish(const Scene& scene, Draft* draft);

  // Whether a unit goes on with the quotation of the one before.
  bool GoesOn(const Scene& scene, uint32_t unit);

  // Whether anyone says words in marks that have no cue; an index into
  // scene.marks.outer.
  bool IsSaid(const Scene& scene, uint32_t stretch);

  // Who says them: a noun group of their unit, or `last`, who spoke last
  // (empty if nobody has).
  text::TokenRange SpeakerOf(const Scene& scene, uint32_t stretch,
                             text::TokenRange last);

 private:
  bool Finish(const CueView& view, Draft* draft);
  Frame BestFrame(const CueView& view, float* score);
  void FindParts(const CueView& view, Frame frame, Draft* draft);
  void LeaveOutSpeaker(const CueView& view);
  text::TokenRange FindSpeaker(const CueView& view, const Draft& draft);
  // The best of places_; `start` as in PlaceRelations.
  template <Place kind>
  uint32_t BestPlace(const CueView& view, Frame frame, uint32_t start);

  const QuoteKnowledge* knowledge_;
  const Proposer proposer_;
  // How probable the choices so far about one cue are, taken together.
  float sure_ = 0;
  std::vector<uint32_t> places_;
  std::vector<text::TokenRange> groups_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_CHOICES_H_
