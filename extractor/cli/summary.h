// What a run came to, for people: the last lines that the program writes.
//
//   3,012 documents read, 3,001 extracted, 11 failed; 9.1 MB of text in 3.4 s,
//   2.7 MB/s                                                     (one line)

#ifndef ONRECORD_EXTRACTOR_CLI_SUMMARY_H_
#define ONRECORD_EXTRACTOR_CLI_SUMMARY_H_

#include <cstdint>
#include <string>

#include "extractor/engine/stage_times.h"
#include "extractor/io/pipeline.h"

namespace onrecord {
namespace cli {

// 1234567 as "1,234,567".
std::string WithCommas(uint64_t number);

// `before` is what earlier runs into the same folder had come to. Speed is
// that of this run, which took `seconds`.
std::string SummaryLine(const io::Totals& totals, const io::Totals& before,
                        double seconds);

// A line for each stage with its seconds and its share. With several threads
// seconds add up to more than the run took.
std::string ProfileTable(const io::RunStats& stats, const StageTimes& engine);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_SUMMARY_H_
