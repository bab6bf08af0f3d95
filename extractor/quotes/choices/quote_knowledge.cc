#include "extractor/quotes/choices/quote_knowledge.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace onrecord {
namespace quotes {
namespace {

using ValueCounts = absl::flat_hash_map<std::string, int>;

// Gives the words that weights name most the first symbols.
Symbols MakeSymbols(const grammar::Lexicon& words, const CueLexicon& cues,
                    const ValueCounts& counts) {
  struct Word {
    std::string letters;
    int count;
    bool in_text;
  };
  std::vector<Word> all;
  const auto add = [&](const std::string& letters, bool in_text) {
    const auto it = counts.find(letters);
    all.push_back({letters, it == counts.end() ? 0 : it->second, in_text});
  };
  for (const auto& word : words.closed()) add(std::string(word.first), true);
  for (const std::string& word : cues.spellings()) add(word, true);
  for (size_t cue = 0; cue < cues.size(); ++cue) {
    add(cues.entry(cue).lemma, false);
  }
  std::sort(all.begin(), all.end(), [](const Word& a, const Word& b) {
    if (a.count != b.count) return a.count > b.count;
    if (a.letters != b.letters) return a.letters < b.letters;
    return a.in_text > b.in_text;
  });
  Symbols symbols;
  for (const Word& word : all) symbols.Add(word.letters, word.in_text);
  return symbols;
}

}  // namespace

absl::StatusOr<std::unique_ptr<const QuoteKnowledge>> QuoteKnowledge::Load(
    const std::string& knowledge_dir, bool weights) {
  auto words = grammar::Lexicon::Load(knowledge_dir);
  if (!words.ok()) return words.status();
  auto cues = CueLexicon::Load(knowledge_dir, *words);
  if (!cues.ok()) return cues.status();
  auto speakers = SpeakerKinds::Load(knowledge_dir);
  if (!speakers.ok()) return speakers.status();
  auto unsaid = UnsaidWords::Load(knowledge_dir);
  if (!unsaid.ok()) return unsaid.status();
  auto knowledge = std::make_unique<QuoteKnowledge>();
  knowledge->words = *std::move(words);
  knowledge->cues = *std::move(cues);
  knowledge->speakers = *std::move(speakers);
  knowledge->unsaid = *std::move(unsaid);
  knowledge->fingerprint = (knowledge->words.fingerprint() * 31 +
                            knowledge->cues.fingerprint()) * 31 +
                           knowledge->speakers.fingerprint() +
                           knowledge->unsaid.fingerprint();
  if (weights) {
    auto file = WeightFile::Read(knowledge_dir);
    if (!file.ok()) return file.status();
    knowledge->symbols = MakeSymbols(knowledge->words, knowledge->cues,
                                     file->CountValues());
    auto rows = file->Rows(knowledge->symbols);
    if (!rows.ok()) return rows.status();
    auto made = Weights::Make(*rows);
    if (!made.ok()) return made.status();
    knowledge->weights = *std::move(made);
    knowledge->fingerprint += file->fingerprint();
  } else {
    knowledge->symbols =
        MakeSymbols(knowledge->words, knowledge->cues, ValueCounts());
  }
  for (Place place : {Place::kStartAfter, Place::kEndAfter,
                      Place::kStartBefore, Place::kEndBefore}) {
    knowledge->places.emplace_back(knowledge->weights, place);
  }
  knowledge->speaker_tables.emplace(knowledge->weights);
  knowledge->frame_tables.emplace(knowledge->weights);
  knowledge->cues.TakeSymbols(knowledge->symbols);
  return std::unique_ptr<const QuoteKnowledge>(std::move(knowledge));
}

}  // namespace quotes
}  // namespace onrecord
