#include "extractor/names/scorer.h"

#include <algorithm>

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
Scorer::Pool<kWidth>::Pool() : rows(3) {
  rows.reserve(kMostRows);
  rows[0].at[7] = 1;
}

template <>
Scorer::Pool<kTokenWidth>& Scorer::pool() { return token_rows_; }
template <>
Scorer::Pool<kStretchWidth>& Scorer::pool() { return stretch_rows_; }

// Adds up rows that are made. If some is not, Complete() is false and the sum
// void.
template <int kWidth>
class Scorer::Adder {
 public:
  explicit Adder(Scorer* scorer)
      : word_rows_(scorer->word_rows_.data()),
        small_rows_(scorer->small_rows_.data()),
        pool_(scorer->pool<kWidth>().rows.data()), scorer_(scorer) {}

  RunningSums<kWidth> sum;
  bool Complete() const { return sum.spare() == 0; }

  template <class F>
  void WordRow(RowKind kind, uint32_t index, F) {
    Add(word_rows_[index].at[kind]);
  }
  template <class F>
  void Row(RowKind kind, uint32_t index, F) {
    Add(small_rows_[RowsBefore(kind) + index]);
  }
  template <class F>
  void SetRow(RowKind kind, uint32_t set, uint32_t index, F) {
    Add(scorer_->set_rows_[set].at[(kind - kListedRow) * kRowsOfSet + index]);
  }
  template <class F>
  void EndsRow(RowKind kind, uint32_t word_kind, Template t, Category first,
               Category last, F value) {
    RowId* place = &word_rows_[word_kind].at[kind];
    RowId row =
        scorer_->ends_rows_[*place * kPairs + PairIndex(first, last)];
    if (__builtin_expect(row == 0, 0)) {
      row = scorer_->MakeEnds(place, t, value(), first, last);
    }
    Add(row);
  }
  template <class F>
  void Rare(F features) {
    Sink<kWidth> sink(scorer_->weights_, &sum);
    features(&sink);
  }

 private:
  void Add(RowId row) { sum.Add(pool_[row].at); }

  WordRows* const word_rows_;
  const RowId* const small_rows_;
  const Sums<kWidth>* const pool_;
  Scorer* const scorer_;
};

// Adds up rows and makes those that are not.
template <int kWidth>
class Scorer::Maker {
 public:
  Maker(Scorer* scorer, RunningSums<kWidth> so_far)
      : sum(so_far), scorer_(*scorer), pool_(scorer->pool<kWidth>()) {}

  RunningSums<kWidth> sum;

  template <class F>
  void WordRow(RowKind kind, uint32_t index, F features) {
    Add(&scorer_.word_rows_[index].at[kind], features);
  }
  template <class F>
  void Row(RowKind kind, uint32_t index, F features) {
    Add(&scorer_.small_rows_[RowsBefore(kind) + index], features);
  }
  template <class F>
  void SetRow(RowKind kind, uint32_t set, uint32_t index, F features) {
    Add(&scorer_.set_rows_[set].at[(kind - kListedRow) * kRowsOfSet + index],
        features);
  }
  template <class F>
  void EndsRow(RowKind kind, uint32_t word_kind, Template t, Category first,
               Category last, F value) {
    Adder<kWidth> adder(&scorer_);
    adder.EndsRow(kind, word_kind, t, first, last, value);
    Sums<kWidth> added;
    adder.sum.Store(&added);
    sum.Add(added.at);
  }
  template <class F>
  void Rare(F features) {
    Sink<kWidth> sink(scorer_.weights_, &sum);
    features(&sink);
  }

 private:
  template <class F>
  void Add(RowId* row, F features) {
    if (*row == 0) {
      sum.Add(MakeRow(row, features));
    } else {
      sum.Add(pool_.rows[*row].at);
    }
  }

  // Keeps it if there is room.
  template <class F>
  const int16_t* MakeRow(RowId* row, F features) {
    RunningSums<kWidth> made;
    Sink<kWidth> sink(scorer_.weights_, &made);
    features(&sink);
    Sums<kWidth>& scratch = pool_.rows[2];
    made.Store(&scratch);
    bool zero = true;
    for (int16_t x : scratch.at) zero &= x == 0;
    if (zero) {
      *row = 1;
    } else if (pool_.rows.size() < kMostRows) {
      *row = pool_.rows.size();
      pool_.rows.push_back(Sums<kWidth>(scratch));
    }
    return scratch.at;
  }

  Scorer& scorer_;
  Pool<kWidth>& pool_;
};

template <int kWidth, class Visit>
__attribute__((noinline, cold)) RunningSums<kWidth> Scorer::Make(
    RunningSums<kWidth> sum, Visit visit) {
  Maker<kWidth> maker(this, sum);
  visit(&maker);
  return maker.sum;
}

// Asked for without much ado each time a word meets two categories for the
// first time, of which there are many.
__attribute__((noinline, cold)) Scorer::RowId Scorer::MakeEnds(
    RowId* place, Template t, uint64_t value, Category first, Category last) {
  if (*place == 0) {
    *place = ends_rows_.size() / kPairs;
    ends_rows_.resize(ends_rows_.size() + kPairs);
  }
  RowId* row = &ends_rows_[*place * kPairs + PairIndex(first, last)];
  const int16_t* sums = weights_->FindStretch(
      t, FeatureKey(t, value, ValueOf(first), ValueOf(last)));
  std::vector<StretchSums>& rows = stretch_rows_.rows;
  if (sums == nullptr) return *row = 1;
  if (rows.size() < kMostRows) {
    *row = rows.size();
    rows.emplace_back();
  }
  const RowId id = *row != 0 ? *row : 2;
  std::copy_n(sums, kStretchWidth, rows[id].at);
  return id;
}

Scorer::Scorer(const Weights* weights)
    : small_rows_(kSmallRows), ends_rows_(kPairs), weights_(weights) {}

// Rows of words that are known to weigh nothing are never made.
void Scorer::StartKinds(const WordMemory& words) {
  if (word_rows_.size() < words.kinds()) {
    word_rows_.resize(words.kinds() * 3 / 2);
  }
  for (; kinds_ < words.kinds(); ++kinds_) {
    const uint32_t uses = words.UsesOfKind(kinds_);
    RowId* const rows = word_rows_[kinds_].at;
    const auto none = [=](RowUse use, RowKind first, int count) {
      if (!(uses & use)) std::fill_n(rows + first, count, RowId{1});
    };
    none(kRowHeadUse, kRowHeadRow, 1);
    none(kRowBeforeUse, kRowBeforeRow, 3);
    none(kRowAfterUse, kRowAfterRow, 3);
    none(kHoldsUse, kFirstWordRow, 3);
    none(kHeadUse, kHeadRow, 1);
    none(kBeforeUse, kBeforeRow, 3);
    none(kAfterUse, kAfterRow, 3);
  }
}

void Scorer::StartDocument(const Document& document) {
  StartKinds(document.words);
  if (set_rows_.size() < document.sets.size()) {
    set_rows_.resize(document.sets.size() * 2);
  }
  const std::vector<WordEvidence>& words = document.evidence.words();
  if (evidence_.size() < words.size()) evidence_.resize(words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    Maker<kTokenWidth> maker(this, {});
    FeatureView::VisitEvidence(words[i], &maker);
    maker.sum.Store(&evidence_[i]);
  }
}

ONRECORD_FLATTEN
void Scorer::ScoreTokens(const Document& document, const Run& run,
                         TokenSums* scores) {
  const FeatureView view(document, run);
  const RunToken* token = document.runs.tokens.data() + run.place;
  for (uint32_t i = run.first; i < run.end;) {
    const Sequence sequence = document.runs.sequences[token->sequence];
    Adder<kTokenWidth> shared(this);
    view.VisitSequence(sequence, &shared);
    for (; i < sequence.end; ++i, ++token, ++scores) {
      Adder<kTokenWidth> adder = shared;
      view.VisitToken(i, &adder);
      if (!adder.Complete()) {
        adder.sum = Make<kTokenWidth>(
            {}, [&document, &run, sequence, i](auto* maker) {
          const FeatureView view(document, run);
          view.VisitSequence(sequence, maker);
          view.VisitToken(i, maker);
        });
      }
      if (token->capital) adder.sum.Add(evidence_[token->doc_word].at);
      adder.sum.Store(scores);
    }
  }
}

ONRECORD_FLATTEN
void Scorer::ScoreCandidates(const Document& document, const Run& run,
                             const Candidate* begin, const Candidate* end,
                             StretchSums* scores) {
  const FeatureView view(document, run);
  const uint32_t size = run.end - run.first;
  if (size == 1 && end - begin == 1) {  // as most are
    Adder<kStretchWidth> adder(this);
    view.VisitStart(run.first, &adder);
    view.VisitEnd(run.end, &adder);
    view.VisitWord(run.first, kFirstWordRow, &adder);
    view.VisitStretch(*begin, &adder);
    if (!adder.Complete()) adder.sum = MakeCandidate(document, run, *begin);
    adder.sum.Store(scores);
    return;
  }
  if (ends_.size() <= size) ends_.resize(size + 1);
  for (uint32_t i = 1; i <= size; ++i) {
    Adder<kStretchWidth> adder(this);
    view.VisitEnd(run.first + i, &adder);
    adder.sum.Store(&ends_[i]);
  }
  for (const Candidate* c = begin; c != end;) {
    // All that start here have its first word in common, and all but the last
    // of the words behind it are further ones.
    const uint32_t start = c->first;
    Adder<kStretchWidth> inner(this);
    view.VisitStart(start, &inner);
    view.VisitWord(start, kFirstWordRow, &inner);
    uint32_t reached = start + 1;
    for (; c != end && c->first == start; ++c, ++scores) {
      for (; reached + 1 < c->end(); ++reached) {
        view.VisitWord(reached, kInnerWordRow, &inner);
      }
      Adder<kStretchWidth> adder = inner;
      if (c->length > 1) view.VisitWord(c->end() - 1, kLastWordRow, &adder);
      adder.sum.Add(ends_[c->end() - run.first].at);
      view.VisitStretch(*c, &adder);
      if (!adder.Complete()) adder.sum = MakeCandidate(document, run, *c);
      adder.sum.Store(scores);
    }
  }
}

RunningSums<kStretchWidth> Scorer::MakeCandidate(const Document& document,
                                                 const Run& run,
                                                 const Candidate& c) {
  return Make<kStretchWidth>({}, [&](auto* maker) {
    const FeatureView view(document, run);
    view.VisitStart(c.first, maker);
    view.VisitEnd(c.end(), maker);
    view.VisitWord(c.first, kFirstWordRow, maker);
    for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
      view.VisitWord(i, kInnerWordRow, maker);
    }
    if (c.length > 1) view.VisitWord(c.end() - 1, kLastWordRow, maker);
    view.VisitStretch(c, maker);
  });
}

ONRECORD_FLATTEN
void Scorer::ScoreTokensAgain(const Document& document, const Run& run,
                              const uint8_t* own, TokenSums* scores) {
  const FeatureView view(document, run);
  for (uint32_t i = run.first; i < run.end; ++i, ++own, ++scores) {
    Adder<kTokenWidth> adder(this);
    adder.sum.Add(scores->at);
    view.VisitTokenAgain(i, *own, &adder);
    if (!adder.Complete()) {
      RunningSums<kTokenWidth> before;
      before.Add(scores->at);
      adder.sum = Make<kTokenWidth>(
          before, [&document, &run, i, own](auto* maker) {
        FeatureView(document, run).VisitTokenAgain(i, *own, maker);
      });
    }
    adder.sum.Store(scores);
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
    Adder<kStretchWidth> adder(this);
    adder.sum.Add(scores->at);
    view.VisitStretchAgain(*c, *own, own_tokens, &adder);
    if (!adder.Complete()) {
      RunningSums<kStretchWidth> before;
      before.Add(scores->at);
      adder.sum = Make<kStretchWidth>(
          before, [&document, &run, c, own, own_tokens](auto* maker) {
        FeatureView(document, run)
            .VisitStretchAgain(*c, *own, own_tokens, maker);
      });
    }
    adder.sum.Store(scores);
  }
}

}  // namespace names
}  // namespace onrecord
