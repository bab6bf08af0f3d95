#include "extractor/io/batch_reader.h"

#include <sys/stat.h>

#include <optional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "extractor/io/bytes/byte_source.h"
#include "extractor/io/bytes/decompressor.h"
#include "extractor/io/bytes/input_buffer.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace io {
namespace {

// Enough for ContainerOfContent.
constexpr size_t kHead = 64 << 10;

// Gives bytes that were read to look at them once more, then the rest.
class PeekedSource : public ByteSource {
 public:
  explicit PeekedSource(std::unique_ptr<InputBuffer> buffer)
      : buffer_(std::move(buffer)) {}
  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    if (buffer_->data().empty() && !buffer_->Grow()) {
      if (!buffer_->status().ok()) return buffer_->status();
      return size_t{0};
    }
    const size_t count = buffer_->data().copy(data, size);
    buffer_->Consume(count);
    return count;
  }
  bool Ready() const override {
    return !buffer_->data().empty() || buffer_->Ready();
  }
  uint64_t consumed() const override {
    return buffer_->consumed() - buffer_->data().size();
  }

 private:
  const std::unique_ptr<InputBuffer> buffer_;
};

// Undoes the compression that is given or that the content shows.
std::unique_ptr<InputBuffer> NewBuffer(std::optional<Compression> compression,
                                       std::unique_ptr<ByteSource> source) {
  if (!compression.has_value()) {
    auto raw = std::make_unique<InputBuffer>(std::move(source));
    raw->GrowTo(6);
    compression = CompressionOfContent(raw->data());
    if (*compression == Compression::kNone) return raw;
    source = std::make_unique<PeekedSource>(std::move(raw));
  }
  return std::make_unique<InputBuffer>(
      Decompress(*compression, std::move(source)));
}

Container ContainerOfBuffer(InputBuffer* buffer) {
  // A slow pipe is judged by what came first.
  buffer->GrowTo(1);
  while (buffer->data().size() < kHead && buffer->Ready() && buffer->Grow()) {
  }
  return ContainerOfContent(buffer->data());
}

}  // namespace

BatchReader::BatchReader(InputWalker walker, const ReadLimits& limits,
                         const Output* output)
    : walker_(std::move(walker)), limits_(limits), output_(output) {}

void BatchReader::Exclude(const std::string& path) {
  excluded_.push_back(path);
  walker_.Exclude(path);
}

bool BatchReader::Fill(Batch* batch) {
  if (stop_ != nullptr && stop_->requested()) return false;
  if (ahead_ != nullptr) {
    std::swap(*batch, *ahead_);
    ahead_ = nullptr;
    return true;
  }
  while (!batch->full()) {
    if (reader_ == nullptr && !OpenNext(batch)) break;
    if (reader_ == nullptr) continue;
    const size_t first = batch->records().size();
    const bool more = reader_->Fill(batch);
    Number(first, batch);
    batch->consumed = consumed_ + reader_->consumed();
    if (stop_ != nullptr && stop_->requested()) {
      // What was waited for in vain is no error, and nothing was begun.
      batch->Clear();
      return false;
    }
    // Either it is full, or a pipe has nothing ready.
    if (more) return true;
    consumed_ = batch->consumed;
    reader_ = nullptr;
  }
  if (batch->consumed == 0) batch->consumed = consumed_;
  return !batch->empty();
}

void BatchReader::Number(size_t first, Batch* batch) {
  for (size_t i = first; i < batch->records().size(); ++i) {
    ++position_.record;
    batch->SetPosition(i, position_);
  }
}

bool BatchReader::Find(InputWalker::Found* found) {
  if (!walker_.Next(found)) return false;
  position_.input = any_found_ ? position_.input + 1 : 0;
  any_found_ = true;
  position_.record = 0;
  uint64_t& digest = position_.inputs_digest;
  if (!found->input.has_value()) {
    digest = text::HashBytes(found->problem->place, digest);
    return true;
  }
  const std::string& path = found->input->path;
  digest = text::HashBytes(path, digest);
  struct stat about;
  const bool has_size = !found->input->is_standard_input() && !IsOurs(path) &&
                        stat(path.c_str(), &about) == 0 &&
                        S_ISREG(about.st_mode);
  if (has_size) digest = text::MixHash(digest, about.st_size);
  return true;
}

bool BatchReader::OpenNext(Batch* batch) {
  InputWalker::Found found;
  if (!Find(&found)) return false;
  const size_t first = batch->records().size();
  if (found.problem.has_value()) {
    batch->AddProblem(*std::move(found.problem), /*is_document=*/false);
  } else {
    Open(*found.input, batch);
  }
  Number(first, batch);
  return true;
}

bool BatchReader::IsOurs(const std::string& path) const {
  if (output_ != nullptr && output_->IsFile(path)) return true;
  struct stat ours, theirs;
  for (const std::string& file : excluded_) {
    if (stat(file.c_str(), &ours) == 0 && stat(path.c_str(), &theirs) == 0 &&
        ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino) {
      return true;
    }
  }
  return false;
}

void BatchReader::Open(const Input& input, Batch* batch) {
  if (IsOurs(input.path)) {
    batch->AddProblem({Problem::Severity::kWarning, input.path,
                       "skipped: the output is written there"},
                      /*is_document=*/false);
    return;
  }
  std::unique_ptr<ByteSource> source;
  if (input.is_standard_input()) {
    source = OpenStandardInput(stop_);
  } else {
    absl::StatusOr<std::unique_ptr<ByteSource>> opened =
        OpenFile(input.path, stop_);
    if (!opened.ok()) {
      batch->AddProblem({Problem::Severity::kError, input.path,
                         std::string(opened.status().message())},
                        /*is_document=*/false);
      return;
    }
    source = *std::move(opened);
  }
  std::unique_ptr<InputBuffer> buffer =
      NewBuffer(input.compression, std::move(source));
  const Container container = input.container.has_value()
                                  ? *input.container
                                  : ContainerOfBuffer(buffer.get());
  reader_ = NewRecordReader(container,
                            std::make_shared<const std::string>(input.path),
                            limits_, std::move(buffer));
}

}  // namespace io
}  // namespace onrecord
