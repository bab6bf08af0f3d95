// The reader of .warc: a record is a page or text that a crawler stored;
// requests, images, redirects and the like are passed over. Records compressed
// one by one (.warc.gz) are one stream to it.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_WARC_READER_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_WARC_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "extractor/io/batch/batch.h"
#include "extractor/io/bytes/input_buffer.h"
#include "extractor/io/records/record_reader.h"
#include "extractor/io/records/warc_record.h"

namespace onrecord {
namespace io {

class WarcReader : public RecordReader {
 public:
  WarcReader(std::shared_ptr<const std::string> path, const ReadLimits& limits,
             std::unique_ptr<InputBuffer> buffer);

  bool Fill(Batch* batch) override;
  uint64_t consumed() const override { return buffer_->consumed(); }

 private:
  // Drops line ends between records; false at the end.
  bool SkipBlanks();
  // Looks for the header at the front; false, with an error in the batch, if
  // there is none.
  bool ReadHeader(Batch* batch);
  // Takes or passes over one record; false if nothing more can be read.
  bool TakeRecord(Batch* batch);
  bool PassOver();
  bool Fail(std::string message, bool is_document, Batch* batch);

  const std::shared_ptr<const std::string> path_;
  const ReadLimits limits_;
  const std::unique_ptr<InputBuffer> buffer_;
  uint64_t number_ = 0;  // of the record in hand, others than documents too
  WarcHeader header_;
  size_t header_size_ = 0;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_WARC_READER_H_
