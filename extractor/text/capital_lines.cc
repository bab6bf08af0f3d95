#include "extractor/text/capital_lines.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/fold.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace text {
namespace {

// Words of so many letters are no acronyms, as a rule.
constexpr int kLongWord = 4;
// With so many wide gaps a line is a menu or a table.
constexpr int kMenu = 2;
constexpr uint16_t kNeverRespelled = kHasDigit | kHasStop;

// A capital, or a byte of a character beyond ASCII.
bool MayBeUpper(char c) {
  return (c >= 'A' && c <= 'Z') || static_cast<uint8_t>(c) >= 0x80;
}

// "'S" too, which has no first letter to be a capital.
bool IsWordInCapitals(const AnnotatedText& text, const Token& token) {
  const uint16_t shape = text.Shape(token);
  return token.kind == TokenKind::kWord && !(shape & kHasLower) &&
         (shape & (kAllUpper | kHasApostrophe));
}

// A first look at the bytes alone: the first word of two letters or more
// starts with two capitals.
bool MayBeInCapitals(const AnnotatedText& text, const Sentence& sentence) {
  const absl::string_view bytes = text.bytes();
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
    const Token& token = text.tokens()[i];
    if (token.kind != TokenKind::kWord || token.end - token.begin < 2) continue;
    return MayBeUpper(bytes[token.begin]) &&
           MayBeUpper(bytes[token.begin + 1]);
  }
  return false;
}

// Bytes of the character that starts with `lead`.
size_t CharacterSize(char lead) {
  const uint8_t byte = lead;
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// "Kato" of "KATO", whose folded spelling is "kato"; the word itself if it
// folds to something of another first character.
std::string Capitalized(absl::string_view word, absl::string_view folded) {
  const size_t first = CharacterSize(word[0]);
  if (folded.empty() || CharacterSize(folded[0]) != first) {
    return std::string(word);
  }
  return absl::StrCat(word.substr(0, first), folded.substr(first));
}

// "'s", "doesn't", "they'll".
bool HasSmallEnding(absl::string_view folded) {
  const size_t mark = folded.rfind('\'');
  if (mark == absl::string_view::npos) return false;
  const absl::string_view ending = folded.substr(mark + 1);
  return ending == "s" || ending == "t" || ending == "d" || ending == "m" ||
         ending == "ll" || ending == "re" || ending == "ve";
}

bool HasVowel(absl::string_view folded) {
  return folded.find_first_of("aeiouy") != absl::string_view::npos;
}

}  // namespace

bool CapitalLines::ReadKind(absl::string_view name, Written* written) {
  static constexpr struct {
    absl::string_view name;
    Written::Kind kind;
  } kKinds[] = {{"always", Written::kAlways},
                {"before", Written::kBefore},
                {"behind", Written::kBehind},
                {"of", Written::kOf}};
  for (const auto& known : kKinds) {
    if (known.name != name) continue;
    written->kind = known.kind;
    return true;
  }
  return false;
}

absl::StatusOr<CapitalLines> CapitalLines::Load(const std::string& dir) {
  CapitalLines lines;
  constexpr char kCommon[] = "words/common_words.tsv";
  auto table =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", kCommon), kCommon);
  if (!table.ok()) return table.status();
  lines.fingerprint_ = table->fingerprint();
  lines.common_.reserve(table->rows().size());
  for (const auto& row : table->rows()) {
    lines.common_.insert(HashBytes(row.fields[0]));
  }
  constexpr char kWritten[] = "text/capital_words.tsv";
  table =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", kWritten), kWritten);
  if (!table.ok()) return table.status();
  lines.fingerprint_ = MixHash(lines.fingerprint_, table->fingerprint());
  for (const auto& row : table->rows()) {
    Written written;
    written.word = std::string(row.fields[0]);
    if (row.fields.size() < 2 || !ReadKind(row.fields[1], &written)) {
      return table->Error(row, "needs always, before, behind or of");
    }
    lines.written_.emplace(FoldedHash(row.fields[0]), std::move(written));
  }
  return lines;
}

bool CapitalLines::IsInCapitals(const AnnotatedText& text,
                                const Sentence& sentence, bool goes_on) {
  int words = 0, longs = 0, columns = 0;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
    const Token& token = text.tokens()[i];
    if (i > sentence.tokens.first) {
      columns += token.begin > text.tokens()[i - 1].end + 1;
    }
    if (columns == kMenu) return false;
    if (token.kind != TokenKind::kWord) continue;
    const bool is_long = text.words().length(token.word) >= kLongWord;
    if (is_long && !IsWordInCapitals(text, token)) return false;
    ++words;
    longs += is_long;
  }
  return longs >= 3 || (longs == 2 && words >= 4) || (goes_on && longs > 0);
}

std::vector<TokenRange> CapitalLines::Find(const AnnotatedText& text) {
  std::vector<TokenRange> lines;
  for (const Sentence& sentence : text.sentences()) {
    if (!MayBeInCapitals(text, sentence)) continue;
    // "RATES FALL IN U.S. AND EUROPE" was taken for two sentences.
    const bool goes_on =
        !lines.empty() && lines.back().end == sentence.tokens.first &&
        !text.tokens()[sentence.tokens.first].Has(kParagraphStart);
    if (IsInCapitals(text, sentence, goes_on)) lines.push_back(sentence.tokens);
  }
  return lines;
}

void CapitalLines::CountUses(const AnnotatedText& text,
                             const std::vector<TokenRange>& lines,
                             UsesOf* uses) {
  auto line = lines.begin();
  for (const Sentence& sentence : text.sentences()) {
    if (line != lines.end() && line->first == sentence.tokens.first) {
      ++line;
      continue;
    }
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
      const Token& token = text.tokens()[i];
      if (token.kind != TokenKind::kWord) continue;
      const auto word = uses->find(text.words().folded_hash(token.word));
      if (word == uses->end()) continue;
      const uint16_t shape = text.Shape(token);
      if (!(shape & kInitialUpper)) {
        ++word->second.small;
      } else if (shape & kAllUpper) {
        ++word->second.upper;
      } else if (i > sentence.tokens.first) {
        ++word->second.capital;
      }
    }
  }
}

CapitalLines::Spelling CapitalLines::SpellingOf(
    const UsesOf& uses_of, const Token& token,
    const AnnotatedText& text) const {
  const absl::string_view folded = text.Folded(token);
  const uint64_t hash = text.words().folded_hash(token.word);
  const Uses& uses = uses_of.at(hash);
  if (uses.upper > std::max(uses.small, uses.capital)) return Spelling::kAsIs;
  if (uses.small > uses.capital) return Spelling::kSmall;
  if (uses.capital > 0) return Spelling::kCapital;
  const auto written = written_.find(hash);
  if (written != written_.end() && written->second.kind == Written::kAlways) {
    return Spelling::kWritten;
  }
  if (common_.contains(hash) || HasSmallEnding(folded)) {
    return Spelling::kSmall;
  }
  const bool acronym =
      text.words().length(token.word) < kLongWord && !HasVowel(folded);
  return acronym ? Spelling::kAsIs : Spelling::kCapital;
}

void CapitalLines::JoinNames(const AnnotatedText& text, TokenRange line,
                             std::vector<Spelling>* spellings) const {
  const auto is_name = [&](uint32_t i) {
    return i < line.end && text.tokens()[i].kind == TokenKind::kWord &&
           (*spellings)[i - line.first] != Spelling::kSmall;
  };
  const auto join = [&](uint32_t i) {
    Spelling& spelling = (*spellings)[i - line.first];
    const Token& token = text.tokens()[i];
    if (spelling != Spelling::kSmall) return;
    const auto written = written_.find(text.words().folded_hash(token.word));
    if (written == written_.end()) return;
    const Written::Kind kind = written->second.kind;
    const bool of = kind == Written::kOf && i + 1 < line.end &&
                    text.Folded(text.tokens()[i + 1]) == "of";
    if ((kind == Written::kBefore && is_name(i + 1)) ||
        (kind == Written::kBehind && i > line.first && is_name(i - 1)) ||
        (of && is_name(i + 2))) {
      spelling = Spelling::kCapital;
    }
  };
  for (uint32_t i = line.end; i-- > line.first;) join(i);
  for (uint32_t i = line.first; i < line.end; ++i) join(i);
}

void CapitalLines::Apply(Spelling spelling, Token* token, Words* words) const {
  const std::string folded(words->folded(token->word));
  switch (spelling) {
    case Spelling::kAsIs:
      return;
    case Spelling::kSmall:
      token->word = words->Intern(folded);
      return;
    case Spelling::kCapital:
      token->word =
          words->Intern(Capitalized(words->text(token->word), folded));
      return;
    case Spelling::kWritten:
      token->word =
          words->Intern(written_.at(words->folded_hash(token->word)).word);
      return;
  }
}

void CapitalLines::Respell(AnnotatedText* text) const {
  const std::vector<TokenRange> lines = Find(*text);
  if (lines.empty()) return;
  const auto respelled = [text](const Token& token) {
    return IsWordInCapitals(*text, token) &&
           !(text->Shape(token) & kNeverRespelled);
  };
  UsesOf uses;
  for (const TokenRange& line : lines) {
    for (uint32_t i = line.first; i < line.end; ++i) {
      const Token& token = text->tokens_[i];
      if (respelled(token)) {
        uses[text->words_.folded_hash(token.word)] = Uses();
      }
    }
  }
  CountUses(*text, lines, &uses);
  std::vector<Spelling> spellings;
  for (const TokenRange& line : lines) {
    spellings.assign(line.size(), Spelling::kAsIs);
    for (uint32_t i = line.first; i < line.end; ++i) {
      const Token& token = text->tokens_[i];
      if (!respelled(token)) continue;
      spellings[i - line.first] = SpellingOf(uses, token, *text);
    }
    JoinNames(*text, line, &spellings);
    for (uint32_t i = line.first; i < line.end; ++i) {
      Apply(spellings[i - line.first], &text->tokens_[i], &text->words_);
    }
  }
}

}  // namespace text
}  // namespace onrecord
