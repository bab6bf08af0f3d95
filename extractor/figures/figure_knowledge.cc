#include "extractor/figures/figure_knowledge.h"

#include <cstring>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "extractor/figures/word_classes.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/analyzer.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace figures {
namespace {

using knowledge::TableFile;

struct Prefix {
  const char* symbol;
  const char* name;
};

// SI brochure, 9th edition, table 7; the micro sign in both code points.
constexpr Prefix kPrefixes[] = {
    {"k", "kilo"},  {"M", "mega"},  {"G", "giga"},  {"T", "tera"},
    {"P", "peta"},  {"E", "exa"},   {"h", "hecto"}, {"d", "deci"},
    {"c", "centi"}, {"m", "milli"}, {"\xC2\xB5", "micro"},
    {"\xCE\xBC", "micro"},          {"n", "nano"},  {"p", "pico"},
};

struct ComparatorName {
  const char* name;
  Comparator comparator;
};

constexpr ComparatorName kComparators[] = {
    {"equal", Comparator::kEqual},        {"about", Comparator::kAbout},
    {"more than", Comparator::kMoreThan}, {"at least", Comparator::kAtLeast},
    {"less than", Comparator::kLessThan}, {"at most", Comparator::kAtMost},
    {"up to", Comparator::kUpTo},         {"only", Comparator::kOnly},
};

std::vector<absl::string_view> Items(absl::string_view field) {
  std::vector<absl::string_view> items =
      absl::StrSplit(field, ',', absl::SkipWhitespace());
  for (absl::string_view& item : items) {
    item = absl::StripAsciiWhitespace(item);
  }
  return items;
}

// Takes a mark off the end of an item.
bool TakeMark(char mark, absl::string_view* item) {
  if (item->size() < 2 || item->back() != mark) return false;
  item->remove_suffix(1);
  return true;
}

}  // namespace

class FigureKnowledgeReader {
 public:
  FigureKnowledgeReader(const std::string& dir, FigureKnowledge* knowledge)
      : dir_(dir), out_(*knowledge) {}

  absl::Status Run() {
    absl::StatusOr<text::Analyzer> analyzer = text::Analyzer::Load(dir_);
    if (!analyzer.ok()) return analyzer.status();
    analyzer_ = &*analyzer;
    absl::Status status = ReadNumberWords();
    if (status.ok()) {
      status = ReadRows("units.tsv", {"unit", "names", "symbols", "prefixes",
                                      "dimension", "factor"},
                        &FigureKnowledgeReader::AddUnit);
    }
    if (status.ok()) {
      status = ReadRows("currencies.tsv", {"code", "digits", "signs", "names",
                                           "minor", "domain", "word"},
                        &FigureKnowledgeReader::AddCurrency);
    }
    if (status.ok()) {
      status = ReadRows("comparators.tsv", {"phrase", "comparator", "side"},
                        &FigureKnowledgeReader::AddBound);
    }
    if (status.ok()) {
      status = ReadRows("times.tsv", {"word", "times"},
                        &FigureKnowledgeReader::AddTimes);
    }
    if (!status.ok()) return status;
    absl::StatusOr<TableFile> words = Open("words.tsv");
    if (!words.ok()) return words.status();
    status = AddWordClasses(*words, &out_.phrases_);
    if (!status.ok()) return status;
    out_.phrases_.Pack();
    return FindKnown();
  }

 private:
  using AddRow = absl::Status (FigureKnowledgeReader::*)(
      const TableFile&, const TableFile::Row&);

  absl::StatusOr<TableFile> Open(absl::string_view file) {
    absl::StatusOr<TableFile> table =
        TableFile::Read(absl::StrCat(dir_, "/figures/", file),
                        absl::StrCat("figures/", file));
    if (table.ok()) {
      out_.fingerprint_ =
          text::MixHash(out_.fingerprint_, table->fingerprint());
    }
    return table;
  }

  absl::Status ReadNumberWords() {
    absl::StatusOr<TableFile> table = Open("number_words.tsv");
    if (!table.ok()) return table.status();
    absl::StatusOr<NumberWords> words = NumberWords::Create(*table);
    if (!words.ok()) return words.status();
    out_.number_words_ =
        std::make_unique<const NumberWords>(*std::move(words));
    return absl::OkStatus();
  }

  // Checks that the columns are those, in that order.
  absl::Status ReadRows(absl::string_view file,
                        const std::vector<std::string>& columns, AddRow add) {
    absl::StatusOr<TableFile> table = Open(file);
    if (!table.ok()) return table.status();
    if (table->columns() != columns) {
      return absl::InvalidArgumentError(
          absl::StrCat(table->name(), ":1: the columns must be ",
                       absl::StrJoin(columns, ", ")));
    }
    for (const TableFile::Row& row : table->rows()) {
      const absl::Status status = (this->*add)(*table, row);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status AddUnit(const TableFile& table, const TableFile::Row& row) {
    double factor = 0;
    if (!absl::SimpleAtod(row.fields[5], &factor) || factor <= 0) {
      return table.Error(row, "the factor must be a number above 0");
    }
    const absl::Status status = AddUnitWithPrefix(table, row, {"", ""});
    if (!status.ok()) return status;
    absl::string_view left = row.fields[3];
    while (!left.empty()) {
      const Prefix* found = nullptr;
      for (const Prefix& prefix : kPrefixes) {
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

  absl::Status AddUnitWithPrefix(const TableFile& table,
                                 const TableFile::Row& row,
                                 const Prefix& prefix) {
    Unit unit;
    unit.name = absl::StrCat(prefix.name, row.fields[0]);
    unit.dimension = std::string(row.fields[4]);
    unit.percent = unit.dimension == "percent";
    unit.defined_in = absl::StrCat(table.name(), ":", row.line);
    const uint16_t known = out_.UnitCalled(unit.name);
    const uint16_t id = known != 0 ? known : out_.units_.size();
    if (known == 0) out_.units_.push_back(unit);
    AddUnitName(unit.name, id, false, false);
    for (absl::string_view name : Items(row.fields[1])) {
      AddUnitName(absl::StrCat(prefix.name, name), id, false, false);
    }
    for (absl::string_view symbol : Items(row.fields[2])) {
      // Prefixed symbols are two letters or more: a space before them is
      // harmless.
      const bool glued = TakeMark('!', &symbol) && prefix.symbol[0] == '\0';
      AddUnitName(absl::StrCat(prefix.symbol, symbol), id, glued, true);
    }
    return absl::OkStatus();
  }

  void AddUnitName(absl::string_view name, uint16_t unit, bool glued,
                   bool exact) {
    if (out_.phrases_.Add(Phrases::kUnit, Cut(name), exact,
                          out_.unit_names_.size())) {
      out_.unit_names_.push_back({unit, glued});
    }
  }

  absl::Status AddCurrency(const TableFile& table,
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
    for (absl::string_view item : Items(row.fields[2])) {
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

  void AddCurrencyNames(absl::string_view field, CurrencyName name) {
    for (absl::string_view item : Items(field)) {
      CurrencyName own = name;
      own.glued = TakeMark('!', &item);
      own.ambiguous = TakeMark('?', &item);
      AddCurrencyName(Phrases::kCurrency, item, own, false);
    }
  }

  void AddCurrencyName(Phrases::Table table, absl::string_view item,
                       const CurrencyName& name, bool exact) {
    if (out_.phrases_.Add(table, Cut(item), exact,
                          out_.currency_names_.size())) {
      if (table == Phrases::kSign) {
        out_.signs_.emplace(item, out_.currency_names_.size());
      }
      out_.currency_names_.push_back(name);
    }
  }

  absl::Status AddBound(const TableFile& table, const TableFile::Row& row) {
    Bound bound;
    for (const ComparatorName& c : kComparators) {
      if (row.fields[1] == c.name) bound.comparator = c.comparator;
    }
    if (bound.comparator == Comparator::kNone) {
      return table.Error(row, absl::StrCat("no comparator '", row.fields[1],
                                           "'; the file's head lists them"));
    }
    const bool before = row.fields[2] == "before";
    if (!before && row.fields[2] != "after") {
      return table.Error(row, "the side is before or after");
    }
    bound.defined_in = absl::StrCat(table.name(), ":", row.line);
    if (!out_.phrases_.Add(before ? Phrases::kBoundBefore : Phrases::kBound,
                           Cut(row.fields[0]), false, out_.bounds_.size())) {
      return table.Error(row, absl::StrCat("'", row.fields[0],
                                           "' stands here a second time"));
    }
    out_.bounds_.push_back(std::move(bound));
    return absl::OkStatus();
  }

  absl::Status AddTimes(const TableFile& table, const TableFile::Row& row) {
    uint32_t times = 0;
    if (!absl::SimpleAtoi(row.fields[1], &times) || times < 2) {
      return table.Error(row, "times must be a whole number from 2 on");
    }
    out_.times_.emplace(row.fields[0], times);
    out_.phrases_.AddBits(row.fields[0], kTimesWord);
    return absl::OkStatus();
  }

  // Errors name what the files must have and have not.
  absl::Status FindKnown() {
    KnownUnits& known = out_.known_;
    const struct {
      const char* name;
      uint16_t* unit;
    } kUnits[] = {
        {"foot", &known.foot},       {"inch", &known.inch},
        {"times", &known.times},     {"percent", &known.percent},
        {"degree", &known.degree},   {"degree of arc", &known.degree_of_arc},
    };
    for (const auto& k : kUnits) {
      *k.unit = out_.UnitCalled(k.name);
      if (*k.unit == 0) {
        return absl::InvalidArgumentError(
            absl::StrCat("figures/units.tsv: no unit '", k.name,
                         "', which rules need"));
      }
    }
    known.inch_name = out_.UnitNameOf(known.inch);
    known.pound = out_.CurrencyCalled("GBP");
    known.us_dollar = out_.CurrencyCalled("USD");
    if (known.pound == 0 || known.us_dollar == 0) {
      return absl::InvalidArgumentError(
          "figures/currencies.tsv: needs GBP and USD");
    }
    return absl::OkStatus();
  }

  // The tokens of a phrase.
  std::vector<std::string> Cut(absl::string_view phrase) {
    analyzer_->Analyze(phrase, &text_);
    std::vector<std::string> words;
    for (const text::Token& token : text_.tokens()) {
      words.emplace_back(text_.Bytes(token));
    }
    return words;
  }

  const std::string dir_;
  FigureKnowledge& out_;
  const text::Analyzer* analyzer_ = nullptr;
  text::AnnotatedText text_;
};

absl::StatusOr<std::unique_ptr<const FigureKnowledge>> FigureKnowledge::Load(
    const std::string& knowledge_dir) {
  std::unique_ptr<FigureKnowledge> knowledge(new FigureKnowledge);
  const absl::Status status =
      FigureKnowledgeReader(knowledge_dir, knowledge.get()).Run();
  if (!status.ok()) return status;
  return std::unique_ptr<const FigureKnowledge>(std::move(knowledge));
}

uint16_t FigureKnowledge::UnitCalled(absl::string_view name) const {
  for (size_t i = 1; i < units_.size(); ++i) {
    if (units_[i].name == name) return i;
  }
  return 0;
}

uint16_t FigureKnowledge::UnitNameOf(uint16_t unit) const {
  for (size_t i = 1; i < unit_names_.size(); ++i) {
    if (unit_names_[i].unit == unit) return i;
  }
  return 0;
}

uint16_t FigureKnowledge::SignCalled(absl::string_view sign) const {
  const auto found = signs_.find(sign);
  return found == signs_.end() ? 0 : found->second;
}

uint32_t FigureKnowledge::TimesOf(absl::string_view folded) const {
  const auto found = times_.find(folded);
  return found == times_.end() ? 0 : found->second;
}

uint16_t FigureKnowledge::CurrencyCalled(absl::string_view code) const {
  for (size_t i = 1; i < currencies_.size(); ++i) {
    if (currencies_[i].code == code) return i;
  }
  return 0;
}

}  // namespace figures
}  // namespace onrecord
