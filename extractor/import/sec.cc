// Importer of the SEC's lists of companies with ticker symbols, in two shapes:
//
//   {"0": {"cik_str": 1, "ticker": "ACME", "title": "Acme Inc."}, ...}
//   {"fields": ["cik", "name", "ticker", "exchange"],
//    "data": [[1, "Acme Inc.", "ACME", "NYSE"], ...]}
//
// https://www.sec.gov/search-filings/edgar-search-assistance
// /accessing-edgar-data
//
// A company has a row for each of its symbols, not beside one another, so all
// are kept until the end: there are ten thousand.

#include <map>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/import/company_name.h"
#include "extractor/import/json_value.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kMaxFileBytes = size_t{64} << 20;  // they have less than 2 MB

struct Company {
  std::string cik;
  std::string title;
  std::vector<std::string> tickers;
};

bool IsSlash(char c) { return c == '/' || c == '\\'; }

// Without the state behind a name that several companies have: "DANAHER CORP
// /DE/", "WELLS FARGO & COMPANY/MN".
absl::string_view WithoutState(absl::string_view title) {
  while (!title.empty() && IsSlash(title.back())) title.remove_suffix(1);
  const size_t slash = title.find_last_of("/\\");
  if (slash == absl::string_view::npos || slash == 0 ||
      title.size() - slash > 4) {
    return absl::StripTrailingAsciiWhitespace(title);
  }
  for (const char c : title.substr(slash + 1)) {
    if (!absl::ascii_isalpha(c)) return title;  // "24/7"
  }
  return absl::StripTrailingAsciiWhitespace(title.substr(0, slash));
}

class Companies {
 public:
  explicit Companies(ImportFilter* filter) : filter_(*filter) {}

  void Add(const std::string& cik, const std::string& title,
           const std::string& ticker) {
    if (cik.empty()) return filter_.Drop("has no CIK");
    const auto added = by_cik_.emplace(cik, companies_.size());
    if (added.second) companies_.push_back({cik, title, {}});
    if (!ticker.empty()) {
      companies_[added.first->second].tickers.push_back(ticker);
    }
  }

  void EmitAll() {
    for (const Company& company : companies_) {
      const std::string id = absl::StrCat("cik/", company.cik);
      std::string ids = absl::StrCat("cik:", company.cik);
      for (const std::string& ticker : company.tickers) {
        absl::StrAppend(&ids, ",ticker:", ticker);
      }
      Entry entry;
      entry.name = WithoutState(company.title);
      entry.class_name = "company";
      entry.id = id;
      entry.ids = ids;
      entry.type = Type::kOrganization;
      entry.alias = AliasKind::kLegal;
      EmitCompany(entry, "", "", &filter_);
    }
  }

 private:
  ImportFilter& filter_;
  std::vector<Company> companies_;  // in the file's order: the largest first
  std::map<std::string, size_t> by_cik_;
};

void TakeObjects(const JsonValue& file, ImportFilter* filter,
                 Companies* companies) {
  for (const auto& member : file.members) {
    const JsonValue& row = member.second;
    filter->CountItem();
    companies->Add(row.Get("cik_str").text, row.Get("title").text,
                   row.Get("ticker").text);
  }
}

void TakeRows(const JsonValue& file, ImportFilter* filter,
              Companies* companies) {
  const std::vector<JsonValue>& fields = file.Get("fields").items;
  const auto column = [&fields](absl::string_view name) {
    size_t at = 0;
    while (at < fields.size() && fields[at].text != name) ++at;
    return at;
  };
  const size_t cik = column("cik");
  const size_t name = column("name");
  const size_t ticker = column("ticker");
  for (const JsonValue& row : file.Get("data").items) {
    filter->CountItem();
    const auto field = [&row](size_t at) {
      return at < row.items.size() && row.items[at].text != "null"
                 ? row.items[at].text
                 : std::string();
    };
    companies->Add(field(cik), field(name), field(ticker));
  }
}

}  // namespace

absl::Status ImportSec(LineSource* lines, ImportFilter* filter) {
  std::string bytes;
  absl::string_view more;
  while (lines->NextBytes(&more)) {
    bytes.append(more.data(), more.size());
    if (bytes.size() > kMaxFileBytes) {
      return absl::InvalidArgumentError(
          "the file is larger than any list of tickers of the SEC");
    }
  }
  if (!lines->status().ok()) return lines->status();
  const absl::StatusOr<JsonValue> file = ParseJson(bytes);
  if (!file.ok()) return file.status();
  Companies companies(filter);
  if (file->Get("data").items.empty()) {
    TakeObjects(*file, filter, &companies);
  } else {
    TakeRows(*file, filter, &companies);
  }
  companies.EmitAll();
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
