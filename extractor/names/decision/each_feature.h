// Features one by one, for whoever does not keep them in rows: the trainer,
// which numbers them, and the explainer, which names them.
//
//   class Counter : public EachFeature<Counter> {
//    public:
//     void Add(Template t, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0,
//              uint64_t d = 0) { ++count; }
//     int count = 0;
//   };
//   Counter counter;
//   view.VisitToken(i, &counter);
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_EACH_FEATURE_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_EACH_FEATURE_H_

#include <cstdint>

#include "extractor/names/decision/feature_view.h"
#include "extractor/names/decision/visit_again.h"
#include "extractor/names/decision/visit_stretches.h"
#include "extractor/names/decision/visit_tokens.h"

namespace onrecord {
namespace names {

// The Groups of feature_view.h, all of which go to Derived::Add.
template <class Derived>
class EachFeature {
 public:
  template <class F>
  void WordRow(RowKind, uint32_t, F features) {
    features(derived());
  }
  template <class F>
  void Row(RowKind, uint32_t, F features) {
    features(derived());
  }
  template <class F>
  void SetRow(RowKind, uint32_t, uint32_t, F features) {
    features(derived());
  }
  template <class F>
  void EndsRow(RowKind, uint32_t, Template t, Category first, Category last,
               F value) {
    derived()->Add(t, value(), ValueOf(first), ValueOf(last));
  }
  template <class F>
  void Rare(F features) {
    features(derived());
  }

 private:
  Derived* derived() { return static_cast<Derived*>(this); }
};

// All that holds of a stretch before any decision.
template <class Groups>
void VisitAllOfStretch(const FeatureView& view, const Candidate& c,
                       Groups* g) {
  view.VisitStart(c.first, g);
  view.VisitEnd(c.end(), g);
  for (uint32_t i = c.first; i < c.end(); ++i) {
    const RowKind kind = i == c.first         ? kFirstWordRow
                         : i + 1 == c.end() ? kLastWordRow
                                            : kInnerWordRow;
    view.VisitWord(i, kind, g);
  }
  view.VisitStretch(c, g);
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_EACH_FEATURE_H_
