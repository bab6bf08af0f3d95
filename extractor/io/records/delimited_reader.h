// The reader of .pb: a record is a protobuf message with its length before it
// as a varint32, as util/delimited_message_util.h writes them.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_DELIMITED_READER_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_DELIMITED_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "extractor/io/batch/batch.h"
#include "extractor/io/bytes/input_buffer.h"
#include "extractor/io/records/record_reader.h"

namespace onrecord {
namespace io {

class DelimitedReader : public RecordReader {
 public:
  DelimitedReader(std::shared_ptr<const std::string> path,
                  const ReadLimits& limits,
                  std::unique_ptr<InputBuffer> buffer);

  bool Fill(Batch* batch) override;
  uint64_t consumed() const override { return buffer_->consumed(); }

 private:
  enum class Length { kKnown, kCutShort, kBad };

  // The length at the front, and how many bytes it takes itself.
  Length PeekLength(uint64_t* length, size_t* width);
  // Takes one record; false if there is nothing more to take.
  bool TakeRecord(Batch* batch);
  void AddError(absl::string_view message, bool is_document, Batch* batch);

  const std::shared_ptr<const std::string> path_;
  const ReadLimits limits_;
  const std::unique_ptr<InputBuffer> buffer_;
  uint64_t number_ = 1;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_DELIMITED_READER_H_
