// A rulebook of token patterns, and its patterns tried on its own words.

#include "extractor/patterns/rulebook.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_split.h"
#include "extractor/text/fold.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

struct Tokens {
  uint64_t Hash(uint32_t i) const { return hashes[i]; }
  uint64_t Classes(uint32_t i) const { return hashes[i] & 3; }
  uint32_t size() const { return hashes.size(); }
  bool StartsSentence(uint32_t i) const { return (hashes[i] & 15) == 0; }
  std::vector<uint64_t> hashes;
};

int ClassByName(absl::string_view name) {
  return name == "small" ? 0 : name == "capital" ? 1 : -1;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view text = onrecord::AsText(data, size);
  const auto book =
      onrecord::patterns::Rulebook::Parse(text, "rules", ClassByName);
  if (!book.ok()) {
    onrecord::Promise(!book.status().message().empty(), "an error tells why");
    return 0;
  }
  constexpr size_t kMostWords = 200;
  Tokens tokens;
  for (const absl::string_view word : absl::StrSplit(text, ' ')) {
    if (tokens.hashes.size() == kMostWords) break;
    tokens.hashes.push_back(onrecord::text::FoldedHash(word));
  }
  const uint32_t end = tokens.hashes.size();
  for (const onrecord::patterns::Rule& rule : book->rules()) {
    onrecord::Promise(!rule.patterns.empty() && !rule.yes.empty(),
                      "a rule is whole");
    for (const auto& pattern : rule.patterns) {
      for (uint32_t i = 0; i < end; ++i) {
        pattern.Matches(tokens, {i, std::min(end, i + 2)});
      }
    }
  }
  return 0;
}
