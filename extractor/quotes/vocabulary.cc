#include "extractor/quotes/vocabulary.h"

#include <algorithm>

#include "extractor/text/hash.h"

namespace onrecord {
namespace quotes {

uint32_t CodeOf(absl::string_view value) {
  const uint64_t hash = text::HashBytes(value);
  return static_cast<uint32_t>(hash ^ (hash >> 32));
}

const uint32_t kOtherWord = CodeOf("other");

void Vocabulary::Add(absl::string_view word) {
  if (hashes_.insert(text::HashBytes(word)).second) words_.emplace_back(word);
}

std::vector<std::string> Vocabulary::words() const {
  std::vector<std::string> words = words_;
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace quotes
}  // namespace onrecord
