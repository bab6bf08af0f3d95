// Codes of the words that features may name: function words, forms of cues,
// and nouns that speak ("spokesman"). Every other word has the code of its
// class at most, so no weight can hang on a name or on one story's words.
//
// A code is a hash of the word's letters: the same in every run, and as easy
// to make from a weights file as from a text. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_VOCABULARY_H_
#define ONRECORD_EXTRACTOR_QUOTES_VOCABULARY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace quotes {

// The code of a value as it is written in a weights file: a word, the name of
// a tag, a number.
uint32_t CodeOf(absl::string_view value);

// The code of all words that are in no vocabulary: CodeOf("other").
extern const uint32_t kOtherWord;

class Vocabulary {
 public:
  void Add(absl::string_view word);

  // The code of the word with this text::Words::folded_hash.
  uint32_t Code(uint64_t folded_hash) const {
    return hashes_.contains(folded_hash)
               ? static_cast<uint32_t>(folded_hash ^ (folded_hash >> 32))
               : kOtherWord;
  }
  // All words, sorted.
  std::vector<std::string> words() const;

 private:
  absl::flat_hash_set<uint64_t> hashes_;
  std::vector<std::string> words_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_VOCABULARY_H_
