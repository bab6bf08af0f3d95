// What a stretch of a run can be, as the weights see it.
//
// Nationalities, works and events, and facilities are told apart so that they
// are not taken for people, organizations or places; what becomes of each is
// name_finder.cc's to say.

#ifndef ONRECORD_EXTRACTOR_NAMES_WEIGHTS_LABELS_H_
#define ONRECORD_EXTRACTOR_NAMES_WEIGHTS_LABELS_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {

enum Label : uint8_t {
  kOutside = 0,
  kPersonLabel = 1,
  kOrganizationLabel = 2,
  kPlaceLabel = 3,
  kNationalityLabel = 4,
  kWorkLabel = 5,  // laws, events, works, products
  kFacilityLabel = 6,
};
constexpr int kLabels = 7;

// The label of the type that is given out: a facility is a place. kOutside for
// what is none of our names.
inline Label GivenOut(Label label) {
  if (label == kFacilityLabel) return kPlaceLabel;
  return label <= kPlaceLabel ? label : kOutside;
}

// Scores are kept in vectors of eight or sixteen numbers, so that they can be
// added by vector instructions. A stretch has one score for each label; a
// token has one for being outside (0), being the first of a name of a label
// and being a further one.
constexpr int kStretchWidth = 8;
constexpr int kTokenWidth = 16;
constexpr int FirstOf(int label) { return label; }
constexpr int FurtherOf(int label) { return 8 + label; }
// What stands before the first piece of a run, in transitions.
constexpr int kRunStart = 7;

inline absl::string_view LabelName(int label) {
  static constexpr absl::string_view kNames[kLabels] = {
      "NONE", "PERSON", "ORGANIZATION", "PLACE",
      "NATIONALITY", "WORK", "FACILITY"};
  return kNames[label];
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WEIGHTS_LABELS_H_
