// Importer of Wikidata's JSON dump: an array with an item a line. Also lines
// without the array around, as programs that filter the dump write them.
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/import/publishers.h"
#include "extractor/import/wikidata_items.h"

namespace onrecord {
namespace gazetteer {
namespace {

// Calls `use` with the values of a property's statements, the preferred ones
// alone if there are any, until it gives true.
template <typename Use>
bool AnyValue(const JsonValue& claims, absl::string_view property, Use use) {
  const std::vector<JsonValue>& statements = claims.Get(property).items;
  const bool preferred = std::any_of(
      statements.begin(), statements.end(), [](const JsonValue& statement) {
        return statement.Get("rank").text == "preferred";
      });
  const absl::string_view rank = preferred ? "preferred" : "normal";
  for (const JsonValue& statement : statements) {
    if (statement.Get("rank").text != rank) continue;
    if (use(statement.Get("mainsnak").Get("datavalue").Get("value"))) {
      return true;
    }
  }
  return false;
}

const WikidataClass* ClassOf(const JsonValue& claims) {
  const WikidataClass* known = nullptr;
  AnyValue(claims, "P31", [&known](const JsonValue& value) {  // instance of
    known = FindWikidataClass(value.Get("id").text);
    return known != nullptr;
  });
  return known;
}

// The country, of people that of which they are citizens; "" if unknown.
absl::string_view CountryOf(const JsonValue& claims) {
  absl::string_view code;
  for (const char* property : {"P17", "P27", "P495"}) {
    const bool found =
        AnyValue(claims, property, [&code](const JsonValue& value) {
          code = CountryOfWikidata(value.Get("id").text);
          return !code.empty();
        });
    if (found) break;
  }
  return code;
}

// Other publishers' ids: their property, and how we call them.
constexpr std::pair<absl::string_view, absl::string_view> kIdProperties[] = {
    {"P1278", "lei"}, {"P5531", "cik"}, {"P1566", "geonames"},
    {"P6782", "ror"}, {"P297", "iso"}};

std::string IdsOf(const std::string& id, const JsonValue& claims) {
  std::string ids = absl::StrCat("wikidata:", id);
  for (const auto& property : kIdProperties) {
    AnyValue(claims, property.first, [&](const JsonValue& value) {
      if (value.text.empty()) return false;
      absl::StrAppend(&ids, ",", property.second, ":", value.text);
      return true;
    });
  }
  return ids;
}

// "mul" has names that are the same in most languages.
const std::string& EnglishLabel(const JsonValue& labels) {
  const std::string& english = labels.Get("en").Get("value").text;
  return english.empty() ? labels.Get("mul").Get("value").text : english;
}

bool InCapitals(absl::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

void EmitItem(const JsonValue& item, ImportFilter* filter) {
  if (item.Get("type").text == "property") {
    return filter->Drop("is a property, not an item");
  }
  const JsonValue& claims = item.Get("claims");
  const WikidataClass* known = ClassOf(claims);
  if (known == nullptr) {
    return filter->Drop("is no person, organization or place that is known");
  }
  const std::string& name = EnglishLabel(item.Get("labels"));
  if (name.empty()) return filter->Drop("has no English label");
  const std::string& number = item.Get("id").text;
  const std::string id = absl::StrCat("wikidata/", number);
  const std::string ids = IdsOf(number, claims);
  const absl::string_view country = CountryOf(claims);
  // How many Wikipedias have an article: 500 and more give 1.
  const double links =
      static_cast<double>(item.Get("sitelinks").members.size());
  Entry entry;
  entry.name = name;
  entry.class_name = known->name;
  entry.id = id;
  entry.ids = ids;
  entry.type = known->type;
  entry.prior =
      static_cast<float>(std::min(1.0, 0.1 + std::log2(1 + links) / 10));
  filter->Emit(entry, country, "");
  for (const JsonValue& alias : item.Get("aliases").Get("en").items) {
    entry.name = alias.Get("value").text;
    entry.alias =
        InCapitals(entry.name) ? AliasKind::kAcronym : AliasKind::kOther;
    filter->Emit(entry, country, "");
  }
}

}  // namespace

absl::Status ImportWikidata(LineSource* lines, ImportFilter* filter) {
  return ForEachObject(lines, filter, [filter](const JsonValue& item) {
    EmitItem(item, filter);
  });
}

}  // namespace gazetteer
}  // namespace onrecord
