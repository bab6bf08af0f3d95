#include "extractor/io/pipeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/io/records/input_walker.h"
#include "extractor/io/sinks/file_sink.h"
#include "tests/io/measure.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace io {
namespace {

using ::testing::ElementsAre;

// What a run told and wrote.
struct Outcome {
  absl::Status status;
  std::string bytes;
  std::vector<std::string> problems;
  Totals totals;
};

class Recorder : public PipelineObserver {
 public:
  explicit Recorder(Outcome* outcome) : outcome_(outcome) {}
  void OnBatch(const Batch& batch, const Totals& totals) override {
    for (const Problem& problem : batch.result.problems) {
      outcome_->problems.push_back(
          absl::StrCat(problem.place, ": ", problem.message));
    }
    outcome_->totals = totals;
  }

 private:
  Outcome* const outcome_;
};

Outcome RunAll(const std::vector<std::string>& inputs, int jobs,
               const std::string& path,
               const RecordFunction& extract = Measure,
               size_t bytes_in_flight = 1 << 20) {
  PipelineOptions options;
  options.jobs = jobs;
  options.bytes_in_flight = bytes_in_flight;
  options.limits.max_document_bytes = 100000;
  auto output = Output::Create(path);
  EXPECT_TRUE(output.ok()) << output.status();
  BatchReader reader(InputWalker(inputs), options.limits, output->get());
  const RecordEncoder encoder(OutputFormat::kJson);
  Outcome outcome;
  Recorder recorder(&outcome);
  FileSink sink(output->get(), /*errors=*/nullptr);
  outcome.status = RunPipeline(
      options, &reader, [&extract] { return OnTheWire(extract); }, encoder, &sink,
      &recorder);
  EXPECT_TRUE(sink.Close(/*complete=*/true).ok());
  if (path != "/dev/full") outcome.bytes = ReadFile(path);
  return outcome;
}

class PipelineTest : public testing::Test {
 protected:
  // Many batches, with failures and warnings among them, in several files.
  std::vector<std::string> ManyInputs() {
    std::vector<std::string> inputs;
    for (int file = 0; file < 4; ++file) {
      std::string lines;
      for (int i = 0; i < 1500; ++i) {
        const char* word = i % 97 == 5 ? "fail" : i % 89 == 7 ? "warn" : "text";
        absl::StrAppend(&lines, "{\"text\":\"", word,
                        std::string((i * 37) % 900, '.'), "\"}\n");
        if (i % 301 == 17) lines += "broken\n";
      }
      inputs.push_back(WriteFile(
          absl::StrCat(folder_, "/in/", file, ".jsonl.gz"), Gzip(lines)));
    }
    return inputs;
  }
  const std::string folder_ = NewFolder();
  const std::string out_ = folder_ + "/out.jsonl";
};

TEST_F(PipelineTest, SameBytesForAnyNumberOfThreads) {
  ManyInputs();
  const std::string inputs = folder_ + "/in";
  const Outcome one = RunAll({inputs}, 1, out_);
  EXPECT_TRUE(one.status.ok()) << one.status;
  EXPECT_EQ(one.totals.documents, 4 * 1505);
  EXPECT_EQ(one.totals.failed, 4 * (16 + 5));
  EXPECT_EQ(one.totals.errors, one.totals.failed);
  EXPECT_EQ(one.totals.warnings, 4 * 17);
  for (const int jobs : {2, 4, 13}) {
    const Outcome many = RunAll({inputs}, jobs, out_);
    EXPECT_TRUE(many.status.ok()) << many.status;
    EXPECT_TRUE(many.bytes == one.bytes) << jobs;
    EXPECT_EQ(many.problems, one.problems) << jobs;
    EXPECT_EQ(many.totals.documents, one.totals.documents);
    EXPECT_EQ(many.totals.text_bytes, one.totals.text_bytes);
    EXPECT_EQ(many.totals.consumed_bytes, one.totals.consumed_bytes);
  }
}

TEST_F(PipelineTest, IdsAndOrder) {
  const std::string a = WriteFile(folder_ + "/a.txt", "text");
  const std::string b =
      WriteFile(folder_ + "/b.jsonl",
                "{\"text\":\"t\"}\n\n{\"id\":\"own\",\"text\":\"\"}");
  const Outcome outcome = RunAll({b, a}, 3, out_);
  EXPECT_EQ(
      outcome.bytes,
      absl::StrCat("{\"documentId\":\"", b,
                   ":1\",\"paragraphs\":[{\"span\":{\"end\":1}}]}\n"
                   "{\"documentId\":\"own\",\"paragraphs\":[{\"span\":{}}]}\n"
                   "{\"documentId\":\"",
                   a, "\",\"paragraphs\":[{\"span\":{\"end\":4}}]}\n"));
}

TEST_F(PipelineTest, ProblemsStandInInputOrder) {
  const std::string a = WriteFile(folder_ + "/a.txt", "fail");
  const std::string b = WriteFile(folder_ + "/b.jsonl",
                                  "{\"text\":\"warn\"}\n{}\n{\"text\":\"t\"}");
  const std::string c = WriteFile(folder_ + "/c.txt", std::string(100001, 'x'));
  const Outcome outcome = RunAll({a, folder_ + "/no", b, c}, 2, out_);
  EXPECT_THAT(
      outcome.problems,
      ElementsAre(a + ": asked to fail",
                  folder_ + "/no: cannot be opened: No such file or directory",
                  b + ":1: careful",
                  b + ":2: no \"text\": give the article in a field of this "
                      "name",
                  c + ": longer than 100000 bytes; raise "
                      "--max-document-bytes or split it"));
  EXPECT_EQ(outcome.totals.documents, 5);
  EXPECT_EQ(outcome.totals.failed, 3);
  EXPECT_EQ(outcome.totals.errors, 4);
}

TEST_F(PipelineTest, AFullDiskStopsTheRun) {
  ManyInputs();
  std::atomic<int> extracted(0);
  auto count = [&extracted](const Document& document, Extraction* extraction) {
    ++extracted;
    return Measure(document, extraction);
  };
  for (const int jobs : {1, 4}) {
    extracted = 0;
    const Outcome outcome =
        RunAll({folder_ + "/in"}, jobs, "/dev/full", count, 1 << 18);
    EXPECT_FALSE(outcome.status.ok());
    EXPECT_LT(extracted, 4 * 1500);
  }
}

// While the first batch is held back, the others must not all be read.
TEST_F(PipelineTest, MemoryIsBounded) {
  ManyInputs();
  std::atomic<int> extracted(0);
  int most = 0;
  auto slow = [&](const Document& document, Extraction* extraction) {
    if (absl::EndsWith(document.id(), "0.jsonl.gz:1")) {
      // Until the other threads have stopped for want of room.
      int last = -1;
      while (extracted != last) {
        last = extracted;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
      }
      most = last;
    } else {
      ++extracted;
    }
    return Measure(document, extraction);
  };
  const Outcome outcome = RunAll({folder_ + "/in"}, 3, out_, slow, 300 << 10);
  EXPECT_TRUE(outcome.status.ok());
  EXPECT_EQ(outcome.totals.documents, 4 * 1505);
  // All is 2.7 MB of text; one batch in hand, the limit, and one beyond it.
  EXPECT_GT(most, 0);
  EXPECT_LT(most, 2000);
}

// A sink that lets the others run ahead, as far as they are let.
class SlowSink : public Sink {
 public:
  absl::Status Append(const Batch& batch) override {
    largest_result_ = std::max(largest_result_, batch.result.bytes.size());
    largest_input_ = std::max(largest_input_, batch.input_size());
    ++batches_;
    for (int i = 0; i < 100; ++i) std::this_thread::yield();
    return absl::OkStatus();
  }
  absl::Status Close(bool) override { return absl::OkStatus(); }

  size_t largest_result_ = 0;
  size_t largest_input_ = 0;
  int batches_ = 0;
};

// Whatever is read, and however large records are: counted, not timed.
TEST_F(PipelineTest, WhatIsReadAndNotWrittenIsBounded) {
  ManyInputs();
  PipelineOptions options;
  options.jobs = 4;
  auto wordy = [](const Document& document, Extraction* extraction) {
    extraction->set_document_id(std::string(3 * document.text().size(), 'x'));
    return absl::OkStatus();
  };
  const RecordEncoder encoder(OutputFormat::kProtobuf);
  for (const size_t limit : {1, 50 << 10, 400 << 10}) {
    options.bytes_in_flight = limit;
    BatchReader reader(InputWalker({folder_ + "/in"}), options.limits, nullptr);
    SlowSink sink;
    Outcome outcome;
    Recorder recorder(&outcome);
    EXPECT_TRUE(RunPipeline(
                    options, &reader, [&wordy] { return OnTheWire(wordy); }, encoder,
                    &sink, &recorder)
                    .ok());
    EXPECT_GT(sink.batches_, 15);
    EXPECT_GT(outcome.totals.most_in_flight, 0);
    EXPECT_LE(outcome.totals.most_in_flight,
              limit + sink.largest_input_ +
                  options.jobs * sink.largest_result_);
  }
}

TEST_F(PipelineTest, UnorderedWritesAllThatOrderedDoes) {
  ManyInputs();
  const Outcome ordered = RunAll({folder_ + "/in"}, 1, out_);
  auto sorted = [](const std::string& lines) {
    std::vector<std::string> all = absl::StrSplit(lines, '\n');
    std::sort(all.begin(), all.end());
    return all;
  };
  PipelineOptions options;
  options.jobs = 4;
  options.unordered = true;
  auto output = Output::Create(out_);
  BatchReader reader(InputWalker({folder_ + "/in"}), options.limits,
                     output->get());
  FileSink sink(output->get(), nullptr);
  Outcome outcome;
  Recorder recorder(&outcome);
  EXPECT_TRUE(RunPipeline(
                  options, &reader, [] { return OnTheWire(Measure); },
                  RecordEncoder(OutputFormat::kJson), &sink, &recorder)
                  .ok());
  EXPECT_TRUE(sorted(ReadFile(out_)) == sorted(ordered.bytes));
  EXPECT_EQ(outcome.totals.documents, ordered.totals.documents);
  EXPECT_EQ(outcome.totals.failed, ordered.totals.failed);
}

TEST_F(PipelineTest, TheOutputIsNotReadAgain) {
  WriteFile(folder_ + "/in/a.txt", "text");
  const std::string out = folder_ + "/in/out.jsonl";
  const Outcome outcome = RunAll({folder_ + "/in"}, 1, out);
  EXPECT_EQ(outcome.totals.documents, 1);
  EXPECT_THAT(outcome.problems,
              ElementsAre(out + ": skipped: the output is written there"));
}

TEST_F(PipelineTest, ContentTellsWhatANameDoesNot) {
  const std::string line = "{\"id\":\"i\",\"text\":\"t\"}\n";
  Document document;
  document.set_id("i");
  document.set_text("t");
  const std::string message = document.SerializeAsString();
  const std::string delimited =
      std::string(1, static_cast<char>(message.size())) + message;
  const std::string expected =
      "{\"documentId\":\"i\",\"paragraphs\":[{\"span\":{\"end\":1}}]}\n";
  for (const std::string& content :
       {line, Gzip(line), Zstd(line), delimited, Gzip(delimited)}) {
    const std::string pipe = folder_ + "/pipe";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    std::thread writer([&] { WriteFile(pipe, content); });
    EXPECT_EQ(RunAll({pipe}, 1, out_).bytes, expected);
    writer.join();
    unlink(pipe.c_str());
  }
}

}  // namespace
}  // namespace io
}  // namespace onrecord
