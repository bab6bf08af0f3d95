#include "extractor/figures/calendar/chart.h"

#include <algorithm>

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

// The kinds of flags that make two pieces of one type different.
constexpr uint16_t kTelling = kWeak | kHabit | kEdged | kVagueCount;

}  // namespace

void Chart::Start(uint32_t first, uint32_t end) {
  first_ = first;
  end_ = end;
  items_.clear();
  links_.clear();
  for (uint32_t i = 0; i <= end - first; ++i) {
    ending_[i] = links_ending_[i] = kNone;
    types_ending_[i] = 0;
  }
}

void Chart::AddConnector(Connector connector, uint32_t first, uint32_t end) {
  if (end > end_ || links_.size() >= kMaxItems) return;
  uint16_t& head = links_ending_[At(end)];
  links_.push_back({connector, first, head});
  head = static_cast<uint16_t>(links_.size() - 1);
}

void Chart::Join(const Scope& scope, const JoinTable& joins) {
  for (uint32_t end = first_ + 1; end <= end_; ++end) {
    // Joined pieces are pushed in front, so the list is walked by a copy.
    agenda_.clear();
    for (uint16_t i = ending_[At(end)]; i != kNone; i = next_[i]) {
      agenda_.push_back(i);
    }
    for (size_t k = 0; k < agenda_.size(); ++k) {
      JoinBack(scope, joins, agenda_[k]);
    }
  }
}

void Chart::JoinBack(const Scope& scope, const JoinTable& joins,
                     uint16_t right) {
  const uint32_t middle = items_[right].first;
  if (middle == first_ || joins.Lefts(items_[right].type) == 0) return;
  const text::Token& token = scope.text->tokens()[middle];
  JoinAt(scope, joins, right,
         token.glued() ? Connector::kGlued : Connector::kNil, middle);
  for (uint16_t i = links_ending_[At(middle)]; i != kNone;
       i = links_[i].next) {
    JoinAt(scope, joins, right, links_[i].connector, links_[i].first);
  }
}

void Chart::JoinAt(const Scope& scope, const JoinTable& joins, uint16_t right,
                   Connector connector, uint32_t middle) {
  const uint64_t lefts = joins.Lefts(connector, items_[right].type);
  if ((lefts & types_ending_[At(middle)]) == 0) return;
  for (uint16_t left = ending_[At(middle)]; left != kNone;
       left = next_[left]) {
    if ((lefts & BitOf(items_[left].type)) == 0) continue;
    const Action action =
        joins.Find(items_[left].type, connector, items_[right].type);
    Item out;
    out.first = items_[left].first;
    out.end = items_[right].end;
    out.cost =
        static_cast<uint16_t>(items_[left].cost + items_[right].cost);
    if (!action({scope, items_[left], connector, items_[right]}, &out)) {
      continue;
    }
    out.first = items_[left].first;
    out.end = items_[right].end;
    AddJoined(out);
  }
}

void Chart::AddJoined(const Item& item) {
  if (items_.size() >= kMaxItems) return;
  for (uint16_t i = ending_[At(item.end)]; i != kNone; i = next_[i]) {
    const Item& old = items_[i];
    if (old.first == item.first && old.type == item.type &&
        old.cost <= item.cost &&
        (old.flags & kTelling) == (item.flags & kTelling)) {
      return;
    }
  }
  Add(item);
  agenda_.push_back(static_cast<uint16_t>(items_.size() - 1));
}

void Chart::Cover(const std::vector<int>& gain,
                  std::vector<uint32_t>* chosen) {
  chosen->clear();
  const uint32_t size = end_ - first_;
  best_[0] = 0;
  for (uint32_t end = 1; end <= size; ++end) {
    best_[end] = best_[end - 1];
    best_item_[end] = kNone;
    for (uint16_t i = ending_[end]; i != kNone; i = next_[i]) {
      if (gain[i] <= 0) continue;
      const int total = best_[At(items_[i].first)] + gain[i];
      if (total > best_[end]) {
        best_[end] = total;
        best_item_[end] = i;
      }
    }
  }
  for (uint32_t end = size; end > 0;) {
    const uint16_t i = best_item_[end];
    if (i == kNone) {
      --end;
      continue;
    }
    chosen->push_back(i);
    end = At(items_[i].first);
  }
  std::reverse(chosen->begin(), chosen->end());
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
