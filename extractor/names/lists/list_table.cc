#include "extractor/names/lists/list_table.h"

namespace onrecord {
namespace names {

void ListTable::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.hash != 0) slots_[Place(slot.hash)] = slot;
  }
}

}  // namespace names
}  // namespace onrecord
