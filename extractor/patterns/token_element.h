// One place of a token_pattern.h: which tokens may stand there, and how many.

#ifndef ONRECORD_EXTRACTOR_PATTERNS_TOKEN_ELEMENT_H_
#define ONRECORD_EXTRACTOR_PATTERNS_TOKEN_ELEMENT_H_

#include <algorithm>
#include <cstdint>
#include <vector>

namespace onrecord {
namespace patterns {

struct TokenElement {
  std::vector<uint64_t> words;  // folded hashes, sorted
  uint64_t classes = 0;         // bits
  bool border = false;          // or the end of the sentence
  bool negated = false;
  uint8_t least = 1;
  uint8_t most = 1;

  // A token of such a word and such classes.
  bool Matches(uint64_t hash, uint64_t token_classes) const {
    const bool is = (classes & token_classes) != 0 ||
                    std::binary_search(words.begin(), words.end(), hash);
    return is != negated;
  }
  bool MatchesBorder() const { return border != negated; }
};

}  // namespace patterns
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_PATTERNS_TOKEN_ELEMENT_H_
