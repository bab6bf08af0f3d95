#include "extractor/names/entities/canonical_names.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace names {
namespace {

using gazetteer::AliasKind;

// Tables that are large and whose entries have one name as a rule.
bool Skipped(absl::string_view file) {
  return !absl::EndsWith(file, ".tsv") || file == "cities.tsv" ||
         file == "us_counties.tsv" || file == "classes.tsv";
}

}  // namespace

absl::StatusOr<CanonicalNames> CanonicalNames::Load(const std::string& dir) {
  CanonicalNames canonical;
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& file :
       std::filesystem::directory_iterator(dir + "/gazetteer", error)) {
    const std::string name = file.path().filename().string();
    if (!Skipped(name)) files.push_back(name);
  }
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    const std::string name = absl::StrCat("gazetteer/", file);
    auto table =
        knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
    if (!table.ok()) return table.status();
    const int id = table->Column("id");
    const int alias = table->Column("alias");
    const int text = table->Column("name");
    if (id < 0 || alias < 0 || text < 0) continue;
    for (const auto& row : table->rows()) {
      if (row.fields[id].empty() || !row.fields[alias].empty()) continue;
      canonical.names_.emplace(row.fields[id], row.fields[text]);
    }
  }
  return canonical;
}

absl::string_view CanonicalNames::Find(const gazetteer::Entry& entry) const {
  const bool country =
      entry.class_name == "country" || entry.class_name == "territory";
  const bool replaced = entry.alias == AliasKind::kAcronym ||
                        entry.alias == AliasKind::kAbbreviation ||
                        entry.alias == AliasKind::kTicker ||
                        (entry.alias == AliasKind::kShort && country);
  if (!replaced) return "";
  const auto found = names_.find(entry.id);
  return found == names_.end() ? absl::string_view() : found->second;
}

}  // namespace names
}  // namespace onrecord
