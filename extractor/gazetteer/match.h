// A name found in a text.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_MATCH_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_MATCH_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace gazetteer {

struct Match {
  text::Span span;
  text::TokenRange tokens;  // empty where the text was not annotated
  // For Gazetteer::Entries. Not a dense number, and another one after each
  // compilation.
  uint32_t phrase = 0;
};

// The matches of several texts, one text after the other. Spans count from the
// begin of their own text.
struct TextMatches {
  std::vector<Match> matches;
  std::vector<uint32_t> ends;  // of each text: where its matches end

  absl::Span<const Match> Of(size_t text) const {
    const uint32_t first = text == 0 ? 0 : ends[text - 1];
    return absl::MakeConstSpan(matches).subspan(first, ends[text] - first);
  }
};

struct FindOptions {
  // Where names are looked for. kCapitals: at a capital, a digit, anything not
  // ASCII, and at the small letters that some name may start with.
  // kEveryToken finds the same names; it pays where many names start small.
  enum class Starts : uint8_t { kCapitals, kEveryToken };
  Starts starts = Starts::kCapitals;
  // All names, inside each other and across; else the leftmost ones, the
  // longest of those that start there, and none that overlaps them.
  bool overlapping = false;
  // If there are any, only names that start in one of them are found. In the
  // order of the text, none overlapping.
  absl::Span<const text::Span> within;
  // Whether names are looked for in AnnotatedText::as_read() instead of its
  // bytes.
  bool as_read = false;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_MATCH_H_
