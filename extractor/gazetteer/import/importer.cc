#include "extractor/gazetteer/import/importer.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

struct Kind {
  absl::string_view name;
  absl::Status (*import)(LineSource*, ImportFilter*);
};

constexpr Kind kKinds[] = {
    {"wikidata", &ImportWikidata},
    {"geonames", &ImportGeonames},
    {"gleif", &ImportGleif},
    {"sec", &ImportSec},
    {"ror", &ImportRor},
    {"companies-house", &ImportCompaniesHouse},
    {"census", &ImportCensus},
    {"csv", &ImportCsv},
};

// True if the list is empty or has the word, in any capitals.
bool Allows(const std::vector<std::string>& list, absl::string_view word) {
  return list.empty() ||
         std::any_of(list.begin(), list.end(), [&](const std::string& s) {
           return absl::EqualsIgnoreCase(s, word);
         });
}

}  // namespace

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

absl::Status Import(absl::string_view kind, LineSource* lines,
                    const ImportOptions& options, const EntrySink& sink,
                    ImportReport* report) {
  ImportFilter filter(options, sink, report);
  for (const Kind& known : kKinds) {
    if (known.name != kind) continue;
    const absl::Status status = known.import(lines, &filter);
    return status.ok() ? lines->status() : status;
  }
  return absl::InvalidArgumentError(absl::StrCat(
      "no importer '", kind, "'; there are wikidata, geonames, gleif, sec, ",
      "ror, companies-house, census, csv"));
}

}  // namespace gazetteer
}  // namespace onrecord
