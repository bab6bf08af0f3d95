// What holds of a stretch of a run that may be a name, before any decision.

#ifndef ONRECORD_EXTRACTOR_NAMES_VISIT_STRETCHES_H_
#define ONRECORD_EXTRACTOR_NAMES_VISIT_STRETCHES_H_

#include <algorithm>
#include <cstdint>

#include "extractor/names/feature_view.h"

namespace onrecord {
namespace names {

template <class Groups>
void FeatureView::VisitStart(uint32_t first, Groups* g) const {
  const Site& near = At(first - 1);
  const Site& far = At(first - 2);
  if (!(near.uses & kPairBeforeNear) || !(far.uses & kPairBeforeFar)) return;
  g->Rare([&](auto* sink) {
    sink->Add(Template::kBeforeTwo, ValueAt(first - 2), ValueAt(first - 1));
  });
}

template <class Groups>
void FeatureView::VisitEnd(uint32_t end, Groups* g) const {
  const Site& near = At(end);
  const Site& far = At(end + 1);
  if ((near.uses & kPairAfterNear) && (far.uses & kPairAfterFar)) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kAfterTwo, ValueAt(end), ValueAt(end + 1));
    });
  }
  if (near.category != Category::kComma) return;
  const int apposed = ApposedTo(end);
  if (apposed != 0) {
    g->Row(kApposedRow, apposed, [&](auto* sink) {
      sink->Add(Template::kApposed, ValueOf(apposed));
    });
  }
}

template <class Groups>
void FeatureView::VisitWord(uint32_t i, RowKind kind, Groups* g) const {
  const Site& site = At(i);
  g->WordRow(kind, site.word_kind, [&](auto* sink) {
    const WordTraits& traits = d_.Traits(i);
    const Template t = kind == kFirstWordRow  ? Template::kFirstOnList
                       : kind == kLastWordRow ? Template::kLastOnList
                                              : Template::kInnerOnList;
    ListBits(t, traits.lists & kKnownByName, sink);
    if (traits.capital && traits.identity != 0) {
      sink->Add(Template::kHolds, traits.identity);
    }
  });
  if (kind != kInnerWordRow || tokens_[i - run_.first].capital) return;
  g->Rare([&](auto* sink) {
    sink->Add(Template::kConnector, ValueOf(CategoryAt(i - 1)),
              d_.Traits(i).identity, ValueOf(CategoryAt(i + 1)));
  });
}

template <class Groups>
void FeatureView::VisitStretch(const Candidate& c, Groups* g) const {
  const int length = c.length;
  const int size = std::min(length, 4);
  const Site* const sites = &At(c.first);
  const Category first = sites[0].category;
  const Category last = sites[length - 1].category;
  g->Row(kEndsRow, PairIndex(first, last) * 4 + size - 1, [&](auto* sink) {
    sink->Add(Template::kEnds, ValueOf(first), ValueOf(last), ValueOf(size));
  });
  const Site& head = sites[c.head];
  const Category head_category = head.category;
  g->Row(kHeadCategoryRow, static_cast<int>(head_category) * 16 + length,
         [&](auto* sink) {
    sink->Add(Template::kHeadCategory, ValueOf(head_category), ValueOf(size));
    sink->Add(Template::kLength, ValueOf(length));
  });
  if (head.IsWord() && IsCapitalCategory(head_category)) {
    g->WordRow(kHeadRow, head.kind, [&](auto* sink) {
      sink->Add(Template::kHead, ValueAt(c.first + c.head));
    });
  }
  if (length == 3 || length == 4) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kPattern, ValueOf(first),
                ValueOf(sites[1].category), ValueOf(sites[2].category),
                length == 4 ? ValueOf(last) : 0);
    });
  }
  VisitListed(c, g);
  VisitSides(c, g);
  const Phrase& phrase = d_.phrases[c.phrase];
  const int repeated = std::min<int>(phrase.count, 4);
  const bool tail = phrase.tail;
  const bool in_front = phrase.head;
  const bool spells = c.spells;
  const bool bracketed = c.bracketed;
  g->Row(kRepeatedRow,
         ((repeated * 2 + tail) * 2 + in_front) * 4 + spells + bracketed,
         [&](auto* sink) {
    sink->Add(Template::kRepeated, ValueOf(repeated));
    if (tail) sink->Add(Template::kTailOrHead, ValueOf(1));
    if (in_front) sink->Add(Template::kTailOrHead, ValueOf(2));
    if (spells) sink->Add(Template::kSpells, ValueOf(0));
    if (bracketed) sink->Add(Template::kSpells, ValueOf(1));
  });
}

template <class Groups>
void FeatureView::VisitListed(const Candidate& c, Groups* g) const {
  if (c.listing == 0) {
    const Site* const sites = &At(c.first);
    const bool in = sites[0].listing != 0 && sites[c.length - 1].listing != 0;
    g->Row(kInListedRow, in, [&](auto* sink) {
      sink->Add(Template::kInListed, ValueOf(in));
    });
    return;
  }
  const int length = std::min<int>(c.length, 3);
  g->SetRow(kListedAsRow, c.listing, length, [&](auto* sink) {
    const uint32_t classes = d_.sets.classes(c.listing);
    ClassBits(Template::kListedAs, classes, 0, sink);
    ClassBits(Template::kListedAsLength, classes, ValueOf(length), sink);
  });
}

template <class Groups>
void FeatureView::VisitSides(const Candidate& c, Groups* g) const {
  const Site* const sites = &At(c.first);
  const Site& before = sites[-1];
  const Site& after = sites[c.length];
  const Category first = sites[0].category;
  VisitSide(before, c.first - 1, kBeforeRow, c.length, Template::kBefore,
            Template::kBeforeLength, g);
  VisitSide(after, c.end(), kAfterRow, c.length, Template::kAfter,
            Template::kAfterLength, g);
  VisitPairs(c, g);
  const bool left = c.first > run_.first && IsCapitalCategory(first) &&
                    IsCapitalCategory(before.category);
  const bool right = c.end() < run_.end && IsCapitalCategory(after.category);
  const bool starts = sites[0].starts;
  const int extends = left + 2 * right + 4 * starts;
  const uint8_t capitals = after.capitals - sites[0].capitals;
  const uint8_t lower = after.lower - sites[0].lower;
  const int state = (lower == 0 ? 0 : lower == capitals ? 2 : 1) +
                    3 * static_cast<int>(run_.style);
  const bool small = capitals == 0;
  g->Row(kExtendsRow, (extends * 16 + state) * 2 + small, [&](auto* sink) {
    sink->Add(Template::kExtends, ValueOf(extends));
    if (!small) sink->Add(Template::kLower, ValueOf(state));
  });
  if (capitals < c.length) VisitConnectors(c, g);
}

template <class Groups>
void FeatureView::VisitPairs(const Candidate& c, Groups* g) const {
  const Site* const sites = &At(c.first);
  const Site& before = sites[-1];
  const Site& after = sites[c.length];
  const Category first = sites[0].category;
  const Category last = sites[c.length - 1].category;
  if (before.uses & kPairBeforeWithEnds) {
    g->EndsRow(kBeforeEndsRow, before.kind, Template::kBeforeEnds,
               first, last, [&] { return ValueAt(c.first - 1); });
  }
  if (after.uses & kPairAfterWithEnds) {
    g->EndsRow(kAfterEndsRow, after.kind, Template::kAfterEnds,
               first, last, [&] { return ValueAt(c.end()); });
  }
  if ((before.uses & kPairBeforeOfBoth) && (after.uses & kPairAfterOfBoth)) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kBeforeAfter, ValueAt(c.first - 1),
                ValueAt(c.end()));
    });
  }
}

// The words that are no capitals, one after the other, of up to three.
template <class Groups>
void FeatureView::VisitConnectors(const Candidate& c, Groups* g) const {
  uint64_t values[3] = {0, 0, 0};
  int count = 0;
  const RunToken* const tokens = tokens_ + (c.first - run_.first);
  for (int i = 0; i < c.length && count < 3; ++i) {
    if (!tokens[i].capital) {
      values[count++] = d_.words[tokens[i].word].identity;
    }
  }
  g->Rare([&](auto* sink) {
    sink->Add(Template::kConnectors, values[0], values[1], values[2]);
  });
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_VISIT_STRETCHES_H_
