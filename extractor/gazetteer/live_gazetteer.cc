#include "extractor/gazetteer/live_gazetteer.h"

#include <algorithm>
#include <utility>

namespace onrecord {
namespace gazetteer {

// A line of the cache each, so that workers do not disturb each other.
struct alignas(64) LiveGazetteer::Cell {
  std::atomic<const Gazetteer*> held{nullptr};
};

LiveGazetteer::LiveGazetteer(std::unique_ptr<Gazetteer> first)
    : current_(first.get()) {
  owned_.push_back(std::move(first));
}

LiveGazetteer::~LiveGazetteer() = default;

LiveGazetteer::Cell* LiveGazetteer::TakeCell() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (free_cells_.empty()) {
    cells_.push_back(std::make_unique<Cell>());
    return cells_.back().get();
  }
  Cell* const cell = free_cells_.back();
  free_cells_.pop_back();
  return cell;
}

LiveGazetteer::Reader::Reader(const LiveGazetteer* live)
    : live_(live), cell_(live->TakeCell()) {}

LiveGazetteer::Reader::~Reader() {
  Release();
  const std::lock_guard<std::mutex> lock(live_->mutex_);
  live_->free_cells_.push_back(cell_);
}

const Gazetteer& LiveGazetteer::Reader::Hold() {
  // Written down first, then looked at again: if it is still the current one,
  // whoever swaps after that sees the cell. Both are sequentially consistent,
  // which is what orders the store before the second load.
  const Gazetteer* seen = live_->current_.load();
  for (;;) {
    cell_->held.store(seen);
    const Gazetteer* const again = live_->current_.load();
    if (again == seen) return *seen;
    seen = again;
  }
}

void LiveGazetteer::Reader::Release() {
  cell_->held.store(nullptr, std::memory_order_release);
}

absl::Status LiveGazetteer::Reload(const std::string& path) {
  absl::StatusOr<std::unique_ptr<Gazetteer>> opened = Gazetteer::Open(path);
  if (!opened.ok()) return opened.status();
  const absl::Status status = (*opened)->image().CheckAll();
  if (!status.ok()) return status;
  Replace(*std::move(opened));
  return absl::OkStatus();
}

void LiveGazetteer::Replace(std::unique_ptr<Gazetteer> gazetteer) {
  const std::lock_guard<std::mutex> lock(mutex_);
  current_.store(gazetteer.get());
  owned_.push_back(std::move(gazetteer));
  FreeUnusedLocked();
}

size_t LiveGazetteer::FreeUnused() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return FreeUnusedLocked();
}

uint64_t LiveGazetteer::fingerprint() const {
  const std::lock_guard<std::mutex> lock(mutex_);
  return owned_.back()->fingerprint();
}

size_t LiveGazetteer::FreeUnusedLocked() {
  std::vector<const Gazetteer*> kept = {owned_.back().get()};
  for (const std::unique_ptr<Cell>& cell : cells_) {
    if (const Gazetteer* gazetteer = cell->held.load()) {
      kept.push_back(gazetteer);
    }
  }
  owned_.erase(
      std::remove_if(owned_.begin(), owned_.end(),
                     [&](const std::unique_ptr<const Gazetteer>& g) {
                       return std::find(kept.begin(), kept.end(), g.get()) ==
                              kept.end();
                     }),
      owned_.end());
  return owned_.size() - 1;
}

}  // namespace gazetteer
}  // namespace onrecord
