// The first byte tells which tool is to have made the rest.

#include <algorithm>
#include <string>

#include "extractor/io/batch/format.h"
#include "extractor/io/bytes/byte_source.h"
#include "extractor/io/bytes/decompressor.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/read_input.h"
#include "tests/io/pieces.h"

namespace {

using onrecord::io::Compression;

// What is read, at most a megabyte; *good tells how it ended.
std::string Unpack(Compression compression, absl::string_view bytes,
                   size_t piece, bool* good) {
  const auto source = onrecord::io::Decompress(
      compression, onrecord::io::NewPieces(bytes, piece));
  std::string out;
  char buffer[5000];
  while (out.size() < (1 << 20)) {
    const absl::StatusOr<size_t> count = source->Read(buffer, sizeof(buffer));
    *good = count.ok();
    if (!count.ok() || *count == 0) return out;
    onrecord::Promise(*count <= sizeof(buffer), "no more than asked for");
    out.append(buffer, *count);
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static constexpr Compression kAll[] = {Compression::kGzip, Compression::kZstd,
                                         Compression::kBzip2, Compression::kXz};
  if (size == 0) return 0;
  const absl::string_view bytes = onrecord::AsText(data + 1, size - 1);
  const Compression compression = kAll[data[0] % 4];
  bool good = true, good_too = true;
  const std::string whole =
      Unpack(compression, bytes, bytes.size() + 1, &good);
  const std::string other = Unpack(compression, bytes, 3, &good_too);
  onrecord::Promise(good == good_too,
                    "an error does not depend on how bytes arrive");
  // How much comes before an error does.
  const size_t common =
      good ? std::max(whole.size(), other.size())
           : std::min(whole.size(), other.size());
  onrecord::Promise(whole.substr(0, common) == other.substr(0, common),
                    "content does not depend on how bytes arrive");
  return 0;
}
