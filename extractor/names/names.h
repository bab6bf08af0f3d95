// What the names stage finds in a document: mentions of people, organizations
// and places, joined into entities. proto/extraction.proto says what each
// field means; enums have the same numbers there.

#ifndef ONRECORD_EXTRACTOR_NAMES_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_NAMES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/reason/reason.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace names {

enum class Type : uint8_t {
  kNone = 0,
  kPerson = 1,
  kOrganization = 2,
  kPlace = 3,
  kOther = 4,
};

enum class Form : uint8_t {
  kName = 1,
  kPartial = 2,
  kAcronym = 3,
  kPronoun = 4,
  kNominal = 5,
  kRole = 6,
};

constexpr uint32_t kNoEntity = UINT32_MAX;

struct Mention {
  Type type = Type::kNone;
  Form form = Form::kName;
  text::Span span;
  text::TokenRange tokens;
  uint32_t entity = kNoEntity;  // index into Names::entities
  text::Span honorific;         // empty: none
  text::Span role;              // empty: none
  float confidence = 0;
  Type runner_up = Type::kNone;
  Reasons evidence;
};

struct Entity {
  Type type = Type::kNone;
  std::string canonical_name;
  std::vector<std::string> aliases;
  // Ids of the gazetteer entry, and of others ("wikidata:Q95").
  std::vector<absl::string_view> gazetteer_ids;
  std::vector<uint32_t> mentions;  // indices into Names::mentions, ascending
  std::vector<std::string> honorifics;
  std::vector<std::string> roles;
  // What words of the text say of a person, as evidence for pronouns only.
  enum class Gender : uint8_t { kUnknown, kFemale, kMale };
  Gender gender = Gender::kUnknown;
};

// Mentions are in text order and do not overlap, but for NOMINAL and ROLE
// mentions, which may hold a name ("the head of [MI5]").
struct Names {
  std::vector<Mention> mentions;
  std::vector<Entity> entities;  // in order of first mention

  void Clear() {
    mentions.clear();
    entities.clear();
  }
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_NAMES_H_
