// The reader of .jsonl: a record is a line. Lines of blanks are no records but
// are counted; the last line needs no line feed; a byte order mark before the
// first is dropped.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_LINE_READER_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_LINE_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "extractor/io/batch/batch.h"
#include "extractor/io/bytes/input_buffer.h"
#include "extractor/io/records/record_reader.h"

namespace onrecord {
namespace io {

class LineReader : public RecordReader {
 public:
  LineReader(std::shared_ptr<const std::string> path, const ReadLimits& limits,
             std::unique_ptr<InputBuffer> buffer);

  bool Fill(Batch* batch) override;
  uint64_t consumed() const override { return buffer_->consumed(); }

 private:
  enum class Seen { kLine, kLastLine, kTooLong, kNothingYet, kEnd };

  // Looks for the end of the line at the front, reading more if need be;
  // `may_wait` for a pipe that has nothing now.
  Seen FindLine(bool may_wait);
  void TakeLine(Batch* batch);
  void SkipLongLine(Batch* batch);
  void AddEnd(Batch* batch);
  Place Here() const;

  const std::shared_ptr<const std::string> path_;
  const ReadLimits limits_;
  const std::unique_ptr<InputBuffer> buffer_;
  bool at_start_ = true;
  uint64_t line_ = 1;
  // Of the line at the front: bytes known to hold no line feed.
  size_t size_ = 0;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_LINE_READER_H_
