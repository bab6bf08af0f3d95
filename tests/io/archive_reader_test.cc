// CSV and WARC: from files to documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/document_decoder.h"
#include "extractor/io/records/input_walker.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace io {
namespace {

using ::testing::ElementsAre;

class ArchiveReaderTest : public testing::Test {
 protected:
  // Each document as "id|title|url|text", each problem as its line.
  std::vector<std::string> Read(const std::string& name,
                                const std::string& content) {
    const std::string path = WriteFile(folder_ + "/" + name, content);
    BatchReader reader(InputWalker({path}), limits_, nullptr);
    std::vector<std::string> seen;
    Batch batch;
    while (reader.Fill(&batch)) {
      for (const Batch::Record& record : batch.records()) {
        Document document;
        std::string line;
        if (record.problem != nullptr) {
          line = absl::StrCat(record.problem->place, ": ",
                              record.problem->message);
        } else {
          const absl::Status status = DecodeDocument(
              record.place, batch.bytes(record), limits_, &document);
          line = status.ok()
                     ? absl::StrCat(document.id(), "|", document.title(), "|",
                                    document.url(), "|", document.text())
                     : absl::StrCat(record.place.ToString(), ": ",
                                    status.message());
        }
        seen.push_back(absl::StrReplaceAll(line, {{folder_ + "/", ""}}));
      }
      batch.Clear();
    }
    return seen;
  }

  ReadLimits limits_;
  const std::string folder_ = NewFolder();
};

TEST_F(ArchiveReaderTest, Csv) {
  EXPECT_THAT(
      Read("a.csv",
           "\xef\xbb\xbf" "Id,Headline,text,other\r\n1,One,Plain text.,x\r\n\r\n"
           "2,\"Two, or\",\"He said \"\"no\"\".\nThen\r\nleft.\",y\r\n"
           "3,Three\r\n4,\"Four\"x,text,\r\n,,Last"),
      ElementsAre("1|One||Plain text.",
                  "2|Two, or||He said \"no\".\nThen\r\nleft.",
                  "a.csv:7: the row has 2 columns, and the text is in column 3",
                  "a.csv:8: a quotation mark that is not closed, or text "
                  "behind it",
                  "a.csv:9|||Last"));
  EXPECT_THAT(Read("b.tsv", "url\tbody\nhttp://a/\tText; more\n"),
              ElementsAre("b.tsv:2||http://a/|Text; more"));
  EXPECT_THAT(Read("c.csv.bz2", Bzip2("date;content\n2021;Text, more")),
              ElementsAre("c.csv.bz2:2|||Text, more"));
  EXPECT_THAT(Read("d.csv", "a,b\n1,2\n"),
              ElementsAre("d.csv:1: the first row names no column of texts: "
                          "say which it is with --text-column"));
  EXPECT_THAT(Read("e.csv", ""), ElementsAre());
  limits_.csv_columns.text = "B";
  limits_.csv_columns.id = "a";
  EXPECT_THAT(Read("f.csv", "a,b,text\n1,2,3\n"), ElementsAre("1|||2"));
}

TEST_F(ArchiveReaderTest, CsvRowsOfAllSizes) {
  std::string rows = "id,text\n";
  std::vector<std::string> expected;
  for (int i = 0; i < 3000; ++i) {
    const std::string text(i % 1000, 'x');
    absl::StrAppend(&rows, i, ",\"", text, "\n", text, "\"\n");
    expected.push_back(absl::StrCat(i, "|||", text, "\n", text));
  }
  EXPECT_EQ(Read("a.csv.xz", Xz(rows)), expected);
}

TEST_F(ArchiveReaderTest, CsvMarkThatIsNeverClosed) {
  limits_.max_document_bytes = 100;
  const std::vector<std::string> seen =
      Read("a.csv", absl::StrCat("id,text\n1,\"never\n2,Two.\n",
                                 std::string(200000, 'x'), "\n3,Three.\n"));
  ASSERT_EQ(seen.size(), 4);
  EXPECT_THAT(seen[0], testing::StartsWith("a.csv:2: the row is longer than"));
  EXPECT_EQ(seen[1], "2|||Two.");
  EXPECT_THAT(seen[2], testing::StartsWith("a.csv:4: the row is longer than"));
  EXPECT_EQ(seen[3], "3|||Three.");
}

std::string Record(const std::string& type, const std::string& content_type,
                   const std::string& block) {
  return absl::StrCat("WARC/1.0\r\nWARC-Type: ", type,
                      "\r\nWARC-Target-URI: http://a/\r\ncontent-type: ",
                      content_type, "\r\nContent-Length: ", block.size(),
                      "\r\n\r\n", block, "\r\n\r\n");
}

std::string Response(const std::string& header, const std::string& body) {
  return Record("response", "application/http; msgtype=response",
                absl::StrCat("HTTP/1.1 ", header, "\r\n\r\n", body));
}

TEST_F(ArchiveReaderTest, Warc) {
  std::string words;
  while (words.size() < 300) words += "The harbour board met again. ";
  const std::string page = "<main><p>" + words + "</p></main>";
  words.pop_back();
  const std::string text = "|||http://a/|" + words;
  const std::string chunked = absl::StrCat("5\r\n", page.substr(0, 5),
                                           "\r\n1000;x\r\n", page.substr(5));
  const std::vector<std::string> records = {
      Record("warcinfo", "application/warc-fields", "software: none\r\n"),
      Record("request", "application/http", "GET / HTTP/1.1\r\n\r\n"),
      Response("200 OK\r\nContent-Type: text/html; charset=UTF-8", page),
      Response("301 Moved\r\nContent-Type: text/html", page),
      Response("200 OK\r\nContent-Type: image/png", "\x89PNG"),
      Response("200 OK\r\ncontent-type: text/html\r\nContent-Encoding: gzip",
               Gzip(page)),
      Response("200\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
               chunked),
      Response("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br",
               page),
      Record("conversion", "text/plain", "Plain text."),
      Response("200 OK\r\nContent-Type: text/html", "<html></html>"),
  };
  std::string whole, packed;
  for (const std::string& record : records) {
    whole += record;
    packed += Gzip(record);
  }
  auto expect = [&](const std::string& name,
                    const std::vector<std::string>& seen) {
    ASSERT_EQ(seen.size(), 6) << name;
    EXPECT_EQ(seen[0], name + ":3||http://a/|" + words);
    EXPECT_EQ(seen[1], name + ":6||http://a/|" + words);
    EXPECT_EQ(seen[2], name + ":7||http://a/|" + words);
    EXPECT_THAT(seen[3], testing::EndsWith("the page is encoded as br; crawl "
                                           "it with gzip or without encoding"));
    EXPECT_EQ(seen[4], name + ":9||http://a/|Plain text.");
    EXPECT_THAT(seen[5], testing::EndsWith("no article found in the page"));
  };
  expect("a.warc", Read("a.warc", whole));
  expect("a.warc.gz", Read("a.warc.gz", packed));
  EXPECT_THAT(Read("b.warc", records[8] + records[2].substr(0, 400)),
              ElementsAre("b.warc:1||http://a/|Plain text.",
                          "b.warc: record 2 at byte 124: cut short; the "
                          "records before were read"));
  EXPECT_THAT(Read("c.warc", records[8] + "garbage"),
              ElementsAre("c.warc:1||http://a/|Plain text.",
                          "c.warc: record 2 at byte 124: no header of a WARC "
                          "record here; this and what follows is not read"));
}

}  // namespace
}  // namespace io
}  // namespace onrecord
