// Importer of GeoNames' tables. readme.txt of download.geonames.org: 19 fields
// with tabs between, among them name, ASCII name, other names with commas
// between, feature class and code, country, population.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {
namespace {

enum Field { kId, kName, kAscii, kOthers, kClass = 6, kCode, kCountry,
             kPopulation = 14, kFields = 19 };

constexpr double kCity = 50000;  // people, as in classes.tsv

bool IsOneOf(absl::string_view word,
             std::initializer_list<absl::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What a feature is in the words of classes.tsv; "" for what news does not name
// (a spring, a pipeline). https://www.geonames.org/export/codes.html
absl::string_view ClassOf(absl::string_view feature, absl::string_view code,
                          absl::string_view country, double population) {
  if (feature == "P") {
    if (code == "PPLX") return "district";
    return population >= kCity || code == "PPLC" ? "city" : "town";
  }
  if (feature == "A") {
    if (absl::StartsWith(code, "PCL")) return "country";
    if (code == "TERR") return "territory";
    const bool federation =
        IsOneOf(country, {"AT", "AU", "BR", "DE", "IN", "MX", "MY", "NG",
                          "US", "VE"});
    if (absl::StartsWith(code, "ADM1")) return federation ? "state" : "region";
    return code == "ADM2" && country == "US" ? "county" : "region";
  }
  if (feature == "L" && code == "CONT") return "continent";
  if (feature == "L" && code == "RGN") return "region";
  if (feature == "H" &&
      IsOneOf(code, {"OCN", "SEA", "GULF", "STRT", "BAY", "LK", "STM"})) {
    return "water";
  }
  if (feature == "T") {
    if (IsOneOf(code, {"MT", "MTS", "VLC"})) return "mountain";
    if (IsOneOf(code, {"ISL", "ISLS", "PEN", "DSRT"})) return "region";
  }
  if (feature == "S" && IsOneOf(code, {"AIRP", "STDM"})) return "landmark";
  return "";
}

// Of what else is called so in a text: a place of ten million is certain.
float PriorOf(double population) {
  return static_cast<float>(
      std::min(1.0, 0.1 + 0.13 * std::log10(std::max(1.0, population))));
}

// Codes of airports and the like, which stand among the other names.
bool IsCode(absl::string_view name) {
  return name.size() <= 4 && std::all_of(name.begin(), name.end(), [](char c) {
           return c >= 'A' && c <= 'Z';
         });
}

void EmitPlace(const std::vector<absl::string_view>& fields,
               ImportFilter* filter) {
  double population = 0;
  if (!absl::SimpleAtod(fields[kPopulation], &population)) population = 0;
  const absl::string_view country = fields[kCountry];
  const absl::string_view class_name =
      ClassOf(fields[kClass], fields[kCode], country, population);
  if (class_name.empty()) {
    return filter->Drop("is of a feature class that news does not name");
  }
  // Towns and cities share a prefix with the tables that ship.
  const std::string id = absl::StrCat(
      fields[kClass] == "P" ? "city" : class_name, "/", fields[kId]);
  const std::string ids = absl::StrCat(
      "geonames:", fields[kId], population > 0 ? ",pop:" : "",
      population > 0 ? fields[kPopulation] : "",
      country.empty() ? "" : ",iso:", country);
  Entry entry;
  entry.name = fields[kName];
  entry.class_name = class_name;
  entry.id = id;
  entry.ids = ids;
  entry.type = Type::kPlace;
  entry.prior = PriorOf(population);
  filter->Emit(entry, country, "");
  entry.alias = AliasKind::kSpelling;
  if (fields[kAscii] != fields[kName]) {
    entry.name = fields[kAscii];
    filter->Emit(entry, country, "");
  }
  for (const absl::string_view other :
       absl::StrSplit(fields[kOthers], ',', absl::SkipEmpty())) {
    if (other == fields[kName] || other == fields[kAscii]) continue;
    if (IsCode(other)) {
      filter->Drop("is a code, not a name");
      continue;
    }
    entry.name = other;
    filter->Emit(entry, country, "");
  }
}

}  // namespace

absl::Status ImportGeonames(LineSource* lines, ImportFilter* filter) {
  absl::string_view line;
  while (lines->Next(&line)) {
    if (line.empty()) continue;
    filter->CountItem();
    const std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
    if (fields.size() == kFields) {
      EmitPlace(fields, filter);
    } else if (lines->number() == 1) {
      return absl::InvalidArgumentError(absl::StrCat(
          "the first line has ", fields.size(), " fields, not the 19 of ",
          "GeoNames' tables"));
    } else {
      filter->Drop("has not 19 fields");
    }
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
