#include "extractor/gazetteer/live_gazetteer.h"

#include <algorithm>
#include <utility>

namespace onrecord {
namespace gazetteer {

LiveGazetteer::LiveGazetteer(std::unique_ptr<Gazetteer> first)
    : current_(first.get()), cells_(kMaxWorkers) {
  owned_.push_back(std::move(first));
}

LiveGazetteer::~LiveGazetteer() = default;

LiveGazetteer::Reader::Reader(const LiveGazetteer* live, size_t worker)
    : cell_(&live->cells_[worker].used) {
  // Written down first, then looked at again: if it is still the current one,
  // whoever swaps after that sees the cell. Both are sequentially consistent,
  // which is what orders the store before the second load.
  const Gazetteer* seen = live->current_.load();
  for (;;) {
    cell_->store(seen);
    const Gazetteer* again = live->current_.load();
    if (again == seen) break;
    seen = again;
  }
  gazetteer_ = seen;
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
  const std::lock_guard<std::mutex> lock(writing_);
  current_.store(gazetteer.get());
  owned_.push_back(std::move(gazetteer));
  FreeUnused();
}

size_t LiveGazetteer::waiting() const {
  const std::lock_guard<std::mutex> lock(writing_);
  return owned_.size() - 1;
}

void LiveGazetteer::FreeUnused() {
  std::vector<const Gazetteer*> used;
  for (const Cell& cell : cells_) {
    if (const Gazetteer* gazetteer = cell.used.load()) {
      used.push_back(gazetteer);
    }
  }
  const Gazetteer* current = owned_.back().get();
  owned_.erase(
      std::remove_if(owned_.begin(), owned_.end(),
                     [&](const std::unique_ptr<const Gazetteer>& g) {
                       return g.get() != current &&
                              std::find(used.begin(), used.end(), g.get()) ==
                                  used.end();
                     }),
      owned_.end());
}

}  // namespace gazetteer
}  // namespace onrecord
