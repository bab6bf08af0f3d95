// The part of FigureKnowledgeReader that reads units and currencies.

#include <cstring>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "extractor/figures/words/figure_knowledge_reader.h"

namespace onrecord {
namespace figures {

namespace {

using knowledge::TableFile;

// SI brochure, 9th edition, table 7; the micro sign in both code points.
constexpr SiPrefix kPrefixes[] = {
    {"k", "kilo"},  {"M", "mega"},  {"G", "giga"},  {"T", "tera"},
    {"P", "peta"},  {"E", "exa"},   {"h", "hecto"}, {"d", "deci"},
    {"c", "centi"}, {"m", "milli"}, {"\xC2\xB5", "micro"},
    {"\xCE\xBC", "micro"},          {"n", "nano"},  {"p", "pico"},
};

}  // namespace

absl::Status FigureKnowledgeReader::AddUnit(const TableFile& table,
                                            const TableFile::Row& row) {
  double factor = 0;
  if (!absl::SimpleAtod(row.fields[5], &factor) || factor <= 0) {
    return table.Error(row, "the factor must be a number above 0");
  }
  const absl::Status status = AddUnitWithPrefix(table, row, {"", ""});
  if (!status.ok()) return status;
  absl::string_view left = row.fields[3];
  while (!left.empty()) {
    const SiPrefix* found = nullptr;
    for (const SiPrefix& prefix : kPrefixes) {
      if (absl::StartsWith(left, prefix.symbol)) found = &prefix;
    }
    if (found == nullptr) {
      return table.Error(row, absl::StrCat("no SI prefix '", left, "'"));
    }
    left.remove_prefix(strlen(found->symbol));
    const absl::Status prefixed = AddUnitWithPrefix(table, row, *found);
    if (!prefixed.ok()) return prefixed;
  }
  return absl::OkStatus();
}

absl::Status FigureKnowledgeReader::AddUnitWithPrefix(
    const TableFile& table,
    const TableFile::Row& row,
    const SiPrefix& prefix) {
  Unit unit;
  unit.name = absl::StrCat(prefix.name, row.fields[0]);
  unit.dimension = std::string(row.fields[4]);
  unit.percent = unit.dimension == "percent";
  unit.defined_in = absl::StrCat(table.name(), ":", row.line);
  const uint16_t known = out_.UnitCalled(unit.name);
  const uint16_t id = known != 0 ? known : out_.units_.size();
  if (known == 0) out_.units_.push_back(unit);
  AddUnitName(unit.name, id, false, false);
  for (absl::string_view name : ItemsOf(row.fields[1])) {
    AddUnitName(absl::StrCat(prefix.name, name), id, false, false);
  }
  for (absl::string_view symbol : ItemsOf(row.fields[2])) {
    // Prefixed symbols are two letters or more: a space before them is
    // harmless.
    const bool glued = TakeMark('!', &symbol) && prefix.symbol[0] == '\0';
    AddUnitName(absl::StrCat(prefix.symbol, symbol), id, glued, true);
  }
  return absl::OkStatus();
}

void FigureKnowledgeReader::AddUnitName(absl::string_view name,
                                        uint16_t unit,
                                        bool glued,
                                        bool exact) {
  if (out_.phrases_.Add(Phrases::kUnit, Cut(name), exact,
                        out_.unit_names_.size())) {
    out_.unit_names_.push_back({unit, glued});
  }
}

absl::Status FigureKnowledgeReader::AddCurrency(const TableFile& table,
                                                const TableFile::Row& row) {
  Currency currency;
  currency.code = std::string(row.fields[0]);
  currency.domain = std::string(row.fields[5]);
  currency.defined_in = absl::StrCat(table.name(), ":", row.line);
  if (currency.code.size() != 3 || out_.CurrencyCalled(currency.code) != 0) {
    return table.Error(row, "a code has three letters and one row");
  }
  if (!absl::SimpleAtoi(row.fields[1], &currency.digits) ||
      currency.digits < 0 || currency.digits > 8) {
    return table.Error(row, "digits must lie between 0 and 8");
  }
  CurrencyName name;
  name.currency = out_.currencies_.size();
  if (row.fields[6].empty()) {
    AddCurrencyName(Phrases::kSign, currency.code, name, true);
    AddCurrencyName(Phrases::kCurrency, currency.code, name, true);
    CurrencyName millions = name;
    millions.scale = 6;
    AddCurrencyName(Phrases::kCurrency, absl::StrCat("M", currency.code),
                    millions, true);
  }
  for (absl::string_view item : ItemsOf(row.fields[2])) {
    CurrencyName sign = name;
    sign.glued = TakeMark('!', &item);
    sign.ambiguous = TakeMark('?', &item);
    AddCurrencyName(Phrases::kSign, item, sign, true);
    if (item.size() > 1 && item.back() == '$') {
      // "hk$", and "HKD$"
      AddCurrencyName(Phrases::kSign, absl::AsciiStrToLower(item), sign,
                      true);
      const std::string code = absl::StrCat(currency.code, "$");
      AddCurrencyName(Phrases::kSign, code, name, true);
      AddCurrencyName(Phrases::kSign, absl::AsciiStrToLower(code), name,
                      true);
    }
    if (!sign.glued) AddCurrencyName(Phrases::kCurrency, item, sign, true);
  }
  AddCurrencyNames(row.fields[3], name);
  name.minor = true;
  AddCurrencyNames(row.fields[4], name);
  out_.currencies_.push_back(std::move(currency));
  return absl::OkStatus();
}

void FigureKnowledgeReader::AddCurrencyNames(absl::string_view field,
                                             CurrencyName name) {
  for (absl::string_view item : ItemsOf(field)) {
    CurrencyName own = name;
    own.glued = TakeMark('!', &item);
    own.ambiguous = TakeMark('?', &item);
    AddCurrencyName(Phrases::kCurrency, item, own, false);
  }
}

void FigureKnowledgeReader::AddCurrencyName(Phrases::Table table,
                                            absl::string_view item,
                                            const CurrencyName& name,
                                            bool exact) {
  if (out_.phrases_.Add(table, Cut(item), exact,
                        out_.currency_names_.size())) {
    if (table == Phrases::kSign) {
      out_.signs_.emplace(item, out_.currency_names_.size());
    }
    out_.currency_names_.push_back(name);
  }
}

}  // namespace figures
}  // namespace onrecord
