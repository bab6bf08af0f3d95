#include "extractor/names/scorer.h"

#include "extractor/names/visit_again.h"
#include "extractor/names/visit_stretches.h"
#include "extractor/names/visit_tokens.h"

// What is a function each for the reader is one loop for the machine.
#define ONRECORD_FLATTEN __attribute__((flatten))

namespace onrecord {
namespace names {

// Takes features, adds their weights.
template <int kWidth>
class Scorer::Sink {
 public:
  Sink(const Weights* weights, RunningSums<kWidth>* sum)
      : weights_(weights), sum_(sum) {}

  void Add(Template t, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0,
           uint64_t d = 0) {
    const uint64_t key = FeatureKey(t, a, b, c, d);
    const int16_t* sums = kWidth == kTokenWidth
                              ? weights_->FindToken(t, key)
                              : weights_->FindStretch(t, key);
    if (sums != nullptr) sum_->Add(sums);
  }

 private:
  const Weights* weights_;
  RunningSums<kWidth>* sum_;
};

template <int kWidth>
class Scorer::Groups {
 public:
  Groups(Scorer* scorer, Pool<kWidth>* pool)
      : scorer_(scorer), pool_(pool) {}

  RunningSums<kWidth> sum;

  template <class F>
  void WordRow(RowKind kind, uint32_t index, F features) {
    AddRow(&scorer_->word_rows_[index].at[kind], features);
  }

  template <class F>
  void Row(RowKind kind, uint32_t index, F features) {
    AddRow(&scorer_->rows_[kind - kWordRowKinds][index], features);
  }

  template <class F>
  void Rare(F features) {
    Sink<kWidth> sink(scorer_->weights_, &sum);
    features(&sink);
  }

 private:
  template <class F>
  void AddRow(RowId* row, F features) {
    const RowId id = *row;
    const Sums<kWidth>* found = pool_->rows.data() + id;
    if (__builtin_expect(id == 0, 0)) {
      found = Make(scorer_->weights_, pool_, row, features);
    }
    sum.Add(found->at);
  }

  // Makes a row that is met for the first time, and keeps it.
  template <class F>
  __attribute__((noinline, cold)) static const Sums<kWidth>* Make(
      const Weights* weights, Pool<kWidth>* pool, RowId* row, F features) {
    RunningSums<kWidth> made;
    Sink<kWidth> sink(weights, &made);
    features(&sink);
    made.Store(&pool->last);
    bool zero = true;
    for (int16_t x : pool->last.at) zero &= x == 0;
    if (zero) {
      *row = 1;
    } else if (pool->rows.size() < kMostRows) {
      *row = pool->rows.size();
      pool->rows.push_back(pool->last);
    }
    return &pool->last;
  }

  Scorer* const scorer_;
  Pool<kWidth>* const pool_;
};

Scorer::Scorer(const Weights* weights) : weights_(weights) {
  for (int kind = 0; kind < kSmallRowKinds; ++kind) {
    rows_[kind].resize(RowsOf(kWordRowKinds + kind));
  }
}

void Scorer::StartDocument(const Document& document) {
  if (word_rows_.size() < document.words.kinds()) {
    word_rows_.resize(document.words.kinds() * 3 / 2);
  }
  const size_t set_rows = document.sets.size() * kRowsOfSet;
  for (RowKind kind :
       {kListedRow, kPrevListedRow, kNextListedRow, kListedAsRow}) {
    std::vector<RowId>& rows = rows_[kind - kWordRowKinds];
    if (rows.size() < set_rows) rows.resize(set_rows * 2);
  }
  const std::vector<WordEvidence>& words = document.evidence.words();
  evidence_.resize(words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    Groups<kTokenWidth> groups(this, &token_rows_);
    FeatureView::VisitEvidence(words[i], &groups);
    groups.sum.Store(&evidence_[i]);
  }
}

ONRECORD_FLATTEN
void Scorer::ScoreTokens(const Document& document, const Run& run,
                         TokenSums* scores) {
  const FeatureView view(document, run);
  const RunToken* token = document.runs.tokens.data() + run.place;
  for (uint32_t i = run.first; i < run.end;) {
    const Sequence& sequence = document.runs.sequences[token->sequence];
    Groups<kTokenWidth> shared(this, &token_rows_);
    view.VisitSequence(sequence, &shared);
    for (; i < sequence.end; ++i, ++token, ++scores) {
      Groups<kTokenWidth> groups = shared;
      if (token->capital) groups.sum.Add(evidence_[token->doc_word].at);
      view.VisitToken(i, &groups);
      groups.sum.Store(scores);
    }
  }
}

ONRECORD_FLATTEN
void Scorer::ScoreCandidates(const Document& document, const Run& run,
                             const Candidate* begin, const Candidate* end,
                             StretchSums* scores) {
  const FeatureView view(document, run);
  const uint32_t size = run.end - run.first;
  if (ends_.size() <= size) ends_.resize(size + 1);
  for (uint32_t i = 1; i <= size; ++i) {
    Groups<kStretchWidth> groups(this, &stretch_rows_);
    view.VisitEnd(run.first + i, &groups);
    groups.sum.Store(&ends_[i]);
  }
  for (const Candidate* c = begin; c != end;) {
    // All that start here have its first word in common, and all but the last
    // of the words behind it are further ones.
    const uint32_t start = c->first;
    Groups<kStretchWidth> inner(this, &stretch_rows_);
    view.VisitWord(start, kFirstWordRow, &inner);
    view.VisitStart(start, &inner);
    uint32_t reached = start + 1;
    for (; c != end && c->first == start; ++c, ++scores) {
      for (; reached + 1 < c->end(); ++reached) {
        view.VisitWord(reached, kInnerWordRow, &inner);
      }
      Groups<kStretchWidth> groups = inner;
      if (c->length > 1) view.VisitWord(c->end() - 1, kLastWordRow, &groups);
      groups.sum.Add(ends_[c->end() - run.first].at);
      view.VisitStretch(*c, &groups);
      groups.sum.Store(scores);
    }
  }
}

ONRECORD_FLATTEN
void Scorer::ScoreTokensAgain(const Document& document, const Run& run,
                              const uint8_t* own, TokenSums* scores) {
  const FeatureView view(document, run);
  for (uint32_t i = run.first; i < run.end; ++i, ++own, ++scores) {
    Groups<kTokenWidth> groups(this, &token_rows_);
    groups.sum.Add(scores->at);
    view.VisitTokenAgain(i, *own, &groups);
    groups.sum.Store(scores);
  }
}

ONRECORD_FLATTEN
void Scorer::ScoreCandidatesAgain(const Document& document, const Run& run,
                                  const Candidate* begin, const Candidate* end,
                                  const uint8_t* own,
                                  const uint8_t* own_tokens,
                                  StretchSums* scores) {
  const FeatureView view(document, run);
  for (const Candidate* c = begin; c != end; ++c, ++scores, ++own) {
    Groups<kStretchWidth> groups(this, &stretch_rows_);
    groups.sum.Add(scores->at);
    view.VisitStretchAgain(*c, *own, own_tokens, &groups);
    groups.sum.Store(scores);
  }
}

}  // namespace names
}  // namespace onrecord
