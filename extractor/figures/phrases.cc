#include "extractor/figures/phrases.h"

#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace {

using text::Token;

// True for a hyphen with no space around it.
bool IsJoint(const std::vector<Token>& tokens, uint32_t i) {
  return i + 1 < tokens.size() && tokens[i].IsSign(text::kHyphenSign) &&
         tokens[i].glued() && tokens[i + 1].glued();
}

uint64_t EdgeKey(uint32_t node, uint16_t word) {
  return static_cast<uint64_t>(node) << 16 | word;
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
    uint32_t& child = edges_[EdgeKey(node, word)];
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

void Phrases::MarkStart(Table table, uint16_t word) {
  words_[word].starts |= 1 << table;
  for (Word& w : words_) {
    if (w.folded == word && word != 0) w.starts |= 1 << table;
  }
}

void Phrases::AddBits(absl::string_view word, uint64_t bits) {
  const uint16_t folded = WordId(word, /*exact=*/false);
  words_[folded].bits |= bits;
  for (Word& w : words_) {
    if (w.folded == folded) w.bits |= bits;
  }
}

uint32_t Phrases::Child(uint32_t node, uint16_t word) const {
  const auto found = edges_.find(EdgeKey(node, word));
  return found == edges_.end() ? 0 : found->second;
}

uint16_t Phrases::MatchFrom(Table table, const text::AnnotatedText& text,
                            const LexiconCache& cache, uint32_t token,
                            uint32_t* end) const {
  bool split = false;
  const uint16_t exact =
      MatchAlong(false, table, text, cache, token, end, &split);
  if (!split) return exact;
  uint32_t folded_end = 0;
  const uint16_t folded =
      MatchAlong(true, table, text, cache, token, &folded_end, &split);
  if (folded == 0) return exact;
  const bool longer =
      IsBackward(table) ? folded_end < *end : folded_end > *end;
  if (exact != 0 && !longer) return exact;
  *end = folded_end;
  return folded;
}

uint16_t Phrases::MatchAlong(bool folded, Table table,
                             const text::AnnotatedText& text,
                             const LexiconCache& cache, uint32_t token,
                             uint32_t* end, bool* split) const {
  const std::vector<Token>& tokens = text.tokens();
  const bool back = IsBackward(table);
  uint16_t best = 0;
  uint32_t node = table;
  uint32_t i = token;
  for (int depth = 0; i < tokens.size(); ++depth) {
    const uint16_t word = cache[tokens[i].word];
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
