// Quotation marks: which opens, which closes, and what they enclose.
//
//   “We can’t lose,” said the coach.      one stretch, tokens 0 to 5
//   'We can't lose,' said the coach.      the same; the inner ' is in a word
//   He stood 6' 2" in the players' room.  none
//
// All kinds of marks are taken as double or single. Stretches never cross a
// paragraph: a mark left open ends with its paragraph, and so costs at most
// that. A stretch within another is kept apart, as it may have a speaker of
// its own. Marks that point the wrong way or lean on no word are read by what
// stands beside them; a lone closing mark encloses nothing. A single mark
// opens only where another closes it: apostrophes are far commoner.
// Pages lose line breaks and set them anew a character too early or late:
//
//   “It rained.                    the mark in front of "He" closes what was
//   " He left.                     left open, and opens nothing
//   She ran on. "                  a quotation from "It rained" on, of which
//   It rained," he said.           the mark stands in the line above
//
// Linear in the tokens: two passes.

#ifndef ONRECORD_EXTRACTOR_QUOTES_MARKS_MARKS_H_
#define ONRECORD_EXTRACTOR_QUOTES_MARKS_MARKS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// Where a token stands to the outermost marks around it.
enum class MarkState : uint8_t { kOutside, kOpens, kInside, kCloses };

struct Stretch {
  uint32_t open = 0;       // token of the opening mark, or the first inside
  uint32_t last = 0;       // token of the closing mark, or the last inside
  uint32_t paragraph = 0;
  bool opened = true;      // `open` is a mark
  bool closed = false;     // `last` is a mark
  bool single = false;     // in single marks
  uint32_t outer = UINT32_MAX;  // for inner stretches: index into outer ones

  // The tokens between the marks.
  text::TokenRange inside() const {
    return {opened ? open + 1 : open, closed ? last : last + 1};
  }
  text::TokenRange all() const { return {open, last + 1}; }
};

struct Marks {
  std::vector<Stretch> outer;  // in text order, not overlapping
  std::vector<Stretch> inner;  // in text order of their closing marks
  // By token, and maybe longer.
  std::vector<MarkState> states;
  // Index into outer; has no meaning for tokens outside.
  std::vector<uint32_t> stretch_of;
};

// Holds what is reused from document to document. Not thread-safe.
class MarkFinder {
 public:
  void Find(const text::AnnotatedText& text, Marks* marks);
  // The same for one who knows the tokens of kind kQuote, in text order.
  void Find(const text::AnnotatedText& text, absl::Span<const uint32_t> quotes,
            Marks* marks);

 private:
  class Scan;
  std::vector<uint32_t> quotes_;
  // Bits for each of them; see marks.cc.
  std::vector<uint8_t> ahead_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_MARKS_MARKS_H_
