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

#include "extractor/names/document.h"
#include "extractor/names/feature.h"

namespace onrecord {
namespace names {

enum RowKind : uint8_t {
  // Of tokens.
  kWordRow, kCategoryRow, kStartRow, kStyleRow, kListedRow, kCaseRow,
  kTimesRow, kAcronymRow, kCompanyRow, kPrevWordRow, kPrevPairRow,
  kPrevListedRow, kNextWordRow, kNextPairRow, kNextListedRow, kGluedRow,
  kPositionRow, kRowBeforeRow, kRowAfterRow, kRowCategoriesRow, kRowHeadRow,
  kRowHoldsRow, kOwnRow, kWordDecisionRow,
  // Of stretches.
  kLengthRow, kEndsRow, kListedAsRow, kBeforeRow, kAfterRow, kBeforeSmallRow,
  kAfterSmallRow, kHeadRow, kHeadCategoryRow, kFirstWordRow, kInnerWordRow,
  kLastWordRow, kRepeatedRow, kHangsRow, kSpellsRow, kLowerRow, kExtendsRow, kApposedRow,
  kElsewhereRow, kDecisionRow, kTailOfRow, kHeadOfRow, kSpelledOutRow,
  kJoinedBeforeRow, kJoinedAfterRow, kEdgesRow,
};
constexpr int kRowKinds = kEdgesRow + 1;
constexpr bool IsTokenRow(int kind) { return kind < kLengthRow; }
inline uint32_t PairIndex(Category a, Category b) {
  return static_cast<uint32_t>(a) * kCategoryWidth + static_cast<uint32_t>(b);
}

// What a neighbour is called: its word if the weights may know it, else its
// category.
struct Neighbour {
  uint64_t value;
  Category category;
  uint32_t word;  // ~0: no word of its own, `value` is the category's
  // False if no weight names the word, so that nothing need be looked up.
  bool known = true;
};

// Words that no weight tells apart, by Words::Id: the engine keeps one row for
// all of them, so that its rows stay few enough for the cache.
struct WordKinds {
  // Kinds are numbered from 0; for kinds of words that no feature names,
  // known is false.
  const uint32_t* kinds;
  const uint8_t* known;
};

class FeatureView {
 public:
  // Without `kinds` every word is one of its own, as in training.
  FeatureView(const Document& document, const Run& run,
              const WordKinds* kinds = nullptr)
      : d_(document), run_(run), kinds_(kinds) {}

  Category CategoryAt(uint32_t i) const {
    if (i >= run_.first && i < run_.end) return d_.runs.At(run_, i).category;
    return Inside(i) ? d_.Traits(i).category : Category::kBoundary;
  }
  Neighbour At(uint32_t i) const {
    const Category category = CategoryAt(i);
    if (category != Category::kBoundary) {
      const uint32_t word = d_.text->tokens()[i].word;
      const uint64_t identity = d_.words[word].identity;
      if (identity != 0) {
        return {identity, category, KindOf(word),
                kinds_ == nullptr || kinds_->known[word] != 0};
      }
    }
    return {ValueOf(category), category, ~0u, true};
  }
  // The index of a word's rows.
  uint32_t KindOf(uint32_t word) const {
    return kinds_ == nullptr ? word : kinds_->kinds[word];
  }
  // What kind of noun stands in apposition behind a name that ends before
  // token `end`: "X, the American technology firm". 0: none, 1: a person's, 2:
  // an organization's, 3: a place's.
  int ApposedTo(uint32_t end) const;
  // Indices wrap below 0, so one comparison does.
  bool Inside(uint32_t i) const {
    return i - run_.border_first < run_.border_end - run_.border_first;
  }

  template <class Groups>
  void VisitToken(uint32_t i, Groups* g) const;
  // What the tokens of a sequence have in common.
  template <class Groups>
  void VisitSequence(const Sequence& sequence, Groups* g) const;
  template <class Groups>
  void VisitEvidence(const WordEvidence& evidence, Groups* g) const;
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
  void VisitInside(const Candidate& c, Groups* g) const;

  const Document& d_;
  const Run& run_;
  const WordKinds* const kinds_;
};

inline int FeatureView::ApposedTo(uint32_t end) const {
  if (CategoryAt(end) != Category::kComma) return 0;
  for (uint32_t i = end + 1; i < end + 8; ++i) {
    const Category category = CategoryAt(i);
    if (category == Category::kHyphen || category == Category::kPossessive) {
      continue;
    }
    if (category == Category::kBoundary || !d_.Traits(i).word) return 0;
    const WordTraits& traits = d_.Traits(i);
    if (traits.capital) continue;
    if (traits.lists & kSays) return 0;
    if (traits.lists & (kRoleList | kPersonNounList)) return 1;
    if (traits.lists & kOrgNoun) return 2;
    if (traits.lists & kPlaceHead) return 3;
    if (i > end + 1 && category != Category::kSmallWord) return 0;
  }
  return 0;
}

template <class Groups>
void FeatureView::VisitToken(uint32_t i, Groups* g) const {
  const RunToken& token = d_.runs.At(run_, i);
  const WordTraits& traits = d_.words[token.word];
  const int style = static_cast<int>(run_.style);
  g->Row(kWordRow, KindOf(token.word), [&](auto* sink) {
    sink->Add(Template::kOutlineIs, ValueOf(traits.outline));
    ListBits(Template::kOnList, traits.lists, sink);
    if (traits.identity != 0) sink->Add(Template::kWordIs, traits.identity);
  });
  g->Row(kCategoryRow, static_cast<int>(token.category), [&](auto* sink) {
    sink->Add(Template::kCategoryIs, ValueOf(token.category));
  });
  if (token.starts) {
    g->Row(kStartRow, static_cast<int>(traits.outline), [&](auto* sink) {
      sink->Add(Template::kStart);
      sink->Add(Template::kStartOutline, ValueOf(traits.outline));
    });
  }
  if (style != 0) {
    g->Row(kStyleRow, style * kCategoryWidth +
                          static_cast<int>(token.category), [&](auto* sink) {
      sink->Add(Template::kStyle, ValueOf(style));
      sink->Add(Template::kStyleCategory, ValueOf(style),
                ValueOf(token.category));
    });
  }
  if (token.listing != 0) {
    g->Row(kListedRow, token.listing * 4 + token.listing_place,
           [&](auto* sink) {
      ClassBits(Template::kListed, d_.sets.classes(token.listing),
                ValueOf(token.listing_place), sink);
    });
  }
  if (token.capital) {
    const WordEvidence& evidence = d_.evidence.words()[token.doc_word];
    const int here = token.starts || style != 0 ? 0 : 1;
    const int band = BandOf(traits.lists);
    const int seen = evidence.lower + 2 * (evidence.inside > here) +
                     4 * token.starts + 8 * style;
    g->Row(kCaseRow, seen * 4 + band, [&](auto* sink) {
      sink->Add(Template::kCase, ValueOf(seen));
      sink->Add(Template::kCaseCommon, ValueOf(seen), ValueOf(band));
    });
    const int times = std::min<int>(evidence.count, 4);
    g->Row(kTimesRow, times, [&](auto* sink) {
      sink->Add(Template::kTimes, ValueOf(times));
    });
    if (traits.upper && traits.letters != 0) {
      const Acronym* acronym = d_.acronyms.Find(traits.letters);
      if (acronym != nullptr && acronym->spelled_out) {
        g->Row(kAcronymRow, 0, [&](auto* sink) {
          sink->Add(Template::kAcronymOf);
        });
      }
    }
  }
  VisitNeighbours(i, token, g);
  const Sequence& row = d_.runs.sequences[token.sequence];
  const int size = std::min<int>(row.size(), 5);
  const int place = row.size() == 1 ? 0 : i == row.first ? 1
                    : i + 1 == row.end ? 3 : 2;
  g->Row(kPositionRow, size * 4 + place, [&](auto* sink) {
    sink->Add(Template::kRowPosition, ValueOf(size), ValueOf(place));
    sink->Add(Template::kRowPosition, ValueOf(place));
  });
}

template <class Groups>
void FeatureView::VisitNeighbours(uint32_t i, const RunToken& token,
                                  Groups* g) const {
  const Neighbour prev = At(i - 1);
  if (prev.category != Category::kBoundary) {
    const uint32_t word = d_.text->tokens()[i - 1].word;
    g->Row(kPrevWordRow, KindOf(word), [&](auto* sink) {
      const WordTraits& traits = d_.words[word];
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
  g->Row(kPrevPairRow, PairIndex(prev.category, token.category),
         [&](auto* sink) {
    sink->Add(Template::kPrevPair, ValueOf(prev.category));
    sink->Add(Template::kPrevPair, ValueOf(prev.category),
              ValueOf(token.category));
  });
  const Neighbour next = At(i + 1);
  bool next_glued = false;
  if (next.category != Category::kBoundary) {
    next_glued = d_.text->tokens()[i + 1].glued();
    const uint32_t word = d_.text->tokens()[i + 1].word;
    g->Row(kNextWordRow, KindOf(word), [&](auto* sink) {
      const WordTraits& traits = d_.words[word];
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
  g->Row(kNextPairRow, PairIndex(next.category, token.category),
         [&](auto* sink) {
    sink->Add(Template::kNextPair, ValueOf(next.category));
    sink->Add(Template::kNextPair, ValueOf(next.category),
              ValueOf(token.category));
  });
  if (token.glued || next_glued) {
    g->Row(kGluedRow, token.glued + 2 * next_glued, [&](auto* sink) {
      if (token.glued) sink->Add(Template::kPrevGlued);
      if (next_glued) sink->Add(Template::kNextGlued);
    });
  }
}

template <class Groups>
void FeatureView::VisitSequence(const Sequence& row, Groups* g) const {
  const int size = std::min<int>(row.size(), 3);
  const Neighbour before = At(row.first - 1);
  const Neighbour after = At(row.end);
  const auto sides = [&](const Neighbour& side, RowKind kind, Template one,
                         Template two) {
    // Words first, then categories, three lengths each.
    const uint32_t index =
        side.word != ~0u
            ? (side.word + kCategoryWidth) * 4 + size
            : static_cast<uint32_t>(side.category) * 4 + size;
    g->Row(kind, index, [&](auto* sink) {
      sink->Add(one, side.value);
      sink->Add(two, side.value, ValueOf(size));
    });
  };
  sides(before, kRowBeforeRow, Template::kRowBefore,
        Template::kRowBeforeLength);
  sides(after, kRowAfterRow, Template::kRowAfter, Template::kRowAfterLength);
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
    const Neighbour head = At(row.end - 1);
    if (head.word != ~0u) {
      g->Row(kRowHeadRow, head.word, [&](auto* sink) {
        sink->Add(Template::kRowHead, head.value);
      });
    }
  }
  if (IsCapitalCategory(first)) {
    g->Rare([&](auto* sink) {
      const Neighbour before2 = At(row.first - 2);
      if (before2.word != ~0u && before2.known && before.known) {
        sink->Add(Template::kRowBeforeTwo, before2.value, before.value);
      }
      const Neighbour after2 = At(row.end + 1);
      if (after2.word != ~0u && after2.known && after.known) {
        sink->Add(Template::kRowAfterTwo, after.value, after2.value);
      }
    });
  }
}

template <class Groups>
void FeatureView::VisitEvidence(const WordEvidence& evidence,
                                Groups* g) const {
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
void FeatureView::VisitStretch(const Candidate& c, Groups* g) const {
  const int length = c.length;
  const int short_length = std::min(length, 3);
  const Category first = CategoryAt(c.first);
  const Category last = CategoryAt(c.end() - 1);
  g->Row(kLengthRow, length, [&](auto* sink) {
    sink->Add(Template::kLength, ValueOf(length));
  });
  g->Row(kEndsRow, PairIndex(first, last) * 4 + std::min(length, 4) - 1,
         [&](auto* sink) {
    sink->Add(Template::kEnds, ValueOf(first), ValueOf(last),
              ValueOf(std::min(length, 4)));
  });
  if (length == 3 || length == 4) {
    g->Rare([&](auto* sink) {
      sink->Add(Template::kPattern, ValueOf(first),
                ValueOf(CategoryAt(c.first + 1)),
                ValueOf(CategoryAt(c.first + 2)),
                length == 4 ? ValueOf(last) : 0);
    });
  }
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
  VisitInside(c, g);
  const Phrase& phrase = d_.phrases[c.phrase];
  const int repeated = std::min<int>(phrase.count, 4);
  g->Row(kRepeatedRow, repeated, [&](auto* sink) {
    sink->Add(Template::kRepeated, ValueOf(repeated));
  });
  if (phrase.tail || phrase.head) {
    g->Row(kHangsRow, phrase.tail + 2 * phrase.head, [&](auto* sink) {
      if (phrase.tail) sink->Add(Template::kTailOrHead, ValueOf(1));
      if (phrase.head) sink->Add(Template::kTailOrHead, ValueOf(2));
    });
  }
  if (c.spells) {
    g->Row(kSpellsRow, c.bracketed, [&](auto* sink) {
      sink->Add(Template::kSpells, ValueOf(0));
      if (c.bracketed) sink->Add(Template::kSpells, ValueOf(1));
    });
  }
}

template <class Groups>
void FeatureView::VisitSides(const Candidate& c, Groups* g) const {
  const int size = std::min<int>(c.length, 3);
  const Category first = CategoryAt(c.first);
  const Category last = CategoryAt(c.end() - 1);
  const Neighbour before = At(c.first - 1);
  const Neighbour after = At(c.end());
  const auto side = [&](const Neighbour& n, RowKind kind, RowKind small,
                        Template one, Template two) {
    const bool word = n.word != ~0u;
    const uint32_t index = word ? n.word : static_cast<int>(n.category);
    g->Row(word ? kind : small, index * 4 + size, [&](auto* sink) {
      sink->Add(one, n.value);
      sink->Add(two, n.value, ValueOf(size));
    });
  };
  side(before, kBeforeRow, kBeforeSmallRow, Template::kBefore,
       Template::kBeforeLength);
  side(after, kAfterRow, kAfterSmallRow, Template::kAfter,
       Template::kAfterLength);
  g->Rare([&](auto* sink) {
    if (before.known) {
      if (after.known) {
        sink->Add(Template::kBeforeAfter, before.value, after.value);
      }
      sink->Add(Template::kBeforeEnds, before.value, ValueOf(first),
                ValueOf(last));
      const Neighbour second = At(c.first - 2);
      if (second.known) {
        sink->Add(Template::kBeforeTwo, second.value, before.value);
      }
    }
    if (after.known) {
      sink->Add(Template::kAfterEnds, after.value, ValueOf(first),
                ValueOf(last));
      const Neighbour second = At(c.end() + 1);
      if (second.known) {
        sink->Add(Template::kAfterTwo, after.value, second.value);
      }
    }
  });
  const int apposed = ApposedTo(c.end());
  if (apposed != 0) {
    g->Row(kApposedRow, apposed, [&](auto* sink) {
      sink->Add(Template::kApposed, ValueOf(apposed));
    });
  }
  const bool left = c.first > run_.first && d_.Traits(c.first).capital &&
                    IsCapitalCategory(before.category);
  const bool right = c.end() < run_.end && IsCapitalCategory(after.category);
  const bool starts = d_.runs.At(run_, c.first).starts;
  const int extends = left + 2 * right + 4 * starts;
  g->Row(kExtendsRow, extends, [&](auto* sink) {
    sink->Add(Template::kExtends, ValueOf(extends));
  });
}

template <class Groups>
void FeatureView::VisitInside(const Candidate& c, Groups* g) const {
  const uint32_t end = c.end();
  bool connectors = false;
  int capitals = 0;
  int lower = 0;
  for (uint32_t i = c.first; i < end; ++i) {
    const RunToken& token = d_.runs.At(run_, i);
    const WordTraits& traits = d_.words[token.word];
    if (token.capital) {
      ++capitals;
      lower += d_.evidence.words()[token.doc_word].lower;
    } else {
      connectors = true;
    }
    const RowKind kind = i == c.first ? kFirstWordRow
                         : i + 1 == end ? kLastWordRow : kInnerWordRow;
    g->Row(kind, KindOf(token.word), [&](auto* sink) {
      const Template t = kind == kFirstWordRow ? Template::kFirstOnList
                         : kind == kLastWordRow ? Template::kLastOnList
                                                : Template::kInnerOnList;
      ListBits(t, traits.lists & kKnownByName, sink);
      if (traits.capital && traits.identity != 0) {
        sink->Add(Template::kHolds, traits.identity);
      }
    });
  }
  if (capitals > 0) {
    const int state = (lower == 0 ? 0 : lower == capitals ? 2 : 1) +
                      3 * static_cast<int>(run_.style);
    g->Row(kLowerRow, state, [&](auto* sink) {
      sink->Add(Template::kLower, ValueOf(state));
    });
  }
  const Neighbour head = At(c.first + c.head);
  if (head.word != ~0u && IsCapitalCategory(head.category)) {
    g->Row(kHeadRow, head.word, [&](auto* sink) {
      sink->Add(Template::kHead, head.value);
    });
  }
  const int size = std::min<int>(c.length, 4);
  g->Row(kHeadCategoryRow, static_cast<int>(head.category) * 8 + size,
         [&](auto* sink) {
    sink->Add(Template::kHeadCategory, ValueOf(head.category), ValueOf(size));
  });
  if (!connectors) return;
  g->Rare([&](auto* sink) {
    uint64_t values[3] = {0, 0, 0};
    int count = 0;
    for (uint32_t i = c.first; i < end; ++i) {
      const RunToken& token = d_.runs.At(run_, i);
      if (token.capital) continue;
      const uint64_t value = d_.words[token.word].identity;
      if (count < 3) values[count++] = value;
      if (i > c.first && i + 1 < end) {
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
  g->Row(kOwnRow, own, [&](auto* sink) {
    sink->Add(Template::kOwnDecision, ValueOf(own));
  });
  if (!token.capital) return;
  // What the word was in its other places: the label of most, and if of all.
  const WordEvidence& evidence = d_.evidence.words()[token.doc_word];
  const int own_label = own & 7;
  int best = 0;
  int most = 0;
  int total = 0;
  for (int label = 0; label < kLabels; ++label) {
    const int count = evidence.decided[label] - (label == own_label);
    total += count;
    if (count > most) {
      most = count;
      best = label;
    }
  }
  if (total == 0) return;
  const int state = best * 2 + (most == total);
  g->Row(kWordDecisionRow, state, [&](auto* sink) {
    sink->Add(Template::kWordDecision, Hashes().labels[best]);
    sink->Add(Template::kWordDecision, Hashes().labels[best],
              ValueOf(state & 1));
  });
}

// The label that a word alone had most, 0 for none or no name.
inline int FeatureView::AloneAs(uint32_t token) const {
  const Phrase* phrase = d_.phrases.Find(
      PhraseBoard::Extend(0, d_.Traits(token).fold));
  if (phrase == nullptr) return 0;
  int best = 0;
  for (int label = 1; label < kLabels; ++label) {
    if (phrase->decided[label] > (best ? phrase->decided[best] : 0)) {
      best = label;
    }
  }
  return best;
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
