#include "extractor/names/scorer.h"

#include "extractor/names/visit_again.h"
#include "extractor/names/visit_stretches.h"
#include "extractor/names/visit_tokens.h"

namespace onrecord {
namespace names {

// Takes features, adds their weights.
template <int kWidth>
class Scorer::Sink {
 public:
  Sink(const Weights* weights, Sums<kWidth>* sum)
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
  Sums<kWidth>* sum_;
};

template <int kWidth>
class Scorer::Groups {
 public:
  Groups(Scorer* scorer, std::vector<Sums<kWidth>>* pool)
      : scorer_(*scorer), pool_(*pool) {}

  void Into(Sums<kWidth>* sum) { sum_ = sum; }

  template <class F>
  void WordRow(RowKind kind, uint32_t index, F features) {
    std::vector<WordRows>& rows = scorer_.word_rows_;
    if (index >= rows.size()) rows.resize(index + index / 2 + 64);
    AddRow(&rows[index].at[kind], features);
  }

  template <class F>
  void Row(RowKind kind, uint32_t index, F features) {
    std::vector<RowId>& rows = scorer_.rows_[kind - kWordRowKinds];
    if (index >= rows.size()) rows.resize(index + index / 2 + 64, 0);
    AddRow(&rows[index], features);
  }

  template <class F>
  void Rare(F features) {
    Sink<kWidth> sink(scorer_.weights_, sum_);
    features(&sink);
  }

 private:
  static constexpr RowId kZeroRow = 1;

  template <class F>
  void AddRow(RowId* row, F features) {
    if (*row == 0) return Make(row, features);
    // Half of the rows weigh nothing: their memory is not touched.
    if (*row != kZeroRow) sum_->Add(pool_[*row].at);
  }

  // Adds a row that is met for the first time, and keeps it.
  template <class F>
  __attribute__((noinline)) void Make(RowId* row, F features) {
    Sums<kWidth> made;
    made.Clear();
    Sink<kWidth> sink(scorer_.weights_, &made);
    features(&sink);
    sum_->Add(made.at);
    bool zero = true;
    for (int16_t x : made.at) zero &= x == 0;
    if (zero) {
      *row = kZeroRow;
    } else if (pool_.size() < kMostRows) {
      *row = pool_.size();
      pool_.push_back(made);
    }
  }

  Scorer& scorer_;
  std::vector<Sums<kWidth>>& pool_;
  Sums<kWidth>* sum_ = nullptr;
};

void Scorer::StartDocument(const Document& document) {
  PrefetchRows(document);
  const std::vector<WordEvidence>& words = document.evidence.words();
  evidence_.resize(words.size());
  Groups<kTokenWidth> groups(this, &token_rows_);
  for (size_t i = 0; i < words.size(); ++i) {
    evidence_[i].Clear();
    groups.Into(&evidence_[i]);
    FeatureView::VisitEvidence(words[i], &groups);
  }
}

// Rows come from all over the tables, and most of the time would go into
// waiting for them: so all of a document's are asked for at once, first where
// they are, then what is there.
void Scorer::PrefetchRows(const Document& document) {
  for (const Site& site : document.sites) {
    __builtin_prefetch(word_rows_.data() + site.kind, 0, 2);
  }
  const auto token = [&](RowId row) {
    __builtin_prefetch(token_rows_.data() + row, 0, 2);
  };
  const auto stretch = [&](RowId row) {
    __builtin_prefetch(stretch_rows_.data() + row, 0, 2);
  };
  for (const Run& run : document.runs.runs) {
    const Site* site = document.sites.data() + run.first_site + kSitesAround;
    const uint32_t size = run.end - run.first;
    for (uint32_t i = 0; i < size; ++i) {
      if (site[i].kind >= word_rows_.size()) continue;
      const RowId* rows = word_rows_[site[i].kind].at;
      token(rows[kWordRow]);
      if (size > 1) token(rows[kPrevWordRow]);
      if (size > 1) token(rows[kNextWordRow]);
      stretch(rows[kFirstWordRow]);
    }
    const Site& before = site[-1];
    const Site& after = site[size];
    if (before.kind >= word_rows_.size() || after.kind >= word_rows_.size()) {
      continue;
    }
    const RowId* rows = word_rows_[before.kind].at;
    token(rows[kPrevWordRow]);
    token(rows[ByLength(kRowBeforeRow, size)]);
    stretch(rows[ByLength(kBeforeRow, size)]);
    rows = word_rows_[after.kind].at;
    token(rows[kNextWordRow]);
    token(rows[ByLength(kRowAfterRow, size)]);
    stretch(rows[ByLength(kAfterRow, size)]);
  }
}

void Scorer::ScoreTokens(const Document& document, const Run& run,
                         TokenSums* scores) {
  const FeatureView view(document, run);
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
    TokenSums* sum = &scores[i - run.first];
    *sum = sequence_;
    if (token.capital) sum->Add(evidence_[token.doc_word].at);
    groups.Into(sum);
    view.VisitToken(i, &groups);
  }
}

void Scorer::ScoreCandidates(const Document& document, const Run& run,
                             const Candidate* begin, const Candidate* end,
                             StretchSums* scores) {
  const FeatureView view(document, run);
  Groups<kStretchWidth> groups(this, &stretch_rows_);
  const uint32_t size = run.end - run.first;
  static constexpr RowKind kKinds[3] = {kFirstWordRow, kInnerWordRow,
                                        kLastWordRow};
  ends_.resize(size + 1);
  for (int k = 0; k < 3; ++k) words_[k].resize(size);
  for (uint32_t i = 0; i < size; ++i) {
    ends_[i + 1].Clear();
    groups.Into(&ends_[i + 1]);
    view.VisitEnd(run.first + i + 1, &groups);
    for (int k = 0; k < 3; ++k) {
      words_[k][i].Clear();
      groups.Into(&words_[k][i]);
      view.VisitWord(run.first + i, kKinds[k], &groups);
      if (size == 1) break;
    }
  }
  uint32_t start = ~0u;
  uint32_t reached = 0;  // further words up to here are in `inner`
  StretchSums inner;
  for (const Candidate* c = begin; c != end; ++c, ++scores) {
    if (c->first != start) {
      start = c->first;
      inner = words_[0][start - run.first];
      groups.Into(&inner);
      view.VisitStart(start, &groups);
      reached = start + 1;
    }
    for (; reached + 1 < c->end(); ++reached) {
      inner.Add(words_[1][reached - run.first].at);
    }
    *scores = inner;
    if (c->length > 1) scores->Add(words_[2][c->end() - 1 - run.first].at);
    scores->Add(ends_[c->end() - run.first].at);
    groups.Into(scores);
    view.VisitStretch(*c, &groups);
  }
}

void Scorer::ScoreTokensAgain(const Document& document, const Run& run,
                              const uint8_t* own, TokenSums* scores) {
  const FeatureView view(document, run);
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
                                  StretchSums* scores) {
  const FeatureView view(document, run);
  Groups<kStretchWidth> groups(this, &stretch_rows_);
  for (const Candidate* c = begin; c != end; ++c, ++scores, ++own) {
    groups.Into(scores);
    view.VisitStretchAgain(*c, *own, own_tokens, &groups);
  }
}

}  // namespace names
}  // namespace onrecord
