// Why the weights take a word for part of a name, or for none: what won there,
// what lost, by how much, and which features made the difference.
//
//   absl::StatusOr<NameExplainer> explainer = NameExplainer::Load("knowledge");
//   NameExplanation why = explainer->Explain(text, token, /*most=*/5);
//   why.choices[0].label            // kPersonLabel: what won
//   why.choices[1].behind           // 6.5: what the next best lacks
//   why.choices[1].shares[0]        // {"seen before_speech", -0.83}
//
// Numbers are in the unit of the weights, logarithms of odds. What the rules
// behind the weights change (docs/names.md) is not known here: the evidence of
// the mention that came of it tells.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_EXPLANATION_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_EXPLANATION_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extractor/names/weights/labels.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace names {

// What a feature ("before said") adds to a score, or takes from it.
struct FeatureShare {
  std::string feature;
  float score = 0;
};

struct NamedTokens {
  Label label = kOutside;
  text::TokenRange tokens;
};

// A way to cover the token: by a name, or, with kOutside, by none.
struct NameChoice {
  Label label = kOutside;
  text::TokenRange tokens;  // of the name, or the token alone
  // What the best cut of the run with this choice scores less than the best of
  // all: 0 for the one that won.
  float behind = 0;
  // Names of that cut which the winning cut does not have, without this one.
  std::vector<NamedTokens> beside;
  // The largest first, whatever their sign. Of the one that won: what each adds
  // to the name over no name at its tokens; nothing if no name won. Of others:
  // what each adds to that cut less what it adds to the winning one, so that
  // all sum up to -behind.
  std::vector<FeatureShare> shares;
};

struct NameExplanation {
  // False: the token stands where the weights are not asked, as no name can;
  // there are no choices then.
  bool asked = false;
  std::vector<NameChoice> choices;  // the one that won, then the best others
};

// Not thread-safe.
class NameExplainer {
 public:
  // Reads words/, names/ and the gazetteer below `knowledge_dir`. Errors name
  // the file and line.
  static absl::StatusOr<NameExplainer> Load(const std::string& knowledge_dir);
  NameExplainer(NameExplainer&&);
  ~NameExplainer();

  // `most`: choices, at least 1. REQUIRES: token < text.tokens().size().
  NameExplanation Explain(const text::AnnotatedText& text, uint32_t token,
                          size_t most);

 private:
  struct Parts;
  explicit NameExplainer(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_EXPLANATION_H_
