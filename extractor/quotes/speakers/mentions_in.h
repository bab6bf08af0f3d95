// The mentions that lie in a span, and whom they name. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_MENTIONS_IN_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_MENTIONS_IN_H_

#include <cstddef>
#include <cstdint>

#include "extractor/names/names.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace quotes {

// The first mention that begins at or after an offset.
size_t MentionFrom(const names::Names& names, uint32_t offset);

// Calls `use` with each mention inside the span, in text order; `first` is
// MentionFrom its begin.
template <typename Use>
void EachMention(const names::Names& names, size_t first, text::Span span,
                 Use use) {
  const auto& mentions = names.mentions;
  for (size_t i = first;
       i < mentions.size() && mentions[i].span.begin < span.end; ++i) {
    if (span.Contains(mentions[i].span)) use(mentions[i]);
  }
}

template <typename Use>
void EachMention(const names::Names& names, text::Span span, Use use) {
  EachMention(names, MentionFrom(names, span.begin), span, use);
}

// The entity of the mention in `span` that ends last; kNoEntity if none.
uint32_t EntityIn(const names::Names& names, text::Span span);
// The same; `first` is MentionFrom its begin.
uint32_t EntityIn(const names::Names& names, size_t first, text::Span span);

// The name of a person that begins in `span` and ends with it; null if none.
const names::Mention* PersonAtEnd(const names::Names& names, text::Span span);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_MENTIONS_IN_H_
