#include "extractor/io/batch/format.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/string_view.h"
#include "proto/document.pb.h"

namespace onrecord {
namespace io {
namespace {

TEST(Format, IsToldByTheName) {
  const struct {
    const char* path;
    Container container;
    Compression compression;
  } kCases[] = {
      {"a.txt", Container::kText, Compression::kNone},
      {"a.b/c.jsonl", Container::kJsonLines, Compression::kNone},
      {"a.pb", Container::kDelimited, Compression::kNone},
      {"a.txt.gz", Container::kText, Compression::kGzip},
      {"a.jsonl.zst", Container::kJsonLines, Compression::kZstd},
      {"a.pb.gz", Container::kDelimited, Compression::kGzip},
      {".txt", Container::kText, Compression::kNone},
      {"a.txt.bz2", Container::kText, Compression::kBzip2},
      {"a.csv.xz", Container::kCsv, Compression::kXz},
      {"a.tsv", Container::kCsv, Compression::kNone},
      {"a.html", Container::kHtml, Compression::kNone},
      {"a.htm.gz", Container::kHtml, Compression::kGzip},
      {"a.nitf", Container::kXml, Compression::kNone},
      {"a.newsml", Container::kXml, Compression::kNone},
      {"a.xml", Container::kXml, Compression::kNone},
      {"a.warc.gz", Container::kWarc, Compression::kGzip},
  };
  for (const auto& c : kCases) {
    const std::optional<Format> format = FormatOfName(c.path);
    ASSERT_TRUE(format.has_value()) << c.path;
    EXPECT_EQ(format->container, c.container) << c.path;
    EXPECT_EQ(format->compression, c.compression) << c.path;
  }
}

TEST(Format, UnknownNames) {
  for (const char* path : {"", "a", "a.gz", "a.TXT", "a.txt.7z", "a.json",
                           "a.txt.gz.gz", "txt", "a.txt/", "a.txt~"}) {
    EXPECT_FALSE(FormatOfName(path).has_value()) << path;
  }
}

TEST(Format, CompressionIsToldByTheContent) {
  EXPECT_EQ(CompressionOfContent("\x1f\x8b\x08"), Compression::kGzip);
  EXPECT_EQ(CompressionOfContent("\x28\xb5\x2f\xfd"), Compression::kZstd);
  EXPECT_EQ(CompressionOfContent("BZh91AY&SY"), Compression::kBzip2);
  EXPECT_EQ(CompressionOfContent(absl::string_view("\xfd" "7zXZ\0", 6)),
            Compression::kXz);
  for (const char* head :
       {"", "\x1f", "\x28\xb5\x2f", "text", "BZh9 is a bus", "\xfd" "7zX"}) {
    EXPECT_EQ(CompressionOfContent(head), Compression::kNone) << head;
  }
}

TEST(Format, MarkupAndRowsAreToldByTheContent) {
  const struct {
    const char* head;
    Container container;
  } kCases[] = {
      {"<!DOCTYPE html>\n<html>", Container::kHtml},
      {"\xef\xbb\xbf\n <HTML lang=en>", Container::kHtml},
      {"<!-- saved --><html>", Container::kHtml},
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE html><html>", Container::kHtml},
      {"<?xml version=\"1.0\"?>\n<nitf>", Container::kXml},
      {"<?xml version=\"1.0\"?>\n<newsItem guid='a'>", Container::kXml},
      {"<NewsML><NewsItem>", Container::kXml},
      {"WARC/1.0\r\n", Container::kWarc},
      {"id,title,text\r\n", Container::kCsv},
      {"\"Text\";\"Date\"\n1;2", Container::kCsv},
      {"url\tbody\n", Container::kCsv},
      {"< is less than >", Container::kText},
      {"<p>A paragraph alone.", Container::kText},
      {"text\n", Container::kText},
      {"The text, and the date, are missing.\n", Container::kText},
      {"<!-- a comment --> and words", Container::kText},
      {"WARCRAFT", Container::kText},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ContainerOfContent(c.head), c.container) << c.head;
  }
}

// A message with its length before it.
std::string Delimited(const Document& document) {
  const std::string bytes = document.SerializeAsString();
  EXPECT_LT(bytes.size(), 128);
  return std::string(1, static_cast<char>(bytes.size())) + bytes;
}

TEST(Format, ContainerIsToldByTheContent) {
  Document document;
  document.set_id("a");
  document.set_text("He said no.");
  const std::string messages = Delimited(document) + Delimited(document);
  const struct {
    std::string head;
    Container container;
  } kCases[] = {
      {"{\"id\": 1}\n", Container::kJsonLines},
      {"\xef\xbb\xbf \n { \"text\"", Container::kJsonLines},
      {"{}", Container::kJsonLines},
      {messages, Container::kDelimited},
      {messages.substr(0, 9), Container::kDelimited},
      {"", Container::kText},
      {"{curly} talk", Container::kText},
      {"News at ten.", Container::kText},
      {"\n\nA headline after two empty lines\n\nText.", Container::kText},
      {"\n\n\n\n\n\n\n\n\n\n\n\nTwelve empty lines", Container::kText},
      {"*\n***\n", Container::kText},
      {"\x1a\x08\x12 control characters", Container::kText},
      {std::string(64, '\0'), Container::kText},
      {messages.substr(0, 4) + "0" + messages.substr(5), Container::kText},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ContainerOfContent(c.head), c.container) << c.head;
  }
}

TEST(Format, WordsOfUsers) {
  EXPECT_EQ(ContainerOfWord("text"), Container::kText);
  EXPECT_EQ(ContainerOfWord("jsonl"), Container::kJsonLines);
  EXPECT_EQ(ContainerOfWord("pb"), Container::kDelimited);
  EXPECT_FALSE(ContainerOfWord("").has_value());
  EXPECT_FALSE(ContainerOfWord("Text").has_value());
}

}  // namespace
}  // namespace io
}  // namespace onrecord
