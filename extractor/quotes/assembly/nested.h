// Quotations inside quotations, with speakers of their own:
//
//   “He told me, ‘Never again,’” Kato said.       he: ‘Never again,’
//   The firm denied that Kato had said it was safe.   Kato: it was safe
//
// Looked for where they are certain: words in marks inside marks, with a cue
// right beside them; and a cue that opens a clause which is denied. A clause
// inside a clause is otherwise the outer speaker's, as annotators have it.

#ifndef ONRECORD_EXTRACTOR_QUOTES_ASSEMBLY_NESTED_H_
#define ONRECORD_EXTRACTOR_QUOTES_ASSEMBLY_NESTED_H_

#include <cstdint>

#include "extractor/quotes/scene/cue_lexicon.h"
#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/proposal.h"
#include "extractor/quotes/scene/scene.h"

namespace onrecord {
namespace quotes {

// Immutable, thread-safe. Time is linear in the marks and drafts.
class NestedFinder {
 public:
  // `lexicon` must outlive the object.
  explicit NestedFinder(const CueLexicon* lexicon)
      : lexicon_(lexicon), proposer_(lexicon) {}

  // Adds to `drafts`, which are finished and in text order, those inside them,
  // and leaves all in text order. Cues found in marks are added to the end of
  // scene->cues.
  void Add(Scene* scene, Drafts* drafts) const;

 private:
  bool InMarks(Scene* scene, const Stretch& inner, Draft* draft) const;
  bool InDenial(const Scene& scene, const Draft& outer, Draft* draft) const;
  bool IsCue(const Scene& scene, uint32_t token, CueCandidate* cue) const;

  const CueLexicon* lexicon_;
  const Proposer proposer_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_ASSEMBLY_NESTED_H_
