#include "extractor/quotes/weights/feature_table.h"

#include <map>

namespace onrecord {
namespace quotes {
namespace {

// What stands in a row, by column; what is 0 is left out.
using Line = std::vector<std::pair<Symbol, uint16_t>>;

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

void Append(Symbol column, uint16_t value, Line* line) {
  if (value != 0) line->push_back({column, value});
}

// The numbers of values 0 to the largest that has one, and a 0 behind them.
std::vector<uint16_t> Dense(const Line& numbers) {
  const size_t size = numbers.empty() ? 0 : numbers.back().first + 1;
  std::vector<uint16_t> dense(size + 1, 0);
  for (const auto& number : numbers) dense[number.first] = number.second;
  return dense;
}

// A matrix in which equal columns have become one.
struct Matrix {
  std::vector<uint16_t> columns = {0};  // column of a value, as Dense()
  uint16_t wide = 1;
  std::vector<uint16_t> cells = {0};
};

Matrix Squeezed(const std::vector<Line>& rows) {
  std::vector<Line> by_column;
  for (size_t row = 0; row < rows.size(); ++row) {
    for (const auto& cell : rows[row]) {
      if (cell.first >= by_column.size()) by_column.resize(cell.first + 1);
      by_column[cell.first].push_back({row, cell.second});
    }
  }
  Lines distinct;
  Line columns;
  for (size_t value = 0; value < by_column.size(); ++value) {
    Append(value, distinct.Number(by_column[value]), &columns);
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

struct FeatureTable::Layout {
  std::vector<uint16_t> rows = {0};
  std::vector<uint16_t> thirds = {0};
  Matrix pairs, cells;
};

FeatureTable::FeatureTable(std::vector<Entry> entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& x, const Entry& y) {
                     return x.first.key() < y.first.key();
                   });
  int values = 0;
  // By first value; by second within the first; by third within both. With
  // three values a pair's entry is the number of the line of its thirds.
  Lines firsts, thirds;
  Line single, rows;
  for (size_t i = 0; i < entries.size();) {
    const Symbol a = entries[i].first.a;
    Line seconds;
    while (i < entries.size() && entries[i].first.a == a) {
      const Symbol b = entries[i].first.b;
      Line line;
      for (; i < entries.size() && entries[i].first.a == a &&
             entries[i].first.b == b; ++i) {
        const Feature& f = entries[i].first;
        values = std::max(values, f.c != kNoSymbol   ? 3
                                  : f.b != kNoSymbol ? 2
                                                     : 1);
        if (!line.empty() && line.back().first == f.c) line.pop_back();
        Append(f.c, entries[i].second, &line);
      }
      if (line.empty()) continue;
      Append(b, values == 3 ? thirds.Number(line) : line.front().second,
             &seconds);
      if (b == kNoSymbol) Append(a, line.front().second, &single);
    }
    Append(a, firsts.Number(seconds), &rows);
  }
  Layout layout;
  if (values < 2) {
    layout.cells.cells = Dense(single);
    last_value_ = layout.cells.cells.size() - 1;
  } else {
    layout.rows = Dense(rows);
    layout.pairs = Squeezed(firsts.list());
    layout.cells = layout.pairs;
    if (values == 3) {
      layout.cells = Squeezed(thirds.list());
      layout.thirds = layout.cells.columns;
    }
  }
  Store(layout);
}

void FeatureTable::Store(const Layout& layout) {
  const std::vector<uint16_t>* const parts[] = {
      &layout.rows, &layout.pairs.columns, &layout.thirds,
      &layout.pairs.cells, &layout.cells.cells};
  const uint16_t** const pointers[] = {&rows_, &columns_, &thirds_, &pairs_,
                                       &cells_};
  size_t size = 0;
  for (const auto* part : parts) size += part->size();
  store_.reset(new uint16_t[size]);
  uint16_t* at = store_.get();
  for (int i = 0; i < 5; ++i) {
    *pointers[i] = at;
    at = std::copy(parts[i]->begin(), parts[i]->end(), at);
  }
  last_row_ = layout.rows.size() - 1;
  last_column_ = layout.pairs.columns.size() - 1;
  last_third_ = layout.thirds.size() - 1;
  pairs_wide_ = layout.pairs.wide;
  cells_wide_ = layout.cells.wide;
}

}  // namespace quotes
}  // namespace onrecord
