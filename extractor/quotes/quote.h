// One quotation of a document. proto/extraction.proto says what each field
// means; enums have the same numbers there.

#ifndef ONRECORD_EXTRACTOR_QUOTES_QUOTE_H_
#define ONRECORD_EXTRACTOR_QUOTES_QUOTE_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/reason/reason.h"
#include "extractor/names/names.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace quotes {

enum class Kind : uint8_t {
  kNone = 0,
  kDirect = 1,
  kIndirect = 2,
  kMixed = 3,
  kScare = 4,
  kTitle = 5,
  kTerm = 6,
  kNickname = 7,
  kTranslation = 8,
  kNoComment = 9,
};

enum class SpeakerKind : uint8_t {
  kNone = 0,
  kPerson = 1,
  kOrganization = 2,
  kSpokesperson = 3,
  kDocument = 4,
  kUnnamed = 5,
  kCollective = 6,
  kUnknown = 7,
};

enum class Stance : uint8_t {
  kNone = 0,
  kSay = 1,
  kClaim = 2,
  kDeny = 3,
  kAdmit = 4,
  kWarn = 5,
  kAsk = 6,
  kPromise = 7,
  kUrge = 8,
  kPredict = 9,
  kPraise = 10,
  kCriticise = 11,
  kAccuse = 12,
  kBelieve = 13,
  kNoComment = 14,
  kAnnounce = 15,
  kAgree = 16,
  kExplain = 17,
  kThreaten = 18,
};

struct Speaker {
  SpeakerKind kind = SpeakerKind::kNone;
  text::Span span;                            // empty: not named nearby
  uint32_t entity = names::kNoEntity;         // index into Names::entities
  uint32_t affiliation = names::kNoEntity;    // likewise
  text::Span role;                            // empty: none
};

struct Cue {
  text::Span span;           // empty: attributed without one
  absl::string_view lemma;   // of the knowledge; empty with the span
  Stance stance = Stance::kNone;
  bool negated = false;
  bool hypothetical = false;
};

constexpr uint32_t kNoQuote = UINT32_MAX;

struct Quote {
  Kind kind = Kind::kNone;
  std::vector<text::Span> parts;  // in text order, not overlapping
  Speaker speaker;
  Cue cue;
  text::Span addressee;  // empty: none
  uint32_t addressee_entity = names::kNoEntity;
  text::Span source;     // empty: none
  uint32_t source_entity = names::kNoEntity;
  uint32_t inside = kNoQuote;  // index of the quotation around this one
  float confidence = 0;
  Reasons evidence;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_QUOTE_H_
