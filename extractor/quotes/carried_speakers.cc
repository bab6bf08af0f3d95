#include "extractor/quotes/carried_speakers.h"

#include <algorithm>

namespace onrecord {
namespace quotes {
namespace {

constexpr uint32_t kMostSentences = 2;
constexpr uint32_t kLongestPronoun = 4;  // bytes

bool IsNamed(const Speaker& speaker) {
  return speaker.entity != names::kNoEntity;
}

// Whether the pronoun may stand for somebody of that kind.
bool MayBe(absl::string_view pronoun, SpeakerKind kind) {
  if (pronoun == "they") return kind == SpeakerKind::kCollective;
  return (pronoun == "he" || pronoun == "she") &&
         (kind == SpeakerKind::kSpokesperson || kind == SpeakerKind::kUnnamed);
}

// Where a quotation with its speaker ends.
uint32_t EndOf(const Quote& quote) {
  const uint32_t parts = quote.parts.empty() ? 0 : quote.parts.back().end;
  return std::max(parts, quote.speaker.span.end);
}

// Whether "he", the token `pronoun`, may be who spoke in `before`.
bool GoesOn(const text::AnnotatedText& text, const SpeakerKinds& kinds,
            const Quote& before, uint32_t pronoun) {
  if (!MayBe(text.Folded(text.tokens()[pronoun]), before.speaker.kind)) {
    return false;
  }
  const uint32_t end = text.TokenAt(EndOf(before) - 1);
  if (end >= pronoun ||
      text.SentenceAt(pronoun) - text.SentenceAt(end) > kMostSentences) {
    return false;
  }
  for (uint32_t i = end + 1; i < pronoun; ++i) {
    const text::Words::Id word = text.tokens()[i].word;
    if (kinds.KindOf(text.words().folded_hash(word)) == SpeakerKind::kPerson) {
      return false;
    }
  }
  return true;
}

}  // namespace

void CarrySpeakers(const text::AnnotatedText& text, const SpeakerKinds& kinds,
                   std::vector<Quote>* quotes) {
  const Quote* before = nullptr;
  for (Quote& quote : *quotes) {
    Speaker& speaker = quote.speaker;
    if (speaker.span.empty()) continue;
    const bool is_short =
        speaker.span.end - speaker.span.begin <= kLongestPronoun;
    if (before != nullptr && is_short && !IsNamed(speaker) &&
        !IsNamed(before->speaker) &&
        GoesOn(text, kinds, *before, text.TokenAt(speaker.span.begin))) {
      speaker.kind = before->speaker.kind;
      speaker.affiliation = before->speaker.affiliation;
      speaker.role = before->speaker.role;
    }
    before = &quote;
  }
}

}  // namespace quotes
}  // namespace onrecord
