#include "extractor/io/readable/covering.h"

namespace onrecord {
namespace io {

// An absent span is empty, and covers nothing.
bool Covers(const Span& span, uint32_t offset) {
  return span.begin() <= offset && offset < span.end();
}

bool Covers(const Paragraph& paragraph, uint32_t offset) {
  return Covers(paragraph.span(), offset);
}

bool Covers(const Mention& mention, uint32_t offset) {
  return Covers(mention.span(), offset);
}

bool Covers(const Figure& figure, uint32_t offset) {
  return Covers(figure.span(), offset) ||
         Covers(figure.counted_span(), offset);
}

bool Covers(const Quote& quote, uint32_t offset) {
  for (const Span& part : quote.parts()) {
    if (Covers(part, offset)) return true;
  }
  return Covers(quote.speaker().span(), offset) ||
         Covers(quote.cue().span(), offset) ||
         Covers(quote.addressee(), offset) || Covers(quote.source(), offset);
}

bool Covers(const Warning& warning, uint32_t offset) {
  return Covers(warning.span(), offset);
}

}  // namespace io
}  // namespace onrecord
