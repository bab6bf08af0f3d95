// The program as an operator runs it over an archive: into a folder, stopped,
// killed, gone on with, watched.

#include <dirent.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "tests/cli/program.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::Not;

class BatchTest : public ProgramTest {
 protected:
  // Some thousand short articles, of which a few fail.
  BatchTest() {
    std::string lines;
    for (int i = 0; i < 3000; ++i) {
      absl::StrAppend(
          &lines, "{\"id\":\"", i, "\",\"text\":\"“We grew ", i % 90,
          "% in ", 1990 + i % 30, ",” said Ada Obi, chief executive of Helvia ",
          "Insurance, on Monday.\"}\n");
      if (i % 500 == 77) lines += "{\"text\":7}\n";
    }
    input_ = Write("articles.jsonl.gz", io::Gzip(lines));
  }

  std::vector<std::string> Words(const std::string& name,
                                 bool resume = false) const {
    std::vector<std::string> words = {
        "extract", "--output=" + folder_ + "/" + name + "/",
        "--errors=" + folder_ + "/" + name + ".errors", "--shard-bytes=100000",
        "--quiet", input_};
    if (resume) words.push_back("--resume");
    return words;
  }

  std::map<std::string, std::string> Files(const std::string& name) const {
    std::map<std::string, std::string> files;
    files["errors"] = io::ReadFile(folder_ + "/" + name + ".errors");
    DIR* names = opendir((folder_ + "/" + name).c_str());
    while (const dirent* entry = names == nullptr ? nullptr : readdir(names)) {
      if (entry->d_name[0] == '.') continue;
      files[entry->d_name] =
          io::ReadFile(absl::StrCat(folder_, "/", name, "/", entry->d_name));
    }
    if (names != nullptr) closedir(names);
    return files;
  }

  void ExpectSame(const std::string& name, const std::string& other) const {
    const auto files = Files(name), others = Files(other);
    EXPECT_EQ(files.size(), others.size());
    for (const auto& file : files) {
      ASSERT_TRUE(others.count(file.first)) << file.first;
      EXPECT_TRUE(file.second == others.at(file.first)) << file.first;
    }
  }

  std::string input_;
};

TEST_F(BatchTest, KilledAndGoneOnWith) {
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(Run(Words("whole")).code, 1);  // six documents fail
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  EXPECT_GT(Files("whole").size(), 8);
  std::minstd_rand random(4);
  int kills = 0;
  for (int run = 0; kills < 10; ++run) {
    const std::string name = absl::StrCat("run", run);
    Result result;
    bool resume = false;
    do {
      const pid_t child = Start(Words(name, resume));
      if (kills < 10) {
        usleep(random() % whole.count());
        kill(child, SIGKILL);
      }
      result = Wait(child);
      kills += result.code == -1;
      resume = true;
    } while (result.code == -1);
    EXPECT_EQ(result.code, 1) << result.err;
    ExpectSame(name, "whole");
  }
}

// Entries of a folder that somebody writes to.
size_t CountEntries(const std::string& folder) {
  std::error_code error;
  const std::filesystem::directory_iterator entries(folder, error);
  return std::distance(begin(entries), end(entries));
}

TEST_F(BatchTest, SigtermClosesTheShard) {
  Run(Words("whole"));
  // The run waits for a pipe that somebody still writes to.
  const std::string pipe = folder_ + "/pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  const std::string content = io::ReadFile(input_);
  std::vector<std::string> words = Words("run");
  words[5] = pipe;
  for (const int signal : {SIGTERM, SIGINT}) {
    const pid_t child = Start(words);
    std::ofstream writer(pipe, std::ios::binary);
    writer.write(content.data(), content.size() / 2);
    writer.flush();
    // Until something is written by this run, or for a while.
    // Only the manifest is read, as shards are renamed meanwhile.
    const std::string manifest = folder_ + "/run/manifest.jsonl";
    for (int i = 0; i < 400; ++i) {
      if (std::filesystem::exists(manifest) &&
          CountEntries(folder_ + "/run") >= 4 &&
          !absl::StrContains(io::ReadFile(manifest), "partial")) {
        break;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    kill(child, signal);
    const Result stopped = Wait(child);
    EXPECT_EQ(stopped.code, 3) << stopped.err;
    for (const auto& file : Files("run")) {
      EXPECT_FALSE(absl::EndsWith(file.first, ".tmp")) << file.first;
    }
    EXPECT_THAT(Files("run")["manifest.jsonl"], HasSubstr("\"partial\":true"));
    words.push_back("--resume");
  }
  const pid_t child = Start(words);
  std::ofstream(pipe, std::ios::binary).write(content.data(), content.size());
  EXPECT_EQ(Wait(child).code, 1);
  // The same records; the pipe's name is in manifest and errors.
  auto files = Files("run"), whole = Files("whole");
  for (const char* name : {"errors", "manifest.jsonl"}) {
    EXPECT_EQ(files.erase(name), 1);
    whole.erase(name);
  }
  EXPECT_TRUE(files == whole);
}

TEST_F(BatchTest, ASecondSigintStopsAtOnce) {
  const std::string pipe = folder_ + "/pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  // A document of which one knows that it takes a while.
  std::string text;
  while (text.size() < 60000000) text += "Ada Obi said it was $5 on Monday. ";
  const std::string long_text = Write("long.txt", text);
  const pid_t child = Start({"extract", "--output=" + folder_ + "/long/",
                             pipe, long_text});
  // Once the pipe is open the program answers signals.
  std::ofstream(pipe, std::ios::binary) << "Text.";
  // By then it is at the long document, which takes seconds.
  usleep(500000);
  kill(child, SIGINT);
  usleep(10000);
  kill(child, SIGINT);
  EXPECT_EQ(Wait(child).code, 130);
}

TEST_F(BatchTest, SummaryProfileAndMetrics) {
  const std::string metrics = folder_ + "/onrecord.prom";
  const Result result =
      Run({"extract", "--profile", "--output=" + folder_ + "/out.pb",
           "--metrics=" + metrics, "--errors=" + folder_ + "/errors", input_});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("3,006 documents read, 3,000 extracted, 6 "
                                    "failed; 0.3 MB of text in "));
  for (const char* stage : {"read", "decode", "text", "names", "figures",
                            "quotes", "records", "encode", "write"}) {
    EXPECT_THAT(result.err,
                ContainsRegex(absl::StrCat("\n  ", stage, " +[0-9.]+ +")));
  }
  const std::string text = io::ReadFile(metrics);
  EXPECT_THAT(text, HasSubstr("\nonrecord_documents_total 3006\n"));
  EXPECT_THAT(text, HasSubstr("\nonrecord_documents_failed_total 6\n"));
  EXPECT_THAT(text, HasSubstr("\nonrecord_run_finished 1\n"));
  EXPECT_THAT(text, HasSubstr("\nonrecord_document_bytes_count 3000\n"));
  EXPECT_THAT(text, HasSubstr("\nonrecord_records_total{kind=\"quote\"} 3"));
  EXPECT_THAT(text, Not(HasSubstr("nan")));
  EXPECT_THAT(io::ReadFile(folder_ + "/errors"),
              MatchesRegex("(\\{\"input\":\"[^\n]*\"\\}\n){6}"));
}

TEST_F(BatchTest, UnorderedHoldsTheSameRecords) {
  const Result ordered = Run({"extract", "--format=json", input_});
  const Result other =
      Run({"extract", "--format=json", "--unordered", "--jobs=4", input_});
  auto sorted = [](const std::string& lines) {
    std::vector<std::string> all = absl::StrSplit(lines, '\n');
    std::sort(all.begin(), all.end());
    return all;
  };
  EXPECT_TRUE(sorted(other.out) == sorted(ordered.out));
}

TEST_F(BatchTest, MaxFailures) {
  const Result result = Run({"extract", "--format=json", "--max-failures=2",
                             "--jobs=3", input_});
  EXPECT_EQ(result.code, 1);
  EXPECT_THAT(result.err, HasSubstr("onrecord: stopped: 3 documents failed, "
                                    "more than --max-failures=2\n"));
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 1078);
}

TEST_F(BatchTest, WrongUse) {
  const std::string a = Write("a.txt", "Text.");
  const std::string folder = folder_ + "/once";
  EXPECT_EQ(Run({"extract", "--quiet", "--output=" + folder + "/", a}).code, 0);
  const struct {
    std::vector<std::string> words;
    const char* err;
  } kCases[] = {
      {{"extract", "--resume", a},
       "onrecord: --resume goes on with a folder of shards: give "
       "--output=FOLDER/\n"},
      {{"extract", "--unordered", "--output=" + folder_ + "/b/", a},
       "onrecord: --unordered cannot be gone on with, so it is for "
       "--output=FILE only\n"},
      {{"extract", "--output=" + folder, a},
       "onrecord: once: holds a run already; go on with it by --resume, or "
       "give another folder\n"},
      {{"extract", "--output=" + folder, "--resume", "--no-text", a},
       "onrecord: once: the run was begun with settings "},
      {{"extract", "--shard-bytes=0", a},
       "onrecord: --shard-bytes must be at least 1\n"},
      {{"extract", "--attribution=all", a},
       "onrecord: --attribution must be said or wide\n"},
      {{"extract", "--errors=" + folder_ + "/no/file", a},
       "onrecord: no/file: cannot be written: No such file or directory\n"},
  };
  for (const auto& c : kCases) {
    const Result result = Run(c.words);
    EXPECT_EQ(result.code, 2) << c.err;
    EXPECT_THAT(result.err, testing::StartsWith(c.err));
  }
  const Result again =
      Run({"extract", "--output=" + folder + "/", "--resume", a});
  EXPECT_EQ(again.code, 0);
  EXPECT_EQ(again.err, "onrecord: once/: the run there is complete\n");
}

TEST_F(BatchTest, Limits) {
  const std::string a = Write("a.txt", "It cost $5, $6, $7 or $8.");
  const Result result = Run({"extract", "--max-document-records=3", a});
  EXPECT_EQ(result.code, 1);
  EXPECT_EQ(result.err,
            "onrecord: a.txt: the text has 4 records, more than the 3 allowed; "
            "raise --max-document-records or split it\n");
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
