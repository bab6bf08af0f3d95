#include "extractor/names/lists/listings.h"

namespace onrecord {
namespace names {

absl::string_view ListClassName(int bit) {
  static constexpr absl::string_view kNames[kListClasses] = {
      "country", "state", "region", "big_city", "city", "town", "landform",
      "site", "company", "media", "club", "school", "state_body", "party",
      "world_body", "organization", "demonym", "event", "product", "law",
      "index", "person", "other", "acronym", "unlikely"};
  return kNames[bit];
}

int ListClassByName(absl::string_view name) {
  for (int bit = 0; bit < kListClasses; ++bit) {
    if (ListClassName(bit) == name) return bit;
  }
  return -1;
}

uint32_t ListClassOf(absl::string_view cls, double population) {
  static const auto& kClasses =
      *new absl::flat_hash_map<absl::string_view, uint32_t>{
      {"agency", kStateBodyClass}, {"award", kEventClass},
      {"band", kOtherOrgClass}, {"bank", kCompanyClass},
      {"broadcaster", kMediaClass}, {"canton", kStateClass},
      {"central_bank", kStateBodyClass}, {"club", kClubClass},
      {"company", kCompanyClass}, {"continent", kRegionClass},
      {"country", kCountryClass}, {"county", kRegionClass},
      {"court", kStateBodyClass}, {"demonym", kDemonymClass},
      {"department", kStateClass}, {"district", kTownClass},
      {"division", kStateClass}, {"emirate", kStateClass},
      {"event", kEventClass}, {"exchange", kCompanyClass},
      {"governorate", kStateClass}, {"holiday", kEventClass},
      {"index", kIndexClass}, {"international", kWorldBodyClass},
      {"landmark", kSiteClass}, {"language", kDemonymClass},
      {"law", kLawClass}, {"league", kClubClass},
      {"military", kOtherOrgClass}, {"ministry", kStateBodyClass},
      {"mountain", kLandformClass}, {"news_agency", kMediaClass},
      {"newspaper", kMediaClass}, {"ngo", kOtherOrgClass},
      {"oblast", kStateClass}, {"parliament", kStateBodyClass},
      {"party", kPartyClass}, {"person", kPersonClass},
      {"police", kStateBodyClass}, {"prefecture", kStateClass},
      {"product", kProductClass}, {"province", kStateClass},
      {"region", kRegionClass}, {"religion", kDemonymClass},
      {"school", kSchoolClass}, {"state", kStateClass},
      {"street", kSiteClass}, {"territory", kCountryClass},
      {"town", kTownClass}, {"union", kOtherOrgClass},
      {"university", kSchoolClass}, {"water", kLandformClass},
      {"work", kProductClass}};
  if (cls == "city") {
    return population >= 1e6 ? kBigCityClass
           : population >= 2e5 ? kCityClass : kTownClass;
  }
  const auto known = kClasses.find(cls);
  return known == kClasses.end() ? kOtherClass : known->second;
}

}  // namespace names
}  // namespace onrecord
