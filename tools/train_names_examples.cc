#include "tools/train_names_examples.h"

#include <algorithm>

#include "extractor/names/decision/each_feature.h"

namespace onrecord {
namespace names {
namespace {

// Collects the numbers of features, of rows and others alike.
class Collector : public EachFeature<Collector> {
 public:
  Collector(Vocabulary* vocabulary, FeatureLists* lists)
      : vocabulary_(*vocabulary), lists_(*lists) {}

  void Add(Template t, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0,
           uint64_t d = 0) {
    lists_.numbers.push_back(vocabulary_.Number(t, a, b, c, d));
  }

 private:
  Vocabulary& vocabulary_;
  FeatureLists& lists_;
};

// The tokens of a gold mention, without article, honorific, possessive.
text::TokenRange TokensOf(const Document& document, const GoldMention& m) {
  const std::vector<text::Token>& tokens = document.text->tokens();
  text::TokenRange range;
  range.first = range.end = document.text->TokenAt(m.begin);
  while (range.end < tokens.size() && tokens[range.end].begin < m.end) {
    ++range.end;
  }
  while (!range.empty() && document.Traits(range.end - 1).category ==
                               Category::kPossessive) {
    --range.end;
  }
  while (range.size() > 1) {
    const WordTraits& first = document.Traits(range.first);
    const absl::string_view word =
        document.text->Folded(tokens[range.first]);
    const bool article =
        word == "the" && m.label != kPersonLabel && m.label != kWorkLabel;
    const bool honorific =
        m.label == kPersonLabel && first.category == Category::kHonorific;
    if (!article && !honorific) break;
    ++range.first;
  }
  if (m.label == kPlaceLabel && range.size() > 2 &&
      document.text->Folded(tokens[range.end - 1]) == "based") {
    range.end -= 2;
  }
  return range;
}

}  // namespace

uint32_t Vocabulary::Number(Template t, uint64_t a, uint64_t b, uint64_t c,
                            uint64_t d) {
  const uint64_t key = FeatureKey(t, a, b, c, d);
  const auto added = numbers_.emplace(key, entries_.size());
  if (added.second) {
    entries_.emplace_back();
    Entry& entry = entries_.back();
    entry.kind = t;
    entry.name = words_.Name(t, a, b, c, d);
  }
  ++entries_[added.first->second].count;
  return added.first->second;
}

void AddExamples(const Document& document, const GoldDocument& gold,
                 Vocabulary* vocabulary, std::vector<Example>* examples) {
  vocabulary->Learn(document.text->words());
  FeatureLists evidence;
  for (const WordEvidence& word : document.evidence.words()) {
    Collector collector(vocabulary, &evidence);
    FeatureView::VisitEvidence(word, &collector);
    evidence.Close();
  }
  absl::flat_hash_map<uint64_t, uint8_t> labels;  // by first and length
  for (const GoldMention& m : gold.mentions) {
    const text::TokenRange range = TokensOf(document, m);
    if (!range.empty()) {
      labels[static_cast<uint64_t>(range.first) << 32 | range.size()] =
          m.label;
    }
  }
  for (size_t r = 0; r < document.runs.runs.size(); ++r) {
    const Run& run = document.runs.runs[r];
    const FeatureView view(document, run);
    examples->emplace_back();
    Example& example = examples->back();
    example.size = run.end - run.first;
    Collector tokens(vocabulary, &example.tokens);
    for (uint32_t i = run.first; i < run.end; ++i) {
      const RunToken& token = document.runs.At(run, i);
      view.VisitToken(i, &tokens);
      view.VisitSequence(document.runs.sequences[token.sequence], &tokens);
      if (token.capital) {
        example.tokens.numbers.insert(example.tokens.numbers.end(),
                                      evidence.begin(token.doc_word),
                                      evidence.end(token.doc_word));
      }
      example.tokens.Close();
    }
    Collector stretches(vocabulary, &example.stretches);
    uint32_t free_from = 0;  // gold names do not overlap
    for (uint32_t k = document.run_candidates[r];
         k < document.run_candidates[r + 1]; ++k) {
      const Candidate& c = document.candidates[k];
      VisitAllOfStretch(view, c, &stretches);
      example.stretches.Close();
      const auto label =
          labels.find(static_cast<uint64_t>(c.first) << 32 | c.length);
      const bool named = label != labels.end() && c.first >= free_from;
      if (named) free_from = c.end();
      example.candidates.push_back(
          {static_cast<uint16_t>(c.first - run.first), c.length,
           named ? label->second : uint8_t{0}, k});
    }
  }
}

void AddExamplesAgain(const Document& document,
                      const std::vector<uint8_t>& own_tokens,
                      const std::vector<uint8_t>& own_candidates,
                      Vocabulary* vocabulary, Example* examples) {
  for (size_t r = 0; r < document.runs.runs.size(); ++r) {
    const Run& run = document.runs.runs[r];
    const FeatureView view(document, run);
    Example& example = examples[r];
    example.tokens = FeatureLists();
    example.stretches = FeatureLists();
    Collector tokens(vocabulary, &example.tokens);
    for (uint32_t i = run.first; i < run.end; ++i) {
      view.VisitTokenAgain(i, own_tokens[run.place + i - run.first], &tokens);
      example.tokens.Close();
    }
    Collector stretches(vocabulary, &example.stretches);
    for (uint32_t k = document.run_candidates[r];
         k < document.run_candidates[r + 1]; ++k) {
      view.VisitStretchAgain(document.candidates[k], own_candidates[k],
                             &own_tokens[run.place], &stretches);
      example.stretches.Close();
    }
  }
}

}  // namespace names
}  // namespace onrecord
