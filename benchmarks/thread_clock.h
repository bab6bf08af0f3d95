// Seconds of processor time of the calling thread: other programs that share
// the machine do not count.

#ifndef ONRECORD_BENCHMARKS_THREAD_CLOCK_H_
#define ONRECORD_BENCHMARKS_THREAD_CLOCK_H_

#include <time.h>

namespace onrecord {

inline double ThreadSeconds() {
  timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

}  // namespace onrecord

#endif  // ONRECORD_BENCHMARKS_THREAD_CLOCK_H_
