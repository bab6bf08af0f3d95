#include "extractor/import/importer.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/import/json_items.h"
#include "extractor/import/publishers.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

struct Kind {
  absl::string_view name;
  absl::Status (*import)(LineSource*, ImportFilter*);
  // Whether its files say so; without, a filter would drop everything.
  bool says_country;
  bool says_status;
};

constexpr Kind kKinds[] = {
    {"wikidata", &ImportWikidata, true, false},
    {"geonames", &ImportGeonames, true, false},
    {"gleif", &ImportGleif, true, true},
    {"sec", &ImportSec, false, false},
    {"ror", &ImportRor, true, true},
    {"companies-house", &ImportCompaniesHouse, true, true},
    {"census", &ImportCensus, false, false},
    {"csv", &ImportCsv, true, true},
};

// True if the list is empty or has the word, in any capitals.
bool Allows(const std::vector<std::string>& list, absl::string_view word) {
  return list.empty() ||
         std::any_of(list.begin(), list.end(), [&](const std::string& s) {
           return absl::EqualsIgnoreCase(s, word);
         });
}

absl::Status CheckFilters(const Kind& kind, const ImportOptions& options) {
  const auto unsaid = [&kind](absl::string_view what) {
    return absl::InvalidArgumentError(
        absl::StrCat("files of ", kind.name, " do not say the ", what,
                     "; leave --", what, " out"));
  };
  if (!options.countries.empty() && !kind.says_country) {
    return unsaid("country");
  }
  if (!options.statuses.empty() && !kind.says_status) return unsaid("status");
  return absl::OkStatus();
}

}  // namespace

void ImportFilter::CountItem() {
  ++report_.items;
  if (options_.progress) options_.progress();
}

void ImportFilter::Emit(const Entry& entry, absl::string_view country,
                        absl::string_view status) {
  if (entry.name.empty()) return Drop("has no name");
  if (!text::IsValidUtf8(entry.name)) return Drop("is not UTF-8");
  if (entry.name.find_first_of("\t\n\r") != absl::string_view::npos) {
    return Drop("has a tab or line break in its name");
  }
  if (!Allows(options_.types, TypeName(entry.type))) {
    return Drop("is of another type");
  }
  if (!Allows(options_.countries, country)) {
    return Drop("is of another country");
  }
  if (!Allows(options_.statuses, status)) return Drop("has another status");
  if (entry.prior < options_.min_prior) return Drop("has too small a prior");
  ++report_.entries;
  sink_(entry);
}

absl::Status ForEachObject(LineSource* lines, ImportFilter* filter,
                           const std::function<void(const JsonValue&)>& use) {
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

absl::Status Import(absl::string_view kind, LineSource* lines,
                    const ImportOptions& options, const EntrySink& sink,
                    ImportReport* report) {
  ImportFilter filter(options, sink, report);
  for (const Kind& known : kKinds) {
    if (known.name != kind) continue;
    absl::Status status = CheckFilters(known, options);
    if (status.ok()) status = known.import(lines, &filter);
    return status.ok() ? lines->status() : status;
  }
  return absl::InvalidArgumentError(absl::StrCat(
      "no importer '", kind, "'; there are wikidata, geonames, gleif, sec, ",
      "ror, companies-house, census, csv"));
}

}  // namespace gazetteer
}  // namespace onrecord
