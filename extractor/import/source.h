// Reads the lists that people already have, for the compiler.
//
//   names.tsv        columns of row_parser.h, named by "# columns:" or the
//                    first line; without either: name, then type, id, alias.
//                    A classes.tsv beside it says what type a class is
//   names.csv        columns of row_parser.h, named by the first line
//   patterns.jsonl   what spaCy's EntityRuler reads: label, pattern, id
//   lists.def        GATE's index of .lst files: file:major:minor
//   names.lst        GATE's list: an entry a line, "&feature=value" behind
//   names.txt        a name a line
//   a folder         its .tsv files and classes.tsv, as in knowledge/gazetteer
//
// and the same with .gz, .zst, .bz2 or .xz behind.

#ifndef ONRECORD_EXTRACTOR_IMPORT_SOURCE_H_
#define ONRECORD_EXTRACTOR_IMPORT_SOURCE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "extractor/gazetteer/entry_list.h"

namespace onrecord {
namespace gazetteer {

struct SourceOptions {
  Type type = Type::kNone;                // where a source does not say
  CaseRule case_rule = CaseRule::kExact;  // the same
  bool strict = false;                    // stop at the first bad line
};

struct SourceReport {
  uint64_t skipped = 0;
  std::vector<std::string> problems;  // "file:line: what"; the first hundred

  void Add(std::string problem) {
    ++skipped;
    if (problems.size() < 100) problems.push_back(std::move(problem));
  }
};

// Appends a source's entries. Errors: a file that cannot be read, or, if
// strict, a bad line.
absl::Status ReadSource(const std::string& path, const SourceOptions& options,
                        EntryList* entries, SourceReport* report);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_SOURCE_H_
