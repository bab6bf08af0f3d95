// Digits that signs glue to one another: 24/12/2019 is three fields, 10:30
// two. Only for digit_atoms.cc. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_DIGIT_FIELDS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_DIGIT_FIELDS_H_

#include <cstdint>

#include "extractor/figures/calendar/scope.h"

namespace onrecord {
namespace figures {
namespace calendar {

struct Fields {
  static constexpr int kMax = 4;
  int value[kMax];
  int width[kMax];
  uint8_t sign[kMax];  // before field i, i > 0
  int size = 0;
  uint32_t end = 0;  // token behind
};

bool IsDashSign(uint8_t sign);

// Adds the digits of one token. False if it has none, or more than four.
bool ReadField(const Scope& scope, uint32_t token, Fields* fields);

// Reads fields from a token of digits on. False if there are fewer than two,
// or if they are part of something longer, such as a phone number.
bool ReadFields(const Scope& scope, uint32_t token, Fields* fields);

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_DIGIT_FIELDS_H_
