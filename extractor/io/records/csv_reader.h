// The reader of .csv: a record is a row, which quotation marks may carry over
// line breaks. The first row names the columns. Blank rows are no records.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_CSV_READER_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_CSV_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "extractor/io/batch/batch.h"
#include "extractor/io/batch/csv_columns.h"
#include "extractor/io/bytes/input_buffer.h"
#include "extractor/io/records/record_reader.h"

namespace onrecord {
namespace io {

class CsvReader : public RecordReader {
 public:
  CsvReader(std::shared_ptr<const std::string> path, const ReadLimits& limits,
            std::unique_ptr<InputBuffer> buffer);

  bool Fill(Batch* batch) override;
  uint64_t consumed() const override { return buffer_->consumed(); }

 private:
  enum class Seen { kRow, kTooLong, kNothingYet, kEnd };

  // Looks for the end of the row at the front; `may_wait` for a pipe that has
  // nothing now.
  Seen FindRow(bool may_wait);
  // False if the header has no column for texts.
  bool ReadHeader(Batch* batch);
  void TakeRow(Batch* batch);
  void SkipLongRow(Batch* batch);
  // Takes the row off the front.
  void ConsumeRow();
  std::string TooLong() const;
  Place Here() const;

  const std::shared_ptr<const std::string> path_;
  const ReadLimits limits_;
  const std::unique_ptr<InputBuffer> buffer_;
  std::shared_ptr<const CsvColumns> columns_;
  uint64_t line_ = 1;
  // Of the row at the front: bytes seen, whether they end inside quotation
  // marks, and line feeds among them.
  size_t size_ = 0;
  bool quoted_ = false;
  uint64_t feeds_ = 0;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_CSV_READER_H_
