// The table of joins: which two pieces of a date, with what between them, may
// become a longer one, and by which action. From knowledge/figures/calendar/
// joins.tsv.
//
//   table.Find(Type::kMonth, Connector::kNil, Type::kNumber)  // MonthDay
//
// Immutable after loading, thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_JOINS_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_JOINS_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/figures/calendar/item.h"
#include "extractor/figures/calendar/scope.h"
#include "extractor/figures/calendar/vocabulary.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace figures {
namespace calendar {

struct Join {
  const Scope& scope;
  const Item& left;
  Connector connector;
  const Item& right;
};

// Makes *out, whose tokens and cost are set, from the two pieces. False if
// they do not fit.
using Action = bool (*)(const Join& join, Item* out);

// Null for a name that is none. Defined with the actions.
Action ActionOfName(absl::string_view name);

class JoinTable {
 public:
  // Columns: left, connector, right, action.
  static absl::StatusOr<JoinTable> Create(const knowledge::TableFile& table);

  // Null if the two do not join.
  Action Find(Type left, Connector connector, Type right) const {
    return actions_[index_[Slot(left, connector, right)]];
  }
  // The types, as bits, that join a piece to their right, with any connector
  // or with that one.
  uint64_t Lefts(Type right) const { return lefts_[Index(right)]; }
  uint64_t Lefts(Connector connector, Type right) const {
    return lefts_by_[Index(right)][static_cast<size_t>(connector)];
  }

 private:
  static size_t Index(Type type) { return static_cast<size_t>(type); }
  static size_t Slot(Type left, Connector connector, Type right) {
    return (Index(right) * kNumConnectors + static_cast<size_t>(connector)) *
               kNumTypes + Index(left);
  }

  // Into actions_, whose first is null.
  std::array<uint8_t, kNumTypes * kNumConnectors * kNumTypes> index_ = {};
  std::array<uint64_t, kNumTypes> lefts_ = {};
  std::array<std::array<uint64_t, kNumConnectors>, kNumTypes> lefts_by_ = {};
  std::vector<Action> actions_ = {nullptr};
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_JOINS_H_
