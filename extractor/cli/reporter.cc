#include "extractor/cli/reporter.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"

namespace onrecord {
namespace cli {
namespace {

constexpr absl::Duration kQuietAtFirst = absl::Seconds(1);
constexpr absl::Duration kBetween = absl::Milliseconds(200);
constexpr double kMegabyte = 1e6;

// 1234567 as "1,234,567".
std::string WithCommas(uint64_t number) {
  std::string digits = absl::StrCat(number);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(at, ",");
  }
  return digits;
}

std::string TimeLeft(double seconds) {
  const int64_t whole = static_cast<int64_t>(seconds + 0.5);
  if (whole < 60) return absl::StrCat(whole, " s");
  if (whole < 3600)
    return absl::StrFormat("%d:%02d min", whole / 60, whole % 60);
  return absl::StrFormat("%d:%02d h", whole / 3600, whole / 60 % 60);
}

}  // namespace

Reporter::Reporter(const Options& options, std::FILE* stream)
    : options_(options),
      stream_(stream),
      start_(absl::Now()),
      last_shown_(start_ + kQuietAtFirst - kBetween) {}

void Reporter::OnBatch(const io::Batch& batch, const io::Totals& totals) {
  totals_ = totals;
  for (const io::Problem& problem : batch.result.problems) Report(problem);
  if (!options_.progress) return;
  const absl::Time now = absl::Now();
  if (now - last_shown_ >= kBetween) ShowProgress(now);
}

void Reporter::Report(const io::Problem& problem) {
  const bool warning = problem.severity == io::Problem::Severity::kWarning;
  if (warning && !options_.warnings) return;
  ClearProgress();
  std::fprintf(stream_, "onrecord: %s%s: %s\n", warning ? "warning: " : "",
               problem.place.c_str(), problem.message.c_str());
}

void Reporter::ShowProgress(absl::Time now) {
  ClearProgress();
  last_shown_ = now;
  const double seconds = absl::ToDoubleSeconds(now - start_);
  const double consumed = totals_.consumed_bytes;
  std::string line = absl::StrCat(WithCommas(totals_.documents), " documents");
  if (options_.total_bytes > 0) {
    absl::StrAppendFormat(&line, ", %.1f of %.1f MB", consumed / kMegabyte,
                          options_.total_bytes / kMegabyte);
  } else {
    absl::StrAppendFormat(&line, ", %.1f MB", consumed / kMegabyte);
  }
  absl::StrAppendFormat(&line, ", %.1f MB/s of text",
                        totals_.text_bytes / kMegabyte / seconds);
  if (options_.total_bytes > 0 && consumed > 0) {
    const double left = std::max(options_.total_bytes - consumed, 0.0);
    absl::StrAppend(&line, ", ", TimeLeft(left * seconds / consumed), " left");
  }
  std::fputs(line.c_str(), stream_);
  std::fflush(stream_);
  showing_ = true;
}

void Reporter::ClearProgress() {
  // Back to the margin, and erase to the end of the line.
  if (showing_) std::fputs("\r\x1b[K", stream_);
  showing_ = false;
}

void Reporter::Finish() {
  ClearProgress();
  if (!options_.progress) return;
  const double seconds = absl::ToDoubleSeconds(absl::Now() - start_);
  const double megabytes = totals_.text_bytes / kMegabyte;
  std::fprintf(stream_,
               "%s documents, %s failed; %.1f MB of text in %.1f s, %.1f "
               "MB/s\n",
               WithCommas(totals_.documents).c_str(),
               WithCommas(totals_.failed).c_str(), megabytes, seconds,
               megabytes / std::max(seconds, 1e-3));
}

}  // namespace cli
}  // namespace onrecord
