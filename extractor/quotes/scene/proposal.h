// What the rules alone would say of a word that may report: whether it does,
// where the reported words stand, and who speaks. The weights choose with
// these proposals among what they look at.
//
//   "A," he said, "B."            kAround, A and B, he
//   Officials say that A.         kAfter, that A, Officials
//   A, according to the ministry. kBefore, A, the ministry

#ifndef ONRECORD_EXTRACTOR_QUOTES_SCENE_PROPOSAL_H_
#define ONRECORD_EXTRACTOR_QUOTES_SCENE_PROPOSAL_H_

#include <cstdint>

#include "extractor/quotes/scene/scene.h"

namespace onrecord {
namespace quotes {

// Where the reported words stand to the cue.
enum class Frame : uint8_t {
  kNone,    // reports nothing
  kAfter,
  kBefore,
  kAround,  // before and after
  kNext,    // in the unit that follows
};
constexpr int kNumFrames = 5;

struct Proposal {
  Frame frame = Frame::kNone;
  text::TokenRange before;   // empty unless kBefore or kAround
  text::TokenRange after;    // empty unless kAfter, kAround or kNext
  text::TokenRange speaker;  // a noun group or pronoun; empty: none
  bool shared = false;       // the speaker is the subject of a cue before
};

class Proposer {
 public:
  // `lexicon` must outlive the object. Immutable, thread-safe.
  explicit Proposer(const CueLexicon* lexicon) : lexicon_(lexicon) {}

  Proposal Propose(const Scene& scene, const CueCandidate& cue) const;

  // The noun group or pronoun that a cue has as its subject, before or after
  // it ("said the mayor"), the head of a longer phrase; empty if none is there.
  text::TokenRange SubjectBefore(const Scene& scene,
                                 const CueCandidate& cue) const;
  text::TokenRange SubjectAfter(const Scene& scene,
                                const CueCandidate& cue) const;

  // The subject of the cue before, which one behind "and" or a comma shares:
  // "Kato said A, adding B"; empty if there is none.
  text::TokenRange SharedSubject(const Scene& scene,
                                 const CueCandidate& cue) const;

 private:
  const CueLexicon* lexicon_;
};

// The head of a noun phrase whose last noun group is known: "two officials" of
// "two officials briefed on the matter" (if `participles`), "a spokesman" of "a
// spokesman for the ministry".
text::TokenRange HeadOf(const Scene& scene, const Unit& unit,
                        text::TokenRange group, bool participles);

// The span without signs at its ends that stand outside marks.
text::TokenRange Trimmed(const Scene& scene, text::TokenRange range);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SCENE_PROPOSAL_H_
