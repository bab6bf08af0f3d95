// What holds of the records of any text: spans lie in the text, on character
// borders, and equal the words beside them; references point at what is there.

#ifndef ONRECORD_TESTS_ENGINE_RECORD_CHECKER_H_
#define ONRECORD_TESTS_ENGINE_RECORD_CHECKER_H_

#include <string>

#include "proto/extraction.pb.h"

namespace onrecord {

// Adds a GoogleTest failure for everything that is wrong.
// REQUIRES: offsets count bytes and texts are included.
void CheckRecords(const std::string& text, const Extraction& extraction);

}  // namespace onrecord

#endif  // ONRECORD_TESTS_ENGINE_RECORD_CHECKER_H_
