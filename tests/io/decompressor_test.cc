#include "extractor/io/bytes/decompressor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "tests/io/pieces.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace io {
namespace {

using ::testing::HasSubstr;

struct Result {
  std::string content;
  absl::Status status;
};

Result Unpack(Compression compression, const std::string& packed,
              size_t piece = 1 << 20, size_t read = 1 << 16) {
  std::unique_ptr<ByteSource> source =
      Decompress(compression, NewPieces(packed, piece));
  Result result;
  std::string buffer(read, '\0');
  while (true) {
    absl::StatusOr<size_t> count = source->Read(&buffer[0], buffer.size());
    if (!count.ok()) result.status = count.status();
    if (!count.ok() || *count == 0) return result;
    result.content.append(buffer, 0, *count);
  }
}

std::string SomeText(size_t size) {
  std::mt19937 random(1);
  std::string text;
  while (text.size() < size) absl::StrAppend(&text, random() % 1000, " said ");
  return text;
}

struct Tool {
  Compression compression;
  std::string (*pack)(absl::string_view);
  const char* name;
};

class DecompressorTest : public testing::TestWithParam<Tool> {
 protected:
  Compression compression() const { return GetParam().compression; }
  std::string Pack(absl::string_view content) const {
    return GetParam().pack(content);
  }
};

TEST_P(DecompressorTest, GivesBackTheContent) {
  for (const size_t size : {0, 1, 1000, 3000000}) {
    const std::string content = SomeText(size);
    const std::string packed = Pack(content);
    for (const size_t piece : {1 << 20, 7}) {
      const Result result = Unpack(compression(), packed, piece);
      EXPECT_TRUE(result.status.ok()) << result.status;
      EXPECT_TRUE(result.content == content) << size << " " << piece;
    }
  }
}

TEST_P(DecompressorTest, ReadsIntoSmallBuffers) {
  const std::string content = SomeText(100000);
  const Result result = Unpack(compression(), Pack(content), 1 << 20, 3);
  EXPECT_TRUE(result.status.ok()) << result.status;
  EXPECT_TRUE(result.content == content);
}

TEST_P(DecompressorTest, JoinsMembers) {
  const Result result =
      Unpack(compression(), Pack("one ") + Pack("") + Pack("two"));
  EXPECT_TRUE(result.status.ok()) << result.status;
  EXPECT_EQ(result.content, "one two");
}

// Wherever it is cut, the content before is good and the end is an error.
TEST_P(DecompressorTest, TellsThatItIsCutShort) {
  const std::string content = SomeText(500);
  const std::string packed = Pack(content);
  for (size_t size = 0; size < packed.size(); ++size) {
    const Result result = Unpack(compression(), packed.substr(0, size));
    ASSERT_EQ(result.status.code(), absl::StatusCode::kDataLoss) << size;
    EXPECT_THAT(std::string(result.status.message()),
                HasSubstr(absl::StrCat("ends early, at byte ", size, ", after ",
                                       result.content.size())));
    EXPECT_EQ(result.content, content.substr(0, result.content.size()));
  }
}

TEST_P(DecompressorTest, TellsThatItIsDamaged) {
  for (const std::string& packed :
       {std::string("no compressed data"), Pack("good") + "garbage after the end"}) {
    const Result result = Unpack(compression(), packed);
    EXPECT_EQ(result.status.code(), absl::StatusCode::kDataLoss);
    EXPECT_THAT(std::string(result.status.message()), HasSubstr("damaged"));
  }
}

TEST_P(DecompressorTest, SurvivesFlippedBits) {
  const std::string packed = Pack(SomeText(2000));
  for (size_t at = 0; at < packed.size(); ++at) {
    std::string flipped = packed;
    flipped[at] ^= 0x10;
    Unpack(compression(), flipped);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Tools, DecompressorTest,
    testing::Values(Tool{Compression::kGzip, Gzip, "gzip"},
                    Tool{Compression::kZstd, Zstd, "zstd"},
                    Tool{Compression::kBzip2, Bzip2, "bzip2"},
                    Tool{Compression::kXz, Xz, "xz"}),
    [](const testing::TestParamInfo<Tool>& tool) { return tool.param.name; });

TEST(Gzip, PaddingAfterTheEndIsNoError) {
  const Result result =
      Unpack(Compression::kGzip, Gzip("x") + std::string(512, '\0'));
  EXPECT_TRUE(result.status.ok()) << result.status;
  EXPECT_EQ(result.content, "x");
}

TEST(Decompress, NoneIsTheSourceItself) {
  EXPECT_EQ(Unpack(Compression::kNone, "abc").content, "abc");
}

}  // namespace
}  // namespace io
}  // namespace onrecord
