// Which features hold of a token and of a stretch, in one place for both the
// engine, which adds up their weights, and the trainer, which fits them.
//
// Features come in rows: a group that depends on a small key, such as a word
// or a pair of categories. The engine sums the weights of a row once and keeps
// the sum (scorer.h); only Rare features are looked up each time.
//
//   struct Groups {
//     // By a word's kind.
//     template <class F>
//     void WordRow(RowKind kind, uint32_t index, F features);
//     // By a small number.
//     template <class F> void Row(RowKind kind, uint32_t index, F features);
//     // By a set of classes of the gazetteer and a number below kRowsOfSet.
//     template <class F>
//     void SetRow(RowKind kind, uint32_t set, uint32_t index, F features);
//     // By a word's kind and two categories: of one feature, whose first
//     // value is value().
//     template <class F>
//     void EndsRow(RowKind kind, uint32_t word_kind, Template t,
//                  Category first, Category last, F value);
//     template <class F> void Rare(F features);
//   };
// where features(&sink) calls sink->Add(template, values...). The visits are
// in visit_tokens.h, visit_stretches.h and visit_again.h.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_FEATURE_VIEW_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_FEATURE_VIEW_H_

#include <cstdint>

#include "extractor/names/candidates/document.h"
#include "extractor/names/weights/feature.h"

namespace onrecord {
namespace names {

enum RowKind : uint8_t {
  // By KindAndUses::kind, so that all rows of a word lie together. Those of
  // what stands beside a row of capitals or a stretch come by its length, one,
  // two or more.
  kWordRow, kPrevWordRow, kNextWordRow, kRowHeadRow, kRowBeforeRow,
  kRowAfterRow = kRowBeforeRow + 3,
  kFirstWordRow = kRowAfterRow + 3, kInnerWordRow, kLastWordRow, kHeadRow,
  kBeforeRow, kAfterRow = kBeforeRow + 3,
  kBeforeEndsRow = kAfterRow + 3, kAfterEndsRow, kConnectorsRow,
  // By small numbers: of tokens, then of stretches.
  kCategoryRow, kStartRow, kCaseRow, kCompanyRow, kPrevPairRow, kNextPairRow,
  kPositionRow, kRowCategoriesRow, kOwnRow,
  kEndsRow, kHeadCategoryRow, kRepeatedRow, kExtendsRow,
  kApposedRow, kElsewhereRow, kDecisionRow, kTailOfRow, kHeadOfRow,
  kSpelledOutRow, kJoinedBeforeRow, kJoinedAfterRow, kEdgesRow,
  // By sets of classes.
  kListedRow, kPrevListedRow, kNextListedRow, kListedAsRow,
};
constexpr int kWordRowKinds = kCategoryRow;

// Where the row of a word is if it holds, and else one without features. To add
// a row of nothing costs less than a branch that no processor can foretell; so
// these multiply, where compilers make branches of `?:`.
inline uint32_t KindIf(bool holds, uint32_t kind) { return kind * holds; }
// The same for small numbers, of up to 1022.
inline uint32_t NumberIf(bool holds, uint32_t number) {
  return (number + 1) * holds;
}
constexpr int kSetRowKinds = 4;
constexpr uint32_t kRowsOfSet = 4;

// Where the rows of a kind that goes by small numbers begin, if all lie one
// after the other.
constexpr uint32_t kPairs = kCategoryWidth * kCategoryWidth;
constexpr uint32_t RowsBefore(int kind) {
  uint32_t rows = 0;
  for (int k = kCategoryRow; k < kind; ++k) {
    const bool pairs = k == kPrevPairRow || k == kNextPairRow;
    const bool ends = k == kRowCategoriesRow || k == kEndsRow;
    rows += ends ? 4 * kPairs : pairs ? kPairs : 1024;
  }
  return rows;
}
constexpr uint32_t kSmallRows = RowsBefore(kListedRow);

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
  // Its word if the weights may know it, else its category.
  uint64_t ValueAt(uint32_t i) const {
    return d_.words.ValueOfKind(At(i).kind);
  }
  // The row of what stands on one side of `length` tokens: the site of `i`.
  template <class Groups>
  void VisitSide(const Site& site, uint32_t i, RowKind kind, uint32_t length,
                 Template one, Template with_length, Groups* g) const {
    g->WordRow(ByLength(kind, length), site.kind, [&](auto* sink) {
      sink->Add(one, ValueAt(i));
      sink->Add(with_length, ValueAt(i),
                ValueOf(static_cast<int>(length < 3 ? length : 3)));
    });
  }
  int ApposedTo(uint32_t end) const;
  // The label that a word alone had most, 0 for none or no name.
  int AloneAs(uint32_t i) const {
    const RunToken& token = tokens_[i - run_.first];
    return token.capital ? d_.evidence.words()[token.doc_word].alone
                         : SmallAloneAs(i);
  }
  int SmallAloneAs(uint32_t i) const;

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
  // What a word looks like to itself or a neighbour.
  template <class Groups>
  void VisitLook(uint32_t i, RowKind kind, Template outline, Template on_list,
                 Template identity, Template ending, Groups* g) const {
    g->WordRow(kind, At(i).word_kind, [&](auto* sink) {
      if (At(i).category == Category::kBoundary) return;
      const WordTraits& traits = d_.Traits(i);
      sink->Add(outline, ValueOf(traits.outline));
      ListBits(on_list, traits.lists, sink);
      if (traits.identity != 0) sink->Add(identity, traits.identity);
      if (!HasEnding(traits.outline)) return;
      const absl::string_view word = d_.text->Folded(d_.text->tokens()[i]);
      for (const size_t letters : {kShortEnding, kLongEnding}) {
        const uint64_t value = EndingOf(word, letters);
        if (value != 0) sink->Add(ending, value);
      }
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
  void VisitListed(const Candidate& c, Groups* g) const;
  template <class Groups>
  void VisitSides(const Candidate& c, Groups* g) const;
  template <class Groups>
  void VisitPairs(const Candidate& c, Groups* g) const;
  template <class Groups>
  void VisitJoined(bool holds, Category sign, uint32_t at, RowKind kind,
                   Template t, const uint8_t* tokens, Groups* g) const;
  template <class Groups>
  static void VisitElsewhere(const Phrase& phrase, int own, Groups* g);
  template <class Groups>
  void VisitConnectors(const Candidate& c, int small, Groups* g) const;

  const Document& d_;
  const Run& run_;
  const Site* const sites_;  // of the run's first token
  const RunToken* const tokens_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_FEATURE_VIEW_H_
