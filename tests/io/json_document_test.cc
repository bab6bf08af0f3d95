#include "extractor/io/json/json_document.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {
namespace {

TEST(JsonDocument, AllFields) {
  Document document;
  document.set_title("old");
  const absl::Status status = ParseJsonDocument(
      R"({"id":"i","text":"t","title":"T","url":"u","source":"s",)"
      R"("published":"2021","language":"en"})",
      &document);
  ASSERT_TRUE(status.ok()) << status;
  EXPECT_EQ(document.id(), "i");
  EXPECT_EQ(document.text(), "t");
  EXPECT_EQ(document.title(), "T");
  EXPECT_EQ(document.url(), "u");
  EXPECT_EQ(document.source(), "s");
  EXPECT_EQ(document.published(), "2021");
  EXPECT_EQ(document.language(), "en");
}

TEST(JsonDocument, NothingIsLeftOfTheLastOne) {
  Document document;
  ASSERT_TRUE(
      ParseJsonDocument(R"({"text":"a\n","id":"1","url":"u"})", &document)
          .ok());
  ASSERT_TRUE(ParseJsonDocument(R"({"text":"b"})", &document).ok());
  EXPECT_EQ(document.text(), "b");
  EXPECT_EQ(document.id(), "");
  EXPECT_EQ(document.url(), "");
}

TEST(JsonDocument, Texts) {
  const struct {
    std::string json;
    std::string text;
  } kCases[] = {
      {R"("")", ""},
      {R"("plain")", "plain"},
      {R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t"},
      {R"("a\u0041\u00e9\u20AC\ud83d\uDE00b")", "aA\u00e9\u20ac\U0001f600b"},
      {R"("\u0000")", std::string(1, '\0')},
      {R"("\uFFFF\udbff\udfff")", "\uffff\U0010ffff"},
      {R"("a long run of text without escapes\nand another one here")",
       "a long run of text without escapes\nand another one here"},
      {"\"raw \x01 \t \x7f\"", "raw \x01 \t \x7f"},
      {"\"bad \xff\xc3 utf-8\"", "bad \xff\xc3 utf-8"},
      {std::string("\"nul \0 raw\"", 11), std::string("nul \0 raw", 9)},
  };
  Document document;
  for (const auto& c : kCases) {
    const absl::Status status =
        ParseJsonDocument("{\"text\":" + c.json + "}", &document);
    EXPECT_TRUE(status.ok()) << c.json << " " << status;
    EXPECT_EQ(document.text(), c.text) << c.json;
  }
}

TEST(JsonDocument, LinesThatAreFine) {
  const struct {
    const char* line;
    const char* id;
    const char* text;
  } kCases[] = {
      {" { \"text\" : \"t\" , \"id\" : \"i\" } \r", "i", "t"},
      {R"({"text":"t","id":17})", "17", "t"},
      {R"({"text":"t","id":-1.5e3})", "-1.5e3", "t"},
      {R"({"text":"t","id":null,"title":null})", "", "t"},
      {R"({"text":"first","text":"last"})", "", "last"},
      {R"({"\u0074ext":"t","i\u0064":"i"})", "i", "t"},
      {R"({"x":{"text":"no","y":[1,{"z":[[],{}]},"]}"]},"text":"t"})", "", "t"},
      {R"({"a":true,"b":false,"c":null,"d":0,"e":-0.5E+9,"text":"t"})", "",
       "t"},
      {R"({"":"empty name","Text":"no","text":"t","texts":"no"})", "", "t"},
      {"{\"text\":\"t\",\"id\":\"caf\xe9\"}", "caf\xef\xbf\xbd", "t"},
  };
  Document document;
  for (const auto& c : kCases) {
    const absl::Status status = ParseJsonDocument(c.line, &document);
    EXPECT_TRUE(status.ok()) << c.line << " " << status;
    EXPECT_EQ(document.id(), c.id) << c.line;
    EXPECT_EQ(document.text(), c.text) << c.line;
  }
}

TEST(JsonDocument, LinesThatAreNot) {
  constexpr absl::string_view kNoText =
      "no \"text\": give the article in a field of this name";
  constexpr absl::string_view kNoString =
      "expected a string, as of all fields of a document";
  const struct {
    std::string line;
    std::string message;
  } kCases[] = {
      {"", "column 1: expected {, but the line ends"},
      {"[]", "column 1: expected {"},
      {"text", "column 1: expected {"},
      {"{", "column 2: expected a string, but the line ends"},
      {"{}", std::string(kNoText)},
      {R"({"text":null})", std::string(kNoText)},
      {R"({"text":"t","text":null})", std::string(kNoText)},
      {R"({"id":"a"})", std::string(kNoText)},
      {R"({"text":1})", absl::StrCat("column 9: ", kNoString)},
      {R"({"text":["t"]})", absl::StrCat("column 9: ", kNoString)},
      {R"({"text":"t","title":{}})", absl::StrCat("column 21: ", kNoString)},
      {R"({"text":"t","url":true})", absl::StrCat("column 19: ", kNoString)},
      {R"({"text":"t","id":{}})", absl::StrCat("column 18: ", kNoString)},
      {R"({"text":"t","id":nul})", "column 18: expected a value"},
      {R"({"text":"t"} x)", "column 14: expected the end of the line"},
      {R"({"text":"t"}{"text":"u"})",
       "column 13: expected the end of the line"},
      {std::string("{\"text\":\"t\"}\0", 13),
       "column 13: expected the end of the line"},
      {R"({"text":"t",})", "column 13: expected a string"},
      {R"({"text":"t" "id":"a"})", "column 13: expected , or }"},
      {R"({"text":"t")", "column 12: expected , or }, but the line ends"},
      {R"({"text" "t"})", "column 9: expected :"},
      {R"({'text':'t'})", "column 2: expected a string"},
      {R"({"text":"t)",
       "column 11: expected the closing mark of a string, but the line ends"},
      {R"({"text":"t\)",
       "column 12: expected the rest of an escape, but the line ends"},
      {R"({"text":"a\x41"})", "column 11: no escape of JSON"},
      {R"({"text":"\u12g4"})",
       "column 10: \\u without four hexadecimal digits"},
      {R"({"text":"\u12)", "column 10: \\u without four hexadecimal digits"},
      {R"({"text":"a\ud83d"})",
       "column 11: a high surrogate without its low one after it"},
      {R"({"text":"\ud83d\n"})",
       "column 10: a high surrogate without its low one after it"},
      {R"({"text":"\ud83d\u0041"})",
       "column 10: a high surrogate without its low one after it"},
      {R"({"text":"\ud83d\ud83d\ude00"})",
       "column 10: a high surrogate without its low one after it"},
      {R"({"text":"\ude00"})",
       "column 10: a low surrogate without its high one before it"},
      {R"({"text":"t","x":01})", "column 18: expected , or }"},
      {R"({"text":"t","x":+1})", "column 17: expected a value"},
      {R"({"text":"t","x":1.})", "column 19: expected a digit"},
      {R"({"text":"t","x":1e})", "column 19: expected a digit"},
      {R"({"text":"t","x":-})", "column 17: expected a value"},
      {R"({"text":"t","x":True})", "column 17: expected a value"},
      {R"({"text":"t","x":[1 2]})", "column 20: expected , or ]"},
      {R"({"text":"t","x":[1,]})", "column 20: expected a value"},
      {R"({"text":"t","x":[1}})", "column 19: expected , or ]"},
      {R"({"text":"t","x":{"a":1]})", "column 23: expected , or }"},
      {R"({"text":"t","x":{1:2}})", "column 18: expected a string"},
      {R"({"text":"t","x":{"a":1,}})", "column 24: expected a string"},
      {R"({"text":"t","x":{"\ud83d":1}})",
       "column 19: a high surrogate without its low one after it"},
  };
  Document document;
  for (const auto& c : kCases) {
    const absl::Status status = ParseJsonDocument(c.line, &document);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.line;
    EXPECT_EQ(std::string(status.message()), c.message) << c.line;
  }
}

TEST(JsonDocument, NestsAsDeepAsItLikes) {
  constexpr int kDepth = 5000000;
  std::string line = R"({"text":"t","x":)";
  line.append(kDepth, '[');
  line.append(kDepth, ']');
  Document document;
  EXPECT_TRUE(ParseJsonDocument(line + "}", &document).ok());
  EXPECT_FALSE(ParseJsonDocument(line + "]}", &document).ok());
  line.resize(line.size() - 1);
  EXPECT_FALSE(ParseJsonDocument(line + "}", &document).ok());
}

// A closing mark or a backslash must be found wherever it stands in a block of
// 16 bytes.
TEST(JsonDocument, StringsOfAllLengths) {
  Document document;
  for (size_t size = 0; size < 70; ++size) {
    const std::string run(size, 'x');
    for (const std::string& json :
         {run, run + "\\\\", "\\\\" + run, run + "\\\\" + run}) {
      const std::string line =
          absl::StrCat("{\"text\":\"", json, "\",\"id\":\"i\"}");
      ASSERT_TRUE(ParseJsonDocument(line, &document).ok()) << line;
      EXPECT_EQ(document.text().size(),
                json.size() - (json.find('\\') != std::string::npos));
    }
  }
}

// Whatever happens to a good line, there is a result and no crash; cut
// anywhere, it is an error.
TEST(JsonDocument, SurvivesDamage) {
  const std::string good =
      R"({"id":"a","x":[1.5e3,{"y":null}],"text":"q\u00e9\ud83d\ude00\n"})";
  Document document;
  ASSERT_TRUE(ParseJsonDocument(good, &document).ok());
  for (size_t size = 0; size < good.size(); ++size) {
    EXPECT_FALSE(ParseJsonDocument(good.substr(0, size), &document).ok());
  }
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string damaged = good;
    for (int changes = random() % 4; changes >= 0; --changes) {
      damaged[random() % damaged.size()] = static_cast<char>(random());
    }
    ParseJsonDocument(damaged, &document).IgnoreError();
  }
}

}  // namespace
}  // namespace io
}  // namespace onrecord
