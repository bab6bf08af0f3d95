// A pattern of the tokens beside a name, as rulebooks have them:
//
//   NAME lies|lay north|south of        words; any of those between | will do
//   $place_noun of NAME                 a set of words that the rulebook gives
//   NAME is a|an @small* $place_noun    @small: a class of tokens; * six or
//                                       fewer, + one to six, ? one or none
//   NAME !company                       not that; nothing at all is not that
//   NAME village END|,|in               the end of the sentence, signs as they
//                                       are; START is its start
//
// Elements stand apart by spaces; words mean all their spellings with and
// without capitals. An element beside NAME must stand there and be of words, a
// set or a class: it is what the pattern is looked up by, so that nothing is
// tried where it does not stand. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_PATTERNS_TOKEN_PATTERN_H_
#define ONRECORD_EXTRACTOR_PATTERNS_TOKEN_PATTERN_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/patterns/token_element.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace patterns {

// The words of each set, by its name without $.
using WordSets = absl::flat_hash_map<std::string, std::vector<std::string>>;
// The bit of a class by its name without @, from 0 to 63; -1 if there is none.
using ClassNames = std::function<int(absl::string_view)>;

class TokenPattern {
 public:
  // Longest pattern, and how many of its elements may be repeated: both bound
  // the time that a name takes.
  static constexpr int kMostElements = 12;
  static constexpr int kMostRepeated = 3;

  // INVALID_ARGUMENT with the element and what is wrong with it.
  static absl::StatusOr<TokenPattern> Parse(absl::string_view pattern,
                                            const WordSets& sets,
                                            const ClassNames& classes);

  // Elements on either side, that beside NAME first.
  const std::vector<TokenElement>& before() const { return before_; }
  const std::vector<TokenElement>& after() const { return after_; }

  // Whether the tokens beside `name`, in its sentence, are so. `tokens` has a
  // size() and tells of a token Hash(i), its word's folded hash, Classes(i),
  // bits of its classes, and StartsSentence(i).
  template <class Tokens>
  bool Matches(const Tokens& tokens, text::TokenRange name) const {
    return From(tokens, after_.data(), after_.data() + after_.size(), name.end,
                1) &&
           From(tokens, before_.data(), before_.data() + before_.size(),
                int64_t{name.first} - 1, -1);
  }

 private:
  // Whether elements from `element` on stand from `at` on.
  template <class Tokens>
  static bool From(const Tokens& tokens, const TokenElement* element,
                   const TokenElement* end, int64_t at, int step) {
    if (element == end) return true;
    for (int taken = 0;; ++taken) {
      if (taken >= element->least &&
          From(tokens, element + 1, end, at, step)) {
        return true;
      }
      if (taken == element->most) return false;
      const bool off = at < 0 || at >= tokens.size() ||
                       tokens.StartsSentence(step > 0 ? at : at + 1);
      if (off ? !element->MatchesBorder()
              : !element->Matches(tokens.Hash(at), tokens.Classes(at))) {
        return false;
      }
      at += off ? 0 : step;
    }
  }

  absl::Status Check() const;

  std::vector<TokenElement> before_;
  std::vector<TokenElement> after_;
};

}  // namespace patterns
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_PATTERNS_TOKEN_PATTERN_H_
