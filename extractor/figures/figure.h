// One figure of a document. proto/extraction.proto says what each field means;
// enums have the same numbers there.

#ifndef ONRECORD_EXTRACTOR_FIGURES_FIGURE_H_
#define ONRECORD_EXTRACTOR_FIGURES_FIGURE_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "extractor/reason/reason.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace figures {

enum class Kind : uint8_t {
  kNone = 0,
  kMoney = 1,
  kPercent = 2,
  kQuantity = 3,
  kCardinal = 4,
  kOrdinal = 5,
  kDate = 6,
  kTime = 7,
  kDuration = 8,
};

enum class Comparator : uint8_t {
  kNone = 0,
  kEqual = 1,
  kAbout = 2,
  kMoreThan = 3,
  kAtLeast = 4,
  kLessThan = 5,
  kAtMost = 6,
  kUpTo = 7,
  kOnly = 8,
};

enum class Direction : uint8_t { kNone = 0, kUp = 1, kDown = 2 };

constexpr uint32_t kNoFigure = UINT32_MAX;

struct Figure {
  // Spelled out, so that a new one is not zeroed as a whole beforehand.
  Figure() {}

  Kind kind = Kind::kNone;
  text::Span span;
  text::TokenRange tokens;
  std::string value;  // exact decimal; empty: absent
  std::string low;
  std::string high;
  std::string unit;
  std::string currency;
  bool currency_ambiguous = false;
  Comparator comparator = Comparator::kNone;
  Direction direction = Direction::kNone;
  text::Span counted;  // empty: nothing
  std::string timex;
  std::string fraction;
  bool high_first = false;
  uint32_t level = kNoFigure;    // index of the figure that this one changes
  uint32_t same_as = kNoFigure;  // index of the figure that this restates
  absl::string_view warning;
  Reasons evidence;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_FIGURE_H_
