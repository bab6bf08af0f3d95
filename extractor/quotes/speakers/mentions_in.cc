#include "extractor/quotes/speakers/mentions_in.h"

#include <algorithm>

namespace onrecord {
namespace quotes {

size_t MentionFrom(const names::Names& names, uint32_t offset) {
  const auto& mentions = names.mentions;
  return std::lower_bound(mentions.begin(), mentions.end(), offset,
                          [](const names::Mention& m, uint32_t offset) {
                            return m.span.begin < offset;
                          }) -
         mentions.begin();
}

uint32_t EntityIn(const names::Names& names, text::Span span) {
  return EntityIn(names, MentionFrom(names, span.begin), span);
}

uint32_t EntityIn(const names::Names& names, size_t first, text::Span span) {
  uint32_t entity = names::kNoEntity, end = 0;
  bool whole = false;  // "The head of MI5" is not MI5
  EachMention(names, first, span, [&](const names::Mention& mention) {
    if (mention.entity == names::kNoEntity || mention.span.end < end || whole) {
      return;
    }
    entity = mention.entity;
    end = mention.span.end;
    whole = mention.span == span;
  });
  return entity;
}

const names::Mention* PersonAtEnd(const names::Names& names, text::Span span) {
  const names::Mention* person = nullptr;
  EachMention(names, span, [&](const names::Mention& mention) {
    if (mention.span.end == span.end &&
        mention.type == names::Type::kPerson &&
        mention.form <= names::Form::kPartial) {
      person = &mention;
    }
  });
  return person;
}

}  // namespace quotes
}  // namespace onrecord
