// Importer of GLEIF's golden copy of level 1: the columns of the LEI-CDF
// format, version 3.1, in CSV.

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/import/company_name.h"
#include "extractor/import/csv_items.h"
#include "extractor/import/named_csv.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr int kOtherNames = 5;  // of each kind have columns

AliasKind KindOf(absl::string_view type) {
  if (type == "PREVIOUS_LEGAL_NAME") return AliasKind::kFormer;
  if (absl::StrContains(type, "TRANSLITERATED")) return AliasKind::kSpelling;
  return AliasKind::kOther;  // ALTERNATIVE_LANGUAGE_LEGAL_NAME, TRADING_...
}

void EmitOtherNames(const NamedCsv& csv, absl::string_view stem, Entry entry,
                    absl::string_view country, absl::string_view status,
                    ImportFilter* filter) {
  for (int i = 1; i <= kOtherNames; ++i) {
    const std::string column = absl::StrCat(stem, ".", i);
    entry.name = csv.Get(column);
    if (entry.name.empty()) break;
    entry.alias = KindOf(csv.Get(absl::StrCat(column, ".type")));
    EmitCompany(entry, country, status, filter);
  }
}

}  // namespace

absl::Status ImportGleif(LineSource* lines, ImportFilter* filter) {
  NamedCsv csv(lines);
  const absl::Status wanted = WantAll(
      csv, {"LEI", "Entity.LegalName"}, "GLEIF");
  if (!wanted.ok()) return wanted;
  while (NextItem(&csv, filter)) {
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
    EmitOtherNames(csv, "Entity.OtherEntityNames.OtherEntityName", entry,
                   country, status, filter);
    EmitOtherNames(csv,
                   "Entity.TransliteratedOtherEntityNames."
                   "TransliteratedOtherEntityName",
                   entry, country, status, filter);
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
