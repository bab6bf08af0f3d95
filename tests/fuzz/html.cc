#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/read_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  onrecord::ReadAsInput(onrecord::io::Container::kHtml,
                        onrecord::AsText(data, size));
  return 0;
}
