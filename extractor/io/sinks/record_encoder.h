// Extractions as bytes of the format that the user asked for.
//
//   const RecordEncoder encoder(OutputFormat::kJson);
//   absl::Status status = encoder.Append(extraction, &bytes);
//
// Thread-safe: workers encode, one thread writes.

#ifndef ONRECORD_EXTRACTOR_IO_SINKS_RECORD_ENCODER_H_
#define ONRECORD_EXTRACTOR_IO_SINKS_RECORD_ENCODER_H_

#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/io/json/json_writer.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

enum class OutputFormat {
  kProtobuf,  // length-delimited Extractions, as .pb is read
  kJson,      // protobuf JSON, one Extraction a line
  kText,      // for people
};

// By the word that a user gives: "protobuf", "json" or "text".
std::optional<OutputFormat> OutputFormatOfWord(absl::string_view word);

class RecordEncoder {
 public:
  explicit RecordEncoder(OutputFormat format);

  OutputFormat format() const { return format_; }

  // Fails, with nothing appended, only for records of 2 GiB and more, which
  // protobuf cannot hold.
  absl::Status Append(const Extraction& extraction, std::string* bytes) const;
  // The same for an Extraction that is serialized already.
  // REQUIRES: format() is not kText.
  absl::Status AppendWire(absl::string_view extraction,
                          std::string* bytes) const;

 private:
  const OutputFormat format_;
  const JsonWriter json_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_SINKS_RECORD_ENCODER_H_
