// A compiled gazetteer, opened: its sections, checked.
//
// Opening reads the header, the pages' checksums and the filters; pages of
// records and of the table are checked when they are first used, so that
// opening takes the same time whatever the size. CheckAll checks what is left.
// Whatever a file holds, reading it is safe. Thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_IMAGE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_IMAGE_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/records.h"
#include "extractor/gazetteer/scan.h"

namespace onrecord {
namespace gazetteer {

class Image {
 public:
  // Maps a file. NOT_FOUND if it cannot be read, DATA_LOSS if it is cut short
  // or altered, FAILED_PRECONDITION if another version wrote it,
  // INVALID_ARGUMENT if it is no image at all.
  static absl::StatusOr<std::unique_ptr<Image>> Open(const std::string& path);
  // Copies bytes. `name` is for errors.
  static absl::StatusOr<std::unique_ptr<Image>> FromBytes(
      absl::string_view bytes, absl::string_view name);
  ~Image();
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;

  const ImageHeader& header() const { return header_; }
  const ScanTables& tables() const { return tables_; }
  absl::string_view records() const { return records_; }
  const std::vector<ClassName>& classes() const { return classes_; }
  absl::string_view bytes() const { return {data_, size_}; }

  // True if the pages under these bytes of records are as they were written;
  // false for bytes behind the end.
  // Few cycles once they were asked for.
  bool RecordsGood(uint64_t offset, uint64_t size) const {
    const uint64_t first = (tables_.records_page + offset) / kPageBytes;
    const uint64_t last = (tables_.records_page + offset + size) / kPageBytes;
    return PageGood(first) && (first == last || PagesGood(first + 1, last));
  }

  // DATA_LOSS if any page is not as it was written.
  absl::Status CheckAll() const;

 private:
  Image() = default;

  // Memory for a copy of so many bytes.
  absl::Status Reserve(size_t size);
  absl::Status Read(absl::string_view name);
  absl::Status ReadHeader();
  absl::Status ReadSections();
  bool SectionFits(const Section& section, uint64_t size_multiple) const;

  bool PageGood(uint64_t page) const {
    return page < pages_.size() &&
           (pages_[page].load(std::memory_order_relaxed) == 1 ||
            PagesGood(page, page));
  }
  bool PagesGood(uint64_t first, uint64_t last) const;
  absl::string_view SectionBytes(const Section& section) const {
    return {data_ + section.offset, section.size};
  }

  std::string name_;
  const char* data_ = nullptr;
  size_t size_ = 0;
  void* map_ = nullptr;  // what data_ lies in
  size_t map_size_ = 0;
  ImageHeader header_ = {};
  ScanTables tables_;
  absl::string_view records_;
  std::vector<ClassName> classes_;
  // Of the body's pages: 0 not looked at, 1 good, 2 bad.
  uint64_t body_offset_ = 0;
  mutable std::vector<std::atomic<uint8_t>> pages_;
  mutable std::atomic<bool> all_good_{false};  // CheckAll found them so
};

// To a temporary file beside `path`, which is renamed when it is whole.
absl::Status WriteImage(absl::string_view image, const std::string& path);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_IMAGE_H_
