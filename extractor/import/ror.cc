// Importer of the Research Organization Registry's data dump, in the JSON of
// schema 2 (names, locations) or 1 (name, aliases, acronyms, country).
// https://ror.readme.io/docs/data-structure

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {
namespace {

bool Has(const JsonValue& list, absl::string_view word) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [word](const JsonValue& item) {
                       return absl::EqualsIgnoreCase(item.text, word);
                     });
}

// A name of schema 2 says what it is, maybe several things.
AliasKind AliasOf(const JsonValue& types) {
  if (Has(types, "ror_display")) return AliasKind::kName;
  return Has(types, "acronym") ? AliasKind::kAcronym : AliasKind::kOther;
}

// "ror:05gq02987,wikidata:Q49112".
std::string IdsOf(const JsonValue& item, absl::string_view key) {
  std::string ids = absl::StrCat("ror:", key);
  for (const JsonValue& other : item.Get("external_ids").items) {
    if (!absl::EqualsIgnoreCase(other.Get("type").text, "wikidata") ||
        other.Get("all").items.empty()) {
      continue;
    }
    const std::string& preferred = other.Get("preferred").text;
    absl::StrAppend(&ids, ",wikidata:",
                    absl::StartsWith(preferred, "Q")
                        ? preferred
                        : other.Get("all").items[0].text);
  }
  return ids;
}

std::string CountryOf(const JsonValue& item) {
  const std::vector<JsonValue>& places = item.Get("locations").items;
  return places.empty()
             ? item.Get("country").Get("country_code").text
             : places[0].Get("geonames_details").Get("country_code").text;
}

absl::string_view ClassOf(const JsonValue& types) {
  if (Has(types, "education")) return "university";
  if (Has(types, "company")) return "company";
  if (Has(types, "government")) return "agency";
  if (Has(types, "nonprofit")) return "ngo";
  return Has(types, "healthcare") ? "school" : "";  // hospitals are among them
}

void EmitRor(const JsonValue& item, ImportFilter* filter) {
  const std::string& url = item.Get("id").text;
  const absl::string_view key =
      absl::StripPrefix(absl::string_view(url), "https://ror.org/");
  if (key.empty()) return filter->Drop("has no id");
  const std::string id = absl::StrCat("ror/", key);
  const std::string ids = IdsOf(item, key);
  const std::string country = CountryOf(item);
  const std::string& status = item.Get("status").text;
  Entry entry;
  entry.class_name = ClassOf(item.Get("types"));
  entry.id = id;
  entry.ids = ids;
  entry.type = Type::kOrganization;
  const auto emit = [&](const std::string& name, AliasKind kind) {
    entry.name = name;
    entry.alias = kind;
    entry.prior = kind == AliasKind::kAcronym ? 0.2f : 0.7f;
    filter->Emit(entry, country, status);
  };
  for (const JsonValue& name : item.Get("names").items) {
    emit(name.Get("value").text, AliasOf(name.Get("types")));
  }
  if (!item.Get("name").text.empty()) {
    emit(item.Get("name").text, AliasKind::kName);
  }
  for (const JsonValue& alias : item.Get("aliases").items) {
    emit(alias.text, AliasKind::kOther);
  }
  for (const JsonValue& acronym : item.Get("acronyms").items) {
    emit(acronym.text, AliasKind::kAcronym);
  }
}

}  // namespace

absl::Status ImportRor(LineSource* lines, ImportFilter* filter) {
  return ForEachObject(lines, filter, [filter](const JsonValue& item) {
    EmitRor(item, filter);
  });
}

}  // namespace gazetteer
}  // namespace onrecord
