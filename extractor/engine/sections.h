// Cuts a long text where it hurts least, so that what a document needs beside
// its text and its records does not grow with it.
//
//   for (size_t begin = 0; begin < text.size();) {
//     const size_t end = SectionEnd(text, begin, 1 << 20);
//     // text.substr(begin, end - begin)
//     begin = end;
//   }
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_ENGINE_SECTIONS_H_
#define ONRECORD_EXTRACTOR_ENGINE_SECTIONS_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace onrecord {

// Where the section ends that starts at `begin`: at the text's end if that is
// within `most` bytes, else behind the last blank line of its second half, or
// else the last line break there, the last full stop and space, the last space,
// or the last character. Always behind `begin`.
// REQUIRES: begin < text.size(), most >= 8.
size_t SectionEnd(absl::string_view text, size_t begin, size_t most);

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_SECTIONS_H_
