// All that the quotes stage reads from the knowledge folder, in one place.
// Immutable after loading, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_CHOICES_QUOTE_KNOWLEDGE_H_
#define ONRECORD_EXTRACTOR_QUOTES_CHOICES_QUOTE_KNOWLEDGE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extractor/grammar/lexicon.h"
#include "extractor/quotes/choices/frame_tables.h"
#include "extractor/quotes/choices/place_tables.h"
#include "extractor/quotes/choices/speaker_tables.h"
#include "extractor/quotes/rules/unsaid_words.h"
#include "extractor/quotes/scene/cue_lexicon.h"
#include "extractor/quotes/scene/symbols.h"
#include "extractor/quotes/speakers/speaker_kinds.h"
#include "extractor/quotes/weights/weights.h"

namespace onrecord {
namespace quotes {

struct QuoteKnowledge {
  // Reads the files in grammar/ and quotes/ below `knowledge_dir`; without
  // weights.tsv if `weights` is false, as a tool that makes it needs.
  static absl::StatusOr<std::unique_ptr<const QuoteKnowledge>> Load(
      const std::string& knowledge_dir, bool weights);

  grammar::Lexicon words;
  CueLexicon cues;
  Symbols symbols;
  Weights weights;
  // Of kStartAfter, kEndAfter, kStartBefore and kEndBefore, in that order.
  std::vector<PlaceTables> places;
  std::optional<SpeakerTables> speaker_tables;
  std::optional<FrameTables> frame_tables;
  SpeakerKinds speakers;
  UnsaidWords unsaid;
  uint64_t fingerprint = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_CHOICES_QUOTE_KNOWLEDGE_H_
