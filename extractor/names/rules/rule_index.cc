#include "extractor/names/rules/rule_index.h"

namespace onrecord {
namespace names {
namespace {

using patterns::TokenElement;

// How many words an element stands for, about; more than any set for classes
// of words, and without bound where it cannot be asked for.
size_t WidthOf(const std::vector<TokenElement>& side) {
  constexpr size_t kClassWidth = 10000;
  if (side.empty() || side[0].least == 0 || side[0].negated ||
      side[0].border) {
    return SIZE_MAX;
  }
  return side[0].words.size() + (side[0].classes == 0 ? 0 : kClassWidth);
}

}  // namespace

void RuleIndex::Side::Add(uint32_t rule, const TokenElement& element) {
  for (const uint64_t word : element.words) {
    filter.Add(word);
    words[word].push_back(rule);
  }
  if (element.classes != 0) classes.push_back({element.classes, rule});
}

void RuleIndex::Add(uint32_t rule, const patterns::TokenPattern& pattern) {
  const bool before = WidthOf(pattern.before()) < WidthOf(pattern.after());
  (before ? before_ : after_)
      .Add(rule, before ? pattern.before()[0] : pattern.after()[0]);
}

}  // namespace names
}  // namespace onrecord
