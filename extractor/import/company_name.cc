#include "extractor/import/company_name.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/strip.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {
namespace {

// Of the countries whose registers the importers read, and those common in
// GLEIF's data; small letters, without stops.
constexpr absl::string_view kLegalForms[] = {
    "ab",  "ag",   "as",    "asa",  "bv",          "co",          "company",
    "corp", "corporation", "gmbh", "inc", "incorporated", "kg",   "limited",
    "llc", "llp",  "lp",    "ltd",  "nv",          "oy",          "oyj",
    "plc", "pty",  "sa",    "sarl", "sas",         "se",          "spa",
    "srl"};

bool IsLegalForm(absl::string_view word) {
  std::string plain;
  for (const char c : word) {
    if (c != '.' && c != ',') plain.push_back(absl::ascii_tolower(c));
  }
  return std::find(std::begin(kLegalForms), std::end(kLegalForms), plain) !=
         std::end(kLegalForms);
}

// What is left of "Merck & Co" without the form: no sign joins it to anything.
absl::string_view WithoutAnd(absl::string_view rest) {
  const auto trim = [&rest] {
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == ',')) {
      rest.remove_suffix(1);
    }
  };
  trim();
  if (!absl::ConsumeSuffix(&rest, " &")) absl::ConsumeSuffix(&rest, " and");
  trim();
  return rest;
}

bool InCapitals(absl::string_view name) {
  const bool small = std::any_of(name.begin(), name.end(), [](char c) {
    return c >= 'a' && c <= 'z';
  });
  const bool capital = std::any_of(name.begin(), name.end(), [](char c) {
    return c >= 'A' && c <= 'Z';
  });
  return capital && !small;
}

// What news writes small in a name in capitals: words like "of", and all that
// stands behind `head` bytes, the legal form.
void MakeSmall(size_t head, std::string* name) {
  static constexpr absl::string_view kSmallWords[] = {
      "AND", "AT", "BY", "DE", "DER", "DES", "DU", "FOR", "FROM", "IN",
      "OF",  "ON", "THE", "TO", "UND", "VAN", "VON", "WITH", "Y"};
  size_t begin = 0;
  while (begin < name->size()) {
    const size_t end = std::min(name->find(' ', begin), name->size());
    const absl::string_view word =
        absl::string_view(*name).substr(begin, end - begin);
    const bool small =
        begin >= head ||
        (begin > 0 && std::find(std::begin(kSmallWords), std::end(kSmallWords),
                                word) != std::end(kSmallWords));
    for (size_t i = begin; small && i < end; ++i) {
      (*name)[i] = absl::ascii_tolower((*name)[i]);
    }
    begin = end + 1;
  }
}

}  // namespace

absl::string_view WithoutLegalForm(absl::string_view name) {
  absl::string_view rest = name;
  for (;;) {
    const size_t space = rest.rfind(' ');
    if (space == absl::string_view::npos || space == 0 ||
        !IsLegalForm(rest.substr(space + 1))) {
      return rest;
    }
    rest = rest.substr(0, space);
    rest = WithoutAnd(rest);
    if (rest.empty()) return name;
  }
}

void EmitCompany(const Entry& entry, absl::string_view country,
                 absl::string_view status, ImportFilter* filter) {
  const absl::string_view head = WithoutLegalForm(entry.name);
  Entry full = entry;
  std::string written(entry.name);
  if (InCapitals(entry.name)) {
    full.case_rule = CaseRule::kTitle;
    MakeSmall(head.size(), &written);
    full.name = written;
  }
  filter->Emit(full, country, status);
  const bool words = head.find(' ') != absl::string_view::npos;
  if (head.size() == entry.name.size() || (!words && head.size() < 5)) return;
  Entry brief = full;
  brief.name = absl::string_view(full.name).substr(0, head.size());
  if (entry.alias == AliasKind::kLegal) brief.alias = AliasKind::kShort;
  brief.prior = entry.prior * (words ? 0.8f : 0.4f);
  filter->Emit(brief, country, status);
}

}  // namespace gazetteer
}  // namespace onrecord
