// A gazetteer that is replaced while it is used.
//
//   LiveGazetteer live(*std::move(gazetteer));
//   // in each worker, for each document:
//   const LiveGazetteer::Reader reader(&live, worker);   // worker: 0, 1, ...
//   reader->Find(text, ...);
//   // in another thread, whenever the file has changed:
//   absl::Status status = live.Reload("names.gaz");
//
// Reading takes no lock and waits for nobody: a reader writes down in a cell of
// its own which gazetteer it uses (a hazard pointer). Reload checks every page
// of the new image first, then swaps; a bad image is refused and the old one
// stays. The old one is freed when no reader has it any more.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_LIVE_GAZETTEER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_LIVE_GAZETTEER_H_

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "extractor/gazetteer/gazetteer.h"

namespace onrecord {
namespace gazetteer {

// Thread-safe.
class LiveGazetteer {
 public:
  static constexpr size_t kMaxWorkers = 1024;

  explicit LiveGazetteer(std::unique_ptr<Gazetteer> first);
  // REQUIRES: no reader is left.
  ~LiveGazetteer();
  LiveGazetteer(const LiveGazetteer&) = delete;
  LiveGazetteer& operator=(const LiveGazetteer&) = delete;

  // Holds on to the gazetteer of the moment; matches, entries and views of it
  // are good as long as the reader lives.
  class Reader {
   public:
    // REQUIRES: worker < kMaxWorkers, and no other reader has that number now.
    Reader(const LiveGazetteer* live, size_t worker);
    ~Reader() { cell_->store(nullptr, std::memory_order_release); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    const Gazetteer* operator->() const { return gazetteer_; }
    const Gazetteer& operator*() const { return *gazetteer_; }

   private:
    std::atomic<const Gazetteer*>* cell_;
    const Gazetteer* gazetteer_;
  };

  // From an image file. Errors of Image::Open and CheckAll; then nothing has
  // changed. Also frees what no reader has any more.
  absl::Status Reload(const std::string& path);
  void Replace(std::unique_ptr<Gazetteer> gazetteer);
  // How many old ones wait for their readers.
  size_t waiting() const;

 private:
  // A line of the cache each, so that workers do not disturb each other.
  struct alignas(64) Cell {
    std::atomic<const Gazetteer*> used{nullptr};
  };

  void FreeUnused();

  std::atomic<const Gazetteer*> current_;
  mutable std::vector<Cell> cells_;
  mutable std::mutex writing_;
  std::vector<std::unique_ptr<const Gazetteer>> owned_;  // the last is current
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_LIVE_GAZETTEER_H_
