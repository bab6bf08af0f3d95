#include "extractor/figures/calendar/item.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr absl::string_view kTypeNames[kNumTypes] = {
    "none",       "day",        "weekday",   "week",        "month",
    "year",       "period",     "time",      "part",        "moment",
    "date-range", "time-range", "moment-range", "amount",   "number",
    "ordinal",    "number-range", "unit",    "units",       "modifier",
    "mod-units",  "edge",       "ago",       "every",       "ampm",
    "oclock",     "shift",      "clock-shift", "fiscal",    "nth-unit",
    "nth-weekday", "half-more", "zone",      "between",     "from",
    "date-pair",  "time-pair",  "number-pair",
};

constexpr absl::string_view kUnitNames[] = {
    "",        "second",      "minute",      "hour",    "night",
    "day",     "working-day", "weekend",     "week",    "fortnight",
    "month",   "quarter",     "fiscal-quarter", "half", "year",
    "fiscal-year", "school-year", "decade",  "century", "millennium",
};
constexpr int kNumUnits = sizeof(kUnitNames) / sizeof(kUnitNames[0]);

}  // namespace

absl::string_view TypeName(Type type) {
  return kTypeNames[static_cast<int>(type)];
}

Type TypeOfName(absl::string_view name) {
  for (int i = 1; i < kNumTypes; ++i) {
    if (kTypeNames[i] == name) return static_cast<Type>(i);
  }
  return Type::kNone;
}

absl::string_view UnitName(Unit unit) {
  return kUnitNames[static_cast<int>(unit)];
}

Unit UnitOfName(absl::string_view name) {
  for (int i = 1; i < kNumUnits; ++i) {
    if (kUnitNames[i] == name) return static_cast<Unit>(i);
  }
  return Unit::kNone;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
