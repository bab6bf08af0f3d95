// Byte sources that undo gzip, zstd, bzip2 and xz on the way, in bounded
// memory.
//
//   std::unique_ptr<ByteSource> text = Decompress(Compression::kGzip,
//                                                 std::move(file));
//
// Several members or frames after each other are read as one stream, as the
// tools do. Damaged data and data cut short are DataLoss errors that tell how
// far it was good; what was read before stands.

#ifndef ONRECORD_EXTRACTOR_IO_BYTES_DECOMPRESSOR_H_
#define ONRECORD_EXTRACTOR_IO_BYTES_DECOMPRESSOR_H_

#include <memory>

#include "extractor/io/batch/format.h"
#include "extractor/io/bytes/byte_source.h"

namespace onrecord {
namespace io {

// kNone gives `source` itself.
std::unique_ptr<ByteSource> Decompress(Compression compression,
                                       std::unique_ptr<ByteSource> source);

// Those behind it, each in its own file.
std::unique_ptr<ByteSource> NewGzipSource(std::unique_ptr<ByteSource> source);
std::unique_ptr<ByteSource> NewZstdSource(std::unique_ptr<ByteSource> source);
std::unique_ptr<ByteSource> NewBzip2Source(std::unique_ptr<ByteSource> source);
std::unique_ptr<ByteSource> NewXzSource(std::unique_ptr<ByteSource> source);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BYTES_DECOMPRESSOR_H_
