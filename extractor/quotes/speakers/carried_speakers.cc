#include "extractor/quotes/speakers/carried_speakers.h"

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
  if (pronoun == "it") {
    return kind == SpeakerKind::kOrganization || kind == SpeakerKind::kDocument;
  }
  return (pronoun == "he" || pronoun == "she") &&
         (kind == SpeakerKind::kSpokesperson || kind == SpeakerKind::kUnnamed);
}

// Where a quotation with its speaker ends.
uint32_t EndOf(const Quote& quote) {
  const uint32_t parts = quote.parts.empty() ? 0 : quote.parts.back().end;
  return std::max(parts, quote.speaker.span.end);
}

// "It said", unlike "it explains why".
bool Says(const Quote& quote) {
  return quote.cue.stance == Stance::kSay ||
         quote.cue.stance == Stance::kAnnounce;
}

// Whether a word of that kind may be whom the pronoun stands for instead.
bool Rivals(bool is_it, SpeakerKind kind) {
  return is_it ? kind == SpeakerKind::kOrganization ||
                     kind == SpeakerKind::kDocument
               : kind == SpeakerKind::kPerson;
}

// Whether the speaker of `quote`, a pronoun, may be who spoke in `before`.
bool GoesOn(const text::AnnotatedText& text, const SpeakerKinds& kinds,
            const Quote& before, const Quote& quote) {
  const uint32_t pronoun = text.TokenAt(quote.speaker.span.begin);
  const absl::string_view word = text.Folded(text.tokens()[pronoun]);
  const bool is_it = word == "it";
  if (!MayBe(word, before.speaker.kind) ||
      (is_it ? !Says(quote) : IsNamed(before.speaker))) {
    return false;
  }
  const uint32_t end = text.TokenAt(EndOf(before) - 1);
  if (end >= pronoun ||
      text.SentenceAt(pronoun) - text.SentenceAt(end) > kMostSentences) {
    return false;
  }
  // What is said itself may be about anyone.
  const uint32_t said = is_it && !quote.parts.empty()
                            ? text.TokenAt(quote.parts.front().begin)
                            : pronoun;
  for (uint32_t i = end + 1; i < std::min(said, pronoun); ++i) {
    const text::Words::Id id = text.tokens()[i].word;
    if (Rivals(is_it, kinds.KindOf(text.words().folded_hash(id)))) {
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
        GoesOn(text, kinds, *before, quote)) {
      speaker.kind = before->speaker.kind;
      speaker.entity = before->speaker.entity;
      speaker.affiliation = before->speaker.affiliation;
      speaker.role = before->speaker.role;
    }
    before = &quote;
  }
}

}  // namespace quotes
}  // namespace onrecord
