// Whether a place of the text belongs to a record: lies in its words, or in
// those of its speaker, cue or whatever else it names a span of.
//
//   Covers(extraction.quotes(0), 744)   // "he" of “...,” he said
//
// Places count as the spans do. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_IO_READABLE_COVERING_H_
#define ONRECORD_EXTRACTOR_IO_READABLE_COVERING_H_

#include <cstdint>

#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

bool Covers(const Span& span, uint32_t offset);
bool Covers(const Paragraph& paragraph, uint32_t offset);
bool Covers(const Mention& mention, uint32_t offset);
bool Covers(const Figure& figure, uint32_t offset);
bool Covers(const Quote& quote, uint32_t offset);
bool Covers(const Warning& warning, uint32_t offset);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_READABLE_COVERING_H_
