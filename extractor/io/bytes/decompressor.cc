#include "extractor/io/bytes/decompressor.h"

#include <utility>

namespace onrecord {
namespace io {

std::unique_ptr<ByteSource> Decompress(Compression compression,
                                       std::unique_ptr<ByteSource> source) {
  switch (compression) {
    case Compression::kNone:
      break;
    case Compression::kGzip:
      return NewGzipSource(std::move(source));
    case Compression::kZstd:
      return NewZstdSource(std::move(source));
    case Compression::kBzip2:
      return NewBzip2Source(std::move(source));
    case Compression::kXz:
      return NewXzSource(std::move(source));
  }
  return source;
}

}  // namespace io
}  // namespace onrecord
