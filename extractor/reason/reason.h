// Why a record was made: the rule, entry or group of weights that spoke for
// it. Views point into knowledge that outlives every record, so a reason costs
// no copy and no allocation.

#ifndef ONRECORD_EXTRACTOR_REASON_REASON_H_
#define ONRECORD_EXTRACTOR_REASON_REASON_H_

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"

namespace onrecord {

struct Reason {
  // "currency-sign-number", "city/2643743". Never empty.
  absl::string_view id;
  // "figures/currencies.tsv:17"; empty if defined in code.
  absl::string_view defined_in;
  // Log odds for decisions by weights; 0 for a rule that decides alone.
  float score = 0;
};

// The strongest first.
using Reasons = absl::InlinedVector<Reason, 1>;

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_REASON_REASON_H_
