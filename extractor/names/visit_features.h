// Which features hold of a token and of a stretch, in one place for both the
// engine, which adds up their weights, and the trainer, which fits them.
//
// Features come in rows: a group that depends on a small key, such as a word
// or a pair of categories. The engine sums the weights of a row once and keeps
// the sum (scorer.h); only Rare features are looked up each time.
//
//   struct Groups {
//     template <class F> void Row(RowKind kind, uint32_t index, F features);
//     template <class F> void Rare(F features);
//   };
// where features(&sink) calls sink->Add(template, values...).

#ifndef ONRECORD_EXTRACTOR_NAMES_VISIT_FEATURES_H_
#define ONRECORD_EXTRACTOR_NAMES_VISIT_FEATURES_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "extractor/names/document.h"
#include "extractor/names/feature.h"

namespace onrecord {
namespace names {

enum RowKind : uint8_t {
  // Of tokens.
  kWordRow, kCategoryRow, kStartRow, kListedRow, kCaseRow, kCompanyRow,
  kPrevWordRow, kPrevPairRow, kPrevListedRow, kNextWordRow, kNextPairRow,
  kNextListedRow, kPositionRow, kRowBeforeRow, kRowAfterRow,
  kRowCategoriesRow, kRowHeadRow, kOwnRow,
  // Of stretches.
  kEndsRow, kListedAsRow, kBeforeRow, kAfterRow, kHeadRow, kHeadCategoryRow,
  kFirstWordRow, kInnerWordRow, kLastWordRow, kRepeatedRow, kExtendsRow,
  kApposedRow, kElsewhereRow, kDecisionRow, kTailOfRow, kHeadOfRow,
  kSpelledOutRow, kJoinedBeforeRow, kJoinedAfterRow, kEdgesRow,
};
constexpr int kRowKinds = kEdgesRow + 1;

inline uint32_t PairIndex(Category a, Category b) {
  return static_cast<uint32_t>(a) * kCategoryWidth + static_cast<uint32_t>(b);
}

class FeatureView {
 public:
  // REQUIRES: MakeSites(&document) was called.
  FeatureView(const Document& document, const Run& run)
      : d_(document), run_(run),
        sites_(document.sites.data() + run.first_site + kSitesAround) {}

  // Features of a token come from its surroundings and from its sequence and
  // its word's evidence, which it shares with others.
  template <class Groups>
  void VisitToken(uint32_t i, Groups* g) const;
  template <class Groups>
  void VisitSequence(const Sequence& sequence, Groups* g) const;
  template <class Groups>
  static void VisitEvidence(const WordEvidence& evidence, Groups* g);

  // Features of a stretch: what it shares with all that start or end there,
  // its words as first, further or last one, and the rest.
  template <class Groups>
  void VisitStart(uint32_t first, Groups* g) const;
  template <class Groups>
  void VisitEnd(uint32_t end, Groups* g) const;
  template <class Groups>
  void VisitWord(uint32_t i, RowKind kind, Groups* g) const;
  template <class Groups>
  void VisitStretch(const Candidate& c, Groups* g) const;

  // What the first pass decided, of all of the document (second_pass.h);
  // `own` of this token (FirstOf, FurtherOf or 0) or stretch (a Label).
  template <class Groups>
  void VisitTokenAgain(uint32_t i, int own, Groups* g) const;
  // `tokens`: `own` of all tokens of the run.
  template <class Groups>
  void VisitStretchAgain(const Candidate& c, int own, const uint8_t* tokens,
                         Groups* g) const;

 private:
  // REQUIRES: i is at most kSitesAround tokens off the run.
  const Site& At(uint32_t i) const {
    return sites_[static_cast<int32_t>(i - run_.first)];
  }
  Category CategoryAt(uint32_t i) const { return At(i).category; }
  int ApposedTo(uint32_t end) const;
  int AloneAs(uint32_t token) const;

  template <class Sink>
  static void ListBits(Template t, uint32_t bits, Sink* sink) {
    for (; bits != 0; bits &= bits - 1) {
      sink->Add(t, Hashes().lists[__builtin_ctz(bits)]);
    }
  }
  template <class Sink>
  static void ClassBits(Template t, uint32_t bits, uint64_t more, Sink* sink) {
    for (; bits != 0; bits &= bits - 1) {
      sink->Add(t, Hashes().classes[__builtin_ctz(bits)], more);
    }
  }
  static int BandOf(uint32_t lists) {
    if (lists & kCommon10) return 1;
    if (lists & kCommon20) return 2;
    return lists & kCommon35 ? 3 : 0;
  }
  template <class Groups>
  void VisitNeighbours(uint32_t i, const RunToken& token, Groups* g) const;
  template <class Groups>
  void VisitSides(const Candidate& c, Groups* g) const;
  template <class Groups>
  void VisitConnectors(const Candidate& c, Groups* g) const;

  const Document& d_;
  const Run& run_;
  const Site* sites_;  // of the run's first token
};

template <class Groups>
void FeatureView::VisitToken(uint32_t i, Groups* g) const {
  const RunToken& token = d_.runs.At(run_, i);
  const WordTraits& traits = d_.words[token.word];
  const int style = static_cast<int>(run_.style);
  g->Row(kWordRow, traits.kind, [&](auto* sink) {
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
    g->Row(kPrevWordRow, traits.kind, [&](auto* sink) {
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
    g->Row(kNextWordRow, traits.kind, [&](auto* sink) {
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
  const auto side = [&](const Site& site, RowKind kind, Template one,
                        Template two) {
    // Categories first, then words; three lengths each.
    const uint32_t index =
        site.kind != ~0u ? (site.kind + kCategoryWidth) * 4 + size
                         : static_cast<uint32_t>(site.category) * 4 + size;
    g->Row(kind, index, [&](auto* sink) {
      sink->Add(one, site.value);
      sink->Add(two, site.value, ValueOf(size));
    });
  };
  side(before, kRowBeforeRow, Template::kRowBefore,
       Template::kRowBeforeLength);
  side(after, kRowAfterRow, Template::kRowAfter, Template::kRowAfterLength);
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
    if (head.kind != ~0u) {
      g->Row(kRowHeadRow, head.kind, [&](auto* sink) {
        sink->Add(Template::kRowHead, head.value);
      });
    }
  }
  if (IsCapitalCategory(first)) {
    g->Rare([&](auto* sink) {
      const Site& before2 = At(row.first - 2);
      if (before2.kind != ~0u) {
        sink->Add(Template::kRowBeforeTwo, before2.value, before.value);
      }
      const Site& after2 = At(row.end + 1);
      if (after2.kind != ~0u) {
        sink->Add(Template::kRowAfterTwo, after.value, after2.value);
      }
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

template <class Groups>
void FeatureView::VisitStart(uint32_t first, Groups* g) const {
  g->Rare([&](auto* sink) {
    sink->Add(Template::kBeforeTwo, At(first - 2).value, At(first - 1).value);
  });
}

template <class Groups>
void FeatureView::VisitEnd(uint32_t end, Groups* g) const {
  g->Rare([&](auto* sink) {
    sink->Add(Template::kAfterTwo, At(end).value, At(end + 1).value);
  });
  const int apposed = ApposedTo(end);
  if (apposed != 0) {
    g->Row(kApposedRow, apposed, [&](auto* sink) {
      sink->Add(Template::kApposed, ValueOf(apposed));
    });
  }
}

template <class Groups>
void FeatureView::VisitWord(uint32_t i, RowKind kind, Groups* g) const {
  const WordTraits& traits = d_.Traits(i);
  g->Row(kind, traits.kind, [&](auto* sink) {
    const Template t = kind == kFirstWordRow ? Template::kFirstOnList
                       : kind == kLastWordRow ? Template::kLastOnList
                                              : Template::kInnerOnList;
    ListBits(t, traits.lists & kKnownByName, sink);
    if (traits.capital && traits.identity != 0) {
      sink->Add(Template::kHolds, traits.identity);
    }
  });
}

template <class Groups>
void FeatureView::VisitStretch(const Candidate& c, Groups* g) const {
  const int length = c.length;
  const int size = std::min(length, 4);
  const Category first = CategoryAt(c.first);
  const Category last = CategoryAt(c.end() - 1);
  g->Row(kEndsRow, PairIndex(first, last) * 4 + size - 1, [&](auto* sink) {
    sink->Add(Template::kEnds, ValueOf(first), ValueOf(last), ValueOf(size));
  });
  const Site& head = At(c.first + c.head);
  g->Row(kHeadCategoryRow, static_cast<int>(head.category) * 16 + length,
         [&](auto* sink) {
    sink->Add(Template::kHeadCategory, ValueOf(head.category), ValueOf(size));
    sink->Add(Template::kLength, ValueOf(length));
  });
  if (head.kind != ~0u && IsCapitalCategory(head.category)) {
    g->Row(kHeadRow, head.kind, [&](auto* sink) {
      sink->Add(Template::kHead, head.value);
    });
  }
  if (length == 3 || length == 4) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kPattern, ValueOf(first),
                ValueOf(CategoryAt(c.first + 1)),
                ValueOf(CategoryAt(c.first + 2)),
                length == 4 ? ValueOf(last) : 0);
    });
  }
  const int short_length = std::min(length, 3);
  if (c.listing != 0) {
    g->Row(kListedAsRow, c.listing * 4 + short_length, [&](auto* sink) {
      const uint32_t classes = d_.sets.classes(c.listing);
      ClassBits(Template::kListedAs, classes, 0, sink);
      ClassBits(Template::kListedAsLength, classes, ValueOf(short_length),
                sink);
    });
  } else {
    const bool in = d_.runs.At(run_, c.first).listing != 0 &&
                    d_.runs.At(run_, c.end() - 1).listing != 0;
    g->Row(kListedAsRow, in, [&](auto* sink) {
      sink->Add(Template::kInListed, ValueOf(in));
    });
  }
  VisitSides(c, g);
  const Phrase& phrase = d_.phrases[c.phrase];
  const int repeated = std::min<int>(phrase.count, 4);
  const int spells = c.spells + c.bracketed;
  g->Row(kRepeatedRow,
         ((repeated * 2 + phrase.tail) * 2 + phrase.head) * 4 + spells,
         [&](auto* sink) {
    sink->Add(Template::kRepeated, ValueOf(repeated));
    if (phrase.tail) sink->Add(Template::kTailOrHead, ValueOf(1));
    if (phrase.head) sink->Add(Template::kTailOrHead, ValueOf(2));
    if (c.spells) sink->Add(Template::kSpells, ValueOf(0));
    if (c.bracketed) sink->Add(Template::kSpells, ValueOf(1));
  });
}

template <class Groups>
void FeatureView::VisitSides(const Candidate& c, Groups* g) const {
  const int size = std::min<int>(c.length, 3);
  const Category first = CategoryAt(c.first);
  const Category last = CategoryAt(c.end() - 1);
  const Site& before = At(c.first - 1);
  const Site& after = At(c.end());
  const auto side = [&](const Site& n, RowKind kind, Template one,
                        Template two) {
    const uint32_t index =
        n.kind != ~0u ? (n.kind + kCategoryWidth) * 4 + size
                      : static_cast<uint32_t>(n.category) * 4 + size;
    g->Row(kind, index, [&](auto* sink) {
      sink->Add(one, n.value);
      sink->Add(two, n.value, ValueOf(size));
    });
  };
  side(before, kBeforeRow, Template::kBefore, Template::kBeforeLength);
  side(after, kAfterRow, Template::kAfter, Template::kAfterLength);
  g->Rare([&](auto* sink) {
    sink->Add(Template::kBeforeAfter, before.value, after.value);
    sink->Add(Template::kBeforeEnds, before.value, ValueOf(first),
              ValueOf(last));
    sink->Add(Template::kAfterEnds, after.value, ValueOf(first),
              ValueOf(last));
  });
  const bool left = c.first > run_.first && IsCapitalCategory(first) &&
                    IsCapitalCategory(before.category);
  const bool right = c.end() < run_.end && IsCapitalCategory(after.category);
  const bool starts = d_.runs.At(run_, c.first).starts;
  const int extends = left + 2 * right + 4 * starts;
  const int capitals = after.capitals - At(c.first).capitals;
  const int lower = after.lower - At(c.first).lower;
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
void FeatureView::VisitConnectors(const Candidate& c, Groups* g) const {
  g->Rare([&](auto* sink) {
    uint64_t values[3] = {0, 0, 0};
    int count = 0;
    for (uint32_t i = c.first; i < c.end(); ++i) {
      const RunToken& token = d_.runs.At(run_, i);
      if (token.capital) continue;
      const uint64_t value = d_.words[token.word].identity;
      if (count < 3) values[count++] = value;
      if (i > c.first && i + 1 < c.end()) {
        sink->Add(Template::kConnector, ValueOf(CategoryAt(i - 1)), value,
                  ValueOf(CategoryAt(i + 1)));
      }
    }
    sink->Add(Template::kConnectors, values[0], values[1], values[2]);
  });
}

template <class Groups>
void FeatureView::VisitTokenAgain(uint32_t i, int own, Groups* g) const {
  const RunToken& token = d_.runs.At(run_, i);
  // What the word was in its other places: the label of most, and if of all.
  int best = 0;
  int most = 0;
  int total = 0;
  if (token.capital) {
    const WordEvidence& evidence = d_.evidence.words()[token.doc_word];
    if (evidence.count > 1) {
      for (int label = 0; label < kLabels; ++label) {
        const int count = evidence.decided[label] - (label == (own & 7));
        total += count;
        if (count > most) {
          most = count;
          best = label;
        }
      }
    }
  }
  const int state = total == 0 ? 0 : 1 + best * 2 + (most == total);
  g->Row(kOwnRow, own * 16 + state, [&](auto* sink) {
    sink->Add(Template::kOwnDecision, ValueOf(own));
    if (total == 0) return;
    sink->Add(Template::kWordDecision, Hashes().labels[best]);
    sink->Add(Template::kWordDecision, Hashes().labels[best],
              ValueOf(most == total ? 1 : 0));
  });
}

template <class Groups>
void FeatureView::VisitStretchAgain(const Candidate& c, int own,
                                    const uint8_t* tokens, Groups* g) const {
  // "Vodafone, BT and Three": what is joined is mostly of one kind.
  const Category before = CategoryAt(c.first - 1);
  if (c.first >= run_.first + 2 &&
      (before == Category::kAnd || before == Category::kComma)) {
    const int label = tokens[c.first - 2 - run_.first] & 7;
    const int joined = label * 2 + (before == Category::kAnd);
    g->Row(kJoinedBeforeRow, joined, [&](auto* sink) {
      sink->Add(Template::kJoinedBefore, ValueOf(before),
                Hashes().labels[label]);
    });
  }
  const Category after = CategoryAt(c.end());
  if (c.end() + 1 < run_.end &&
      (after == Category::kAnd || after == Category::kComma)) {
    const int label = tokens[c.end() + 1 - run_.first] & 7;
    const int joined = label * 2 + (after == Category::kAnd);
    g->Row(kJoinedAfterRow, joined, [&](auto* sink) {
      sink->Add(Template::kJoinedAfter, ValueOf(after),
                Hashes().labels[label]);
    });
  }
  if (c.length > 1) {
    const int first = AloneAs(c.first);
    const int last = AloneAs(c.end() - 1);
    const int style = static_cast<int>(run_.style);
    if (first != 0 || last != 0) {
      g->Row(kEdgesRow, (first * 8 + last) * 4 + style, [&](auto* sink) {
        sink->Add(Template::kEdges, Hashes().labels[first],
                  Hashes().labels[last]);
        sink->Add(Template::kEdges, Hashes().labels[first],
                  Hashes().labels[last], ValueOf(style));
      });
    }
  }
  const Phrase& phrase = d_.phrases[c.phrase];
  g->Row(kDecisionRow, own, [&](auto* sink) {
    sink->Add(Template::kStretchDecision, Hashes().labels[own]);
  });
  for (int label = 1; label < kLabels; ++label) {
    const int count = phrase.decided[label] - (label == own);
    if (count > 0) {
      g->Row(kElsewhereRow, label * 2 + (count > 2), [&](auto* sink) {
        sink->Add(Template::kElsewhere, Hashes().labels[label]);
        if (count > 2) {
          sink->Add(Template::kElsewhereOften, Hashes().labels[label]);
        }
      });
    }
  }
  const auto bits = [&](RowKind kind, Template t, uint32_t labels) {
    if (labels == 0) return;
    g->Row(kind, labels, [&](auto* sink) {
      for (uint32_t b = labels; b != 0; b &= b - 1) {
        sink->Add(t, Hashes().labels[__builtin_ctz(b)]);
      }
    });
  };
  bits(kTailOfRow, Template::kTailOf, phrase.tail_of);
  bits(kHeadOfRow, Template::kHeadOf, phrase.head_of);
  if (c.length == 1 && d_.Traits(c.first).upper) {
    const uint64_t letters = d_.Traits(c.first).letters;
    const Acronym* acronym =
        letters != 0 ? d_.acronyms.Find(letters) : nullptr;
    if (acronym != nullptr) {
      bits(kSpelledOutRow, Template::kSpelledOut, acronym->decided);
    }
  }
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_VISIT_FEATURES_H_
