// Importers of files that are tables.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/gazetteer/import/company_name.h"
#include "extractor/gazetteer/import/csv.h"
#include "extractor/gazetteer/import/importer.h"
#include "extractor/gazetteer/row_parser.h"

namespace onrecord {
namespace gazetteer {
namespace {

using Fields = std::vector<absl::string_view>;

// A CSV file whose first line names the columns.
class NamedCsv {
 public:
  explicit NamedCsv(LineSource* lines) : csv_(lines) {
    Fields fields;
    if (csv_.Next(&fields)) columns_ = {fields.begin(), fields.end()};
  }

  bool Next() { return csv_.Next(&fields_); }
  bool Has(absl::string_view column) const { return Find(column) >= 0; }
  // Empty if there is no such column, or the row is short.
  absl::string_view Get(absl::string_view column) const {
    const int at = Find(column);
    return at < 0 || at >= static_cast<int>(fields_.size())
               ? absl::string_view()
               : fields_[at];
  }
  bool broken() const { return csv_.broken(); }
  const std::vector<std::string>& columns() const { return columns_; }
  const Fields& fields() const { return fields_; }

 private:
  int Find(absl::string_view column) const {
    const auto at = std::find(columns_.begin(), columns_.end(), column);
    return at == columns_.end() ? -1 : static_cast<int>(at - columns_.begin());
  }

  CsvReader csv_;
  std::vector<std::string> columns_;
  Fields fields_;
};

absl::Status WrongFile(absl::string_view publisher, absl::string_view column) {
  return absl::InvalidArgumentError(
      absl::StrCat("the first line has no column '", column, "': is it a file ",
                   "of ", publisher, "?"));
}

// What GeoNames' feature codes are in our words; null for what is no name in
// news (a spring, a pipeline).
const char* GeonamesClass(absl::string_view feature, absl::string_view code) {
  if (feature == "P") return "city";
  if (feature == "A") {
    if (absl::StartsWith(code, "PCL")) return "country";
    return absl::StartsWith(code, "ADM1") ? "state" : "region";
  }
  if (feature == "L" && (code == "CONT" || code == "RGN")) return "region";
  if (feature == "H" && (code == "OCN" || code == "SEA" || code == "LK" ||
                         code == "STM" || code == "GULF")) {
    return "water";
  }
  if (feature == "T" && (code == "MT" || code == "MTS" || code == "ISL" ||
                         code == "ISLS" || code == "DSRT" || code == "PEN")) {
    return "landform";
  }
  if (feature == "S" && (code == "AIRP" || code == "UNIV" || code == "STDM")) {
    return "site";
  }
  return nullptr;
}

// The other names of an LEI record: five of each kind have columns.
void EmitGleifNames(const NamedCsv& csv, absl::string_view stem, Entry entry,
                    absl::string_view country, absl::string_view status,
                    ImportFilter* filter) {
  for (int i = 1; i <= 5; ++i) {
    const std::string column = absl::StrCat(stem, ".", i);
    entry.name = csv.Get(column);
    if (entry.name.empty()) break;
    const absl::string_view kind = csv.Get(absl::StrCat(column, ".type"));
    if (kind == "PREVIOUS_LEGAL_NAME") {
      entry.alias = AliasKind::kFormer;
    } else if (absl::StrContains(kind, "TRANSLITERATED")) {
      entry.alias = AliasKind::kSpelling;
    } else {
      entry.alias = AliasKind::kOther;
    }
    filter->Emit(entry, country, status);
  }
}

}  // namespace

// readme.txt of download.geonames.org: 19 fields with tabs between.
absl::Status ImportGeonames(LineSource* lines, ImportFilter* filter) {
  absl::string_view line;
  while (lines->Next(&line)) {
    if (line.empty()) continue;
    filter->CountItem();
    const Fields fields = absl::StrSplit(line, '\t');
    if (fields.size() != 19) {
      if (lines->number() == 1) {
        return absl::InvalidArgumentError(absl::StrCat(
            "the first line has ", fields.size(), " fields, not the 19 of ",
            "GeoNames' tables"));
      }
      filter->Drop("has not 19 fields");
      continue;
    }
    const char* class_name = GeonamesClass(fields[6], fields[7]);
    if (class_name == nullptr) {
      filter->Drop("is of a feature class that news does not name");
      continue;
    }
    double population = 0;
    if (!absl::SimpleAtod(fields[14], &population)) population = 0;
    Entry entry;
    const std::string ids = absl::StrCat(
        "geonames:", fields[0], population > 0 ? ",pop:" : "",
        population > 0 ? fields[14] : "", fields[8].empty() ? "" : ",iso:",
        fields[8]);
    entry.name = fields[1];
    entry.class_name = class_name;
    const std::string id = absl::StrCat(class_name, "/", fields[0]);
    entry.id = id;
    entry.ids = ids;
    entry.type = Type::kPlace;
    entry.prior = static_cast<float>(std::min(
        1.0, 0.1 + 0.13 * std::log10(std::max(1.0, population))));
    filter->Emit(entry, fields[8], "");
    entry.alias = AliasKind::kSpelling;
    if (fields[2] != fields[1]) {
      entry.name = fields[2];
      filter->Emit(entry, fields[8], "");
    }
    for (const absl::string_view other :
         absl::StrSplit(fields[3], ',', absl::SkipEmpty())) {
      if (other == fields[1] || other == fields[2]) continue;
      entry.name = other;
      filter->Emit(entry, fields[8], "");
    }
  }
  return absl::OkStatus();
}

// The columns of the LEI-CDF format, version 3, in CSV.
absl::Status ImportGleif(LineSource* lines, ImportFilter* filter) {
  NamedCsv csv(lines);
  if (!csv.Has("Entity.LegalName")) {
    return WrongFile("GLEIF", "Entity.LegalName");
  }
  while (csv.Next()) {
    filter->CountItem();
    const absl::string_view country = csv.Get("Entity.LegalAddress.Country");
    const absl::string_view status = csv.Get("Entity.EntityStatus");
    const std::string ids = absl::StrCat("lei:", csv.Get("LEI"));
    const std::string id = absl::StrCat("lei/", csv.Get("LEI"));
    Entry entry;
    entry.name = csv.Get("Entity.LegalName");
    entry.class_name = "company";
    entry.id = id;
    entry.ids = ids;
    entry.type = Type::kOrganization;
    entry.alias = AliasKind::kLegal;
    EmitCompany(entry, country, status, filter);
    EmitGleifNames(csv, "Entity.OtherEntityNames.OtherEntityName", entry,
                   country, status, filter);
    EmitGleifNames(csv,
                   "Entity.TransliteratedOtherEntityNames."
                   "TransliteratedOtherEntityName",
                   entry, country, status, filter);
  }
  return absl::OkStatus();
}

// Columns of "Free Company Data Product", some with a space before the name,
// which the reader takes off.
absl::Status ImportCompaniesHouse(LineSource* lines, ImportFilter* filter) {
  NamedCsv csv(lines);
  if (!csv.Has("CompanyName") || !csv.Has("CompanyNumber")) {
    return WrongFile("Companies House", "CompanyName");
  }
  while (csv.Next()) {
    filter->CountItem();
    const absl::string_view status = csv.Get("CompanyStatus");
    const std::string number(csv.Get("CompanyNumber"));
    const std::string id = absl::StrCat("gb/", number);
    const std::string ids = absl::StrCat("companies-house:", number);
    Entry entry;
    entry.name = csv.Get("CompanyName");
    entry.class_name = "company";
    entry.id = id;
    entry.ids = ids;
    entry.type = Type::kOrganization;
    entry.alias = AliasKind::kLegal;
    EmitCompany(entry, "GB", status, filter);
    for (int i = 1; i <= 10; ++i) {
      entry.name = csv.Get(absl::StrCat("PreviousName_", i, ".CompanyName"));
      if (entry.name.empty()) break;
      entry.alias = AliasKind::kFormer;
      EmitCompany(entry, "GB", status, filter);
    }
  }
  return absl::OkStatus();
}

absl::Status ImportCsv(LineSource* lines, ImportFilter* filter) {
  NamedCsv csv(lines);
  std::vector<std::string> columns = csv.columns();
  for (const auto& renamed : filter->options().columns) {
    const auto at = std::find(columns.begin(), columns.end(), renamed.second);
    if (at == columns.end()) {
      return absl::InvalidArgumentError(
          absl::StrCat("the first line has no column '", renamed.second, "'"));
    }
    *at = renamed.first;
  }
  const Classes classes;
  const RowParser parser(columns, &classes, filter->options().defaults);
  if (!parser.has_name()) {
    return absl::InvalidArgumentError(
        "no column is called name; say which is with --name-column=");
  }
  while (csv.Next()) {
    filter->CountItem();
    Entry entry;
    const absl::Status status = parser.Parse(csv.fields(), &entry);
    if (!status.ok()) {
      filter->Drop(std::string(status.message()));
    } else {
      filter->Emit(entry, csv.Get("country"), csv.Get("status"));
    }
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
