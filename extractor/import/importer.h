// Reads files as their publishers give them out, entry by entry, so that a file
// of any size takes little memory.
//
//   auto lines = LineSource::Open("cities500.txt");
//   ImportReport report;
//   absl::Status status = Import("geonames", lines->get(), ImportOptions(),
//                                [](const Entry& entry) { ... }, &report);
//
//   wikidata         the JSON dump (wikidata-DATE-all.json.gz)
//   geonames         allCountries.txt, cities500.txt, XX.txt
//   gleif            the golden copy of level 1 in CSV
//   sec              company_tickers.json, company_tickers_exchange.json
//   ror              the data dump in JSON, schema 1 or 2
//   companies-house  BasicCompanyData...csv
//   census           surnames (Names_2010Census.csv and that of 2000; dist.* of
//                    1990) and first names of the social security (yobYYYY.txt)
//   csv              any other, with the columns that the user names

#ifndef ONRECORD_EXTRACTOR_IMPORT_IMPORTER_H_
#define ONRECORD_EXTRACTOR_IMPORT_IMPORTER_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/import/line_source.h"

namespace onrecord {
namespace gazetteer {

struct ImportOptions {
  // What is let through; empty: everything. Countries are ISO codes of two
  // letters, types those of entries, status the publisher's word.
  std::vector<std::string> types;
  std::vector<std::string> countries;
  std::vector<std::string> statuses;
  float min_prior = 0;
  // For csv: our column names to the file's ("name" -> "Company"); columns that
  // are not named keep their own names.
  std::map<std::string, std::string> columns;
  // For csv, what its rows are where they do not say; for census, the class.
  Entry defaults;
  // Called for each row or object of the file, if set.
  std::function<void()> progress;
};

struct ImportReport {
  uint64_t items = 0;    // rows or objects of the file
  uint64_t entries = 0;  // names that came out
  // Why names were dropped, and how many.
  std::map<std::string, uint64_t> dropped;
};

using EntrySink = std::function<void(const Entry&)>;

// Errors: an unknown kind, a filter of which the file says nothing, a file of
// another format, damaged data. A bad row is dropped and counted. Calls `sink`
// with views that live until it returns.
absl::Status Import(absl::string_view kind, LineSource* lines,
                    const ImportOptions& options, const EntrySink& sink,
                    ImportReport* report);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_IMPORTER_H_
