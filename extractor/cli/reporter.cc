#include "extractor/cli/reporter.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "extractor/cli/summary.h"

namespace onrecord {
namespace cli {
namespace {

constexpr absl::Duration kQuietAtFirst = absl::Seconds(1);
constexpr absl::Duration kBetween = absl::Milliseconds(200);
constexpr double kMegabyte = 1e6;

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
      last_shown_(start_ + kQuietAtFirst - kBetween),
      totals_(options.before) {}

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
  const double text = totals_.text_bytes - options_.before.text_bytes;
  absl::StrAppendFormat(&line, ", %.1f MB/s of text",
                        text / kMegabyte / seconds);
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
  if (!options_.summary) return;
  const double seconds = absl::ToDoubleSeconds(absl::Now() - start_);
  Show(SummaryLine(totals_, options_.before, seconds) + "\n");
}

void Reporter::Show(const std::string& lines) {
  std::fputs(lines.c_str(), stream_);
}

}  // namespace cli
}  // namespace onrecord
