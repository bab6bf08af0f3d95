// The slowest obvious matcher: a map from keys to names, asked for every run of
// pieces. What the compiled gazetteer finds must be the same; tests and the
// benchmark see to that.
//
// Immutable once made, thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_REFERENCE_MATCHER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_REFERENCE_MATCHER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/gazetteer/match.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace gazetteer {

class ReferenceMatcher {
 public:
  // A name without a key is given a number too, but never found.
  void Add(absl::string_view name, CaseRule rule, uint32_t phrase);

  // Matches in the order of their begins, then ends, then of Add. Names of one
  // span come out one Match each. With `annotated`, which must be that of the
  // text, they lie on its tokens; else they have spans only.
  void Find(absl::string_view text, const text::AnnotatedText* annotated,
            bool overlapping, std::vector<Match>* matches) const;

 private:
  struct Name {
    std::string name;
    CaseRule rule;
    uint32_t phrase;
  };

  // Appends the names that fit a span best; false if there is none.
  bool Append(absl::string_view text, const text::AnnotatedText* annotated,
              text::Span span, const std::string& key,
              std::vector<Match>* matches) const;

  absl::flat_hash_map<std::string, std::vector<Name>> names_;
  // Keys of all names, whole and cut off before each gap.
  absl::flat_hash_set<std::string> beginnings_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_REFERENCE_MATCHER_H_
