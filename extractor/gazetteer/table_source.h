// Entries from tables of the knowledge folder, see knowledge/table_file.h;
// row_parser.h has the columns. Where there are classes, those of the rows must
// be among them.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_TABLE_SOURCE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_TABLE_SOURCE_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/row_parser.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace gazetteer {

// Of classes.tsv, columns class and type.
absl::StatusOr<Classes> ReadClasses(const knowledge::TableFile& table);

// Appends a table's rows. INVALID_ARGUMENT, with file and line, for a row that
// cannot be meant: an empty name, an unknown class, a prior of 1.5.
absl::Status ReadTable(const knowledge::TableFile& table,
                       const Classes& classes,
                       EntryList* entries);

// Those of the classes.tsv of a folder, empty if there is none.
// `prefix` stands before its name in errors.
absl::StatusOr<Classes> ClassesIn(const std::string& folder,
                                  const std::string& prefix);

// The files of a folder that are tables, by name, without classes.tsv.
std::vector<std::string> TablesIn(const std::string& folder);

// All tables of a folder, in the order of their names; classes.tsv, if there is
// one, gives the classes. `prefix` stands before the files' names in
// Entry::defined_in.
absl::Status ReadFolder(const std::string& folder, const std::string& prefix,
                        EntryList* entries);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_TABLE_SOURCE_H_
