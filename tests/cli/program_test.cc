// Runs the program as a user does, and looks at its output, its messages and
// its exit code.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "proto/document.pb.h"
#include "proto/extraction.pb.h"
#include "tests/cli/program.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// The ids of JSON lines, in order.
std::vector<std::string> Ids(const std::string& lines) {
  std::vector<std::string> ids;
  for (const absl::string_view line :
       absl::StrSplit(lines, '\n', absl::SkipEmpty())) {
    Extraction extraction;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(std::string(line),
                                                            &extraction)
                    .ok())
        << line;
    ids.push_back(extraction.document_id());
  }
  return ids;
}

int LineCount(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

std::string DelimitedDocument(const std::string& id, const std::string& text) {
  Document document;
  document.set_id(id);
  document.set_text(text);
  const std::string bytes = document.SerializeAsString();
  EXPECT_LT(bytes.size(), 128);
  return std::string(1, static_cast<char>(bytes.size())) + bytes;
}

TEST_F(ProgramTest, HelpAndVersion) {
  for (const char* word : {"help", "--help", "-h"}) {
    const Result result = Run({word});
    EXPECT_EQ(result.code, 0);
    EXPECT_THAT(result.out, HasSubstr("onrecord extract INPUT..."));
    EXPECT_EQ(result.err, "");
  }
  EXPECT_THAT(Run({"extract", "--help"}).out,
              HasSubstr("--max-document-bytes"));
  const Result version = Run({"version"});
  EXPECT_EQ(version.code, 0);
  EXPECT_THAT(version.out, StartsWith("onrecord "));
}

TEST_F(ProgramTest, WrongUse) {
  const std::string a = Write("a.txt", "Text.");
  const struct {
    std::vector<std::string> words;
    const char* err;
  } kCases[] = {
      {{}, "onrecord: no command; see \"onrecord help\"\n"},
      {{"extrakt"},
       "onrecord: no command \"extrakt\"; see \"onrecord help\"\n"},
      {{"extract", "--colour", a},
       "onrecord: no flag --colour of \"extract\"; see \"onrecord help\"\n"},
      {{"extract"},
       "onrecord: extract: no input; give files, folders or - for standard "
       "input; see \"onrecord help extract\"\n"},
      {{"extract", "--format=xml", a},
       "onrecord: --format must be protobuf, json or text\n"},
      {{"extract", "--input-format=doc", a},
       "onrecord: --input-format must be text, jsonl, pb, csv, html, xml or "
       "warc\n"},
      {{"extract", "--offsets=words", a},
       "onrecord: --offsets must be bytes, codepoints or utf16\n"},
      {{"extract", "--jobs=-1", a},
       "onrecord: --jobs must be from 1 to 1024, or 0 for all processors\n"},
      {{"extract", "--max-document-bytes=0", a},
       "onrecord: --max-document-bytes must be from 1 to 1000000000\n"},
      {{"extract", "--output=" + a, a},
       "onrecord: --output=a.txt is also an "
       "input\n"},
      {{"extract", "--output=" + folder_ + "/no/out", a},
       "onrecord: no/out: cannot be written: No such file or directory\n"},
      {{"print"},
       "onrecord: print: no input; give files that extract has written; see "
       "\"onrecord help print\"\n"},
      {{"print", "--format=xml", a},
       "onrecord: --format must be protobuf, json or text\n"},
  };
  for (const auto& c : kCases) {
    const Result result = Run(c.words);
    EXPECT_EQ(result.code, 2) << c.err;
    EXPECT_EQ(result.err, c.err);
    EXPECT_EQ(result.out, "");
  }
  EXPECT_EQ(io::ReadFile(a), "Text.");
}

TEST_F(ProgramTest, KnowledgeThatIsNotThere) {
  const Result result = Run(
      {"extract", "--knowledge=" + folder_ + "/none", Write("a.txt", "Text.")});
  EXPECT_EQ(result.code, 2);
  EXPECT_THAT(result.err, StartsWith("onrecord: "));
  EXPECT_EQ(LineCount(result.err), 1);
}

// Each bad input beside good ones: one line, the good ones are there, and the
// exit code tells whether a document is missing.
TEST_F(ProgramTest, BadInput) {
  const std::string good = "{\"id\":\"g\",\"text\":\"Good.\"}\n";
  const std::string pb = DelimitedDocument("p", "Good.");
  const std::string gzip = io::Gzip(good);
  const std::string zstd = io::Zstd(good);
  const struct {
    const char* name;
    std::string content;
    int code;
    std::vector<std::string> ids;
    const char* err;  // a part of the line, after the place
  } kCases[] = {
      {"bad.txt", "caf\xe9", 0, {"bad.txt"}, "warning: bad.txt: "},
      {"nul.txt", std::string("a\0b", 3), 0, {"nul.txt"}, "warning: nul.txt: "},
      {"empty.txt", "", 0, {"empty.txt"}, "warning: empty.txt: "},
      {"long.txt",
       std::string(2000, 'x'),
       1,
       {},
       "long.txt: longer than 1000 bytes; raise --max-document-bytes or split "
       "it"},
      {"long.jsonl",
       good + "{\"text\":\"" + std::string(2000, 'x') + "\"}\n",
       1,
       {"g"},
       "long.jsonl:2: the text has 2000 bytes, more than 1000; raise "
       "--max-document-bytes or split it"},
      {"line.jsonl",
       std::string(90000, 'x') + "\n" + good,
       1,
       {"g"},
       "line.jsonl:1: the line is longer than 67536 bytes; raise "
       "--max-document-bytes or split it"},
      {"cut.jsonl.gz",
       gzip.substr(0, gzip.size() - 3),
       1,
       {"g"},
       "cut.jsonl.gz:2: gzip data ends early"},
      {"cut.jsonl.zst",
       zstd.substr(0, zstd.size() - 3),
       1,
       {},
       "cut.jsonl.zst:1: zstd data ends early"},
      {"cut.txt.gz",
       io::Gzip("Text.").substr(0, 12),
       1,
       {},
       "cut.txt.gz: gzip data ends early"},
      {"none.txt.gz", "no gzip", 1, {}, "none.txt.gz: gzip data is damaged"},
      {"parse.jsonl",
       good + "{\"text\":}\n" + good,
       1,
       {"g", "g"},
       "parse.jsonl:2: column 9: expected a string"},
      {"lone.jsonl",
       "{\"text\":\"\\ud800\"}",
       1,
       {},
       "lone.jsonl:1: column 10: a high surrogate"},
      {"lacks.jsonl",
       good + "{\"id\":\"x\"}",
       1,
       {"g"},
       "lacks.jsonl:2: no \"text\""},
      {"cut.pb",
       pb + pb.substr(0, 5),
       1,
       {"p"},
       "cut.pb: record 2 at byte 11: cut short"},
      {"damaged.pb",
       pb + "\x02\x0a\x7f" + pb,
       1,
       {"p", "p"},
       "damaged.pb: record 2 at byte 11: not a Document"},
      {"unknown.doc", "Text.", 1, {}, "unknown.doc: unknown extension"},
  };
  const std::string before = Write("before/1.txt", "Before.");
  const std::string after = Write("before/2.txt", "After.");
  for (const auto& c : kCases) {
    const std::string path = Write(c.name, c.content);
    const Result result =
        Run({"extract", "--format=json", "--max-document-bytes=1000", before,
             path, after});
    EXPECT_EQ(result.code, c.code) << c.name;
    EXPECT_THAT(result.err, StartsWith(absl::StrCat("onrecord: ", c.err)));
    EXPECT_EQ(LineCount(result.err), 1) << c.name;
    std::vector<std::string> ids = {before};
    for (const std::string& id : c.ids) {
      ids.push_back(id == c.name ? path : id);
    }
    ids.push_back(after);
    EXPECT_EQ(Ids(result.out), ids) << c.name;
  }
}

TEST_F(ProgramTest, WhatCannotBeRead) {
  const std::string good = Write("z.txt", "Text.");
  ASSERT_EQ(symlink("loop.txt", (folder_ + "/loop.txt").c_str()), 0);
  const Result loop = Run({"extract", "--format=json", folder_});
  EXPECT_EQ(loop.code, 1);
  EXPECT_EQ(loop.err,
            "onrecord: loop.txt: cannot be opened: Too many levels of "
            "symbolic links\n");
  EXPECT_THAT(Ids(loop.out), ElementsAre(good));

  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const std::string file = Write("locked.txt", "Text.");
  const std::string folder = folder_ + "/locked";
  Write("locked/a.txt", "Text.");
  chmod(file.c_str(), 0);
  chmod(folder.c_str(), 0);
  const Result result = Run({"extract", "--format=json", file, folder, good});
  chmod(folder.c_str(), 0700);
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.err,
            "onrecord: locked.txt: cannot be opened: Permission denied\n"
            "onrecord: locked: folder cannot be read: Permission denied\n");
  EXPECT_THAT(Ids(result.out), ElementsAre(good));
}

TEST_F(ProgramTest, AFullDiskAndAClosedPipe) {
  const std::string a = Write("a.txt", "Text.");
  const Result full = Run({"extract", a}, "", "/dev/full");
  EXPECT_EQ(full.code, 1);
  EXPECT_EQ(full.err,
            "onrecord: standard output: cannot be written: No space left on "
            "device\n");
  EXPECT_EQ(Run({"extract", "--output=/dev/full", a}).code, 1);

  const std::string pipe = folder_ + "/pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  // A reader that goes away once the program has opened the pipe.
  const pid_t reader = fork();
  if (reader == 0) {
    close(open(pipe.c_str(), O_RDONLY));
    _exit(0);
  }
  std::string lines;
  for (int i = 0; i < 100000; ++i) lines += "{\"text\":\"Text.\"}\n";
  const Result closed =
      Run({"extract", "--output=" + pipe, Write("many.jsonl", lines)});
  waitpid(reader, nullptr, 0);
  EXPECT_EQ(closed.code, 1);
  EXPECT_THAT(closed.err, StartsWith("onrecord: pipe: closed by its reader "
                                     "after "));
}

TEST_F(ProgramTest, StandardInput) {
  const struct {
    std::string content;
    std::vector<std::string> words;
    const char* id;
  } kCases[] = {
      {"Plain text.", {}, "-"},
      {io::Gzip("Plain text."), {}, "-"},
      {"{\"text\":\"t\"}", {}, "-:1"},
      {io::Zstd("{\"text\":\"t\",\"id\":\"i\"}"), {}, "i"},
      {DelimitedDocument("", "t"), {}, "-:1"},
      {"{\"text\":\"t\"}", {"--input-format=text"}, "-"},
  };
  for (const auto& c : kCases) {
    std::vector<std::string> words = {"extract", "--format=json", "-"};
    words.insert(words.end(), c.words.begin(), c.words.end());
    const Result result = Run(words, c.content);
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_THAT(Ids(result.out), ElementsAre(c.id)) << c.content;
  }
}

TEST_F(ProgramTest, FormatsAgree) {
  const std::string news = "testdata/news";
  const std::string pb = folder_ + "/news.pb";
  const Result protobuf = Run({"extract", "--output=" + pb, news});
  EXPECT_EQ(protobuf.code, 0) << protobuf.err;
  const Result json = Run({"extract", "--format=json", news});
  const Result text = Run({"extract", "--format=text", news});
  EXPECT_GE(Ids(json.out).size(), 25);
  EXPECT_EQ(Run({"print", "--format=json", pb}).out, json.out);
  EXPECT_EQ(Run({"print", pb}).out, text.out);
  EXPECT_EQ(Run({"print", "-"}, io::ReadFile(pb)).out, text.out);
  EXPECT_EQ(Run({"print", "--format=protobuf", pb}).out, io::ReadFile(pb));
  EXPECT_EQ(Run({"extract", news}).out, io::ReadFile(pb));
  EXPECT_EQ(Run({"extract", "--jobs=1", news}).out, io::ReadFile(pb));
  EXPECT_EQ(Run({"extract", "--jobs=7", news}).out, io::ReadFile(pb));
}

TEST_F(ProgramTest, ContainersAgree) {
  const Result plain =
      Run({"extract", "--format=json", "testdata/formats/three.jsonl"});
  EXPECT_EQ(plain.code, 0) << plain.err;
  EXPECT_EQ(Ids(plain.out).size(), 3);
  const std::string content = io::ReadFile("testdata/formats/three.jsonl");
  const std::string zst = Write("three.jsonl.zst", io::Zstd(content));
  for (const std::string& path :
       {std::string("testdata/formats/three.jsonl.gz"), zst}) {
    const Result packed = Run({"extract", "--format=json", path});
    EXPECT_EQ(packed.code, 0) << packed.err;
    EXPECT_EQ(packed.out, plain.out) << path;
  }
}

TEST_F(ProgramTest, PrintTellsOfBadRecords) {
  const std::string pb = folder_ + "/a.pb";
  ASSERT_EQ(Run({"extract", "--output=" + pb, Write("a.txt", "Text.")}).code,
            0);
  const std::string record = io::ReadFile(pb);
  const Result cut = Run({"print", "--format=protobuf",
                          Write("cut.pb", record + record.substr(0, 9))});
  EXPECT_EQ(cut.code, 1);
  EXPECT_EQ(cut.out, record);
  EXPECT_THAT(cut.err, StartsWith("onrecord: cut.pb: record 2 at byte "));
  const Result other = Run(
      {"print", "--format=protobuf", Write("o.pb", "\x02\x0a\x7f" + record)});
  EXPECT_EQ(other.code, 1);
  EXPECT_EQ(other.out, record);
  EXPECT_EQ(other.err,
            "onrecord: o.pb: record 1 at byte 0: not an Extraction: damaged, "
            "or a message of another kind\n");
}

TEST_F(ProgramTest, FindsItsKnowledgeFromAnywhere) {
  char here[4096];
  ASSERT_NE(getcwd(here, sizeof(here)), nullptr);
  const std::string program = absl::StrCat(here, "/", kProgram);
  const std::string a = Write("a.txt", "Text.");
  const std::string command =
      absl::StrCat("cd / && '", program, "' extract --format=json '", a,
                   "' > '", folder_, "/out'");
  EXPECT_EQ(system(command.c_str()), 0);
  EXPECT_THAT(Ids(io::ReadFile(folder_ + "/out")), ElementsAre(a));
}

TEST_F(ProgramTest, Quiet) {
  const std::string empty = Write("empty.txt", "");
  EXPECT_THAT(Run({"extract", "--quiet", empty}).err, IsEmpty());
  EXPECT_EQ(Run({"extract", "--quiet", folder_ + "/none"}).err,
            "onrecord: none: cannot be opened: No such file or directory\n");
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
