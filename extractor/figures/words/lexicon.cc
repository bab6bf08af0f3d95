#include "extractor/figures/words/lexicon.h"

#include "extractor/text/fold.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace figures {

void Lexicon::Add(absl::string_view word, uint16_t id) {
  const uint64_t hash = text::FoldedHash(word);
  filter_.Add(hash);
  folded_.emplace(hash, id);
}

void Lexicon::AddExact(absl::string_view word, uint16_t id) {
  filter_.Add(text::FoldedHash(word));
  exact_.emplace(text::HashBytes(word), id);
}

uint16_t Lexicon::Find(absl::string_view word) const {
  const auto exact = exact_.find(text::HashBytes(word));
  if (exact != exact_.end()) return exact->second;
  const auto folded = folded_.find(text::FoldedHash(word));
  return folded == folded_.end() ? 0 : folded->second;
}

uint16_t Lexicon::Find(const text::Words& words, text::Words::Id word) const {
  if (!filter_.MayHave(words.folded_hash(word))) return 0;
  if (!exact_.empty()) {
    const auto exact = exact_.find(text::HashBytes(words.text(word)));
    if (exact != exact_.end()) return exact->second;
  }
  const auto folded = folded_.find(words.folded_hash(word));
  return folded == folded_.end() ? 0 : folded->second;
}

}  // namespace figures
}  // namespace onrecord
