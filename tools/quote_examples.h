// Examples for the choices of the quotes stage, from annotated documents: for
// each choice the candidates that the stage would look at, and which of them
// the annotation says.

#ifndef ONRECORD_TOOLS_QUOTE_EXAMPLES_H_
#define ONRECORD_TOOLS_QUOTE_EXAMPLES_H_

#include <cstdint>
#include <vector>

#include "extractor/quotes/choices/quote_knowledge.h"
#include "extractor/quotes/scene/proposal.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/scene/view.h"
#include "extractor/quotes/weights/features.h"
#include "extractor/quotes/weights/weights.h"
#include "tools/gold.pb.h"

namespace onrecord {
namespace tools {

// Feature::key of the features of each candidate, and which is right. For a choice of
// several labels there is one candidate, and `right` is the label.
struct Example {
  std::vector<std::vector<uint64_t>> candidates;
  uint32_t right = 0;
};

class QuoteExamples {
 public:
  // `knowledge` must outlive the object.
  explicit QuoteExamples(const quotes::QuoteKnowledge* knowledge);

  // Adds the examples of one document, whose tokens `scene` has.
  void Add(const GoldDocument& document, const quotes::Scene& scene);

  const std::vector<Example>& of(quotes::Choice choice) const {
    return examples_[static_cast<int>(choice)];
  }

 private:
  // A gold quotation in tokens.
  struct Label {
    std::vector<text::TokenRange> parts;
    text::TokenRange cue, speaker;
    uint32_t head = quotes::kNowhere;  // the cue candidate, an index
  };

  void ReadLabels(const GoldDocument& document, const quotes::Scene& scene);
  void AddCue(const quotes::Scene& scene, uint32_t cue, const Label* label);
  void AddPlaces(const quotes::CueView& view, quotes::Frame frame,
                 const Label& label);
  void AddSpeaker(const quotes::CueView& view, quotes::Frame frame,
                  const Label& label);
  void AddUnits(const quotes::Scene& scene);
  void AddStretches(const quotes::Scene& scene);
  void Push(quotes::Choice choice, Example example);

  const quotes::QuoteKnowledge* knowledge_;
  quotes::Proposer proposer_;
  std::vector<Label> labels_;
  std::vector<uint32_t> label_of_;  // by token: a label whose part holds it
  std::vector<std::vector<Example>> examples_;
};

}  // namespace tools
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_QUOTE_EXAMPLES_H_
