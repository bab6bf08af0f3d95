// A file of the knowledge folder: what the engine knows, as data that a person
// can edit. UTF-8 text with LF line ends:
//
//   # Currencies of the world.
//   # origin: ISO 4217 list one, written by hand
//   # licence: Apache-2.0
//   # columns: code<TAB>minor digits<TAB>names
//   EUR<TAB>2<TAB>euro, euros
//
// Lines that start with '#' are comments; origin and licence must be among
// them, columns where a row has more than one field. Blank lines are ignored.
// Fields are separated by one TAB and not quoted; trailing fields that are
// empty may be left out.

#ifndef ONRECORD_EXTRACTOR_KNOWLEDGE_TABLE_FILE_H_
#define ONRECORD_EXTRACTOR_KNOWLEDGE_TABLE_FILE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace onrecord {
namespace knowledge {

// Immutable once made, so safe to read from any thread. The views that it
// hands out live as long as it does and survive a move.
class TableFile {
 public:
  using Fields = absl::Span<const absl::string_view>;
  struct Row {
    // 1 for the first line of the file.
    int line = 0;
    // As many as there are columns; what the line leaves out is empty.
    Fields fields;
  };

  // Reads the file at `path`. `name` is how errors and evidence call it,
  // usually the path below the knowledge folder. Errors: NOT_FOUND for a file
  // that cannot be read; INVALID_ARGUMENT, with name and line, for one without
  // origin or licence, with bad UTF-8, or with a row of too many fields.
  static absl::StatusOr<TableFile> Read(const std::string& path,
                                        absl::string_view name);
  // The same for a file's contents.
  static absl::StatusOr<TableFile> Parse(absl::string_view contents,
                                         absl::string_view name);

  const std::string& name() const { return name_; }
  const std::vector<std::string>& columns() const { return columns_; }
  const std::vector<Row>& rows() const { return rows_; }
  const std::string& origin() const { return origin_; }
  const std::string& licence() const { return licence_; }
  // Of all bytes of the file: changes when anything in it does.
  uint64_t fingerprint() const { return fingerprint_; }

  // Index of a column, -1 if there is none of that name.
  int Column(absl::string_view name) const;
  // An INVALID_ARGUMENT that names the file and the row's line.
  absl::Status Error(const Row& row, absl::string_view what) const;

 private:
  static absl::StatusOr<TableFile> Read(std::vector<char> contents,
                                        absl::string_view name);
  absl::Status CheckUtf8() const;
  absl::Status ReadLines();
  absl::Status ReadComment(absl::string_view line, int number);
  // Of the line that starts at `at`, which moves behind it.
  absl::Status ReadRow(int number, size_t* at);

  std::string name_;
  // On the heap, so that views into it survive a move of the object.
  std::vector<char> contents_;
  std::vector<std::string> columns_;
  std::vector<Row> rows_;
  // Of all rows, one after the other.
  std::vector<absl::string_view> fields_;
  std::string origin_;
  std::string licence_;
  uint64_t fingerprint_ = 0;
};

}  // namespace knowledge
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_KNOWLEDGE_TABLE_FILE_H_
