#include "extractor/quotes/quote_knowledge.h"

#include <utility>

namespace onrecord {
namespace quotes {

absl::StatusOr<std::unique_ptr<const QuoteKnowledge>> QuoteKnowledge::Load(
    const std::string& knowledge_dir, bool weights) {
  auto words = grammar::Lexicon::Load(knowledge_dir);
  if (!words.ok()) return words.status();
  auto cues = CueLexicon::Load(knowledge_dir, *words);
  if (!cues.ok()) return cues.status();
  auto knowledge = std::make_unique<QuoteKnowledge>();
  knowledge->words = *std::move(words);
  knowledge->cues = *std::move(cues);
  auto speakers = SpeakerKinds::Load(knowledge_dir);
  if (!speakers.ok()) return speakers.status();
  knowledge->speakers = *std::move(speakers);
  if (weights) {
    auto loaded = Weights::Load(knowledge_dir);
    if (!loaded.ok()) return loaded.status();
    knowledge->weights = *std::move(loaded);
  }
  for (const auto& word : knowledge->words.closed()) {
    knowledge->vocabulary.Add(word.first);
  }
  for (const std::string& word : knowledge->cues.spellings()) {
    knowledge->vocabulary.Add(word);
  }
  knowledge->fingerprint = (knowledge->words.fingerprint() * 31 +
                            knowledge->cues.fingerprint()) * 31 +
                           knowledge->weights.fingerprint() +
                           knowledge->speakers.fingerprint();
  return std::unique_ptr<const QuoteKnowledge>(std::move(knowledge));
}

}  // namespace quotes
}  // namespace onrecord
