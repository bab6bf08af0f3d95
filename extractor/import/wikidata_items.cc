#include "extractor/import/wikidata_items.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"

namespace onrecord {
namespace gazetteer {
namespace {

// https://www.wikidata.org/wiki/Help:Basic_membership_properties; by number.
constexpr WikidataClass kClasses[] = {
    {5, Type::kPerson, "person"},
    {165, Type::kPlace, "water"},
    {515, Type::kPlace, "city"},
    {532, Type::kPlace, "town"},
    {3918, Type::kOrganization, "university"},
    {3957, Type::kPlace, "town"},
    {4022, Type::kPlace, "water"},
    {5107, Type::kPlace, "continent"},
    {5119, Type::kPlace, "city"},
    {6256, Type::kPlace, "country"},
    {7278, Type::kOrganization, "party"},
    {8502, Type::kPlace, "mountain"},
    {9430, Type::kPlace, "water"},
    {11032, Type::kOrganization, "newspaper"},
    {11691, Type::kOrganization, "exchange"},
    {16917, Type::kOrganization, "school"},
    {22687, Type::kOrganization, "bank"},
    {23397, Type::kPlace, "water"},
    {23442, Type::kPlace, "region"},
    {33506, Type::kOrganization, "school"},
    {35657, Type::kPlace, "state"},
    {35749, Type::kOrganization, "parliament"},
    {38723, Type::kOrganization, "university"},
    {41487, Type::kOrganization, "court"},
    {43229, Type::kOrganization, ""},
    {46831, Type::kPlace, "mountain"},
    {46970, Type::kOrganization, "company"},
    {47168, Type::kPlace, "county"},
    {66344, Type::kOrganization, "central_bank"},
    {79913, Type::kOrganization, "ngo"},
    {82794, Type::kPlace, "region"},
    {163740, Type::kOrganization, "ngo"},
    {178790, Type::kOrganization, "union"},
    {192283, Type::kOrganization, "news_agency"},
    {192350, Type::kOrganization, "ministry"},
    {245065, Type::kOrganization, "international"},
    {327333, Type::kOrganization, "agency"},
    {476028, Type::kOrganization, "club"},
    {484652, Type::kOrganization, "international"},
    {486972, Type::kPlace, "town"},
    {623109, Type::kOrganization, "league"},
    {783794, Type::kOrganization, "company"},
    {847017, Type::kOrganization, "club"},
    {891723, Type::kOrganization, "company"},
    {1093829, Type::kPlace, "city"},
    {1110794, Type::kOrganization, "newspaper"},
    {1549591, Type::kPlace, "city"},
    {1616075, Type::kOrganization, "broadcaster"},
    {3624078, Type::kPlace, "country"},
    {4830453, Type::kOrganization, "company"},
    {6881511, Type::kOrganization, "company"},
    {10864048, Type::kPlace, "region"},
    {12973014, Type::kOrganization, "club"},
    {15265344, Type::kOrganization, "broadcaster"},
};

struct Country {
  uint32_t item;
  absl::string_view code;
};

// The states of today, by number; some have two items.
constexpr Country kCountries[] = {
    {16, "CA"}, {17, "JP"}, {20, "NO"}, {27, "IE"}, {28, "HU"}, {29, "ES"},
    {30, "US"}, {31, "BE"}, {32, "LU"}, {33, "FI"}, {34, "SE"}, {35, "DK"},
    {36, "PL"}, {37, "LT"}, {38, "IT"}, {39, "CH"}, {40, "AT"}, {41, "GR"},
    {43, "TR"}, {45, "PT"}, {55, "NL"}, {77, "UY"}, {79, "EG"}, {96, "MX"},
    {114, "KE"}, {115, "ET"}, {117, "GH"}, {142, "FR"}, {145, "GB"},
    {148, "CN"}, {155, "BR"}, {159, "RU"}, {183, "DE"}, {184, "BY"},
    {189, "IS"}, {191, "EE"}, {211, "LV"}, {212, "UA"}, {213, "CZ"},
    {214, "SK"}, {215, "SI"}, {217, "MD"}, {218, "RO"}, {219, "BG"},
    {221, "MK"}, {222, "AL"}, {224, "HR"}, {225, "BA"}, {227, "AZ"},
    {228, "AD"}, {229, "CY"}, {230, "GE"}, {232, "KZ"}, {233, "MT"},
    {235, "MC"}, {236, "ME"}, {237, "VA"}, {238, "SM"}, {241, "CU"},
    {242, "BZ"}, {244, "BB"}, {252, "ID"}, {258, "ZA"}, {262, "DZ"},
    {265, "UZ"}, {298, "CL"}, {334, "SG"}, {347, "LI"}, {398, "BH"},
    {399, "AM"}, {403, "RS"}, {408, "AU"}, {414, "AR"}, {419, "PE"},
    {423, "KP"}, {424, "KH"}, {574, "TL"}, {657, "TD"}, {664, "NZ"},
    {668, "IN"}, {672, "TV"}, {678, "TO"}, {683, "WS"}, {685, "SB"},
    {686, "VU"}, {691, "PG"}, {695, "PW"}, {697, "NR"}, {702, "FM"},
    {709, "MH"}, {710, "KI"}, {711, "MN"}, {712, "FJ"}, {717, "VE"},
    {730, "SR"}, {733, "PY"}, {734, "GY"}, {736, "EC"}, {739, "CO"},
    {750, "BO"}, {754, "TT"}, {757, "VC"}, {760, "LC"}, {763, "KN"},
    {766, "JM"}, {769, "GD"}, {774, "GT"}, {778, "BS"}, {781, "AG"},
    {783, "HN"}, {784, "DM"}, {786, "DO"}, {790, "HT"}, {792, "SV"},
    {794, "IR"}, {796, "IQ"}, {800, "CR"}, {801, "IL"}, {804, "PA"},
    {805, "YE"}, {810, "JO"}, {811, "NI"}, {813, "KG"}, {817, "KW"},
    {819, "LA"}, {822, "LB"}, {826, "MV"}, {833, "MY"}, {836, "MM"},
    {837, "NP"}, {842, "OM"}, {843, "PK"}, {846, "QA"}, {851, "SA"},
    {854, "LK"}, {858, "SY"}, {863, "TJ"}, {865, "TW"}, {869, "TH"},
    {874, "TM"}, {878, "AE"}, {881, "VN"}, {884, "KR"}, {889, "AF"},
    {902, "BD"}, {912, "ML"}, {916, "AO"}, {917, "BT"}, {921, "BN"},
    {924, "TZ"}, {928, "PH"}, {929, "CF"}, {945, "TG"}, {948, "TN"},
    {953, "ZM"}, {954, "ZW"}, {958, "SS"}, {962, "BJ"}, {963, "BW"},
    {965, "BF"}, {967, "BI"}, {970, "KM"}, {971, "CG"}, {974, "CD"},
    {977, "DJ"}, {983, "GQ"}, {986, "ER"}, {1000, "GA"}, {1005, "GM"},
    {1006, "GN"}, {1007, "GW"}, {1008, "CI"}, {1009, "CM"}, {1011, "CV"},
    {1013, "LS"}, {1014, "LR"}, {1016, "LY"}, {1019, "MG"}, {1020, "MW"},
    {1025, "MR"}, {1027, "MU"}, {1028, "MA"}, {1029, "MZ"}, {1030, "NA"},
    {1032, "NE"}, {1033, "NG"}, {1036, "UG"}, {1037, "RW"}, {1039, "ST"},
    {1041, "SN"}, {1042, "SC"}, {1044, "SL"}, {1045, "SO"}, {1049, "SD"},
    {1050, "SZ"}, {1246, "XK"}, {8646, "HK"}, {14773, "MO"}, {29999, "NL"},
    {219060, "PS"}, {756617, "DK"}};

template <typename Row, size_t n>
const Row* Find(const Row (&rows)[n], absl::string_view id) {
  uint32_t item;
  if (!absl::ConsumePrefix(&id, "Q") || !absl::SimpleAtoi(id, &item)) {
    return nullptr;
  }
  const Row* at = std::lower_bound(
      std::begin(rows), std::end(rows), item,
      [](const Row& row, uint32_t number) { return row.item < number; });
  return at != std::end(rows) && at->item == item ? at : nullptr;
}

}  // namespace

const WikidataClass* FindWikidataClass(absl::string_view id) {
  return Find(kClasses, id);
}

absl::string_view CountryOfWikidata(absl::string_view id) {
  const Country* country = Find(kCountries, id);
  return country == nullptr ? absl::string_view() : country->code;
}

}  // namespace gazetteer
}  // namespace onrecord
