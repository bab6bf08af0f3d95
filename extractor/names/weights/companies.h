// The company in which a capitalised word may stand, see word_evidence.h.

#ifndef ONRECORD_EXTRACTOR_NAMES_WEIGHTS_COMPANIES_H_
#define ONRECORD_EXTRACTOR_NAMES_WEIGHTS_COMPANIES_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {

// Bits of WordEvidence::once and twice.
enum Company : uint32_t {
  kAfterHonorific = 1u << 0,
  kAfterFirstName = 1u << 1,
  kBeforeSurname = 1u << 2,
  kAfterCapitalRole = 1u << 3,
  kAfterRole = 1u << 4,
  kAfterIn = 1u << 5,
  kAfterAt = 1u << 6,
  kAfterNear = 1u << 7,
  kAfterFrom = 1u << 8,
  kAfterThe = 1u << 9,
  kBeforePossessive = 1u << 10,
  kBeforeSpeech = 1u << 11,
  kBeforeOrgHead = 1u << 12,
  kBeforePlaceHead = 1u << 13,
  kBeforeCapital = 1u << 14,
  kAfterCapital = 1u << 15,
  kAfterCommaOfCapital = 1u << 16,
  kInBrackets = 1u << 17,
  kBeforeWho = 1u << 18,
  kBeforeIs = 1u << 19,
  kAfterPersonNoun = 1u << 20,  // "her son Ada"
  kAfterOrgNoun = 1u << 21,     // "the firm Orla"
  kAfterPlaceNoun = 1u << 22,   // "the river Orla", "the town of Orla"
  kBeforeOrgNoun = 1u << 23,    // "the Orla group"
  kApposedToPerson = 1u << 24,  // "Obi, a teacher"
  kApposedToOrg = 1u << 25,     // "Orla, a software company"
  kApposedToPlace = 1u << 26,   // "Orla, a town in Norway"
  kBeforeAge = 1u << 27,        // "Obi, 54,"
  kAfterRoleOf = 1u << 28,      // "the chairman of Orla"
  kBeforeRole = 1u << 29,       // "Orla chairman Ada Obi"
  kBeforePlaceNoun = 1u << 30,  // "Orla village"
};
constexpr int kCompanies = 31;
absl::string_view CompanyName(int bit);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WEIGHTS_COMPANIES_H_
