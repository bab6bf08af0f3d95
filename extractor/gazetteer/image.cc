#include "extractor/gazetteer/image.h"

#include <cstdint>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/checksum.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kHugePage = size_t{2} << 20;

absl::Status Altered(absl::string_view name, absl::string_view what) {
  return absl::DataLossError(absl::StrCat(
      name, ": ", what, "; compile the gazetteer again or copy it anew"));
}

}  // namespace

absl::StatusOr<std::unique_ptr<Image>> Image::Open(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    return absl::NotFoundError(
        absl::StrCat(path, ": cannot be opened: ", strerror(errno)));
  }
  const auto closer = absl::MakeCleanup([file] { close(file); });
  struct stat info;
  if (fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) {
    return absl::InvalidArgumentError(absl::StrCat(path, ": is no file"));
  }
  std::unique_ptr<Image> image(new Image);
  image->size_ = static_cast<size_t>(info.st_size);
  if (image->size_ < sizeof(ImageHeader)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": is no gazetteer image, it has only ",
                     image->size_, " bytes"));
  }
  void* map = mmap(nullptr, image->size_, PROT_READ, MAP_SHARED, file, 0);
  if (map == MAP_FAILED) {
    return absl::ResourceExhaustedError(
        absl::StrCat(path, ": cannot be mapped: ", strerror(errno)));
  }
  image->map_ = map;
  image->map_size_ = image->size_;
  image->data_ = static_cast<const char*>(map);
  const absl::Status status = image->Read(path);
  if (!status.ok()) return status;
  return image;
}

absl::StatusOr<std::unique_ptr<Image>> Image::FromBytes(
    absl::string_view bytes, absl::string_view name) {
  std::unique_ptr<Image> image(new Image);
  if (bytes.size() < sizeof(ImageHeader)) {
    return absl::InvalidArgumentError(
        absl::StrCat(name, ": is no gazetteer image, it has only ",
                     bytes.size(), " bytes"));
  }
  const absl::Status room = image->Reserve(bytes.size());
  if (!room.ok()) return room;
  char* data = const_cast<char*>(image->data_);
  memcpy(data, bytes.data(), bytes.size());
  const absl::Status status = image->Read(name);
  if (!status.ok()) return status;
  return image;
}

absl::Status Image::Reserve(size_t size) {
  // Table look-ups are spread over all of it: huge pages spare most of the
  // walks through page tables. Memory that malloc had used before would stay in
  // small ones.
  const size_t align = size >= kHugePage ? kHugePage : kPageBytes;
  map_size_ = size + align;
  map_ = mmap(nullptr, map_size_, PROT_READ | PROT_WRITE,
              MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (map_ == MAP_FAILED) {
    map_ = nullptr;
    return absl::ResourceExhaustedError(
        absl::StrCat("no memory for a gazetteer of ", size, " bytes"));
  }
  const uintptr_t begin = reinterpret_cast<uintptr_t>(map_);
  const uintptr_t aligned = (begin + align - 1) / align * align;
  if (align == kHugePage) {
    madvise(reinterpret_cast<void*>(aligned), map_size_ - (aligned - begin),
            MADV_HUGEPAGE);
  }
  data_ = reinterpret_cast<const char*>(aligned);
  size_ = size;
  return absl::OkStatus();
}

Image::~Image() {
  if (map_ != nullptr) munmap(map_, map_size_);
}

absl::Status Image::Read(absl::string_view name) {
  name_ = std::string(name);
  const absl::Status status = ReadHeader();
  return status.ok() ? ReadSections() : status;
}

absl::Status Image::ReadHeader() {
  memcpy(&header_, data_, sizeof(header_));
  if (memcmp(header_.magic, kImageMagic, sizeof(kImageMagic)) != 0) {
    return absl::InvalidArgumentError(absl::StrCat(
        name_, ": is no gazetteer image; make one with 'gazetteer compile'"));
  }
  if (header_.version != kImageVersion ||
      header_.header_bytes != sizeof(ImageHeader)) {
    return absl::FailedPreconditionError(absl::StrCat(
        name_, ": has version ", header_.version, " of the format, this ",
        "program reads version ", kImageVersion,
        "; compile the gazetteer again"));
  }
  if (header_.file_bytes != size_) {
    return Altered(name_, absl::StrCat("has ", size_, " bytes instead of ",
                                       header_.file_bytes));
  }
  const Section& sums = header_.page_checksums;
  if (sums.offset != sizeof(ImageHeader) || sums.size % 4 != 0 ||
      sums.size > size_) {
    return Altered(name_, "the header is damaged");
  }
  const uint64_t front =
      (sizeof(ImageHeader) + sums.size + kPageBytes - 1) / kPageBytes *
      kPageBytes;
  if (front > size_ ||
      (size_ - front + kPageBytes - 1) / kPageBytes != sums.size / 4) {
    return Altered(name_, "the header is damaged");
  }
  std::string copy(data_, front);
  memset(&copy[offsetof(ImageHeader, header_checksum)], 0, 8);
  if (Checksum(copy) != header_.header_checksum) {
    return Altered(name_, "the header's checksum is wrong");
  }
  body_offset_ = front;
  pages_ = std::vector<std::atomic<uint8_t>>(sums.size / 4);
  return absl::OkStatus();
}

bool Image::SectionFits(const Section& section, uint64_t multiple) const {
  return section.offset >= body_offset_ && section.offset % 64 == 0 &&
         section.size % multiple == 0 &&
         section.offset <= size_ - kImagePadding &&
         section.size <= size_ - kImagePadding - section.offset;
}

absl::Status Image::ReadSections() {
  const ImageHeader& h = header_;
  const auto bits = [](const Section& section) { return section.size * 8; };
  const bool fits =
      SectionFits(h.buckets, sizeof(Bucket)) && SectionFits(h.first, 8) &&
      SectionFits(h.longer, 8) && SectionFits(h.small, 8) &&
      SectionFits(h.small_prefixes, 8) && SectionFits(h.strings, 1) &&
      SectionFits(h.records, 1) && h.bucket_count > 0 &&
      h.buckets.size == h.bucket_count * sizeof(Bucket) &&
      h.first_bits >= 9 && h.first_bits < 40 &&
      bits(h.first) == uint64_t{1} << h.first_bits &&
      h.longer_bits >= 9 && h.longer_bits < 40 &&
      bits(h.longer) == uint64_t{1} << h.longer_bits &&
      h.small_bits < 40 && h.small.size >= 8 &&
      (h.small_bits == 0 || bits(h.small) == uint64_t{1} << h.small_bits) &&
      bits(h.small_prefixes) == 1 << 16;
  if (!fits) return Altered(name_, "the header is damaged");
  const auto words = [this](const Section& section) {
    return reinterpret_cast<const uint64_t*>(data_ + section.offset);
  };
  tables_.buckets = reinterpret_cast<const Bucket*>(data_ + h.buckets.offset);
  tables_.bucket_count = h.bucket_count;
  tables_.first_mask = h.first.size / 8 - 1;
  tables_.longer_mask = h.longer.size / 8 - 1;
  tables_.small_mask = h.small_bits == 0 ? 0 : h.small.size / 8 - 1;
  tables_.has_small = h.small_bits != 0;
  tables_.first = words(h.first);
  tables_.longer = words(h.longer);
  tables_.small = words(h.small);
  tables_.small_prefixes = words(h.small_prefixes);
  records_ = SectionBytes(h.records);
  tables_.records = records_.data();
  tables_.records_size = records_.size();
  tables_.records_page = h.records.offset - body_offset_;
  tables_.pages = pages_.data();
  tables_.all_good = &all_good_;
  for (const Section* section : {&h.first, &h.longer, &h.small,
                                 &h.small_prefixes, &h.strings}) {
    const uint64_t first = (section->offset - body_offset_) / kPageBytes;
    const uint64_t end = section->offset - body_offset_ + section->size;
    if (!PagesGood(first, end / kPageBytes)) {
      return Altered(name_, "a checksum is wrong");
    }
  }
  classes_.push_back(ClassName());
  for (absl::string_view rest = SectionBytes(h.strings); !rest.empty();) {
    ClassName name;
    name.type = static_cast<Type>(rest[0]);
    rest.remove_prefix(1);
    uint64_t size;
    if (name.type > Type::kOther || !TakeVarint(&rest, &size) ||
        size > rest.size()) {
      return Altered(name_, "the classes are damaged");
    }
    name.name = rest.substr(0, size);
    rest.remove_prefix(size);
    classes_.push_back(name);
  }
  return absl::OkStatus();
}

bool Image::PagesGood(uint64_t first, uint64_t last) const {
  const char* sums = data_ + header_.page_checksums.offset;
  const absl::string_view body(data_ + body_offset_, size_ - body_offset_);
  bool good = true;
  for (uint64_t page = first; page <= last && page < pages_.size(); ++page) {
    uint8_t state = pages_[page].load(std::memory_order_relaxed);
    if (state == 0) {
      uint32_t sum;
      memcpy(&sum, sums + 4 * page, 4);
      const absl::string_view bytes =
          body.substr(page * kPageBytes, kPageBytes);
      state = static_cast<uint32_t>(Checksum(bytes)) == sum ? 1 : 2;
      pages_[page].store(state, std::memory_order_relaxed);
    }
    good = good && state == 1;
  }
  return good;
}

absl::Status Image::CheckAll() const {
  if (pages_.empty() || PagesGood(0, pages_.size() - 1)) {
    all_good_.store(true, std::memory_order_relaxed);
    return absl::OkStatus();
  }
  return Altered(name_, "a checksum is wrong");
}

absl::Status WriteImage(absl::string_view image, const std::string& path) {
  const std::string temporary = absl::StrCat(path, ".", getpid(), ".tmp");
  const int file = open(temporary.c_str(),
                        O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  bool good = file >= 0;
  size_t at = 0;
  while (good && at < image.size()) {
    const ssize_t wrote = write(file, image.data() + at, image.size() - at);
    if (wrote < 0 && errno == EINTR) continue;
    good = wrote > 0;
    if (good) at += static_cast<size_t>(wrote);
  }
  good = good && fsync(file) == 0;
  int error = errno;
  if (file >= 0) close(file);
  if (good && rename(temporary.c_str(), path.c_str()) == 0) {
    return absl::OkStatus();
  }
  if (good) error = errno;
  unlink(temporary.c_str());
  return absl::UnavailableError(
      absl::StrCat(path, ": cannot be written: ", strerror(error)));
}

}  // namespace gazetteer
}  // namespace onrecord
