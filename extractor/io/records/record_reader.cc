#include "extractor/io/records/record_reader.h"

#include <utility>

#include "extractor/io/records/csv_reader.h"
#include "extractor/io/records/delimited_reader.h"
#include "extractor/io/records/line_reader.h"
#include "extractor/io/records/text_reader.h"
#include "extractor/io/records/warc_reader.h"

namespace onrecord {
namespace io {

std::unique_ptr<RecordReader> NewRecordReader(
    Container container, std::shared_ptr<const std::string> path,
    const ReadLimits& limits, std::unique_ptr<InputBuffer> buffer) {
  switch (container) {
    case Container::kText:
    case Container::kHtml:
    case Container::kXml:
      break;
    case Container::kCsv:
      return std::make_unique<CsvReader>(std::move(path), limits,
                                         std::move(buffer));
    case Container::kWarc:
      return std::make_unique<WarcReader>(std::move(path), limits,
                                          std::move(buffer));
    case Container::kJsonLines:
      return std::make_unique<LineReader>(std::move(path), limits,
                                          std::move(buffer));
    case Container::kDelimited:
      return std::make_unique<DelimitedReader>(std::move(path), limits,
                                               std::move(buffer));
  }
  return std::make_unique<TextReader>(container, std::move(path), limits,
                                      std::move(buffer));
}

}  // namespace io
}  // namespace onrecord
