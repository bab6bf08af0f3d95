// The same article in every kind of input: the same records, each at its place
// in what was given.

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "proto/extraction.pb.h"
#include "tests/cli/program.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::ElementsAre;

constexpr char kFirst[] =
    "The harbour board paid $12 million for two cranes on Monday, after a year "
    "in which ships had waited for days, its chair said in a long statement to "
    "the people of the town.";
constexpr char kSecond[] = "“We lost 35% of our trade,” said Ada Obi.";

class InputsTest : public ProgramTest {
 protected:
  Extraction Extract(const std::string& name, const std::string& content,
                     std::vector<std::string> words = {}) {
    words.insert(words.begin(),
                 {"extract", "--format=json", Write(name, content)});
    const Result result = Run(words);
    EXPECT_EQ(result.code, 0) << name << ": " << result.err;
    Extraction extraction;
    EXPECT_TRUE(
        google::protobuf::util::JsonStringToMessage(result.out, &extraction)
            .ok())
        << name << ": " << result.out;
    return extraction;
  }

  static std::vector<std::string> Figures(const Extraction& extraction) {
    std::vector<std::string> figures;
    for (const Figure& figure : extraction.figures()) {
      figures.push_back(figure.text());
    }
    return figures;
  }

  const std::string text_ = absl::StrCat(kFirst, "\n\n", kSecond);
  const std::string page_ = absl::StrCat(
      "<html><nav><a href=/>$7 off</a></nav><article><p>\n", kFirst, "</p>\n<p>",
      kSecond, "</p></article></html>");
};

TEST_F(InputsTest, TheSameArticle) {
  const std::string warc = absl::StrCat(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/\r\n"
      "Content-Length: ", page_.size() + 44,
      "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", page_,
      "\r\n\r\n");
  const struct {
    const char* name;
    std::string content;
    std::string original;  // what spans refer to
  } kCases[] = {
      {"a.txt", text_, text_},
      {"a.txt.bz2", io::Bzip2(text_), text_},
      {"a.txt.xz", io::Xz(text_), text_},
      {"a.gz", io::Gzip(text_), text_},
      {"a.csv",
       absl::StrCat("id,body\n1,\"", text_, "\"\n"), text_},
      {"a.html", page_, page_},
      {"page.xz", io::Xz(page_), page_},
      {"a.nitf",
       absl::StrCat("<nitf><body><p>", kFirst, "</p><p>", kSecond, "</p>"),
       absl::StrCat("<nitf><body><p>", kFirst, "</p><p>", kSecond, "</p>")},
      {"a.warc.gz", io::Gzip(warc), page_},
  };
  for (const auto& c : kCases) {
    const Extraction extraction = Extract(c.name, c.content);
    EXPECT_THAT(Figures(extraction), ElementsAre("$12 million", "two", "Monday",
                                                 "a year", "35%"))
        << c.name;
    ASSERT_EQ(extraction.quotes_size(), 2) << c.name;
    for (const Figure& figure : extraction.figures()) {
      EXPECT_EQ(c.original.substr(figure.span().begin(),
                                  figure.span().end() - figure.span().begin()),
                figure.text())
          << c.name;
    }
  }
}

TEST_F(InputsTest, ColumnsByName) {
  const Extraction extraction =
      Extract("a.csv", "a;b;c\nx;1;It cost $5.\n",
              {"--text-column=C", "--id-column=b"});
  EXPECT_EQ(extraction.document_id(), "1");
  EXPECT_THAT(Figures(extraction), ElementsAre("$5"));
}

TEST_F(InputsTest, OptionsOfTheEngine) {
  const std::string vague = "It took several years.";
  EXPECT_THAT(Figures(Extract("a.txt", vague)), testing::IsEmpty());
  EXPECT_THAT(Figures(Extract("a.txt", vague, {"--vague"})),
              testing::Not(testing::IsEmpty()));
  EXPECT_THAT(Figures(Extract("b.txt", "It cost $5.", {"--attribution=said"})),
              ElementsAre("$5"));
}

TEST_F(InputsTest, StandardInput) {
  for (const std::string& content :
       {page_, io::Bzip2(page_), absl::StrCat("text,id\n\"", text_, "\",1\n")}) {
    const Result result = Run({"extract", "--format=json", "-"}, content);
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(result.out, testing::HasSubstr("\"$12 million\""));
    EXPECT_THAT(result.out, testing::Not(testing::HasSubstr("$7")));
  }
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
