// What holds of a token of a run, before any decision.

#ifndef ONRECORD_EXTRACTOR_NAMES_VISIT_TOKENS_H_
#define ONRECORD_EXTRACTOR_NAMES_VISIT_TOKENS_H_

#include <algorithm>
#include <cstdint>

#include "extractor/names/feature_view.h"

namespace onrecord {
namespace names {

template <class Groups>
void FeatureView::VisitToken(uint32_t i, Groups* g) const {
  const RunToken& token = d_.runs.At(run_, i);
  const WordTraits& traits = d_.words[token.word];
  const int style = static_cast<int>(run_.style);
  g->WordRow(kWordRow, traits.kind, [&](auto* sink) {
    sink->Add(Template::kOutlineIs, ValueOf(traits.outline));
    ListBits(Template::kOnList, traits.lists, sink);
    if (traits.identity != 0) sink->Add(Template::kWordIs, traits.identity);
  });
  g->Row(kCategoryRow,
         style * kCategoryWidth + static_cast<int>(token.category),
         [&](auto* sink) {
    sink->Add(Template::kCategoryIs, ValueOf(token.category));
    if (style != 0) {
      sink->Add(Template::kStyle, ValueOf(style));
      sink->Add(Template::kStyleCategory, ValueOf(style),
                ValueOf(token.category));
    }
  });
  if (token.starts) {
    g->Row(kStartRow, static_cast<int>(traits.outline), [&](auto* sink) {
      sink->Add(Template::kStart);
      sink->Add(Template::kStartOutline, ValueOf(traits.outline));
    });
  }
  if (token.listing != 0) {
    g->Row(kListedRow, token.listing * 4 + token.listing_place,
           [&](auto* sink) {
      ClassBits(Template::kListed, d_.sets.classes(token.listing),
                ValueOf(token.listing_place), sink);
    });
  }
  int times = 0;
  if (token.capital) {
    const WordEvidence& evidence = d_.evidence.words()[token.doc_word];
    times = std::min<int>(evidence.count, 4);
    const int here = token.starts || style != 0 ? 0 : 1;
    const int band = BandOf(traits.lists);
    const int seen = evidence.lower + 2 * (evidence.inside > here) +
                     4 * token.starts + 8 * style;
    bool spelled_out = false;
    if (traits.upper && traits.letters != 0) {
      const Acronym* acronym = d_.acronyms.Find(traits.letters);
      spelled_out = acronym != nullptr && acronym->spelled_out;
    }
    g->Row(kCaseRow, (seen * 4 + band) * 2 + spelled_out, [&](auto* sink) {
      sink->Add(Template::kCase, ValueOf(seen));
      sink->Add(Template::kCaseCommon, ValueOf(seen), ValueOf(band));
      if (spelled_out) sink->Add(Template::kAcronymOf);
    });
  }
  VisitNeighbours(i, token, g);
  const Sequence& row = d_.runs.sequences[token.sequence];
  const int size = std::min<int>(row.size(), 5);
  const int place = row.size() == 1 ? 0 : i == row.first ? 1
                    : i + 1 == row.end ? 3 : 2;
  const bool next_glued =
      At(i + 1).category != Category::kBoundary &&
      d_.text->tokens()[i + 1].glued();
  const int glued = token.glued + 2 * next_glued;
  g->Row(kPositionRow, ((times * 8 + size) * 4 + place) * 4 + glued,
         [&](auto* sink) {
    sink->Add(Template::kRowPosition, ValueOf(size), ValueOf(place));
    sink->Add(Template::kRowPosition, ValueOf(place));
    if (times != 0) sink->Add(Template::kTimes, ValueOf(times));
    if (token.glued) sink->Add(Template::kPrevGlued);
    if (next_glued) sink->Add(Template::kNextGlued);
  });
}

template <class Groups>
void FeatureView::VisitNeighbours(uint32_t i, const RunToken& token,
                                  Groups* g) const {
  const Category prev = CategoryAt(i - 1);
  if (prev != Category::kBoundary) {
    const WordTraits& traits = d_.Traits(i - 1);
    g->WordRow(kPrevWordRow, traits.kind, [&](auto* sink) {
      sink->Add(Template::kPrevOutline, ValueOf(traits.outline));
      ListBits(Template::kPrevOnList, traits.lists, sink);
      if (traits.identity) sink->Add(Template::kPrevWord, traits.identity);
    });
    if (i > run_.first && d_.runs.At(run_, i - 1).listing != 0) {
      const uint32_t listing = d_.runs.At(run_, i - 1).listing;
      g->Row(kPrevListedRow, listing, [&](auto* sink) {
        ClassBits(Template::kPrevListed, d_.sets.classes(listing), 0, sink);
      });
    }
  }
  g->Row(kPrevPairRow, PairIndex(prev, token.category), [&](auto* sink) {
    sink->Add(Template::kPrevPair, ValueOf(prev));
    sink->Add(Template::kPrevPair, ValueOf(prev), ValueOf(token.category));
  });
  const Category next = CategoryAt(i + 1);
  if (next != Category::kBoundary) {
    const WordTraits& traits = d_.Traits(i + 1);
    g->WordRow(kNextWordRow, traits.kind, [&](auto* sink) {
      sink->Add(Template::kNextOutline, ValueOf(traits.outline));
      ListBits(Template::kNextOnList, traits.lists, sink);
      if (traits.identity) sink->Add(Template::kNextWord, traits.identity);
    });
    if (i + 1 < run_.end && d_.runs.At(run_, i + 1).listing != 0) {
      const uint32_t listing = d_.runs.At(run_, i + 1).listing;
      g->Row(kNextListedRow, listing, [&](auto* sink) {
        ClassBits(Template::kNextListed, d_.sets.classes(listing), 0, sink);
      });
    }
  }
  g->Row(kNextPairRow, PairIndex(next, token.category), [&](auto* sink) {
    sink->Add(Template::kNextPair, ValueOf(next));
    sink->Add(Template::kNextPair, ValueOf(next), ValueOf(token.category));
  });
}

template <class Groups>
void FeatureView::VisitSequence(const Sequence& row, Groups* g) const {
  const int size = std::min<int>(row.size(), 3);
  const Site& before = At(row.first - 1);
  const Site& after = At(row.end);
  VisitSide(before, kRowBeforeRow, row.size(), Template::kRowBefore,
            Template::kRowBeforeLength, g);
  VisitSide(after, kRowAfterRow, row.size(), Template::kRowAfter,
            Template::kRowAfterLength, g);
  const Category first = CategoryAt(row.first);
  const Category last = CategoryAt(row.end - 1);
  g->Row(kRowCategoriesRow, PairIndex(first, last) * 4 + size,
         [&](auto* sink) {
    sink->Add(Template::kRowFirst, ValueOf(first));
    sink->Add(Template::kRowLast, ValueOf(last));
    if (row.size() > 1) {
      sink->Add(Template::kRowEnds, ValueOf(first), ValueOf(last),
                ValueOf(size));
    }
  });
  if (row.size() > 1) {
    const Site& head = At(row.end - 1);
    if (head.IsWord()) {
      g->WordRow(kRowHeadRow, head.kind, [&](auto* sink) {
        sink->Add(Template::kRowHead, head.value);
      });
    }
  }
  if (!IsCapitalCategory(first)) return;
  const Site& before2 = At(row.first - 2);
  if (before2.IsWord() && (before2.uses & kPairRowBeforeFar) &&
      (before.uses & kPairRowBeforeNear)) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kRowBeforeTwo, before2.value, before.value);
    });
  }
  const Site& after2 = At(row.end + 1);
  if (after2.IsWord() && (after2.uses & kPairRowAfterFar) &&
      (after.uses & kPairRowAfterNear)) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kRowAfterTwo, after.value, after2.value);
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

#endif  // ONRECORD_EXTRACTOR_NAMES_VISIT_TOKENS_H_
