#include "extractor/io/json/json_writer.h"

#include <google/protobuf/message.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <string>

#include "extractor/io/json/json_text.h"
#include "extractor/text/utf8.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::Reflection;

std::string Ours(const Message& message) {
  std::string json;
  JsonWriter(message.GetDescriptor()).Append(message, &json);
  return json;
}

std::string Protobufs(const Message& message) {
  std::string json;
  EXPECT_TRUE(google::protobuf::util::MessageToJsonString(message, &json).ok());
  return json;
}

TEST(JsonWriter, AnExample) {
  Extraction extraction;
  extraction.set_document_id("a.txt");
  Figure* figure = extraction.add_figures();
  figure->set_kind(Figure::MONEY);
  figure->mutable_span()->set_begin(7);
  figure->mutable_span()->set_end(9);
  figure->set_text("<5>");
  figure->set_high_first(true);
  extraction.add_entities()->add_mentions(3);
  EXPECT_EQ(Ours(extraction),
            R"({"documentId":"a.txt","entities":[{"mentions":[3]}],)"
            R"("figures":[{"kind":"MONEY","span":{"begin":7,"end":9},)"
            R"("text":"\u003c5\u003e","highFirst":true}]})");
}

TEST(JsonWriter, EveryCharacterIsAsProtobufWritesIt) {
  Extraction extraction;
  // Some at a time, with neighbours on both sides.
  for (uint32_t first = 0; first < 0x110000; first += 64) {
    std::string text = "a";
    for (uint32_t code = first; code < first + 64; ++code) {
      if (code >= 0xd800 && code < 0xe000) continue;
      text::AppendUtf8(code, &text);
      text.push_back('z');
    }
    extraction.set_document_id(text);
    ASSERT_EQ(Ours(extraction), Protobufs(extraction)) << first;
  }
}

TEST(JsonWriter, FloatsAreAsProtobufWritesThem) {
  Evidence evidence;
  auto check = [&evidence](float value) {
    evidence.set_score(value);
    ASSERT_EQ(Ours(evidence), Protobufs(evidence)) << value;
  };
  for (const float value : {0.0f,
                            -0.0f,
                            1.0f,
                            -1.0f,
                            0.1f,
                            0.5f,
                            0.87f,
                            1e-4f,
                            9.9999e-5f,
                            1e-5f,
                            99999.0f,
                            99999.5f,
                            100000.0f,
                            123456.0f,
                            999999.0f,
                            1e6f,
                            1234567.0f,
                            16777216.0f,
                            1e10f,
                            1e20f,
                            1.0f / 3,
                            3.14159274f,
                            1e-40f,
                            std::numeric_limits<float>::max(),
                            std::numeric_limits<float>::min(),
                            std::numeric_limits<float>::infinity(),
                            -std::numeric_limits<float>::infinity(),
                            std::nanf("")}) {
    check(value);
  }
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    const uint32_t bits = random();
    float value;
    std::memcpy(&value, &bits, sizeof(value));
    check(value);
    check(static_cast<float>(random() % 2000000) / 1000 - 1000);
  }
}

TEST(JsonWriter, InvalidUtf8IsReplaced) {
  std::string json;
  AppendJsonString("a\xff\xc3(\xed\xa0\x80z", &json);
  EXPECT_EQ(json, "\"a\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFDz\"");
}

class RandomMessage {
 public:
  explicit RandomMessage(uint32_t seed) : random_(seed) {}

  void Fill(Message* message, int depth) {
    const Reflection* reflection = message->GetReflection();
    for (int i = 0; i < message->GetDescriptor()->field_count(); ++i) {
      const FieldDescriptor* field = message->GetDescriptor()->field(i);
      if (random_() % 3 == 0) continue;
      for (int n = field->is_repeated() ? random_() % 4 : 1; n > 0; --n) {
        Set(message, *reflection, field, depth);
      }
    }
  }

 private:
  std::string Text() {
    std::string text;
    for (int n = random_() % 12; n > 0; --n) {
      const uint32_t ranges[] = {0x80, 0x3000, 0x20000};
      uint32_t code = random_() % ranges[random_() % 3];
      if (code >= 0xd800 && code < 0xe000) code = '"';
      text::AppendUtf8(code, &text);
    }
    return text;
  }

  void Set(Message* message, const Reflection& reflection,
           const FieldDescriptor* field, int depth) {
    const bool many = field->is_repeated();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_STRING:
        many ? reflection.AddString(message, field, Text())
             : reflection.SetString(message, field, Text());
        break;
      case FieldDescriptor::CPPTYPE_UINT32:
        many ? reflection.AddUInt32(message, field, random_())
             : reflection.SetUInt32(message, field, random_() % 3);
        break;
      case FieldDescriptor::CPPTYPE_FLOAT:
        reflection.SetFloat(message, field, random_() % 1000 / 7.0f);
        break;
      case FieldDescriptor::CPPTYPE_BOOL:
        reflection.SetBool(message, field, random_() % 2);
        break;
      case FieldDescriptor::CPPTYPE_ENUM:
        // Also numbers that have no word.
        reflection.SetEnumValue(message, field,
                                static_cast<int>(random_() % 30) - 2);
        break;
      case FieldDescriptor::CPPTYPE_MESSAGE:
        if (depth == 0) break;
        Fill(many ? reflection.AddMessage(message, field)
                  : reflection.MutableMessage(message, field),
             depth - 1);
        break;
      default:
        FAIL() << "JsonWriter does not know the type of " << field->full_name();
    }
  }

  std::mt19937 random_;
};

TEST(JsonWriter, EveryFieldIsAsProtobufWritesIt) {
  for (int seed = 0; seed < 300; ++seed) {
    Extraction extraction;
    RandomMessage(seed).Fill(&extraction, 3);
    ASSERT_EQ(Ours(extraction), Protobufs(extraction)) << seed;
  }
}

// Values of another kind than the field's, from a newer or a damaged message.
TEST(JsonWriter, ValuesOfAnotherKindAreUnknown) {
  static const char* const kWires[] = {
      "\x08\x05",          // document_id as a number
      "\x0d\x01\x02\x03\x04",  // as four bytes
      "\x12\x01x",         // offset_unit as a string
      "\x28\x07",          // paragraphs as a number
      "\x32\x03\x4a\x01x",  // a mention whose confidence is a string
  };
  for (const std::string wire : kWires) {
    Extraction extraction;
    ASSERT_TRUE(extraction.ParseFromString(wire));
    EXPECT_EQ(Ours(extraction), Protobufs(extraction));
  }
}

}  // namespace
}  // namespace io
}  // namespace onrecord
