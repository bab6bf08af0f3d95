// Rules of an entry's own, words with spaces between in the column rules:
//
//   after=Mr|Mrs        the word before the name must be one of these
//   not-after=Lake      the word before must be none of these
//   before=Street|Road  the word behind the name must be one of these
//   not-before=Street   the word behind must be none of these
//   fuller              counts only where a longer name of the same id is found
//                       in the document
//   blocked             never counts, but hides shorter names at its place
//
// Words are compared as keys are (pieces.h): without capitals. Thread-safe: no
// state.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_RULES_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_RULES_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/text/span.h"

namespace onrecord {
namespace gazetteer {

// INVALID_ARGUMENT for a rule that is none of the above.
absl::Status CheckRules(absl::string_view rules);

// Whether a name at `span` may mean the entry, by all rules but `fuller`.
bool RulesAllow(const Entry& entry, absl::string_view text, text::Span span);

// Whether the entry has the rule `fuller`.
bool NeedsFullerName(const Entry& entry);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_RULES_H_
