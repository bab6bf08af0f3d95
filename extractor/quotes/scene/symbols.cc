#include "extractor/quotes/scene/symbols.h"

#include "absl/strings/str_cat.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace quotes {
namespace {

constexpr size_t kMostSymbols = 60000;

}  // namespace

Symbols::Symbols() {
  names_.push_back("");
  for (int i = 0; i < grammar::kNumTags; ++i) {
    names_.emplace_back(grammar::TagName(static_cast<grammar::Tag>(i)));
  }
  for (int i = 0; i <= kMostNumber; ++i) names_.push_back(absl::StrCat(i));
  for (const char* name : {"outside", "opens", "inside", "closes", "left",
                           "right", "before", "other"}) {
    names_.push_back(name);
  }
  for (size_t i = 1; i < names_.size(); ++i) symbols_[names_[i]] = i;
}

void Symbols::Add(absl::string_view word, bool in_text) {
  auto it = symbols_.find(word);
  if (it == symbols_.end()) {
    if (names_.size() >= kMostSymbols) return;
    it = symbols_.emplace(word, static_cast<Symbol>(names_.size())).first;
    names_.emplace_back(word);
  }
  if (!in_text) return;
  const uint64_t hash = text::HashBytes(word);
  words_.emplace(hash, it->second);
  filter_.Add(hash);
}

Symbol Symbols::Find(absl::string_view text) const {
  const auto it = symbols_.find(text);
  return it == symbols_.end() ? kNoSymbol : it->second;
}

}  // namespace quotes
}  // namespace onrecord
