#include "extractor/names/rules/term_acronyms.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

// Letters that are one for each word.
constexpr size_t kMostLetters = 8;

// Words that have no letter of their own in most acronyms.
bool IsSmall(const WordTraits& traits) {
  switch (traits.category) {
    case Category::kOf: case Category::kAnd: case Category::kThe:
    case Category::kFor: case Category::kPreposition: case Category::kComma:
    case Category::kHyphen: case Category::kSlash:
      return true;
    default:
      return false;
  }
}

// The capitals of "(PCR)" or "(AVs)" with token `i` inside; else empty.
absl::string_view LettersInBracket(const Document& d, uint32_t i) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  if (i == 0 || i + 1 >= tokens.size() ||
      d.Traits(i - 1).category != Category::kOpen ||
      d.Traits(i + 1).category != Category::kClose) {
    return {};
  }
  absl::string_view letters = d.text->Bytes(tokens[i]);
  if (letters.size() > 2 && letters.back() == 's') letters.remove_suffix(1);
  const bool fit =
      letters.size() >= 2 && letters.size() <= kMostLetters &&
      std::all_of(letters.begin(), letters.end(), absl::ascii_isupper);
  return fit ? letters : absl::string_view();
}

// The first of the small words before token `end` that are what the letters
// stand for; `end` if none are.
uint32_t SpelledFrom(const Document& d, absl::string_view letters,
                     uint32_t end) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  uint32_t i = end;
  while (!letters.empty()) {
    if (i-- == 0) return end;
    const WordTraits& traits = d.Traits(i);
    const absl::string_view word = d.text->Folded(tokens[i]);
    const bool matches =
        traits.word && !traits.capital && !word.empty() &&
        absl::ascii_toupper(word[0]) == letters.back();
    if (matches) {
      letters.remove_suffix(1);
    } else if (!IsSmall(traits)) {
      return end;
    }
  }
  return i;
}

// "election commission", "office for policing", unlike "director of health".
bool NamesBody(const Document& d, uint32_t first, uint32_t end) {
  uint32_t head = first;  // the last word before "of" and the like
  while (head + 1 < end && !IsSmall(d.Traits(head + 1))) ++head;
  const uint32_t lists = d.Traits(head).lists;
  if (lists & (kRoleList | kPersonNounList | kHonorificList)) return false;
  if (head + 1 < end && (lists & kOrgHeadWeak)) return true;
  for (uint32_t i = first; i < end; ++i) {
    if (d.Traits(i).lists & (kOrgHead | kOrgNoun)) return true;
  }
  return false;
}

}  // namespace

void TermAcronyms::Drop(const Document& d, Decisions* decisions) {
  terms_.clear();
  for (const Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    if (c.length != 1 || GivenOut(decision.label) == kPlaceLabel) continue;
    const absl::string_view letters = LettersInBracket(d, c.first);
    if (letters.empty()) continue;
    const uint32_t end = c.first - 1;
    const uint32_t first = SpelledFrom(d, letters, end);
    if (first < end && !NamesBody(d, first, end)) terms_.push_back(c.phrase);
  }
  if (terms_.empty()) return;
  const auto is_term = [&](const Decision& decision) {
    const uint32_t phrase = d.candidates[decision.candidate].phrase;
    return std::find(terms_.begin(), terms_.end(), phrase) != terms_.end();
  };
  decisions->erase(
      std::remove_if(decisions->begin(), decisions->end(), is_term),
      decisions->end());
}

}  // namespace names
}  // namespace onrecord
