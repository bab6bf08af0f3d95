#include "extractor/cli/summary.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace onrecord {
namespace cli {
namespace {

constexpr double kMegabyte = 1e6;

}  // namespace

std::string WithCommas(uint64_t number) {
  std::string digits = absl::StrCat(number);
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(at, ",");
  }
  return digits;
}

std::string SummaryLine(const io::Totals& totals, const io::Totals& before,
                        double seconds) {
  const double megabytes = (totals.text_bytes - before.text_bytes) / kMegabyte;
  std::string line = absl::StrCat(
      WithCommas(totals.documents), " documents read, ",
      WithCommas(totals.documents - totals.failed), " extracted, ",
      WithCommas(totals.failed), " failed; ");
  if (before.documents > 0) {
    absl::StrAppend(&line, WithCommas(before.documents),
                    " of them by earlier runs; ");
  }
  absl::StrAppendFormat(&line, "%.1f MB of text in %.1f s, %.1f MB/s",
                        megabytes, seconds,
                        megabytes / std::max(seconds, 1e-3));
  return line;
}

std::string ProfileTable(const io::RunStats& stats, const StageTimes& engine) {
  // Of extraction, what is none of the engine's stages is its own.
  const struct {
    const char* name;
    int64_t time;
  } kRows[] = {{"read", stats.read_time},     {"decode", stats.decode_time},
               {"text", engine.text},         {"names", engine.names},
               {"figures", engine.figures},   {"quotes", engine.quotes},
               {"records", engine.records},   {"encode", stats.encode_time},
               {"write", stats.write_time}};
  int64_t sum = 0;
  for (const auto& row : kRows) sum += row.time;
  std::string table = "  stage     seconds  share\n";
  for (const auto& row : kRows) {
    absl::StrAppendFormat(&table, "  %-8s  %7.2f  %4.1f %%\n", row.name,
                          row.time * 1e-9,
                          100.0 * row.time / std::max<int64_t>(sum, 1));
  }
  return table;
}

}  // namespace cli
}  // namespace onrecord
