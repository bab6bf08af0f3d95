#include "extractor/cli/reporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace onrecord {
namespace cli {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;

class ReporterTest : public testing::Test {
 protected:
  ~ReporterTest() override { std::fclose(stream_); }

  std::string Written() {
    std::fflush(stream_);
    std::rewind(stream_);
    char text[4096];
    return std::string(text, std::fread(text, 1, sizeof(text), stream_));
  }

  static io::Batch BatchWithProblems() {
    io::Batch batch;
    batch.result.problems = {
        {io::Problem::Severity::kWarning, "a.txt", "careful"},
        {io::Problem::Severity::kError, "b.jsonl:2", "broken"}};
    return batch;
  }

  std::FILE* const stream_ = std::tmpfile();
};

TEST_F(ReporterTest, ProblemsAreLines) {
  Reporter reporter({}, stream_);
  reporter.OnBatch(BatchWithProblems(), {});
  reporter.Finish();
  EXPECT_EQ(Written(),
            "onrecord: warning: a.txt: careful\n"
            "onrecord: b.jsonl:2: broken\n");
}

TEST_F(ReporterTest, QuietKeepsErrors) {
  Reporter::Options options;
  options.warnings = false;
  Reporter reporter(options, stream_);
  reporter.OnBatch(BatchWithProblems(), {});
  EXPECT_EQ(Written(), "onrecord: b.jsonl:2: broken\n");
}

TEST_F(ReporterTest, ProgressBeginsAfterASecond) {
  Reporter::Options options;
  options.progress = options.summary = true;
  options.total_bytes = 4000000;
  Reporter reporter(options, stream_);
  io::Totals totals;
  totals.documents = 12345;
  totals.failed = 1;
  totals.text_bytes = 1500000;
  totals.consumed_bytes = 2000000;
  const io::Batch batch;
  reporter.OnBatch(batch, totals);
  EXPECT_EQ(Written(), "");
  absl::SleepFor(absl::Milliseconds(1050));
  reporter.OnBatch(batch, totals);
  EXPECT_THAT(Written(),
              MatchesRegex("12,345 documents, 2.0 of 4.0 MB, [0-9.]+ MB/s of "
                           "text, [0-9]+ s left"));
  reporter.OnBatch(BatchWithProblems(), totals);
  EXPECT_THAT(Written(),
              HasSubstr("left\r\x1b[Konrecord: warning: a.txt: careful\n"));
  reporter.Finish();
  EXPECT_THAT(Written(), HasSubstr("12,345 documents read, 12,344 extracted, 1 "
                                   "failed; 1.5 MB of text in "));
}

}  // namespace
}  // namespace cli
}  // namespace onrecord
