// How a scorer adds up rows of weights and makes those that it meets for the
// first time. For scorer.cc alone.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_SCORER_ROWS_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_SCORER_ROWS_H_

#include "extractor/names/decision/scorer.h"

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
inline Scorer::Pool<kTokenWidth>& Scorer::pool() { return token_rows_; }
template <>
inline Scorer::Pool<kStretchWidth>& Scorer::pool() { return stretch_rows_; }

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
    RowId& word = word_rows_[word_kind].at[kind];
    const EndsTable& ends = scorer_->weights_->ends();
    if (__builtin_expect(word == 0, 0)) word = ends.WordOf(t, value()) + 1;
    sum.Add(ends.Find(word - 1u, first, last));
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

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_SCORER_ROWS_H_
