// Bytes as a source that gives at most a few of them a read.

#ifndef ONRECORD_TESTS_IO_PIECES_H_
#define ONRECORD_TESTS_IO_PIECES_H_

#include <cstddef>
#include <memory>

#include "absl/strings/string_view.h"
#include "extractor/io/bytes/byte_source.h"

namespace onrecord {
namespace io {

// `bytes` must outlive the source. REQUIRES: piece > 0.
std::unique_ptr<ByteSource> NewPieces(absl::string_view bytes, size_t piece);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_TESTS_IO_PIECES_H_
