#include "extractor/names/decision/scorer.h"

#include <algorithm>

#include "extractor/names/decision/scorer_rows.h"
#include "extractor/names/decision/visit_again.h"
#include "extractor/names/decision/visit_stretches.h"
#include "extractor/names/decision/visit_tokens.h"
#include "extractor/text/prefetch.h"

// What is a function each for the reader is one loop for the machine.
#define ONRECORD_FLATTEN __attribute__((flatten))

namespace onrecord {
namespace names {

Scorer::Scorer(const Weights* weights)
    : small_rows_(kSmallRows), weights_(weights) {}

// Rows of words that are known to weigh nothing are never made.
void Scorer::StartKinds(const WordMemory& words) {
  if (word_rows_.size() < words.kinds()) {
    word_rows_.resize(words.kinds() * 3 / 2);
  }
  for (; kinds_ < words.kinds(); ++kinds_) {
    const uint32_t uses = words.UsesOfKind(kinds_);
    RowId* const rows = word_rows_[kinds_].at;
    const auto none = [=](RowUse use, RowKind first, int count) {
      if (!(uses & use)) std::fill_n(rows + first, count, kNothing);
    };
    none(kRowHeadUse, kRowHeadRow, 1);
    none(kRowBeforeUse, kRowBeforeRow, 3);
    none(kRowAfterUse, kRowAfterRow, 3);
    none(kHoldsUse, kFirstWordRow, 3);
    none(kHeadUse, kHeadRow, 1);
    none(kBeforeUse, kBeforeRow, 3);
    none(kAfterUse, kAfterRow, 3);
    const auto no_ends = [=](PairUse use, RowKind row) {
      if (!(uses & use)) rows[row] = EndsTable::kNoWord + 1;
    };
    no_ends(kPairBeforeWithEnds, kBeforeEndsRow);
    no_ends(kPairAfterWithEnds, kAfterEndsRow);
  }
}

// The rows of words are spread over more memory than the nearer caches hold.
// Sent for all together they come side by side; asked for one by one as they
// are added, each would be waited for.
void Scorer::SendForRows(const Document& d) const {
  for (const Run& run : d.runs.runs) {
    const Site* const sites = d.sites.data() + run.first_site;
    const uint32_t size = run.end - run.first;
    for (uint32_t i = kSitesAround - 1; i <= size + kSitesAround; ++i) {
      text::Prefetch(&word_rows_[sites[i].word_kind]);
    }
  }
  const TokenSums* const rows = token_rows_.rows.data();
  for (const Run& run : d.runs.runs) {
    const Site* const sites = d.sites.data() + run.first_site + kSitesAround;
    const Site* const end = sites + (run.end - run.first);
    for (const Site* site = sites; site != end; ++site) {
      const auto row_of = [&](const Site& at, RowKind kind) {
        return word_rows_[at.word_kind].at[kind];
      };
      text::Prefetch(&rows[row_of(site[-1], kPrevWordRow)]);
      text::Prefetch(&rows[row_of(site[0], kWordRow)]);
      text::Prefetch(&rows[row_of(site[1], kNextWordRow)]);
    }
  }
}

void Scorer::StartDocument(const Document& document) {
  StartKinds(document.words);
  SendForRows(document);
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
      adder.sum.Add(token->capital ? evidence_[token->doc_word].at
                                   : token_rows_.rows[kNothing].at);
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
