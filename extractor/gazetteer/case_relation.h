// How the capitals of a stretch of text are to those of a name that has the
// same key. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_CASE_RELATION_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_CASE_RELATION_H_

#include "absl/strings/string_view.h"

namespace onrecord {
namespace gazetteer {

// Without each "and" inside, which "&" may stand for.
struct CaseRelation {
  bool same = true;           // all of them
  bool same_but_first = true; // but for a capital that a sentence may have
  bool initials = true;       // a capital wherever a piece of the name has one
  int upper = 0;              // of the text
  int lower = 0;
  int pieces = 0;
};

// REQUIRES: they have the same key.
CaseRelation RelateAny(absl::string_view phrase, absl::string_view name);

// Relates the usual pair: the name is ASCII, and the phrase the same but for
// capitals, curly apostrophes and spaces in a row. False if it is another pair,
// which may have the same key all the same. `until_lower`: stops where it is
// clear that neither `same`, `same_but_first` nor capitals throughout can be.
bool RelatePlain(absl::string_view phrase, absl::string_view name,
                 bool until_lower, CaseRelation* relation);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_CASE_RELATION_H_
