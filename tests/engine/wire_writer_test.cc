#include "extractor/engine/wire_writer.h"

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace {

std::string Written(const WireWriter& wire) {
  return std::string(wire.bytes());
}

TEST(WireWriterTest, LeavesOutWhatIsZeroOrEmpty) {
  WireWriter wire;
  wire.PutNumber(1, 0);
  wire.PutFloat(2, 0);
  wire.PutString(3, "");
  wire.PutNumbers(4, {});
  EXPECT_EQ(Written(wire), "");
  wire.AddString(5, "");  // an element is there, though empty
  EXPECT_EQ(Written(wire), std::string("\x2a\0", 2));
  wire.Clear();
  EXPECT_EQ(Written(wire), "");
}

TEST(WireWriterTest, NumbersOfAllSizes) {
  WireWriter wire;
  for (const uint32_t number :
       {1u, 127u, 128u, 16383u, 16384u, 1u << 21, 1u << 28, 0xFFFFFFFFu}) {
    Span span;
    span.set_begin(number);
    span.set_end(number - 1);
    wire.Clear();
    wire.PutNumber(Span::kBeginFieldNumber, number);
    wire.PutNumber(Span::kEndFieldNumber, number - 1);
    EXPECT_EQ(Written(wire), span.SerializeAsString()) << number;
  }
}

TEST(WireWriterTest, FloatsAsTheyAre) {
  WireWriter wire;
  for (const float score :
       {-0.0f, 1.5f, -3e38f, std::numeric_limits<float>::infinity(),
        std::numeric_limits<float>::denorm_min(), std::nanf("")}) {
    Evidence evidence;
    evidence.set_score(score);
    wire.Clear();
    wire.PutFloat(Evidence::kScoreFieldNumber, score);
    EXPECT_EQ(Written(wire), evidence.SerializeAsString()) << score;
  }
}

// Sizes that take one, two, three and four bytes, in messages in messages.
TEST(WireWriterTest, MessagesOfAllSizes) {
  WireWriter wire;
  for (const size_t size : {0, 1, 100, 120, 123, 124, 125, 126, 127, 128, 130,
                            16370, 16383, 16384, 2097140, 2097152}) {
    Extraction extraction;
    Mention* mention = extraction.add_mentions();
    Evidence* evidence = mention->add_evidence();
    evidence->set_id(std::string(size, 'x'));
    evidence->set_score(1);
    mention->add_evidence();
    wire.Clear();
    const size_t outer = wire.Begin(Extraction::kMentionsFieldNumber);
    const size_t inner = wire.Begin(Mention::kEvidenceFieldNumber);
    wire.PutString(Evidence::kIdFieldNumber, std::string(size, 'x'));
    wire.PutFloat(Evidence::kScoreFieldNumber, 1);
    wire.End(inner);
    wire.End(wire.Begin(Mention::kEvidenceFieldNumber));
    wire.End(outer);
    EXPECT_TRUE(Written(wire) == extraction.SerializeAsString()) << size;
  }
}

TEST(WireWriterTest, PackedNumbersOfAllSizes) {
  WireWriter wire;
  for (const size_t size : {1, 127, 128, 20000}) {
    Entity entity;
    std::vector<uint32_t> mentions;
    for (size_t i = 0; i < size; ++i) {
      entity.add_mentions(i * i);
      mentions.push_back(i * i);
    }
    wire.Clear();
    wire.PutNumbers(Entity::kMentionsFieldNumber, mentions);
    EXPECT_TRUE(Written(wire) == entity.SerializeAsString()) << size;
  }
}

TEST(WireWriterTest, StringsAreMadeUtf8) {
  const struct {
    const char* bytes;
    const char* written;
  } kCases[] = {
      {"Zürich", "Zürich"},
      {"a plain text that is longer", "a plain text that is longer"},
      {"\xFF", "\xEF\xBF\xBD"},
      {"eight and\xC3", "eight and\xEF\xBF\xBD"},
      {"\x80long enough for words", "\xEF\xBF\xBDlong enough for words"},
  };
  WireWriter wire;
  for (const auto& c : kCases) {
    Mention mention;
    mention.set_text(c.written);
    wire.Clear();
    wire.PutString(Mention::kTextFieldNumber, c.bytes);
    EXPECT_EQ(Written(wire), mention.SerializeAsString()) << c.bytes;
  }
}

}  // namespace
}  // namespace onrecord
