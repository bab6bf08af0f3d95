// What the gazetteer says of stretches of tokens, in the classes that the
// weights know.

#ifndef ONRECORD_EXTRACTOR_NAMES_LISTS_LISTINGS_H_
#define ONRECORD_EXTRACTOR_NAMES_LISTS_LISTINGS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {

// Bits of Listing::classes.
enum ListClass : uint32_t {
  kCountryClass = 1u << 0,
  kStateClass = 1u << 1,
  kRegionClass = 1u << 2,
  kBigCityClass = 1u << 3,    // a million people or more
  kCityClass = 1u << 4,       // 200,000
  kTownClass = 1u << 5,       // less
  kLandformClass = 1u << 6,   // mountains, rivers, seas, islands
  kSiteClass = 1u << 7,       // streets, buildings
  kCompanyClass = 1u << 8,
  kMediaClass = 1u << 9,      // newspapers, broadcasters, agencies
  kClubClass = 1u << 10,      // sport
  kSchoolClass = 1u << 11,    // universities
  kStateBodyClass = 1u << 12, // ministries, agencies, courts, parliaments
  kPartyClass = 1u << 13,
  kWorldBodyClass = 1u << 14,
  kOtherOrgClass = 1u << 15,
  kDemonymClass = 1u << 16,
  kEventClass = 1u << 17,
  kProductClass = 1u << 18,
  kLawClass = 1u << 19,
  kIndexClass = 1u << 20,
  kPersonClass = 1u << 21,
  kOtherClass = 1u << 22,     // types that we do not know
  kAcronymAlias = 1u << 23,
  kUnlikely = 1u << 24,       // the entry's prior is below one half
};
constexpr int kListClasses = 25;
constexpr uint32_t kGeoClasses = kCountryClass | kStateClass | kRegionClass;
constexpr uint32_t kTownClasses = kBigCityClass | kCityClass | kTownClass;
constexpr uint32_t kPlaceClasses =
    kGeoClasses | kTownClasses | kLandformClass | kSiteClass;
constexpr uint32_t kOrgClasses =
    kCompanyClass | kMediaClass | kClubClass | kSchoolClass | kStateBodyClass |
    kPartyClass | kWorldBodyClass | kOtherOrgClass;

absl::string_view ListClassName(int bit);
int ListClassByName(absl::string_view name);  // -1: none
// The class of a gazetteer entry by the word in its class column; 0 if there
// is none. `prior` from 0 to 1; population 0 if not known.
uint32_t ListClassOf(absl::string_view cls, double population);

// Tokens [first, end) are in the gazetteer.
struct Listing {
  uint32_t first;
  uint32_t end;
  uint32_t classes;  // bits of ListClass
  uint32_t set;      // of classes, see ListingSets
  uint32_t phrase;   // gazetteer::Match::phrase
};

// Small numbers for the sets of classes that occur. 0 is the empty set.
class ListingSets {
 public:
  uint32_t Intern(uint32_t classes) {
    const auto added = ids_.emplace(classes, sets_.size());
    if (added.second) sets_.push_back(classes);
    return added.first->second;
  }
  uint32_t classes(uint32_t id) const { return sets_[id]; }
  size_t size() const { return sets_.size(); }

 private:
  std::vector<uint32_t> sets_ = {0};
  absl::flat_hash_map<uint32_t, uint32_t> ids_ = {{0, 0}};
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_LISTS_LISTINGS_H_
