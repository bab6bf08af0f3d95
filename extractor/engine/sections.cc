#include "extractor/engine/sections.h"

#include <cstdint>

namespace onrecord {

size_t SectionEnd(absl::string_view text, size_t begin, size_t most) {
  if (text.size() - begin <= most) return text.size();
  const absl::string_view half =
      text.substr(begin + most / 2, most - most / 2);
  // Each is followed by what may open a section.
  for (const absl::string_view mark :
       {"\n\n", "\n\r\n", "\n", ". ", " "}) {
    const size_t found = half.rfind(mark);
    if (found != absl::string_view::npos) {
      return begin + most / 2 + found + mark.size();
    }
  }
  // Behind no more than the three bytes that continue a character.
  size_t end = begin + most;
  for (int k = 0; k < 3; ++k) {
    if ((static_cast<uint8_t>(text[end]) & 0xC0) != 0x80) break;
    --end;
  }
  return end;
}

}  // namespace onrecord
