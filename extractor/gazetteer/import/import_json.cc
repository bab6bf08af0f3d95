// Importers of files that are JSON.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/gazetteer/import/company_name.h"
#include "extractor/gazetteer/import/importer.h"
#include "extractor/gazetteer/import/json_items.h"
#include "extractor/gazetteer/import/json_value.h"

namespace onrecord {
namespace gazetteer {
namespace {

// Calls `use` with each object of the file.
template <typename Use>
absl::Status ForEach(LineSource* lines, ImportFilter* filter, Use use) {
  JsonItems items(lines);
  absl::string_view item;
  while (items.Next(&item)) {
    filter->CountItem();
    const absl::StatusOr<JsonValue> value = ParseJson(item);
    if (value.ok()) {
      use(*value);
    } else {
      filter->Drop("is no JSON");
    }
  }
  return items.status();
}

// What an item that is an instance of this (P31) is; the classes that news
// names most. https://www.wikidata.org/wiki/Help:Basic_membership_properties
struct WikidataClass {
  absl::string_view id;
  Type type;
  absl::string_view name;
};
constexpr WikidataClass kWikidataClasses[] = {
    {"Q5", Type::kPerson, "person"},
    {"Q6256", Type::kPlace, "country"},
    {"Q3624078", Type::kPlace, "country"},
    {"Q515", Type::kPlace, "city"},
    {"Q1549591", Type::kPlace, "city"},
    {"Q1093829", Type::kPlace, "city"},
    {"Q3957", Type::kPlace, "town"},
    {"Q532", Type::kPlace, "village"},
    {"Q486972", Type::kPlace, "settlement"},
    {"Q35657", Type::kPlace, "state"},
    {"Q10864048", Type::kPlace, "region"},
    {"Q82794", Type::kPlace, "region"},
    {"Q4022", Type::kPlace, "water"},
    {"Q8502", Type::kPlace, "landform"},
    {"Q23442", Type::kPlace, "landform"},
    {"Q43229", Type::kOrganization, "organization"},
    {"Q4830453", Type::kOrganization, "company"},
    {"Q783794", Type::kOrganization, "company"},
    {"Q6881511", Type::kOrganization, "company"},
    {"Q891723", Type::kOrganization, "company"},
    {"Q22687", Type::kOrganization, "bank"},
    {"Q66344", Type::kOrganization, "central-bank"},
    {"Q7278", Type::kOrganization, "party"},
    {"Q3918", Type::kOrganization, "university"},
    {"Q476028", Type::kOrganization, "club"},
    {"Q11032", Type::kOrganization, "newspaper"},
    {"Q15265344", Type::kOrganization, "broadcaster"},
    {"Q192350", Type::kOrganization, "ministry"},
    {"Q327333", Type::kOrganization, "agency"},
    {"Q163740", Type::kOrganization, "organization"},
    {"Q484652", Type::kOrganization, "international"},
};

const WikidataClass* ClassOfItem(const JsonValue& claims) {
  for (const JsonValue& claim : claims.Get("P31").items) {
    if (claim.Get("rank").text == "deprecated") continue;
    const std::string& id = claim.Get("mainsnak").Get("datavalue").Get("value")
                                .Get("id").text;
    for (const WikidataClass& known : kWikidataClasses) {
      if (known.id == id) return &known;
    }
  }
  return nullptr;
}

// Other publishers' ids: their property, and how we call them.
constexpr std::pair<absl::string_view, absl::string_view> kIdProperties[] = {
    {"P1278", "lei"}, {"P5531", "cik"}, {"P1566", "geonames"},
    {"P6782", "ror"}, {"P297", "iso"}};

std::string WikidataIds(const std::string& id, const JsonValue& claims) {
  std::string ids = absl::StrCat("wikidata:", id);
  for (const auto& property : kIdProperties) {
    const std::vector<JsonValue>& values = claims.Get(property.first).items;
    if (values.empty()) continue;
    const std::string& value =
        values[0].Get("mainsnak").Get("datavalue").Get("value").text;
    if (!value.empty()) {
      absl::StrAppend(&ids, ",", property.second, ":", value);
    }
  }
  return ids;
}

void EmitWikidata(const JsonValue& item, ImportFilter* filter) {
  const JsonValue& claims = item.Get("claims");
  const WikidataClass* known = ClassOfItem(claims);
  if (known == nullptr) {
    return filter->Drop("is no person, organization or place that is known");
  }
  const JsonValue& labels = item.Get("labels");
  const std::string& name = labels.Get("en").Get("value").text.empty()
                                ? labels.Get("mul").Get("value").text
                                : labels.Get("en").Get("value").text;
  if (name.empty()) return filter->Drop("has no English label");
  const std::string& number = item.Get("id").text;
  const std::string id = absl::StrCat("wikidata/", number);
  const std::string ids = WikidataIds(number, claims);
  // How many Wikipedias have an article: 250 and more give 1.
  const double links = static_cast<double>(item.Get("sitelinks").members.size());
  Entry entry;
  entry.name = name;
  entry.class_name = known->name;
  entry.id = id;
  entry.ids = ids;
  entry.type = known->type;
  entry.prior =
      static_cast<float>(std::min(1.0, 0.1 + std::log2(1 + links) / 9));
  filter->Emit(entry, "", "");
  for (const JsonValue& alias : item.Get("aliases").Get("en").items) {
    entry.name = alias.Get("value").text;
    const bool capitals = std::all_of(
        entry.name.begin(), entry.name.end(),
        [](char c) { return c >= 'A' && c <= 'Z'; });
    entry.alias = capitals ? AliasKind::kAcronym : AliasKind::kOther;
    filter->Emit(entry, "", "");
  }
}

// A name of schema 2 says what it is, maybe several things.
AliasKind RorAlias(const JsonValue& types) {
  AliasKind kind = AliasKind::kOther;
  for (const JsonValue& type : types.items) {
    if (type.text == "ror_display") return AliasKind::kName;
    if (type.text == "acronym") kind = AliasKind::kAcronym;
  }
  return kind;
}

void EmitRor(const JsonValue& item, ImportFilter* filter) {
  const std::string& url = item.Get("id").text;
  const absl::string_view key =
      absl::StripPrefix(absl::string_view(url), "https://ror.org/");
  const std::string id = absl::StrCat("ror/", key);
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
  std::string country = item.Get("country").Get("country_code").text;
  if (!item.Get("locations").items.empty()) {
    country = item.Get("locations").items[0].Get("geonames_details")
                  .Get("country_code").text;
  }
  const std::string& status = item.Get("status").text;
  Entry entry;
  const std::vector<JsonValue>& types = item.Get("types").items;
  const bool teaches =
      std::any_of(types.begin(), types.end(), [](const JsonValue& type) {
        return absl::EqualsIgnoreCase(type.text, "education");
      });
  entry.class_name = teaches ? "university" : "organization";
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
    emit(name.Get("value").text, RorAlias(name.Get("types")));
  }
  if (!item.Get("name").text.empty()) {  // schema 1
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

absl::Status ImportWikidata(LineSource* lines, ImportFilter* filter) {
  return ForEach(lines, filter, [filter](const JsonValue& item) {
    EmitWikidata(item, filter);
  });
}

absl::Status ImportRor(LineSource* lines, ImportFilter* filter) {
  return ForEach(lines, filter,
                 [filter](const JsonValue& item) { EmitRor(item, filter); });
}

// {"0": {"cik_str": 1, "ticker": "ACME", "title": "Acme Inc."}, ...}
absl::Status ImportSec(LineSource* lines, ImportFilter* filter) {
  return ForEach(lines, filter, [filter](const JsonValue& item) {
    const std::string& cik = item.Get("cik_str").text;
    if (cik.empty()) return filter->Drop("has no cik_str");
    const std::string id = absl::StrCat("cik/", cik);
    const std::string ids =
        absl::StrCat("cik:", cik, ",ticker:", item.Get("ticker").text);
    Entry entry;
    entry.name = item.Get("title").text;
    entry.class_name = "company";
    entry.id = id;
    entry.ids = ids;
    entry.type = Type::kOrganization;
    entry.alias = AliasKind::kLegal;
    EmitCompany(entry, "US", "", filter);
  });
}

}  // namespace gazetteer
}  // namespace onrecord
