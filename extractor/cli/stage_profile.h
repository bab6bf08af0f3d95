// The time that each stage of the engine took in all threads so far.
//
//   profile.Add(Extractor::TimesOf(*workspace));   // each thread
//   StageTimes sum = profile.Sum();
//
// Thread-safe.

#ifndef ONRECORD_EXTRACTOR_CLI_STAGE_PROFILE_H_
#define ONRECORD_EXTRACTOR_CLI_STAGE_PROFILE_H_

#include <atomic>
#include <cstdint>

#include "extractor/engine/stage_times.h"

namespace onrecord {
namespace cli {

class StageProfile {
 public:
  void Add(const StageTimes& times) {
    text_ += times.text;
    names_ += times.names;
    figures_ += times.figures;
    quotes_ += times.quotes;
    records_ += times.records;
  }

  StageTimes Sum() const {
    return {text_, names_, figures_, quotes_, records_};
  }

 private:
  std::atomic<int64_t> text_{0};
  std::atomic<int64_t> names_{0};
  std::atomic<int64_t> figures_{0};
  std::atomic<int64_t> quotes_{0};
  std::atomic<int64_t> records_{0};
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_STAGE_PROFILE_H_
