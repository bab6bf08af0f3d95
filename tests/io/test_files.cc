#include "tests/io/test_files.h"

#include <bzlib.h>
#include <gtest/gtest.h>
#include <lzma.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <zlib.h>
#include <zstd.h>

#include <cstddef>
#include <fstream>
#include <sstream>

namespace onrecord {
namespace io {

std::string NewFolder() {
  std::string path = testing::TempDir() + "/onrecord.XXXXXX";
  EXPECT_NE(mkdtemp(&path[0]), nullptr) << path;
  return path;
}

std::string WriteFile(const std::string& path, absl::string_view content) {
  for (size_t at = path.find('/', 1); at != std::string::npos;
       at = path.find('/', at + 1)) {
    mkdir(path.substr(0, at).c_str(), 0777);
  }
  std::ofstream file(path, std::ios::binary);
  file.write(content.data(), content.size());
  EXPECT_TRUE(file.good()) << path;
  return path;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string Gzip(absl::string_view content) {
  z_stream stream = {};
  EXPECT_EQ(
      deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY),
      Z_OK);
  std::string packed(deflateBound(&stream, content.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = content.size();
  stream.next_out = reinterpret_cast<Bytef*>(&packed[0]);
  stream.avail_out = packed.size();
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string Zstd(absl::string_view content) {
  std::string packed(ZSTD_compressBound(content.size()), '\0');
  const size_t size = ZSTD_compress(&packed[0], packed.size(), content.data(),
                                    content.size(), 3);
  EXPECT_FALSE(ZSTD_isError(size));
  packed.resize(size);
  return packed;
}

std::string Bzip2(absl::string_view content) {
  std::string packed(content.size() + content.size() / 50 + 700, '\0');
  unsigned size = packed.size();
  EXPECT_EQ(BZ2_bzBuffToBuffCompress(&packed[0], &size,
                                     const_cast<char*>(content.data()),
                                     content.size(), 9, 0, 0),
            BZ_OK);
  packed.resize(size);
  return packed;
}

std::string Xz(absl::string_view content) {
  std::string packed(lzma_stream_buffer_bound(content.size()), '\0');
  size_t size = 0;
  EXPECT_EQ(lzma_easy_buffer_encode(
                6, LZMA_CHECK_CRC64, nullptr,
                reinterpret_cast<const uint8_t*>(content.data()),
                content.size(), reinterpret_cast<uint8_t*>(&packed[0]), &size,
                packed.size()),
            LZMA_OK);
  packed.resize(size);
  return packed;
}

}  // namespace io
}  // namespace onrecord
