// A fuzz target: a function that takes any bytes, and must neither crash nor
// break a promise.
//
// The same source is linked with libFuzzer (run.sh NAME) and with
// replay_test.cc, which ./test runs: the seeds of corpus/NAME and some thousand
// changes of them.

#ifndef ONRECORD_TESTS_FUZZ_FUZZ_TARGET_H_
#define ONRECORD_TESTS_FUZZ_FUZZ_TARGET_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "absl/strings/string_view.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace onrecord {

inline absl::string_view AsText(const uint8_t* data, size_t size) {
  return absl::string_view(reinterpret_cast<const char*>(data), size);
}

// Ends the program if a promise is broken, also where assertions are off.
inline void Promise(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace onrecord

#endif  // ONRECORD_TESTS_FUZZ_FUZZ_TARGET_H_
