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
  // False if nothing joins a piece of that type with one to its left.
  bool JoinsLeft(Type right) const { return joins_left_[Index(right)]; }

 private:
  static size_t Index(Type type) { return static_cast<size_t>(type); }
  static size_t Slot(Type left, Connector connector, Type right) {
    return (Index(left) * kNumConnectors + static_cast<size_t>(connector)) *
               kNumTypes + Index(right);
  }

  // Into actions_, whose first is null.
  std::array<uint8_t, kNumTypes * kNumConnectors * kNumTypes> index_ = {};
  std::array<bool, kNumTypes> joins_left_ = {};
  std::vector<Action> actions_ = {nullptr};
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_JOINS_H_
