// A number with what stands at it: sign, currency, unit, rate. The form in
// which figures are worked on before they become records.

#ifndef ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_H_
#define ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/figures/decimal.h"
#include "extractor/figures/figure.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace figures {

struct Amount {
  Kind kind = Kind::kCardinal;
  text::TokenRange tokens;  // of the figure
  text::TokenRange core;    // of its number; of both, for a range
  Decimal low;
  Decimal high;  // of a range
  bool range = false;
  bool high_first = false;
  bool score = false;  // 52-48: the ends are two results
  bool age = false;
  bool signed_money = false;  // the currency stands before the number
  bool minor = false;         // written in cents
  bool ambiguous = false;     // the currency
  bool dropped = false;
  bool valueless = false;     // "several"
  uint16_t flags = 0;         // NumberFlag
  int16_t scale = 0;          // of its number
  uint16_t unit = 0;          // FigureKnowledge::unit
  uint16_t currency = 0;      // FigureKnowledge::currency
  uint64_t over = 0;          // fraction as written; 0 / 0: none
  uint64_t under = 0;
  text::TokenRange counted;
  text::TokenRange per;   // "hour" of "$15 an hour"
  uint16_t per_unit = 0;  // the same, if it is a unit with a name
  // Index of a calendar figure instead of all this; kNoFigure: none.
  uint32_t calendar = kNoFigure;
  Comparator comparator = Comparator::kNone;
  // Where the comparator's words begin, if they stand before the amount, and
  // where they end, if behind it.
  uint32_t bound_first = UINT32_MAX;
  uint32_t bound_end = 0;
  Direction direction = Direction::kNone;
  uint32_t level = kNoFigure;    // index into the amounts
  uint32_t same_as = kNoFigure;  // index into the amounts
  absl::string_view rule;

  // The number without its scale: 5 of "5 million".
  Decimal Mantissa() const {
    Decimal mantissa = low;
    return mantissa.Shift(-scale);
  }
  // Nothing but a number.
  bool IsBare() const {
    return unit == 0 && currency == 0 && !age && !score &&
           (kind == Kind::kCardinal) && calendar == kNoFigure && per.empty();
  }
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_AMOUNT_H_
