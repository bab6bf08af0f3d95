#include "tests/fuzz/read_input.h"

#include "absl/strings/str_cat.h"
#include "extractor/io/bytes/input_buffer.h"
#include "extractor/io/document_decoder.h"
#include "extractor/io/records/record_reader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/io/pieces.h"

namespace onrecord {
namespace {

void CheckMap(const io::DecodedDocument& decoded) {
  const std::string& text = decoded.document.text();
  uint32_t text_end = 0;
  for (const io::SourceMap::Part& part : decoded.notes.map.parts()) {
    Promise(part.text >= text_end, "parts of a map follow each other");
    text_end = part.text + part.text_size;
    Promise(text_end <= text.size(), "parts lie in the text");
    Promise(part.original + part.original_size <= decoded.original.size(),
            "parts lie in the original");
  }
}

// All documents and problems as one string.
std::string ReadAll(io::Container container, absl::string_view bytes,
                    size_t piece) {
  io::ReadLimits limits;
  limits.max_document_bytes = 1 << 16;
  const std::unique_ptr<io::RecordReader> reader = io::NewRecordReader(
      container, std::make_shared<const std::string>("input"), limits,
      std::make_unique<io::InputBuffer>(io::NewPieces(bytes, piece)));
  std::string seen;
  io::Batch batch;
  io::DecodedDocument decoded;
  bool more = true;
  while (more) {
    more = reader->Fill(&batch);
    for (const io::Batch::Record& record : batch.records()) {
      if (record.problem != nullptr) {
        absl::StrAppend(&seen, record.problem->message, "\n");
        continue;
      }
      Promise(record.place.offset <= bytes.size(), "a record has its place");
      const absl::Status status = io::DecodeRecord(
          record.place, batch.bytes(record), limits, &decoded);
      if (!status.ok()) {
        Promise(!status.message().empty(), "an error tells why");
        absl::StrAppend(&seen, status.message(), "\n");
        continue;
      }
      Promise(!decoded.document.id().empty(), "a document has an id");
      CheckMap(decoded);
      seen += decoded.document.SerializeAsString();
    }
    batch.Clear();
  }
  return seen;
}

}  // namespace

void ReadAsInput(io::Container container, absl::string_view bytes) {
  const std::string whole = ReadAll(container, bytes, bytes.size() + 1);
  Promise(ReadAll(container, bytes, 7) == whole,
          "documents do not depend on how bytes arrive");
  io::ContainerOfContent(bytes);
}

}  // namespace onrecord
