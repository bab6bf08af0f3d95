#include "extractor/names/weights/companies.h"

namespace onrecord {
namespace names {

absl::string_view CompanyName(int bit) {
  static constexpr absl::string_view kNames[kCompanies] = {
      "after_honorific", "after_first_name", "before_surname",
      "after_capital_role", "after_role", "after_in", "after_at",
      "after_near", "after_from", "after_the", "before_possessive",
      "before_speech", "before_org_head", "before_place_head",
      "before_capital", "after_capital", "after_comma_of_capital",
      "in_brackets", "before_who", "before_is",
      "after_person_noun", "after_org_noun", "after_place_noun",
      "before_org_noun", "apposed_to_person", "apposed_to_org",
      "apposed_to_place", "before_age", "after_role_of", "before_role",
      "before_place_noun"};
  return kNames[bit];
}

}  // namespace names
}  // namespace onrecord
