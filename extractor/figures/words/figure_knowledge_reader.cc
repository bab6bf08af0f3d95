#include "extractor/figures/words/figure_knowledge_reader.h"

#include <memory>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "extractor/figures/words/word_classes.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace figures {
namespace {

using knowledge::TableFile;

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

}  // namespace

std::vector<absl::string_view> ItemsOf(absl::string_view field) {
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

absl::Status FigureKnowledgeReader::Run() {
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

absl::StatusOr<TableFile> FigureKnowledgeReader::Open(absl::string_view file) {
  absl::StatusOr<TableFile> table =
      TableFile::Read(absl::StrCat(dir_, "/figures/", file),
                      absl::StrCat("figures/", file));
  if (table.ok()) {
    out_.fingerprint_ =
        text::MixHash(out_.fingerprint_, table->fingerprint());
  }
  return table;
}

absl::Status FigureKnowledgeReader::ReadNumberWords() {
  absl::StatusOr<TableFile> table = Open("number_words.tsv");
  if (!table.ok()) return table.status();
  absl::StatusOr<NumberWords> words = NumberWords::Create(*table);
  if (!words.ok()) return words.status();
  out_.number_words_ =
      std::make_unique<const NumberWords>(*std::move(words));
  return absl::OkStatus();
}

absl::Status FigureKnowledgeReader::ReadRows(
    absl::string_view file,
    const std::vector<std::string>& columns,
    AddRow add) {
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

absl::Status FigureKnowledgeReader::AddBound(const TableFile& table,
                                             const TableFile::Row& row) {
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

absl::Status FigureKnowledgeReader::AddTimes(const TableFile& table,
                                             const TableFile::Row& row) {
  uint32_t times = 0;
  if (!absl::SimpleAtoi(row.fields[1], &times) || times < 2) {
    return table.Error(row, "times must be a whole number from 2 on");
  }
  out_.times_.emplace(row.fields[0], times);
  out_.phrases_.AddBits(row.fields[0], kTimesWord);
  return absl::OkStatus();
}

absl::Status FigureKnowledgeReader::FindKnown() {
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

std::vector<std::string> FigureKnowledgeReader::Cut(absl::string_view phrase) {
  analyzer_->Analyze(phrase, &text_);
  std::vector<std::string> words;
  for (const text::Token& token : text_.tokens()) {
    words.emplace_back(text_.Bytes(token));
  }
  return words;
}
absl::StatusOr<std::unique_ptr<const FigureKnowledge>> FigureKnowledge::Load(
    const std::string& knowledge_dir) {
  std::unique_ptr<FigureKnowledge> knowledge(new FigureKnowledge);
  const absl::Status status =
      FigureKnowledgeReader(knowledge_dir, knowledge.get()).Run();
  if (!status.ok()) return status;
  return std::unique_ptr<const FigureKnowledge>(std::move(knowledge));
}

}  // namespace figures
}  // namespace onrecord
