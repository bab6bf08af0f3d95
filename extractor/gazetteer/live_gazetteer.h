// A gazetteer that is replaced while it is used.
//
//   LiveGazetteer live(*std::move(gazetteer));
//   LiveGazetteer::Reader reader(&live);        // in each worker, once
//   for each document:
//     const Gazetteer& gazetteer = reader.Hold();
//     gazetteer.Find(text, ...);
//     reader.Release();
//   // in another thread, whenever the file has changed:
//   absl::Status status = live.Reload("names.gaz");
//
// Reading takes no lock and waits for nobody: a reader writes down in a cell of
// its own which gazetteer it uses (a hazard pointer). Reload checks every page
// of the new image first, then swaps; a bad image is refused and the old one
// stays. An old one is freed by the first Reload, or FreeUnused, that finds no
// reader holding it.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_LIVE_GAZETTEER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_LIVE_GAZETTEER_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
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
  struct Cell;

 public:
  explicit LiveGazetteer(std::unique_ptr<Gazetteer> first);
  // REQUIRES: no reader is left.
  ~LiveGazetteer();
  LiveGazetteer(const LiveGazetteer&) = delete;
  LiveGazetteer& operator=(const LiveGazetteer&) = delete;

  // Of one worker; not thread-safe.
  class Reader {
   public:
    // Making and ending one takes a lock. `live` must outlive it.
    explicit Reader(const LiveGazetteer* live);
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    // The gazetteer of the moment, in place of the one held before. It, its
    // entries and their strings are good until the next Hold or Release.
    const Gazetteer& Hold();
    void Release();

   private:
    const LiveGazetteer* const live_;
    Cell* const cell_;
  };

  // From an image file. Errors of Image::Open and CheckAll; then nothing has
  // changed.
  absl::Status Reload(const std::string& path);
  void Replace(std::unique_ptr<Gazetteer> gazetteer);

  // Frees the old ones that no reader holds; Reload does as well. Returns how
  // many are left.
  size_t FreeUnused();
  // Gazetteer::fingerprint of the current one.
  uint64_t fingerprint() const;

 private:
  Cell* TakeCell() const;
  size_t FreeUnusedLocked();

  std::atomic<const Gazetteer*> current_;
  mutable std::mutex mutex_;  // of all that follows
  mutable std::vector<std::unique_ptr<Cell>> cells_;
  mutable std::vector<Cell*> free_cells_;
  std::vector<std::unique_ptr<const Gazetteer>> owned_;  // the last is current
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_LIVE_GAZETTEER_H_
