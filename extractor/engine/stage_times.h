// How long each stage took, for whoever wants to know where the time goes.
//
//   StageClock clock;
//   analyzer.Analyze(bytes, &text);
//   times.text += clock.Lap();

#ifndef ONRECORD_EXTRACTOR_ENGINE_STAGE_TIMES_H_
#define ONRECORD_EXTRACTOR_ENGINE_STAGE_TIMES_H_

#include <chrono>
#include <cstdint>

namespace onrecord {

// Nanoseconds of wall-clock time.
struct StageTimes {
  int64_t text = 0;
  int64_t names = 0;
  int64_t figures = 0;
  int64_t quotes = 0;
  int64_t records = 0;  // making protobuf of the results
};

class StageClock {
 public:
  // Nanoseconds since the last call, or since it was made.
  int64_t Lap() {
    const Clock::time_point now = Clock::now();
    const int64_t lap = std::chrono::nanoseconds(now - last_).count();
    last_ = now;
    return lap;
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point last_ = Clock::now();
};

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_STAGE_TIMES_H_
