#include "extractor/import/line_source.h"

#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/io/batch/format.h"
#include "extractor/io/bytes/decompressor.h"

namespace onrecord {
namespace gazetteer {

absl::StatusOr<std::unique_ptr<LineSource>> LineSource::Open(
    const std::string& path) {
  if (path == "-") {
    return std::make_unique<LineSource>(io::OpenStandardInput());
  }
  absl::StatusOr<std::unique_ptr<io::ByteSource>> file = io::OpenFile(path);
  if (!file.ok()) {
    return absl::Status(file.status().code(),
                        absl::StrCat(path, ": ", file.status().message()));
  }
  std::unique_ptr<io::ByteSource> source = *std::move(file);
  source = io::Decompress(io::CompressionOfName(path), std::move(source));
  return std::make_unique<LineSource>(std::move(source));
}

bool LineSource::Fill() {
  constexpr size_t kChunk = 1 << 18;
  if (ended_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  const size_t had = buffer_.size();
  buffer_.resize(had + kChunk);
  const absl::StatusOr<size_t> read = source_->Read(&buffer_[had], kChunk);
  buffer_.resize(had + (read.ok() ? *read : 0));
  if (!read.ok()) status_ = read.status();
  ended_ = !read.ok() || *read == 0;
  return !ended_;
}

bool LineSource::NextBytes(absl::string_view* bytes) {
  if (at_ == buffer_.size() && !Fill()) return false;
  *bytes = absl::string_view(buffer_).substr(at_);
  at_ = buffer_.size();
  return true;
}

bool LineSource::Next(absl::string_view* line) {
  size_t searched = 0;
  size_t end;
  for (;;) {
    end = buffer_.find('\n', at_ + searched);
    if (end != std::string::npos) break;
    searched = buffer_.size() - at_;
    if (Fill()) continue;
    if (at_ == buffer_.size()) return false;
    end = buffer_.size();
    break;
  }
  *line = absl::string_view(buffer_).substr(at_, end - at_);
  at_ = end < buffer_.size() ? end + 1 : end;
  if (!line->empty() && line->back() == '\r') line->remove_suffix(1);
  if (++number_ == 1 && absl::StartsWith(*line, "\xEF\xBB\xBF")) {
    line->remove_prefix(3);
  }
  return true;
}

}  // namespace gazetteer
}  // namespace onrecord
