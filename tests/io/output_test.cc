#include "extractor/io/bytes/output.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <string>

#include "absl/strings/string_view.h"
#include "tests/io/test_files.h"

namespace onrecord {
namespace io {
namespace {

using ::testing::HasSubstr;

TEST(Output, WritesAFile) {
  const std::string path = WriteFile(NewFolder() + "/out", "what was there");
  auto output = Output::Create(path);
  ASSERT_TRUE(output.ok()) << output.status();
  EXPECT_TRUE((*output)->IsFile(path));
  EXPECT_FALSE((*output)->IsFile(path + "/none"));
  ASSERT_TRUE((*output)->Append("abcdef", {2, 6}).ok());
  ASSERT_TRUE((*output)->Append("", {}).ok());
  ASSERT_TRUE((*output)->Append("gh", {2}).ok());
  ASSERT_TRUE((*output)->Close().ok());
  EXPECT_EQ((*output)->records_written(), 3);
  EXPECT_EQ((*output)->bytes_written(), 8);
  EXPECT_EQ(ReadFile(path), "abcdefgh");
}

TEST(Output, TellsWhyAFileCannotBeOpened) {
  const std::string path = NewFolder() + "/none/out";
  EXPECT_EQ(std::string(Output::Create(path).status().message()),
            path + ": cannot be written: No such file or directory");
}

TEST(Output, AFullDevice) {
  auto output = Output::Create("/dev/full");
  ASSERT_TRUE(output.ok()) << output.status();
  EXPECT_EQ(std::string((*output)->Append("abc", {3}).message()),
            "/dev/full: cannot be written: No space left on device");
}

TEST(Output, AClosedPipe) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  Output output(ends[1], "pipe");
  ASSERT_TRUE(output.Append("abc", {3}).ok());
  close(ends[0]);
  const absl::Status status = output.Append("def", {3});
  EXPECT_EQ(status.code(), absl::StatusCode::kAborted);
  EXPECT_EQ(std::string(status.message()),
            "pipe: closed by its reader after 1 records; stopped");
  close(ends[1]);
}

// A limit on the size of files stands for a full disk: a write is cut short,
// the next one fails.
TEST(Output, AFullDiskKeepsWholeRecords) {
  std::signal(SIGXFSZ, SIG_IGN);
  const struct {
    rlim_t room;
    const char* kept;
    uint64_t records;
  } kCases[] = {
      {5, "", 0},
      {6, "FIRST;", 1},
      {15, "FIRST;", 1},
      {19, "FIRST;and_second;", 2},
  };
  struct rlimit before;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  for (const auto& c : kCases) {
    const std::string path = NewFolder() + "/out";
    auto output = Output::Create(path);
    ASSERT_TRUE(output.ok()) << output.status();
    const struct rlimit small = {c.room, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    absl::Status status = (*output)->Append("FIRST;", {6});
    if (status.ok()) {
      status = (*output)->Append("and_second;THIRD;", {11, 17});
    }
    setrlimit(RLIMIT_FSIZE, &before);
    EXPECT_FALSE(status.ok()) << c.room;
    EXPECT_THAT(std::string(status.message()),
                HasSubstr("cannot be written: File too large; it holds the "
                          "first " +
                          std::to_string(c.records) + " records whole"));
    EXPECT_EQ(ReadFile(path), c.kept) << c.room;
  }
}

// A redirection that appends must not lose what was there.
TEST(Output, AFullDiskKeepsWhatAFileHeldBefore) {
  std::signal(SIGXFSZ, SIG_IGN);
  const std::string path = WriteFile(NewFolder() + "/out", "old;");
  const int descriptor = open(path.c_str(), O_WRONLY | O_APPEND);
  ASSERT_GE(descriptor, 0);
  Output output(descriptor, "out");
  struct rlimit before;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const struct rlimit small = {10, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const absl::Status status = output.Append("one;two;", {4, 8});
  setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_FALSE(status.ok());
  EXPECT_EQ(ReadFile(path), "old;one;");
  close(descriptor);
}

}  // namespace
}  // namespace io
}  // namespace onrecord
