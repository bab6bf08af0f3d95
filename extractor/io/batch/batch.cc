#include "extractor/io/batch/batch.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kFullBytes = 128 << 10;
// Bounds what records cost besides their bytes.
constexpr size_t kFullRecords = 2048;
// More memory than this is not kept for the next batch.
constexpr size_t kKeepBytes = 1 << 20;

void ClearString(std::string* text) {
  if (text->capacity() > kKeepBytes) std::string().swap(*text);
  text->clear();
}

}  // namespace

std::string Place::ToString() const {
  switch (container) {
    case Container::kText:
    case Container::kHtml:
    case Container::kXml:
      break;
    case Container::kJsonLines:
    case Container::kCsv:
      return absl::StrCat(*path, ":", number);
    case Container::kDelimited:
    case Container::kWarc:
      return absl::StrCat(*path, ": record ", number, " at byte ", offset);
  }
  return *path;
}

std::string Place::DefaultId() const {
  if (IsWholeFile(container)) return *path;
  return absl::StrCat(*path, ":", number);
}

bool Batch::full() const {
  return used_ >= kFullBytes || records_.size() >= kFullRecords;
}

void Batch::Add(Place place, absl::string_view bytes) {
  AppendPart(bytes);
  AddParts(std::move(place));
}

void Batch::AddParts(Place place) {
  Record record;
  record.place = std::move(place);
  record.begin = used_;
  record.size = parts_size();
  used_ = buffer_.size();
  records_.push_back(std::move(record));
}

void Batch::AddProblem(Problem problem, bool is_document) {
  DropParts();
  Record record;
  record.begin = used_;
  record.problem = std::make_unique<Problem>(std::move(problem));
  record.is_document = is_document;
  records_.push_back(std::move(record));
}

void Batch::AddError(const Place& place, std::string message,
                     bool is_document) {
  AddProblem({Problem::Severity::kError, place.ToString(), std::move(message),
              Problem::Stage::kRead, *place.path, place.offset},
             is_document);
}

void Batch::DropFirst(size_t count) {
  records_.erase(records_.begin(), records_.begin() + count);
}

void Batch::Clear() {
  records_.clear();
  ClearString(&buffer_);
  used_ = 0;
  consumed = 0;
  ClearString(&result.bytes);
  std::string bytes = std::move(result.bytes);
  result = BatchResult();
  result.bytes = std::move(bytes);
}

}  // namespace io
}  // namespace onrecord
