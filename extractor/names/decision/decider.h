// Decides which stretches of a document are names of what: runs, evidence and
// the gazetteer first, then a pass over all runs, then a second one that knows
// what the first made of the same words elsewhere in the document.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_DECIDER_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_DECIDER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/candidates/listing_finder.h"
#include "extractor/names/decision/decoder.h"
#include "extractor/names/decision/scorer.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/weights/weights.h"

namespace onrecord {
namespace names {

// All that is known of a document before decisions. `weights`: see
// WordMemory::Update.
void Prepare(const text::AnnotatedText& text, const Lexicon& lexicon,
             const gazetteer::Gazetteer& gazetteer, const Weights* weights,
             ListingFinder* finder, Document* document);

// Writes decisions into the document's words, phrases and acronyms, as the
// second pass's features want them, and into the two vectors by place.
// `own_tokens`: FirstOf, FurtherOf or 0, by place in RunSet::tokens;
// `own_candidates`: Label, by candidate.
void FeedBack(const Decisions& decisions, Document* document,
              std::vector<uint8_t>* own_tokens,
              std::vector<uint8_t>* own_candidates);

// A worker's part; not thread-safe.
class Decider {
 public:
  explicit Decider(const Weights* weights)
      : weights_(weights), scorer_(weights) {}

  // Names of a prepared document in text order.
  void Decide(Document* document, Decisions* decisions);

  // The following are for explanations, of the document that Decide had last
  // and as it left it.

  // Decoder::Alternatives of a token of run `r`.
  void Alternatives(const Document& document, uint32_t r, uint32_t token,
                    size_t most, std::vector<Alternative>* alternatives);
  // What the first pass made of the document: see FeedBack.
  const std::vector<uint8_t>& own_tokens() const { return own_tokens_; }
  const std::vector<uint8_t>& own_candidates() const {
    return own_candidates_;
  }

 private:
  const Weights* weights_;
  Scorer scorer_;
  Decoder decoder_;
  // Of the document's runs and candidates; what is behind them is of others.
  std::vector<TokenSums> tokens_;
  std::vector<StretchSums> stretches_;
  std::vector<uint8_t> own_tokens_;
  std::vector<uint8_t> own_candidates_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_DECIDER_H_
