#include "extractor/figures/calendar/joins.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr Type kDateTypes[] = {Type::kDay,   Type::kWeekday, Type::kWeek,
                               Type::kMonth, Type::kYear,    Type::kPeriod};

bool ReadTypes(absl::string_view field, std::vector<Type>* types) {
  for (absl::string_view name : absl::StrSplit(field, '|')) {
    if (name == "date") {
      types->insert(types->end(), std::begin(kDateTypes),
                    std::end(kDateTypes));
      continue;
    }
    const Type type = TypeOfName(name);
    if (type == Type::kNone) return false;
    types->push_back(type);
  }
  return true;
}

bool ReadConnectors(absl::string_view field,
                    std::vector<Connector>* connectors) {
  for (absl::string_view name : absl::StrSplit(field, '|')) {
    const Connector connector = ConnectorOfName(name);
    if (connector == Connector::kNumConnectors) return false;
    connectors->push_back(connector);
  }
  return true;
}

}  // namespace

absl::StatusOr<JoinTable> JoinTable::Create(
    const knowledge::TableFile& table) {
  JoinTable result;
  for (const knowledge::TableFile::Row& row : table.rows()) {
    if (row.fields.size() != 4) {
      return table.Error(row, "needs left, connector, right and action");
    }
    std::vector<Type> left, right;
    std::vector<Connector> connectors;
    if (!ReadTypes(row.fields[0], &left) ||
        !ReadConnectors(row.fields[1], &connectors) ||
        !ReadTypes(row.fields[2], &right)) {
      return table.Error(row, "unknown type or connector");
    }
    const Action action = ActionOfName(row.fields[3]);
    if (action == nullptr) {
      return table.Error(row, absl::StrCat("no action: ", row.fields[3]));
    }
    if (result.actions_.size() > UINT8_MAX) {
      return table.Error(row, "too many rows");
    }
    const uint8_t index = static_cast<uint8_t>(result.actions_.size());
    result.actions_.push_back(action);
    for (Type l : left) {
      for (Connector c : connectors) {
        for (Type r : right) {
          uint8_t& slot = result.index_[Slot(l, c, r)];
          if (slot == 0) slot = index;
          const uint64_t bit = uint64_t{1} << Index(l);
          result.lefts_[Index(r)] |= bit;
          result.lefts_by_[Index(r)][static_cast<size_t>(c)] |= bit;
        }
      }
    }
  }
  return result;
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
