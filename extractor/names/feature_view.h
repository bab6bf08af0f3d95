// Which features hold of a token and of a stretch, in one place for both the
// engine, which adds up their weights, and the trainer, which fits them.
//
// Features come in rows: a group that depends on a small key, such as a word
// or a pair of categories. The engine sums the weights of a row once and keeps
// the sum (scorer.h); only Rare features are looked up each time.
//
//   struct Groups {
//     template <class F> void WordRow(RowKind kind, uint32_t index, F features);
//     template <class F> void Row(RowKind kind, uint32_t index, F features);
//     template <class F> void Rare(F features);
//   };
// where features(&sink) calls sink->Add(template, values...). As a row is made
// once and asked for a million times, `features` only captures, by value, what
// is at hand anyway. The visits are in visit_tokens.h, visit_stretches.h and
// visit_again.h.

#ifndef ONRECORD_EXTRACTOR_NAMES_FEATURE_VIEW_H_
#define ONRECORD_EXTRACTOR_NAMES_FEATURE_VIEW_H_

#include <cstdint>

#include "extractor/names/document.h"
#include "extractor/names/feature.h"

namespace onrecord {
namespace names {

enum RowKind : uint8_t {
  // By WordTraits::kind, so that all rows of a word lie together. Those of
  // what stands beside a row of capitals or a stretch come by its length, one,
  // two or more.
  kWordRow, kPrevWordRow, kNextWordRow, kRowHeadRow, kRowBeforeRow,
  kRowAfterRow = kRowBeforeRow + 3,
  kFirstWordRow = kRowAfterRow + 3, kInnerWordRow, kLastWordRow, kHeadRow,
  kBeforeRow, kAfterRow = kBeforeRow + 3,
  // By small numbers: of tokens, then of stretches.
  kCategoryRow = kAfterRow + 3, kStartRow, kListedRow, kCaseRow, kCompanyRow,
  kPrevPairRow, kPrevListedRow, kNextPairRow, kNextListedRow, kPositionRow,
  kRowCategoriesRow, kOwnRow,
  kEndsRow, kListedAsRow, kHeadCategoryRow, kRepeatedRow, kExtendsRow,
  kApposedRow, kElsewhereRow, kDecisionRow, kTailOfRow, kHeadOfRow,
  kSpelledOutRow, kJoinedBeforeRow, kJoinedAfterRow, kEdgesRow,
};
constexpr int kWordRowKinds = kCategoryRow;
constexpr int kSmallRowKinds = kEdgesRow + 1 - kWordRowKinds;

// How many rows there are of a kind that goes by a small number; 0 for those
// that go by a set of classes, kRowsOfSet for each set.
constexpr uint32_t kRowsOfSet = 4;
constexpr uint32_t kPairs = kCategoryWidth * kCategoryWidth;
constexpr uint32_t RowsOf(int kind) {
  switch (kind) {
    case kPrevPairRow: case kNextPairRow: return kPairs;
    case kRowCategoriesRow: case kEndsRow: return kPairs * 4;
    case kListedRow: case kPrevListedRow: case kNextListedRow:
    case kListedAsRow:
      return 0;
    default: return 1024;
  }
}

inline RowKind ByLength(RowKind kind, uint32_t length) {
  return static_cast<RowKind>(kind + (length < 3 ? length : 3) - 1);
}
inline uint32_t PairIndex(Category a, Category b) {
  return static_cast<uint32_t>(a) * kCategoryWidth + static_cast<uint32_t>(b);
}

class FeatureView {
 public:
  // REQUIRES: MakeSites(&document) was called.
  FeatureView(const Document& document, const Run& run)
      : d_(document), run_(run),
        sites_(document.sites.data() + run.first_site + kSitesAround),
        tokens_(document.runs.tokens.data() + run.place) {}

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

  // What the first pass decided, of all of the document (visit_again.h);
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
  // The row of what stands on one side of `length` tokens.
  template <class Groups>
  static void VisitSide(const Site& site, RowKind kind, uint32_t length,
                        Template one, Template with_length, Groups* g) {
    const uint64_t value = site.value;
    const int size = length < 3 ? length : 3;
    g->WordRow(ByLength(kind, length), site.kind, [=](auto* sink) {
      sink->Add(one, value);
      sink->Add(with_length, value, ValueOf(size));
    });
  }
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
  // What words look like, of the one whose row is asked for.
  template <class Groups>
  static void VisitLook(RowKind kind, uint32_t word_kind, uint32_t word,
                        const WordMemory& words, Template outline,
                        Template on_list, Template identity, Groups* g) {
    const WordMemory* const all = &words;
    g->WordRow(kind, word_kind, [=](auto* sink) {
      const WordTraits& traits = (*all)[word];
      sink->Add(outline, ValueOf(traits.outline));
      ListBits(on_list, traits.lists, sink);
      if (traits.identity != 0) sink->Add(identity, traits.identity);
    });
  }
  template <class Groups>
  void VisitListing(RowKind kind, Template t, uint32_t listing,
                    Groups* g) const;
  template <class Groups>
  void VisitCase(const RunToken& token, Groups* g) const;
  template <class Groups>
  void VisitNeighbours(uint32_t i, Groups* g) const;
  template <class Groups>
  void VisitSides(const Candidate& c, Groups* g) const;
  template <class Groups>
  void VisitPairs(const Site& before, const Site& after, Category first,
                  Category last, Groups* g) const;
  template <class Groups>
  void VisitConnectors(const Candidate& c, Groups* g) const;

  const Document& d_;
  const Run& run_;
  const Site* const sites_;  // of the run's first token
  const RunToken* const tokens_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_FEATURE_VIEW_H_
