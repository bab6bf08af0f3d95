// What holds of a stretch of a run that may be a name, before any decision.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_STRETCHES_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_STRETCHES_H_

#include <algorithm>
#include <cstdint>

#include "extractor/names/decision/feature_view.h"

namespace onrecord {
namespace names {

template <class Groups>
void FeatureView::VisitStart(uint32_t first, Groups* g) const {
  const Site& near = At(first - 1);
  const Site& far = At(first - 2);
  if (!(near.Is(kPairBeforeNear) & far.Is(kPairBeforeFar))) return;
  g->Rare([&](auto* sink) {
    sink->Add(Template::kBeforeTwo, ValueAt(first - 2), ValueAt(first - 1));
  });
}

template <class Groups>
void FeatureView::VisitEnd(uint32_t end, Groups* g) const {
  const Site& near = At(end);
  const Site& far = At(end + 1);
  if (near.Is(kPairAfterNear) & far.Is(kPairAfterFar)) {
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
  const bool known_head = head.IsWord() & IsCapitalCategory(head_category);
  g->WordRow(kHeadRow, KindIf(known_head, head.kind), [&](auto* sink) {
    if (known_head) sink->Add(Template::kHead, ValueAt(c.first + c.head));
  });
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
  const Site* const sites = &At(c.first);
  const bool listed = c.listing != 0;
  const bool in =
      (sites[0].listing != 0) & (sites[c.length - 1].listing != 0);
  const int length = std::min<int>(c.length, 3);
  // The empty set's rows are those of what is not listed.
  g->SetRow(kListedAsRow, c.listing, listed * length + !listed * in,
            [&](auto* sink) {
    if (!listed) return sink->Add(Template::kInListed, ValueOf(in));
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
  const bool left = (c.first > run_.first) & IsCapitalCategory(first) &
                    IsCapitalCategory(before.category);
  const bool right =
      (c.end() < run_.end) & IsCapitalCategory(after.category);
  const bool starts = sites[0].starts;
  const int extends = left + 2 * right + 4 * starts;
  const uint8_t capitals = after.capitals - sites[0].capitals;
  const uint8_t lower = after.lower - sites[0].lower;
  // 0: none stands in lower case elsewhere, 1: some, 2: all.
  const int state = (lower != 0) + ((lower != 0) & (lower == capitals)) +
                    3 * static_cast<int>(run_.style);
  const bool small = capitals == 0;
  g->Row(kExtendsRow, (extends * 16 + state) * 2 + small, [&](auto* sink) {
    sink->Add(Template::kExtends, ValueOf(extends));
    if (!small) sink->Add(Template::kLower, ValueOf(state));
  });
  VisitConnectors(c, c.length - capitals, g);
}

template <class Groups>
void FeatureView::VisitPairs(const Candidate& c, Groups* g) const {
  const Site* const sites = &At(c.first);
  const Site& before = sites[-1];
  const Site& after = sites[c.length];
  const Category first = sites[0].category;
  const Category last = sites[c.length - 1].category;
  g->EndsRow(kBeforeEndsRow, before.kind, Template::kBeforeEnds, first, last,
             [&] { return ValueAt(c.first - 1); });
  g->EndsRow(kAfterEndsRow, after.kind, Template::kAfterEnds, first, last,
             [&] { return ValueAt(c.end()); });
  if (before.Is(kPairBeforeOfBoth) & after.Is(kPairAfterOfBoth)) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kBeforeAfter, ValueAt(c.first - 1),
                ValueAt(c.end()));
    });
  }
}

// The words that are no capitals, one after the other, of up to three. `small`:
// how many there are.
template <class Groups>
void FeatureView::VisitConnectors(const Candidate& c, int small,
                                  Groups* g) const {
  const RunToken* const tokens = tokens_ + (c.first - run_.first);
  if (small < 2) {
    const uint32_t kind = At(c.first + c.small).word_kind;
    g->WordRow(kConnectorsRow, KindIf(small != 0, kind), [&](auto* sink) {
      if (small == 0) return;
      sink->Add(Template::kConnectors, d_.words[tokens[c.small].word].identity);
    });
    return;
  }
  uint64_t values[3] = {0, 0, 0};
  int count = 0;
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

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_STRETCHES_H_
