#include "extractor/io/batch_reader.h"

#include <optional>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "extractor/io/byte_source.h"
#include "extractor/io/decompressor.h"
#include "extractor/io/input_buffer.h"

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
    raw->GrowTo(4);
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

bool BatchReader::Fill(Batch* batch) {
  while (!batch->full()) {
    if (reader_ == nullptr && !OpenNext(batch)) break;
    if (reader_ == nullptr) continue;
    const bool more = reader_->Fill(batch);
    batch->consumed = consumed_ + reader_->consumed();
    // Either it is full, or a pipe has nothing ready.
    if (more) return true;
    consumed_ = batch->consumed;
    reader_ = nullptr;
  }
  if (batch->consumed == 0) batch->consumed = consumed_;
  return !batch->empty();
}

bool BatchReader::OpenNext(Batch* batch) {
  InputWalker::Found found;
  if (!walker_.Next(&found)) return false;
  if (found.problem.has_value()) {
    batch->AddProblem(*std::move(found.problem), /*is_document=*/false);
  } else {
    Open(*found.input, batch);
  }
  return true;
}

void BatchReader::Open(const Input& input, Batch* batch) {
  if (output_ != nullptr && output_->IsFile(input.path)) {
    batch->AddProblem({Problem::Severity::kWarning, input.path,
                       "skipped: the output is written there"},
                      /*is_document=*/false);
    return;
  }
  std::unique_ptr<ByteSource> source;
  if (input.is_standard_input()) {
    source = OpenStandardInput();
  } else {
    absl::StatusOr<std::unique_ptr<ByteSource>> opened = OpenFile(input.path);
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
