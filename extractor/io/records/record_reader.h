// Cuts one input into records, a batch at a time.
//
//   std::unique_ptr<RecordReader> reader = NewRecordReader(
//       Container::kJsonLines, path, limits, std::move(buffer));
//   while (reader->Fill(&batch)) { ...; batch.Clear(); }
//
// Never fails as a whole: what is wrong becomes a problem in the batch, at its
// place among the records. Used by one thread at a time.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_RECORD_READER_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_RECORD_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "extractor/io/batch/batch.h"
#include "extractor/io/batch/csv_columns.h"
#include "extractor/io/batch/format.h"
#include "extractor/io/bytes/input_buffer.h"

namespace onrecord {
namespace io {

struct ReadLimits {
  // The longest Document.text, in bytes.
  uint64_t max_document_bytes = 128 << 20;

  // Which column of a CSV file is what.
  CsvColumnNames csv_columns;

  // The longest line or message around such a text: escapes and other fields
  // may take as much again and 64 KiB.
  uint64_t max_record_bytes() const {
    return 2 * max_document_bytes + (64 << 10);
  }
};

class RecordReader {
 public:
  virtual ~RecordReader() = default;

  // Adds records until the batch is full, the input has none ready and the
  // batch has some (so that a slow pipe is answered promptly), or the input
  // ends. False if it ended.
  virtual bool Fill(Batch* batch) = 0;

  // See ByteSource.
  virtual uint64_t consumed() const = 0;
};

std::unique_ptr<RecordReader> NewRecordReader(
    Container container, std::shared_ptr<const std::string> path,
    const ReadLimits& limits, std::unique_ptr<InputBuffer> buffer);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_RECORD_READER_H_
