// The reader of .txt, .html and .xml: the whole input is one document.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_TEXT_READER_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_TEXT_READER_H_

#include <memory>
#include <string>

#include "extractor/io/batch/batch.h"
#include "extractor/io/bytes/input_buffer.h"
#include "extractor/io/records/record_reader.h"

namespace onrecord {
namespace io {

class TextReader : public RecordReader {
 public:
  TextReader(Container container, std::shared_ptr<const std::string> path,
             const ReadLimits& limits, std::unique_ptr<InputBuffer> buffer);

  bool Fill(Batch* batch) override;
  uint64_t consumed() const override { return buffer_->consumed(); }

 private:
  const Container container_;
  const std::shared_ptr<const std::string> path_;
  const ReadLimits limits_;
  const std::unique_ptr<InputBuffer> buffer_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_TEXT_READER_H_
