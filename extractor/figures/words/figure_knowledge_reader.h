// Reads the tables of figures into a FigureKnowledge. Only for its Load:
//
//   status = FigureKnowledgeReader("knowledge", &knowledge).Run();
//
// Errors name file, line and what is wrong.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_FIGURE_KNOWLEDGE_READER_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_FIGURE_KNOWLEDGE_READER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/figures/words/figure_knowledge.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/analyzer.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace figures {

// "k", "kilo"
struct SiPrefix {
  const char* symbol;
  const char* name;
};

class FigureKnowledgeReader {
 public:
  FigureKnowledgeReader(const std::string& dir, FigureKnowledge* knowledge)
      : dir_(dir), out_(*knowledge) {}

  absl::Status Run();

 private:
  using Table = knowledge::TableFile;
  using AddRow = absl::Status (FigureKnowledgeReader::*)(
      const Table&, const Table::Row&);

  absl::StatusOr<Table> Open(absl::string_view file);
  absl::Status ReadNumberWords();

  // Checks that the columns are those, in that order.
  absl::Status ReadRows(absl::string_view file,
                        const std::vector<std::string>& columns, AddRow add);
  absl::Status AddUnit(const Table& table, const Table::Row& row);
  absl::Status AddUnitWithPrefix(const Table& table,
                                 const Table::Row& row,
                                 const SiPrefix& prefix);
  void AddUnitName(absl::string_view name, uint16_t unit, bool glued,
                   bool exact);
  absl::Status AddCurrency(const Table& table,
                           const Table::Row& row);
  void AddCurrencyNames(absl::string_view field, CurrencyName name);
  void AddCurrencyName(Phrases::Table table, absl::string_view item,
                       const CurrencyName& name, bool exact);
  absl::Status AddBound(const Table& table, const Table::Row& row);
  absl::Status AddTimes(const Table& table, const Table::Row& row);

  // Errors name what the files must have and have not.
  absl::Status FindKnown();

  // The tokens of a phrase.
  std::vector<std::string> Cut(absl::string_view phrase);

  const std::string dir_;
  FigureKnowledge& out_;
  const text::Analyzer* analyzer_ = nullptr;
  text::AnnotatedText text_;
};

// The items of a field, separated by commas.
std::vector<absl::string_view> ItemsOf(absl::string_view field);
// Takes a mark off the end of an item.
bool TakeMark(char mark, absl::string_view* item);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_FIGURE_KNOWLEDGE_READER_H_
