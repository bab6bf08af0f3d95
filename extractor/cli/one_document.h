// One document of a file, for commands that look at a single one.
//
//   OneDocument document;
//   absl::Status status = document.Read("news.jsonl", std::nullopt, limits, 2);
//   document.name()           // "news.jsonl:2"
//   document.decoded().document.text()
//
// Reads no further than the document. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_CLI_ONE_DOCUMENT_H_
#define ONRECORD_EXTRACTOR_CLI_ONE_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "extractor/io/batch/batch.h"
#include "extractor/io/batch/format.h"
#include "extractor/io/document_decoder.h"
#include "extractor/io/records/record_reader.h"

namespace onrecord {
namespace cli {

class OneDocument {
 public:
  // `path` may be "-" for standard input; `number`: of its documents, from 1.
  // Errors: INVALID_ARGUMENT for a folder, or a number that the file does not
  // have; DATA_LOSS, with the place, for what cannot be read.
  absl::Status Read(const std::string& path,
                    std::optional<io::Container> container,
                    const io::ReadLimits& limits, uint64_t number);

  // What is not its id but the place it was read from: "a.txt", "a.jsonl:17".
  const std::string& name() const { return name_; }
  const io::DecodedDocument& decoded() const { return decoded_; }

 private:
  absl::Status Decode(const io::Batch::Record& record,
                      const io::ReadLimits& limits);

  io::Batch batch_;  // has the bytes that decoded_ looks at
  io::DecodedDocument decoded_;
  std::string name_;
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_ONE_DOCUMENT_H_
