// Runs into a folder that are stopped in every way, and gone on with: the
// folder must end as that of a run that nothing stopped, byte for byte.

#include "extractor/io/sinks/sharded_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "tests/io/shard_run.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace io {
namespace {

using ::testing::HasSubstr;

class ShardedOutputTest : public testing::Test {
 protected:
  ShardedOutputTest() {
    std::string lines;
    for (int i = 0; i < 400; ++i) {
      const char* word = i % 61 == 5 ? "fail" : i % 47 == 7 ? "warn" : "text";
      absl::StrAppend(&lines, "{\"text\":\"", word,
                      std::string((i * 37) % 900, '.'), "\"}\n");
      if (i % 101 == 17) lines += "broken\n";
    }
    run_.inputs = {
        WriteFile(folder_ + "/in/a.txt", "text of a"),
        WriteFile(folder_ + "/in/b.jsonl", lines),
        folder_ + "/in/missing.txt",
        WriteFile(folder_ + "/in/c.jsonl.gz", Gzip(lines)),
        WriteFile(folder_ + "/in/d.txt", "text of d"),
        WriteFile(folder_ + "/in/e.txt", "fail at the end"),
    };
    run_.folder = folder_ + "/whole";
    run_.errors = folder_ + "/whole.errors";
    ShardRun whole = run_;
    whole.hook = [this](const char*) { ++steps_; };
    const ShardRunResult result = RunShards(whole);
    EXPECT_TRUE(result.status.ok()) << result.status;
    counts_ = result.counts;
    expected_ = FilesOf(run_.folder);
    expected_errors_ = ReadFile(run_.errors);
  }

  // A run into a folder of its own.
  ShardRun NewRun() {
    ShardRun run = run_;
    run.folder = absl::StrCat(folder_, "/run", ++runs_);
    run.errors = run.folder + ".errors";
    return run;
  }

  // Runs until a stop is asked for as document `last` (from 1) comes.
  static void RunUntil(int last, ShardRun run) {
    StopSignal stop;
    int documents = 0;
    run.stop = &stop;
    run.on_document = [&] {
      if (++documents == last) stop.Request();
    };
    EXPECT_TRUE(RunShards(run).status.ok());
  }

  // In a process of its own, which ends by SIGKILL if something kills it.
  static int InChild(const ShardRun& run, int kill_after_microseconds = -1) {
    const pid_t child = fork();
    if (child == 0) _exit(RunShards(run).status.ok() ? 0 : 1);
    if (kill_after_microseconds >= 0) {
      usleep(kill_after_microseconds);
      kill(child, SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
  }

  void ExpectWhole(const ShardRun& run) {
    const std::map<std::string, std::string> files = FilesOf(run.folder);
    EXPECT_EQ(files.size(), expected_.size());
    for (const auto& file : expected_) {
      ASSERT_TRUE(files.count(file.first)) << file.first;
      EXPECT_TRUE(files.at(file.first) == file.second) << file.first;
    }
    EXPECT_TRUE(ReadFile(run.errors) == expected_errors_);
  }

  void ResumeAndExpectWhole(ShardRun run) {
    run.resume = true;
    run.hook = {};
    run.on_document = {};
    run.stop = nullptr;
    const ShardRunResult result = RunShards(run);
    EXPECT_TRUE(result.status.ok()) << result.status;
    EXPECT_EQ(result.counts.documents, counts_.documents);
    EXPECT_EQ(result.counts.failed, counts_.failed);
    EXPECT_EQ(result.counts.warnings, counts_.warnings);
    ExpectWhole(run);
  }

  const std::string folder_ = NewFolder();
  ShardRun run_;
  int steps_ = 0;
  int runs_ = 0;
  ShardCounts counts_;
  std::map<std::string, std::string> expected_;
  std::string expected_errors_;
};

TEST_F(ShardedOutputTest, ShardsAndManifest) {
  EXPECT_GT(expected_.size(), 5);
  EXPECT_EQ(counts_.documents, 2 * 404 + 3);
  EXPECT_EQ(counts_.failed, 2 * (7 + 4) + 1);
  EXPECT_EQ(counts_.errors, counts_.failed + 1);
  const Manifest manifest = ParseManifest(expected_["manifest.jsonl"]);
  EXPECT_EQ(manifest.end, expected_["manifest.jsonl"].size());
  ASSERT_TRUE(manifest.complete.has_value());
  EXPECT_EQ(manifest.complete->documents, counts_.documents);
  ASSERT_EQ(manifest.shards.size() + 1, expected_.size());
  uint64_t records = 0;
  for (const ShardEntry& entry : manifest.shards) {
    const std::string name = ShardName(entry.shard, ".jsonl");
    const std::string& bytes = expected_[name];
    EXPECT_EQ(bytes.size(), entry.bytes);
    EXPECT_EQ(std::count(bytes.begin(), bytes.end(), '\n'),
              entry.counts.records);
    const bool is_last = entry.shard + 1 == manifest.shards.size();
    EXPECT_EQ(bytes.size() >= run_.shard_bytes, !is_last) << name;
    EXPECT_FALSE(entry.partial);
    records += entry.counts.records;
  }
  EXPECT_EQ(records, counts_.documents - counts_.failed);
}

TEST_F(ShardedOutputTest, TheSameForAnyNumberOfThreads) {
  for (const int jobs : {2, 5}) {
    ShardRun run = NewRun();
    run.jobs = jobs;
    EXPECT_TRUE(RunShards(run).status.ok());
    ExpectWhole(run);
  }
}

TEST_F(ShardedOutputTest, ErrorsAreRecords) {
  EXPECT_THAT(expected_errors_,
              HasSubstr(absl::StrCat(
                  "{\"input\":\"", run_.inputs[1],
                  "\",\"offset\":450,\"stage\":\"extract\",\"place\":\"",
                  run_.inputs[1], ":6\",\"why\":\"asked to fail\"}\n")));
  EXPECT_THAT(expected_errors_, HasSubstr("\"stage\":\"decode\""));
  EXPECT_THAT(expected_errors_,
              HasSubstr(absl::StrCat("{\"input\":\"", run_.inputs[2],
                                     "\",\"offset\":0,\"stage\":\"open\"")));
  EXPECT_THAT(expected_errors_, Not(HasSubstr("careful")));
}

TEST_F(ShardedOutputTest, KilledAtEveryStep) {
  EXPECT_GT(steps_, 30);
  for (int last = 1; last <= steps_; ++last) {
    ShardRun run = NewRun();
    run.jobs = 1 + last % 3;
    int steps = 0;
    run.hook = [&steps, last](const char*) {
      if (++steps == last) raise(SIGKILL);
    };
    ASSERT_TRUE(WIFSIGNALED(InChild(run))) << last;
    ResumeAndExpectWhole(run);
    if (HasFailure()) FAIL() << "killed at step " << last;
  }
}

// Time and again the run that goes on is killed too.
TEST_F(ShardedOutputTest, KilledAtFiftyRandomMoments) {
  std::minstd_rand random(8);
  int kills = 0;
  while (kills < 50) {
    ShardRun run = NewRun();
    run.on_document = [] { usleep(20); };
    for (bool killed = true; killed && kills < 50;) {
      run.jobs = 1 + random() % 3;
      killed = WIFSIGNALED(InChild(run, random() % 40000));
      kills += killed;
      run.resume = true;
    }
    ResumeAndExpectWhole(run);
  }
}

TEST_F(ShardedOutputTest, WhatAPowerCutMayLeave) {
  const std::string& manifest = expected_["manifest.jsonl"];
  const size_t lines = std::count(manifest.begin(), manifest.end(), '\n');
  auto head = [&manifest](size_t count) {
    size_t at = 0;
    while (count-- > 0) at = manifest.find('\n', at) + 1;
    return at;
  };
  const std::string last = ShardName(lines - 3, ".jsonl");
  const std::string first = ShardName(0, ".jsonl");
  struct Damage {
    const char* what;
    std::string file;
    std::string content;
  };
  const std::vector<Damage> kCases = {
      {"the last shard cut short", last,
       expected_[last].substr(0, expected_[last].size() / 2)},
      {"the last shard empty", last, ""},
      {"other bytes in the last shard", last,
       absl::StrReplaceAll(expected_[last], {{"\"", "'"}})},
      {"the first shard cut short", first, expected_[first].substr(0, 10)},
      {"the last line missing", "manifest.jsonl",
       manifest.substr(0, head(lines - 1))},
      {"a shard's line missing", "manifest.jsonl",
       manifest.substr(0, head(lines - 3))},
      {"a line cut short", "manifest.jsonl",
       manifest.substr(0, head(lines - 4) + 20)},
      {"a number cut short", "manifest.jsonl",
       manifest.substr(0, manifest.size() - 5)},
      {"a line missing in the middle", "manifest.jsonl",
       manifest.substr(0, head(2)) + manifest.substr(head(3))},
      {"zeros at the end", "manifest.jsonl",
       manifest.substr(0, head(3)) + std::string(200, '\0')},
      {"only the start of the first line", "manifest.jsonl", "{\"eng"},
      {"nothing in the manifest", "manifest.jsonl", ""},
  };
  for (const Damage& damage : kCases) {
    SCOPED_TRACE(damage.what);
    ShardRun run = NewRun();
    ASSERT_TRUE(RunShards(run).status.ok());
    WriteFile(run.folder + "/" + damage.file, damage.content);
    ResumeAndExpectWhole(run);
  }
}

TEST_F(ShardedOutputTest, AFullDisk) {
  for (const rlim_t room : {0, 100, 9000, 15000}) {
    ShardRun run = NewRun();
    run.shard_bytes = 20000;
    ShardRun whole = run;
    whole.folder = run.folder + ".whole";
    whole.errors = whole.folder + ".errors";
    ASSERT_TRUE(RunShards(whole).status.ok());
    const pid_t child = fork();
    if (child == 0) {
      // No file can grow larger: writes fail as they do on a full disk.
      const rlimit limit = {room, room};
      setrlimit(RLIMIT_FSIZE, &limit);
      std::signal(SIGXFSZ, SIG_IGN);
      _exit(RunShards(run).status.ok() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 1);
    run.resume = true;
    EXPECT_TRUE(RunShards(run).status.ok());
    EXPECT_TRUE(FilesOf(run.folder) == FilesOf(whole.folder)) << room;
  }
}

TEST_F(ShardedOutputTest, AStopClosesTheShard) {
  for (const int after : {1, 50, 300, 600}) {
    ShardRun run = NewRun();
    RunUntil(after, run);
    const std::map<std::string, std::string> files = FilesOf(run.folder);
    for (const auto& file : files) {
      EXPECT_FALSE(absl::EndsWith(file.first, ".tmp")) << file.first;
    }
    const Manifest manifest = ParseManifest(files.at("manifest.jsonl"));
    EXPECT_FALSE(manifest.complete.has_value());
    ASSERT_FALSE(manifest.shards.empty());
    EXPECT_EQ(files.size(), manifest.shards.size() + 1);
    ResumeAndExpectWhole(run);
  }
}

TEST_F(ShardedOutputTest, KilledWhileAPartialShardIsTakenUpAgain) {
  for (int last = 1; last <= 4; ++last) {
    ShardRun run = NewRun();
    RunUntil(100, run);
    run.resume = true;
    int steps = 0;
    run.hook = [&steps, last](const char*) {
      if (++steps == last) raise(SIGKILL);
    };
    EXPECT_TRUE(WIFSIGNALED(InChild(run)));
    ResumeAndExpectWhole(run);
  }
}

TEST_F(ShardedOutputTest, TooManyFailures) {
  ShardRun run = NewRun();
  run.max_failures = 9;
  const ShardRunResult result = RunShards(run);
  EXPECT_EQ(result.status.message(),
            "stopped: 10 documents failed, more than --max-failures=9");
  EXPECT_EQ(result.counts.failed, 10);
  run.max_failures = 1000;
  ResumeAndExpectWhole(run);
}

TEST_F(ShardedOutputTest, NothingToGoOnWith) {
  ResumeAndExpectWhole(NewRun());
  ShardRun run = NewRun();
  ASSERT_TRUE(RunShards(run).status.ok());
  run.resume = true;
  const ShardRunResult again = RunShards(run);
  EXPECT_TRUE(again.was_complete);
  EXPECT_EQ(again.counts.documents, counts_.documents);
  ExpectWhole(run);
}

TEST_F(ShardedOutputTest, Refusals) {
  ShardRun run = NewRun();
  RunUntil(450, run);

  ShardRun again = run;
  EXPECT_THAT(RunShards(again).status.message(),
              HasSubstr("holds a run already; go on with it by --resume"));
  run.resume = again.resume = true;
  again.settings = "others";
  EXPECT_THAT(RunShards(again).status.message(),
              HasSubstr("was begun with settings \"as always\", not \"others"));
  again = run;
  std::swap(again.inputs[1], again.inputs[3]);
  EXPECT_THAT(RunShards(again).status.message(), HasSubstr("has changed"));
  again = run;
  again.inputs.resize(2);
  EXPECT_THAT(RunShards(again).status.message(), HasSubstr("is gone"));
  again = run;
  const std::string errors = ReadFile(run.errors);
  WriteFile(run.errors, "");
  EXPECT_THAT(RunShards(again).status.message(),
              HasSubstr("holds 0 bytes of errors, but"));
  WriteFile(run.errors, errors);
  ResumeAndExpectWhole(run);

  run = NewRun();
  ASSERT_TRUE(RunShards(run).status.ok());
  WriteFile(run.folder + "/manifest.jsonl", "my own\nnotes\n");
  run.resume = true;
  EXPECT_THAT(RunShards(run).status.message(),
              HasSubstr("is not the manifest of a run"));
}

// The input has the size it had, but not the words.
TEST_F(ShardedOutputTest, AChangedInputIsNoticed) {
  ShardRun run = NewRun();
  RunUntil(100, run);
  run.resume = true;
  const std::string content = ReadFile(run.inputs[1]);
  WriteFile(run.inputs[1],
            absl::StrReplaceAll(content, {{"text\"", "\"text"}}));
  EXPECT_FALSE(RunShards(run).status.ok());
  WriteFile(run.inputs[1], absl::StrReplaceAll(content, {{".", ","}}));
  EXPECT_THAT(RunShards(run).status.message(), HasSubstr("has changed since"));
  WriteFile(run.inputs[1], content);
  ResumeAndExpectWhole(run);
}

// Shards, and the errors file, among the inputs are not read.
TEST_F(ShardedOutputTest, AFolderInsideTheInputs) {
  ShardRun run = NewRun();
  run.inputs = {folder_ + "/in"};
  run.folder = folder_ + "/in/out";
  run.errors = folder_ + "/in/f.jsonl";
  run.max_failures = 3;
  EXPECT_FALSE(RunShards(run).status.ok());
  run.max_failures = 1000;
  run.resume = true;
  const ShardRunResult result = RunShards(run);
  EXPECT_TRUE(result.status.ok()) << result.status;
  EXPECT_EQ(result.counts.documents, counts_.documents);
}

}  // namespace
}  // namespace io
}  // namespace onrecord
