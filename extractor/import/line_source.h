// A file line by line, unpacked on the way (.gz, .zst, .bz2, .xz).
//
//   auto lines = LineSource::Open("names.csv.gz");
//   absl::string_view line;
//   while ((*lines)->Next(&line)) ...
//   absl::Status status = (*lines)->status();
//
// Used by one thread at a time. Memory: the longest line.

#ifndef ONRECORD_EXTRACTOR_IMPORT_LINE_SOURCE_H_
#define ONRECORD_EXTRACTOR_IMPORT_LINE_SOURCE_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/io/bytes/byte_source.h"

namespace onrecord {
namespace gazetteer {

class LineSource {
 public:
  // "-" is standard input.
  static absl::StatusOr<std::unique_ptr<LineSource>> Open(
      const std::string& path);
  explicit LineSource(std::unique_ptr<io::ByteSource> source)
      : source_(std::move(source)) {}

  // The next line without its end (LF or CRLF), good until the next call. False
  // at the end or after an error. The first line has no byte order mark.
  bool Next(absl::string_view* line);
  // The next bytes, whatever lines they are.
  bool NextBytes(absl::string_view* bytes);

  uint64_t number() const { return number_; }  // of the line, from 1
  // Bytes of the file, packed as it is.
  uint64_t consumed() const { return source_->consumed(); }
  const absl::Status& status() const { return status_; }

 private:
  // Adds bytes to the buffer; false if there are no more.
  bool Fill();

  std::unique_ptr<io::ByteSource> source_;
  std::string buffer_;
  size_t at_ = 0;
  uint64_t number_ = 0;
  bool ended_ = false;
  absl::Status status_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_LINE_SOURCE_H_
