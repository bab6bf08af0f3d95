// From what each cue proposes to quotations that do not overlap: the better
// proposal goes first, quotations go on over sentences, words in marks that
// no cue has are given to someone, and no quotation cuts a pair of marks.

#ifndef ONRECORD_EXTRACTOR_QUOTES_ASSEMBLY_ASSEMBLY_H_
#define ONRECORD_EXTRACTOR_QUOTES_ASSEMBLY_ASSEMBLY_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/choices/choices.h"
#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/turns/transcript.h"

namespace onrecord {
namespace quotes {

// Reused from document to document. Not thread-safe.
class Assembly {
 public:
  // `proposed`: one draft a cue that reports, in any order. Leaves the
  // finished drafts in text order in `drafts`.
  void Assemble(const Scene& scene, Choices* choices,
                std::vector<Draft>* proposed, Drafts* drafts);

 private:
  void PlaceTurns(const Scene& scene);
  void Place(const Scene& scene, std::vector<Draft>* proposed);
  void ChainSources(const Scene& scene, std::vector<Draft>* proposed);
  bool PlaceOne(const Scene& scene, Draft* draft);
  void FinishLate(const Scene& scene, std::vector<Draft>* proposed);
  bool AnyFree(const Scene& scene, uint32_t unit) const;
  bool GivesCue(const Scene& scene, const Draft& draft);
  void Continue(const Scene& scene);
  void TakeStretches(const Scene& scene);
  void Snap(const Scene& scene);
  void TakeStretch(const Scene& scene, uint32_t stretch);
  void Separate(const Scene& scene, Draft* draft) const;
  bool Join(const Scene& scene, uint32_t stretch);
  void PutInTextOrder(const Scene& scene);

  Choices* choices_ = nullptr;
  Drafts* drafts_ = nullptr;
  std::vector<uint32_t> order_;
  std::vector<Turn> turns_;
  std::vector<uint64_t> keys_;  // places in the text, and indices
  std::vector<Draft> sorted_;
  uint32_t last_draft_ = kNowhere;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_ASSEMBLY_ASSEMBLY_H_
