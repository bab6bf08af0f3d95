// Importer of Companies House's "Free Company Data Product", in CSV. Some of
// its columns have a space before the name, which the reader takes off.

#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/import/company_name.h"
#include "extractor/import/csv_items.h"
#include "extractor/import/named_csv.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr int kFormerNames = 10;  // have columns

}  // namespace

absl::Status ImportCompaniesHouse(LineSource* lines, ImportFilter* filter) {
  NamedCsv csv(lines);
  const absl::Status wanted = WantAll(
      csv, {"CompanyName", "CompanyNumber"}, "Companies House");
  if (!wanted.ok()) return wanted;
  while (NextItem(&csv, filter)) {
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
    for (int i = 1; i <= kFormerNames; ++i) {
      entry.name = csv.Get(absl::StrCat("PreviousName_", i, ".CompanyName"));
      if (entry.name.empty()) break;
      entry.alias = AliasKind::kFormer;
      EmitCompany(entry, "GB", status, filter);
    }
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
