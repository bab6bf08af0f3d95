#include "extractor/io/records/record_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/io/bytes/byte_source.h"

namespace onrecord {
namespace io {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Gives one piece a read; at the end it may fail. A slow one is a pipe that
// has nothing ready between pieces.
class PieceSource : public ByteSource {
 public:
  explicit PieceSource(std::vector<std::string> pieces,
                       absl::Status end = absl::OkStatus(), bool slow = false)
      : pieces_(std::move(pieces)), end_(std::move(end)), slow_(slow) {}

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    while (next_ < pieces_.size() && at_ == pieces_[next_].size()) {
      ++next_;
      at_ = 0;
    }
    if (next_ == pieces_.size()) {
      if (!end_.ok()) return end_;
      return size_t{0};
    }
    const size_t count = std::min(size, pieces_[next_].size() - at_);
    std::memcpy(data, pieces_[next_].data() + at_, count);
    at_ += count;
    return count;
  }
  bool Ready() const override { return !slow_; }
  uint64_t consumed() const override { return 0; }

 private:
  const std::vector<std::string> pieces_;
  const absl::Status end_;
  const bool slow_;
  size_t next_ = 0;
  size_t at_ = 0;
};

// Records as "PLACE=BYTES", problems as "!PLACE: MESSAGE"; "/" ends a batch.
std::vector<std::string> ReadAll(Container container,
                                 std::unique_ptr<ByteSource> source,
                                 uint64_t max_document_bytes = 1 << 20) {
  ReadLimits limits;
  limits.max_document_bytes = max_document_bytes;
  std::unique_ptr<RecordReader> reader =
      NewRecordReader(container, std::make_shared<const std::string>("in"),
                      limits, std::make_unique<InputBuffer>(std::move(source)));
  std::vector<std::string> seen;
  Batch batch;
  bool more = true;
  while (more) {
    more = reader->Fill(&batch);
    for (const Batch::Record& record : batch.records()) {
      if (record.problem == nullptr) {
        seen.push_back(
            absl::StrCat(record.place.ToString(), "=", batch.bytes(record)));
      } else {
        seen.push_back(absl::StrCat("!", record.problem->place, ": ",
                                    record.problem->message));
      }
    }
    if (more) seen.push_back("/");
    batch.Clear();
  }
  return seen;
}

std::vector<std::string> ReadString(Container container, std::string bytes,
                                    uint64_t max_document_bytes = 1 << 20) {
  return ReadAll(
      container,
      std::make_unique<PieceSource>(std::vector<std::string>{std::move(bytes)}),
      max_document_bytes);
}

std::vector<std::string> ReadBroken(Container container, std::string bytes) {
  return ReadAll(container, std::make_unique<PieceSource>(
                                std::vector<std::string>{std::move(bytes)},
                                absl::DataLossError("broke")));
}

TEST(TextReader, TheWholeInputIsOneRecord) {
  EXPECT_THAT(ReadString(Container::kText, "a\nb\r\n"),
              ElementsAre("in=a\nb\r\n"));
  EXPECT_THAT(ReadString(Container::kText, ""), ElementsAre("in="));
  EXPECT_THAT(ReadString(Container::kText, "\xef\xbb\xbfx"),
              ElementsAre("in=\xef\xbb\xbfx"));
}

TEST(TextReader, Limits) {
  EXPECT_THAT(ReadString(Container::kText, "12345", 5),
              ElementsAre("in=12345"));
  EXPECT_THAT(ReadString(Container::kText, "123456", 5),
              ElementsAre("!in: longer than 5 bytes; raise "
                          "--max-document-bytes or split it"));
}

TEST(TextReader, AnErrorLeavesNoRecord) {
  EXPECT_THAT(ReadBroken(Container::kText, "half"), ElementsAre("!in: broke"));
}

TEST(LineReader, LinesAreRecords) {
  const struct {
    const char* content;
    std::vector<std::string> records;
  } kCases[] = {
      {"", {}},
      {"\n", {}},
      {" \t\r\n\n", {}},
      {"a", {"in:1=a"}},
      {"a\n", {"in:1=a"}},
      {"a\nb", {"in:1=a", "in:2=b"}},
      {"a\r\nb\r\n", {"in:1=a\r", "in:2=b\r"}},
      {"\n \na\n\nb\n\n", {"in:3=a", "in:5=b"}},
      {"\xef\xbb\xbf{}\n", {"in:1={}"}},
      {"a\n\xef\xbb\xbf{}\n", {"in:1=a", "in:2=\xef\xbb\xbf{}"}},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(ReadString(Container::kJsonLines, c.content), c.records)
        << c.content;
  }
}

TEST(LineReader, LongLinesAreSkipped) {
  const std::string longest(2 * 10 + (64 << 10), 'x');
  EXPECT_THAT(ReadString(Container::kJsonLines, longest + "\nb", 10),
              ElementsAre("in:1=" + longest, "in:2=b"));
  const std::string error =
      "!in:2: the line is longer than 65556 bytes; raise "
      "--max-document-bytes or split it";
  for (const std::string& line : {longest + "x", std::string(3 << 20, 'x')}) {
    EXPECT_THAT(ReadString(Container::kJsonLines, "a\n" + line + "\nb\n", 10),
                ElementsAre("in:1=a", error, "in:3=b"));
    EXPECT_THAT(ReadString(Container::kJsonLines, "a\n" + line, 10),
                ElementsAre("in:1=a", error));
  }
}

TEST(LineReader, AnErrorKeepsWholeLines) {
  EXPECT_THAT(ReadBroken(Container::kJsonLines, "a\nb\nhal"),
              ElementsAre("in:1=a", "in:2=b",
                          "!in:3: broke; the lines before were read"));
}

TEST(LineReader, ASlowPipeIsAnsweredPromptly) {
  EXPECT_THAT(
      ReadAll(Container::kJsonLines,
              std::make_unique<PieceSource>(
                  std::vector<std::string>{"a\nb\nc", "d\n", "e\n"},
                  absl::OkStatus(), /*slow=*/true)),
      ElementsAre("in:1=a", "in:2=b", "/", "in:3=cd", "/", "in:4=e", "/"));
}

TEST(LineReader, BatchesAreBounded) {
  std::string content;
  for (int i = 0; i < 5000; ++i) content += "{\"text\":\"line\"}\n";
  const std::vector<std::string> seen =
      ReadString(Container::kJsonLines, content);
  EXPECT_EQ(std::count(seen.begin(), seen.end(), "/"), 2);
  EXPECT_EQ(seen.size(), 5002);
  EXPECT_TRUE(absl::StartsWith(seen.back(), "in:5000="));
}

std::string Delimited(const std::string& bytes) {
  std::string all;
  size_t size = bytes.size();
  for (; size >= 0x80; size >>= 7) all.push_back(size | 0x80);
  all.push_back(size);
  return all + bytes;
}

TEST(DelimitedReader, MessagesAreRecords) {
  EXPECT_THAT(ReadString(Container::kDelimited, ""), IsEmpty());
  const std::string large(300, 'x');
  EXPECT_THAT(
      ReadString(Container::kDelimited, Delimited("abc") + Delimited("") +
                                            Delimited(large) + Delimited("d")),
      ElementsAre("in: record 1 at byte 0=abc",
                  "in: record 2 at byte 4=", "in: record 3 at byte 5=" + large,
                  "in: record 4 at byte 307=d"));
}

TEST(DelimitedReader, ReadsPieces) {
  std::vector<std::string> bytes;
  for (const char c : Delimited("abc") + Delimited(std::string(200, 'x'))) {
    bytes.emplace_back(1, c);
  }
  const std::vector<std::string> seen = ReadAll(
      Container::kDelimited, std::make_unique<PieceSource>(std::move(bytes)));
  EXPECT_EQ(seen.front(), "in: record 1 at byte 0=abc");
  EXPECT_EQ(seen.back(), "in: record 2 at byte 4=" + std::string(200, 'x'));
}

TEST(DelimitedReader, CutShort) {
  const std::string good = Delimited("abc");
  EXPECT_THAT(ReadString(Container::kDelimited, good + "\x05"
                                                       "de"),
              ElementsAre("in: record 1 at byte 0=abc",
                          "!in: record 2 at byte 4: cut short: the file ends "
                          "after 3 bytes of it; the records before were read"));
  EXPECT_THAT(ReadString(Container::kDelimited, good + "\x80"),
              ElementsAre("in: record 1 at byte 0=abc",
                          "!in: record 2 at byte 4: cut short: the file ends "
                          "after 1 bytes of it; the records before were read"));
}

TEST(DelimitedReader, LengthsThatCannotBe) {
  const std::string good = Delimited("abc");
  EXPECT_THAT(ReadString(Container::kDelimited,
                         good + "\xff\xff\xff\xff\xff\xff" + good),
              ElementsAre("in: record 1 at byte 0=abc",
                          "!in: record 2 at byte 4: no length of a message "
                          "here; this and what follows is not read: is it a "
                          "file of length-delimited messages?"));
}

TEST(DelimitedReader, LongMessagesAreSkipped) {
  const std::string large(70000, 'x');
  EXPECT_THAT(
      ReadString(Container::kDelimited, Delimited(large) + Delimited("d"), 10),
      ElementsAre("!in: record 1 at byte 0: a message of 70000 bytes, "
                  "more than 65556; raise --max-document-bytes, or is "
                  "the file damaged?",
                  "in: record 2 at byte 70003=d"));
}

TEST(DelimitedReader, AnErrorKeepsWholeMessages) {
  EXPECT_THAT(ReadBroken(Container::kDelimited, Delimited("abc") + "\x05"
                                                                   "d"),
              ElementsAre("in: record 1 at byte 0=abc",
                          "!in: record 2 at byte 4: broke; the records before "
                          "were read"));
  EXPECT_THAT(ReadBroken(Container::kDelimited, Delimited("abc")),
              ElementsAre("in: record 1 at byte 0=abc",
                          "!in: record 2 at byte 4: broke; the records before "
                          "were read"));
}

TEST(Place, DefaultIds) {
  const auto path = std::make_shared<const std::string>("p");
  EXPECT_EQ((Place{path, Container::kText, 1, 0}.DefaultId()), "p");
  EXPECT_EQ((Place{path, Container::kJsonLines, 7, 99}.DefaultId()), "p:7");
  EXPECT_EQ((Place{path, Container::kDelimited, 7, 99}.DefaultId()), "p:7");
}

}  // namespace
}  // namespace io
}  // namespace onrecord
