#include "extractor/names/scorer.h"

#include <type_traits>

#include "extractor/text/hash.h"

namespace onrecord {
namespace names {

// Takes features, adds their weights.
template <int kWidth>
class Scorer::Sink {
 public:
  Sink(const Weights* weights, Numbers<kWidth>* sum)
      : weights_(weights), sum_(sum) {}

  void Add(Template t, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0,
           uint64_t d = 0) {
    const uint64_t key = FeatureKey(t, a, b, c, d);
    const float* numbers = kWidth == kTokenWidth ? weights_->FindToken(key)
                                                 : weights_->FindStretch(key);
    if (numbers != nullptr) sum_->Add(numbers);
  }

 private:
  const Weights* weights_;
  Numbers<kWidth>* sum_;
};

template <int kWidth>
class Scorer::Groups {
 public:
  Groups(Scorer* scorer, std::vector<Numbers<kWidth>>* pool)
      : scorer_(*scorer), pool_(*pool) {}

  void Into(Numbers<kWidth>* sum) { sum_ = sum; }

  template <class F>
  void Row(RowKind kind, uint32_t index, F features) {
    std::vector<uint32_t>& rows = scorer_.rows_[kind];
    if (index >= rows.size()) rows.resize(index + index / 2 + 64, 0);
    uint32_t row = rows[index];
    if (row == 0) {
      Numbers<kWidth> made;
      made.Clear();
      Sink<kWidth> sink(scorer_.weights_, &made);
      features(&sink);
      pool_.push_back(made);
      row = rows[index] = pool_.size();
    }
    sum_->Add(pool_[row - 1].at);
  }

  template <class F>
  void Rare(F features) {
    Sink<kWidth> sink(scorer_.weights_, sum_);
    features(&sink);
  }

 private:
  Scorer& scorer_;
  std::vector<Numbers<kWidth>>& pool_;
  Numbers<kWidth>* sum_ = nullptr;
};

void Scorer::LearnKinds(const WordMemory& words, bool afresh) {
  if (afresh) {
    kinds_.clear();
    known_.clear();
  }
  for (uint32_t id = kinds_.size(); id < words.size(); ++id) {
    const WordTraits& traits = words[id];
    const bool known =
        traits.identity == 0 || weights_->Knows(traits.identity);
    // All that rows of words look at.
    uint64_t key = text::MixHash(
        traits.lists, static_cast<uint64_t>(traits.outline) * 4 +
                          traits.capital * 2 + (traits.identity != 0));
    if (known) key = text::MixHash(key, traits.identity);
    kinds_.push_back(
        kind_numbers_.emplace(key, kind_numbers_.size()).first->second);
    known_.push_back(known);
  }
}

void Scorer::StartDocument(const Document& document, bool afresh) {
  LearnKinds(document.words, afresh);
  const std::vector<WordEvidence>& words = document.evidence.words();
  evidence_.resize(words.size());
  const Run no_run;
  const FeatureView view(document, no_run);  // evidence is of no kind
  Groups<kTokenWidth> groups(this, &token_rows_);
  for (size_t i = 0; i < words.size(); ++i) {
    evidence_[i].Clear();
    groups.Into(&evidence_[i]);
    view.VisitEvidence(words[i], &groups);
  }
}

void Scorer::ScoreTokens(const Document& document, const Run& run,
                         TokenScores* scores) {
  const WordKinds kinds = {kinds_.data(), known_.data()};
  const FeatureView view(document, run, &kinds);
  Groups<kTokenWidth> groups(this, &token_rows_);
  uint32_t sequence = ~0u;
  for (uint32_t i = run.first; i < run.end; ++i) {
    const RunToken& token = document.runs.At(run, i);
    if (token.sequence != sequence) {
      sequence = token.sequence;
      sequence_.Clear();
      groups.Into(&sequence_);
      view.VisitSequence(document.runs.sequences[sequence], &groups);
    }
    TokenScores* sum = &scores[i - run.first];
    groups.Into(sum);
    view.VisitToken(i, &groups);
    if (token.capital) sum->Add(evidence_[token.doc_word].at);
    sum->Add(sequence_.at);
  }
}

void Scorer::ScoreCandidates(const Document& document, const Run& run,
                             const Candidate* begin, const Candidate* end,
                             StretchScores* scores) {
  const WordKinds kinds = {kinds_.data(), known_.data()};
  const FeatureView view(document, run, &kinds);
  Groups<kStretchWidth> groups(this, &stretch_rows_);
  for (const Candidate* c = begin; c != end; ++c, ++scores) {
    groups.Into(scores);
    view.VisitStretch(*c, &groups);
  }
}

void Scorer::ScoreTokensAgain(const Document& document, const Run& run,
                              const uint8_t* own, TokenScores* scores) {
  const WordKinds kinds = {kinds_.data(), known_.data()};
  const FeatureView view(document, run, &kinds);
  Groups<kTokenWidth> groups(this, &token_rows_);
  for (uint32_t i = run.first; i < run.end; ++i) {
    groups.Into(&scores[i - run.first]);
    view.VisitTokenAgain(i, own[i - run.first], &groups);
  }
}

void Scorer::ScoreCandidatesAgain(const Document& document, const Run& run,
                                  const Candidate* begin, const Candidate* end,
                                  const uint8_t* own,
                                  const uint8_t* own_tokens,
                                  StretchScores* scores) {
  const WordKinds kinds = {kinds_.data(), known_.data()};
  const FeatureView view(document, run, &kinds);
  Groups<kStretchWidth> groups(this, &stretch_rows_);
  for (const Candidate* c = begin; c != end; ++c, ++scores, ++own) {
    groups.Into(scores);
    view.VisitStretchAgain(*c, *own, own_tokens, &groups);
  }
}

}  // namespace names
}  // namespace onrecord
