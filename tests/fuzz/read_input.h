// Reads bytes as an input of some kind, as the program would, and checks what
// readers and decoders promise.

#ifndef ONRECORD_TESTS_FUZZ_READ_INPUT_H_
#define ONRECORD_TESTS_FUZZ_READ_INPUT_H_

#include "absl/strings/string_view.h"
#include "extractor/io/batch/format.h"

namespace onrecord {

// Once in one piece and once in small ones: the documents must be the same.
void ReadAsInput(io::Container container, absl::string_view bytes);

}  // namespace onrecord

#endif  // ONRECORD_TESTS_FUZZ_READ_INPUT_H_
