#include "extractor/figures/words/phrases.h"

#include <algorithm>
#include <utility>

#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::Token;

// True for a hyphen with no space around it.
bool IsJoint(absl::Span<const Token> tokens, uint32_t i) {
  return i + 1 < tokens.size() && tokens[i].IsSign(text::kHyphenSign) &&
         tokens[i].glued() && tokens[i + 1].glued();
}

uint32_t EdgeKey(uint32_t node, uint16_t word) {
  return node << 16 | word;
}

}  // namespace

Phrases::Phrases() : words_(1), values_(kTables, 0) {}

uint16_t Phrases::WordId(absl::string_view word, bool exact) {
  const uint16_t id = lexicon_.Find(word);
  if (!exact) {
    if (id != 0 && words_[id].folded == 0) return id;
    // Known in exact case only, if at all.
    if (id != 0) return words_[id].folded;
    words_.emplace_back();
    lexicon_.Add(word, words_.size() - 1);
    return words_.size() - 1;
  }
  if (id != 0 && words_[id].folded != 0) return id;
  const uint16_t folded = WordId(word, /*exact=*/false);
  words_.emplace_back();
  words_.back().folded = folded;
  words_.back().bits = words_[folded].bits;
  words_.back().starts = words_[folded].starts;
  words_.back().next = words_[folded].next;
  words_[folded].next = words_.size() - 1;
  lexicon_.AddExact(word, words_.size() - 1);
  return words_.size() - 1;
}

bool Phrases::Add(Table table, const std::vector<std::string>& words,
                  bool exact, uint16_t value) {
  uint32_t node = table;
  for (size_t i = 0; i < words.size(); ++i) {
    const bool back = IsBackward(table);
    const uint16_t word =
        WordId(words[back ? words.size() - 1 - i : i], exact);
    if (i == 0) MarkStart(table, word);
    uint16_t& child = growing_[EdgeKey(node, word)];
    if (child == 0) {
      child = values_.size();
      values_.push_back(0);
    }
    node = child;
  }
  if (values_[node] != 0) return false;
  values_[node] = value;
  return true;
}

template <typename Change>
void Phrases::ForSpellings(uint16_t word, const Change& change) {
  for (uint16_t i = word; i != 0; i = words_[i].next) {
    change(&words_[i]);
    // An exact spelling heads no list of its own.
    if (i == word && words_[word].folded != 0) return;
  }
}

void Phrases::MarkStart(Table table, uint16_t word) {
  ForSpellings(word, [table](Word* w) { w->starts |= 1 << table; });
}

void Phrases::AddBits(absl::string_view word, uint64_t bits) {
  ForSpellings(WordId(word, /*exact=*/false),
               [bits](Word* w) { w->bits |= bits; });
}

void Phrases::Pack() {
  std::vector<std::pair<uint32_t, uint16_t>> edges(growing_.begin(),
                                                   growing_.end());
  std::sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) {
    return std::make_pair(a.first & 0xFFFF, a.first) <
           std::make_pair(b.first & 0xFFFF, b.first);
  });
  words_.emplace_back();
  size_t next = 0;
  for (size_t word = 0; word < words_.size(); ++word) {
    words_[word].edges = static_cast<uint32_t>(edges_.size());
    for (; next < edges.size() && (edges[next].first & 0xFFFF) == word;
         ++next) {
      edges_.push_back({static_cast<uint16_t>(edges[next].first >> 16),
                        edges[next].second});
    }
  }
  growing_.clear();
}

uint16_t Phrases::Match(Table table, absl::Span<const Token> tokens,
                        FactsOfWords facts, uint32_t token,
                        uint32_t* end) const {
  bool split = false;
  const uint16_t exact =
      MatchAlong(false, table, tokens, facts, token, end, &split);
  if (!split) return exact;
  uint32_t folded_end = 0;
  const uint16_t folded =
      MatchAlong(true, table, tokens, facts, token, &folded_end, &split);
  if (folded == 0) return exact;
  const bool longer =
      IsBackward(table) ? folded_end < *end : folded_end > *end;
  if (exact != 0 && !longer) return exact;
  *end = folded_end;
  return folded;
}

uint16_t Phrases::MatchAlong(bool folded, Table table,
                             absl::Span<const Token> tokens,
                             FactsOfWords facts, uint32_t token,
                             uint32_t* end, bool* split) const {
  const bool back = IsBackward(table);
  uint16_t best = 0;
  uint32_t node = table;
  uint32_t i = token;
  for (int depth = 0; i < tokens.size(); ++depth) {
    const uint16_t word = facts[tokens[i].word].phrase;
    if (word == 0) {
      if (depth == 0 || !IsJoint(tokens, i)) return best;
    } else {
      const Word& info = words_[word];
      uint32_t child = 0;
      if (info.folded == 0) {
        child = Child(node, word);
      } else {
        *split = true;
        if (!folded) child = Child(node, word);
        if (child == 0) child = Child(node, info.folded);
      }
      if (child != 0) {
        node = child;
        if (values_[node] != 0) {
          best = values_[node];
          *end = back ? i : i + 1;
        }
      } else if (depth == 0 || !IsJoint(tokens, i)) {
        return best;
      }
    }
    i = back ? i - 1 : i + 1;  // below 0 wraps to the largest: ends the loop
  }
  return best;
}

}  // namespace figures
}  // namespace onrecord
