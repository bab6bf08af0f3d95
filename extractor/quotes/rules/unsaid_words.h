// What words in marks are that nobody says: a title, a term, a nickname, or
// words that the writer keeps at a distance.
//
//   the film "Night Train"          TITLE
//   the term "back door"            TERM
//   Ana "The Wall" Kato             NICKNAME
//   a "non-core" business           SCARE
//   laicite, meaning "secularism"   TRANSLATION
//
// What stands before the marks decides, by knowledge/quotes/marked_words.tsv;
// else capitals, and names on both sides. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_RULES_UNSAID_WORDS_H_
#define ONRECORD_EXTRACTOR_QUOTES_RULES_UNSAID_WORDS_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/quotes/quote.h"
#include "extractor/quotes/scene/scene.h"

namespace onrecord {
namespace quotes {

class UnsaidWords {
 public:
  // Reads quotes/marked_words.tsv below `knowledge_dir`. Errors name file and
  // line.
  static absl::StatusOr<UnsaidWords> Load(const std::string& knowledge_dir);

  // Whether what stands beside the marks names what stands in them, so that
  // nobody says it.
  bool IsNamed(const Scene& scene, const Stretch& stretch) const;

  // on “Meet the Mayor”, told RTV’s “Good Morning”, Sunday’s “The Big Desk”:
  // where something was said. REQUIRES: the unit of the stretch is active.
  static bool IsProgramme(const Scene& scene, const Stretch& stretch);

  // `*rule` becomes what told, a literal.
  Kind KindOf(const Scene& scene, const Stretch& stretch,
              absl::string_view* rule) const;

  uint64_t fingerprint() const { return fingerprint_; }

 private:
  bool TitledBehind(const Scene& scene, const Stretch& stretch) const;
  Kind WordBefore(const Scene& scene, const Stretch& stretch,
                  uint32_t reach) const;

  absl::flat_hash_map<uint64_t, Kind> kinds_;  // by folded hash
  uint64_t fingerprint_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_RULES_UNSAID_WORDS_H_
