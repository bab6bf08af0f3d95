// What holds of a token of a run, before any decision.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_TOKENS_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_TOKENS_H_

#include <algorithm>
#include <cstdint>

#include "extractor/names/decision/feature_view.h"

namespace onrecord {
namespace names {

template <class Groups>
void FeatureView::VisitToken(uint32_t i, Groups* g) const {
  const RunToken& token = tokens_[i - run_.first];
  const Category category = CategoryAt(i);
  const int style = static_cast<int>(run_.style);
  VisitLook(i, kWordRow, Template::kOutlineIs, Template::kOnList,
            Template::kWordIs, Template::kEnding, g);
  g->Row(kCategoryRow, style * kCategoryWidth + static_cast<int>(category),
         [&](auto* sink) {
    sink->Add(Template::kCategoryIs, ValueOf(category));
    if (style != 0) {
      sink->Add(Template::kStyle, ValueOf(style));
      sink->Add(Template::kStyleCategory, ValueOf(style), ValueOf(category));
    }
  });
  const Outline outline = d_.words[token.word].outline;
  g->Row(kStartRow, NumberIf(token.starts, static_cast<int>(outline)),
         [&](auto* sink) {
    if (!token.starts) return;
    sink->Add(Template::kStart);
    sink->Add(Template::kStartOutline, ValueOf(outline));
  });
  const int listing_place = token.listing_place;
  g->SetRow(kListedRow, token.listing, listing_place, [&](auto* sink) {
    ClassBits(Template::kListed, d_.sets.classes(token.listing),
              ValueOf(listing_place), sink);
  });
  VisitCase(token, g);
  VisitNeighbours(i, g);
  const Sequence& row = d_.runs.sequences[token.sequence];
  const int size = std::min<int>(row.size(), 5);
  // 0: it is all of the row, 1: its first, 2: inner, 3: last.
  const bool first = i == row.first;
  const bool last = i + 1 == row.end;
  const int place = 2 * !first + (first != last);
  const int count = d_.evidence.words()[token.doc_word].count;
  const int times = std::min(count, 4) * token.capital;
  const bool glued = token.glued;
  const bool next_glued = At(i + 1).glued;
  g->Row(kPositionRow,
         ((times * 8 + size) * 4 + place) * 4 + glued + 2 * next_glued,
         [&](auto* sink) {
    sink->Add(Template::kRowPosition, ValueOf(size), ValueOf(place));
    sink->Add(Template::kRowPosition, ValueOf(place));
    if (times != 0) sink->Add(Template::kTimes, ValueOf(times));
    if (glued) sink->Add(Template::kPrevGlued);
    if (next_glued) sink->Add(Template::kNextGlued);
  });
}

// Of capitals only: others have a row of nothing.
template <class Groups>
void FeatureView::VisitCase(const RunToken& token, Groups* g) const {
  const WordEvidence& evidence = d_.evidence.words()[token.doc_word];
  const int style = static_cast<int>(run_.style);
  const int here = token.starts || style != 0 ? 0 : 1;
  const int band = token.band;
  const int seen = evidence.lower + 2 * (evidence.inside > here) +
                   4 * token.starts + 8 * style;
  bool spelled_out = false;
  if (token.upper) {
    const uint64_t letters = d_.words[token.word].letters;
    const Acronym* acronym =
        letters != 0 ? d_.acronyms.Find(letters) : nullptr;
    spelled_out = acronym != nullptr && acronym->spelled_out;
  }
  const int row = (seen * 4 + band) * 2 + spelled_out;
  g->Row(kCaseRow, NumberIf(token.capital, row), [&](auto* sink) {
    if (!token.capital) return;
    sink->Add(Template::kCase, ValueOf(seen));
    sink->Add(Template::kCaseCommon, ValueOf(seen), ValueOf(band));
    if (spelled_out) sink->Add(Template::kAcronymOf);
  });
}

template <class Groups>
void FeatureView::VisitListing(RowKind kind, Template t, uint32_t listing,
                               Groups* g) const {
  g->SetRow(kind, listing, 0, [&](auto* sink) {
    ClassBits(t, d_.sets.classes(listing), 0, sink);
  });
}

template <class Groups>
void FeatureView::VisitNeighbours(uint32_t i, Groups* g) const {
  const Site& before = At(i - 1);
  const Site& after = At(i + 1);
  const Category prev = before.category;
  const Category category = CategoryAt(i);
  const Category next = after.category;
  VisitLook(i - 1, kPrevWordRow, Template::kPrevOutline,
            Template::kPrevOnList, Template::kPrevWord, Template::kPrevEnding,
            g);
  VisitListing(kPrevListedRow, Template::kPrevListed, before.listing, g);
  g->Row(kPrevPairRow, PairIndex(prev, category), [&](auto* sink) {
    sink->Add(Template::kPrevPair, ValueOf(prev));
    sink->Add(Template::kPrevPair, ValueOf(prev), ValueOf(category));
  });
  VisitLook(i + 1, kNextWordRow, Template::kNextOutline,
            Template::kNextOnList, Template::kNextWord, Template::kNextEnding,
            g);
  VisitListing(kNextListedRow, Template::kNextListed, after.listing, g);
  g->Row(kNextPairRow, PairIndex(next, category), [&](auto* sink) {
    sink->Add(Template::kNextPair, ValueOf(next));
    sink->Add(Template::kNextPair, ValueOf(next), ValueOf(category));
  });
}

template <class Groups>
void FeatureView::VisitSequence(const Sequence& row, Groups* g) const {
  const int length = row.size();
  const int size = std::min(length, 3);
  const Site& before = At(row.first - 1);
  const Site& after = At(row.end);
  VisitSide(before, row.first - 1, kRowBeforeRow, length, Template::kRowBefore,
            Template::kRowBeforeLength, g);
  VisitSide(after, row.end, kRowAfterRow, length, Template::kRowAfter,
            Template::kRowAfterLength, g);
  const Site& head = At(row.end - 1);
  const Category first = CategoryAt(row.first);
  const Category last = head.category;
  g->Row(kRowCategoriesRow, PairIndex(first, last) * 4 + size,
         [&](auto* sink) {
    sink->Add(Template::kRowFirst, ValueOf(first));
    sink->Add(Template::kRowLast, ValueOf(last));
    if (length > 1) {
      sink->Add(Template::kRowEnds, ValueOf(first), ValueOf(last),
                ValueOf(size));
    }
  });
  const bool has_head = (length > 1) & head.IsWord();
  g->WordRow(kRowHeadRow, KindIf(has_head, head.kind), [&](auto* sink) {
    if (has_head) sink->Add(Template::kRowHead, ValueAt(row.end - 1));
  });
  const uint32_t capital = IsCapitalCategory(first);
  const Site& before2 = At(row.first - 2);
  if (capital & before.Is(kPairRowBeforeNear) &
      before2.Is(kPairRowBeforeFar) & before2.IsWord()) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kRowBeforeTwo, ValueAt(row.first - 2),
                ValueAt(row.first - 1));
    });
  }
  const Site& after2 = At(row.end + 1);
  if (capital & after.Is(kPairRowAfterNear) &
      after2.Is(kPairRowAfterFar) & after2.IsWord()) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kRowAfterTwo, ValueAt(row.end), ValueAt(row.end + 1));
    });
  }
}

template <class Groups>
void FeatureView::VisitEvidence(const WordEvidence& evidence, Groups* g) {
  for (uint32_t bits = evidence.once; bits != 0; bits &= bits - 1) {
    const int bit = __builtin_ctz(bits);
    const bool twice = (evidence.twice >> bit) & 1;
    g->Row(kCompanyRow, bit * 2 + twice, [&](auto* sink) {
      sink->Add(Template::kSeen, Hashes().companies[bit]);
      if (twice) sink->Add(Template::kSeenTwice, Hashes().companies[bit]);
    });
  }
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_TOKENS_H_
