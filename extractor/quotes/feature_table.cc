#include "extractor/quotes/feature_table.h"

#include <map>

namespace onrecord {
namespace quotes {
namespace {

// What stands in each row, by column.
using Line = std::map<Symbol, uint16_t>;

// Numbers lines so that equal ones share a number; the empty one has 0.
class Lines {
 public:
  Lines() { Number({}); }
  uint16_t Number(const Line& line) {
    const auto added = numbers_.emplace(line, lines_.size());
    if (added.second) lines_.push_back(line);
    return added.first->second;
  }
  const std::vector<Line>& list() const { return lines_; }

 private:
  std::map<Line, uint16_t> numbers_;
  std::vector<Line> lines_;
};

// The numbers of values 0 to the largest that has one, and a 0 behind them.
std::vector<uint16_t> Dense(const std::map<Symbol, uint16_t>& numbers) {
  const size_t size = numbers.empty() ? 0 : numbers.rbegin()->first + 1;
  std::vector<uint16_t> dense(size + 1, 0);
  for (const auto& number : numbers) dense[number.first] = number.second;
  return dense;
}

// A matrix whose equal rows, and then equal columns, have become one.
struct Matrix {
  std::vector<uint16_t> columns;  // column of a value, as Dense()
  uint16_t wide = 1;
  std::vector<uint16_t> cells;
};

Matrix Squeezed(const std::vector<Line>& rows) {
  std::map<Symbol, Line> by_column;
  for (size_t row = 0; row < rows.size(); ++row) {
    for (const auto& cell : rows[row]) {
      if (cell.second != 0) by_column[cell.first][row] = cell.second;
    }
  }
  Lines distinct;
  std::map<Symbol, uint16_t> columns;
  for (const auto& column : by_column) {
    columns[column.first] = distinct.Number(column.second);
  }
  Matrix matrix;
  matrix.columns = Dense(columns);
  matrix.wide = distinct.list().size();
  matrix.cells.assign(rows.size() * matrix.wide, 0);
  for (size_t column = 0; column < distinct.list().size(); ++column) {
    for (const auto& cell : distinct.list()[column]) {
      matrix.cells[cell.first * matrix.wide + column] = cell.second;
    }
  }
  return matrix;
}

}  // namespace

FeatureTable::FeatureTable(const std::vector<Entry>& entries) {
  int values = 0;
  std::map<Symbol, std::map<Symbol, Line>> weights;
  std::map<Symbol, uint16_t> single;
  for (const Entry& entry : entries) {
    const Feature& f = entry.first;
    values = std::max(values, f.c != kNoSymbol ? 3 : f.b != kNoSymbol ? 2 : 1);
    weights[f.a][f.b][f.c] = entry.second;
    single[f.a] = entry.second;
  }
  if (values < 2) {
    const std::vector<uint16_t> dense = Dense(single);
    cells_.assign(dense.begin(), dense.end());
    last_value_ = cells_.size() - 1;
    return;
  }
  // The third values of each pair are a line; of two values it is the weight.
  Lines firsts, thirds;
  std::map<Symbol, uint16_t> rows;
  for (const auto& first : weights) {
    Line line;
    for (const auto& second : first.second) {
      line[second.first] = values == 3 ? thirds.Number(second.second)
                                       : second.second.begin()->second;
    }
    rows[first.first] = firsts.Number(line);
  }
  rows_ = Dense(rows);
  last_row_ = rows_.size() - 1;
  Matrix matrix = Squeezed(firsts.list());
  columns_ = std::move(matrix.columns);
  last_column_ = columns_.size() - 1;
  if (values == 3) {
    pairs_ = std::move(matrix.cells);
    pairs_wide_ = matrix.wide;
    matrix = Squeezed(thirds.list());
    thirds_ = std::move(matrix.columns);
    last_third_ = thirds_.size() - 1;
  }
  cells_.assign(matrix.cells.begin(), matrix.cells.end());
  cells_wide_ = matrix.wide;
}

}  // namespace quotes
}  // namespace onrecord
