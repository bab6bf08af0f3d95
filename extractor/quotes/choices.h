// The choices that make a quotation, each among a few candidates: does a cue
// report, and where; does a sentence go on with the quotation before; are
// words in marks anyone's, and whose. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_H_

#include <cstdint>

#include "extractor/quotes/cue_lexicon.h"
#include "extractor/quotes/draft.h"
#include "extractor/quotes/proposal.h"
#include "extractor/quotes/scene.h"

namespace onrecord {
namespace quotes {

class Choices {
 public:
  // `lexicon` must outlive the object.
  explicit Choices(const CueLexicon* lexicon)
      : lexicon_(lexicon), proposer_(lexicon) {}

  // Fills in frame, parts, speaker and score; false if the cue reports
  // nothing.
  bool Decide(const Scene& scene, uint32_t cue, bool wide, Draft* draft) const;

  // Whether a unit goes on with the quotation of the one before.
  // REQUIRES: unit > 0.
  bool GoesOn(const Scene& scene, uint32_t unit) const;

  // Whether words in marks that have no cue are said by anyone.
  bool IsSaid(const Scene& scene, const Stretch& stretch) const;

  // Who says them; `last` spoke last, empty if nobody has.
  text::TokenRange SpeakerOf(const Scene& scene, const Stretch& stretch,
                             text::TokenRange last) const;

 private:
  const CueLexicon* lexicon_;
  Proposer proposer_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_H_
