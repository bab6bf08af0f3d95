// Finds entries that will not do what their author meant.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_LINT_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_LINT_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace gazetteer {

struct LintFinding {
  bool error = false;          // else a warning
  absl::string_view place;     // "file:line"; lives as long as the entry
  std::string what;            // why, and what to do
};

// Words in small letters, from the lists of knowledge/words.
struct LintWords {
  absl::flat_hash_set<std::string> common;
  absl::flat_hash_set<std::string> first_names;
};

// Errors: names that can never be found, broken encodings, rows that stand
// twice. Warnings: one name for several ids, common words and first names,
// single letters and numbers, names that another row of the same id covers.
// In the order of the entries.
std::vector<LintFinding> Lint(absl::Span<const Entry> entries,
                              const LintWords& words);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_LINT_H_
