#include "extractor/io/sinks/record_encoder.h"

#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/delimited_message_util.h>
#include <gtest/gtest.h>

#include <string>

#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {
namespace {

TEST(RecordEncoder, ProtobufIsReadByProtobuf) {
  const RecordEncoder encoder(OutputFormat::kProtobuf);
  std::string bytes;
  Extraction extraction;
  for (const size_t size : {0, 1, 100, 127, 128, 70000}) {
    extraction.set_document_id(std::string(size, 'x'));
    ASSERT_TRUE(encoder.Append(extraction, &bytes).ok());
  }
  google::protobuf::io::ArrayInputStream stream(bytes.data(), bytes.size());
  for (const size_t size : {0, 1, 100, 127, 128, 70000}) {
    bool end = false;
    extraction.Clear();
    ASSERT_TRUE(google::protobuf::util::ParseDelimitedFromZeroCopyStream(
        &extraction, &stream, &end));
    EXPECT_EQ(extraction.document_id(), std::string(size, 'x'));
  }
  bool end = false;
  EXPECT_FALSE(google::protobuf::util::ParseDelimitedFromZeroCopyStream(
      &extraction, &stream, &end));
  EXPECT_TRUE(end);
}

TEST(RecordEncoder, JsonIsALine) {
  const RecordEncoder encoder(OutputFormat::kJson);
  std::string bytes;
  Extraction extraction;
  extraction.set_document_id("a\nb");
  ASSERT_TRUE(encoder.Append(extraction, &bytes).ok());
  ASSERT_TRUE(encoder.Append(extraction, &bytes).ok());
  EXPECT_EQ(bytes, "{\"documentId\":\"a\\nb\"}\n{\"documentId\":\"a\\nb\"}\n");
}

TEST(RecordEncoder, WordsOfUsers) {
  EXPECT_EQ(OutputFormatOfWord("protobuf"), OutputFormat::kProtobuf);
  EXPECT_EQ(OutputFormatOfWord("json"), OutputFormat::kJson);
  EXPECT_EQ(OutputFormatOfWord("text"), OutputFormat::kText);
  EXPECT_FALSE(OutputFormatOfWord("pb").has_value());
  EXPECT_FALSE(OutputFormatOfWord("").has_value());
}

}  // namespace
}  // namespace io
}  // namespace onrecord
