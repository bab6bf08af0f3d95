#include "extractor/text/capital_lines.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/knowledge/word_file.h"
#include "extractor/text/fold.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace text {
namespace {

// How many common words there are, about.
constexpr size_t kUsualSize = 45000;
// Words of so many letters are no acronyms, as a rule.
constexpr int kLongWord = 4;
// A line in title case has as many.
constexpr int kFewestLong = 4;
// With so many wide gaps a line is a menu or a table, with so many commas a
// list of names.
constexpr int kMenu = 2;
constexpr int kList = 4;
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

bool IsList(const AnnotatedText& text, const Sentence& sentence) {
  int commas = 0;
  for (uint32_t i = sentence.tokens.first;
       i < sentence.tokens.end && commas < kList; ++i) {
    commas += text.tokens()[i].IsSign(',') || text.tokens()[i].IsSign(';');
  }
  return commas == kList;
}

bool HasVowel(absl::string_view folded) {
  return folded.find_first_of("aeiouy") != absl::string_view::npos;
}

}  // namespace

uint8_t CapitalLines::KindOf(absl::string_view name) {
  static constexpr struct {
    absl::string_view name;
    Kind kind;
  } kKinds[] = {{"always", kAlways}, {"before", kBefore},
                {"behind", kBehind}, {"of", kOf},
                {"headline", kHeadline}, {"link", kLink}};
  for (const auto& known : kKinds) {
    if (known.name == name) return known.kind;
  }
  return 0;
}

uint8_t CapitalLines::KindsOf(const AnnotatedText& text,
                              const Token& token) const {
  const auto found = written_.find(text.words().folded_hash(token.word));
  return found == written_.end() ? 0 : found->second.kinds;
}

absl::StatusOr<CapitalLines> CapitalLines::Load(const std::string& dir) {
  CapitalLines lines;
  constexpr char kCommon[] = "words/common_words.tsv";
  const auto common =
      knowledge::WordFile::Read(absl::StrCat(dir, "/", kCommon), kCommon);
  if (!common.ok()) return common.status();
  lines.fingerprint_ = common->fingerprint();
  lines.common_.reserve(kUsualSize);
  common->ForEach([&lines](absl::string_view word) {
    lines.common_.insert(HashBytes(word));
  });
  constexpr char kWritten[] = "text/capital_words.tsv";
  auto table =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", kWritten), kWritten);
  if (!table.ok()) return table.status();
  lines.fingerprint_ = MixHash(lines.fingerprint_, table->fingerprint());
  for (const auto& row : table->rows()) {
    const uint8_t kind = KindOf(row.fields.size() > 1 ? row.fields[1] : "");
    if (kind == 0) {
      return table->Error(row, "no such kind; the first lines name them");
    }
    Written& written = lines.written_[FoldedHash(row.fields[0])];
    written.kinds |= kind;
    if (kind == kAlways) written.word = std::string(row.fields[0]);
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

bool CapitalLines::IsInTitleCase(const AnnotatedText& text,
                                 const Sentence& sentence) const {
  // What begins with a mark may be the title of another article.
  const Token& first = text.tokens()[sentence.tokens.first];
  if (!first.Has(kLineStart) || (first.kind != TokenKind::kWord &&
                                 first.kind != TokenKind::kNumber)) {
    return false;
  }
  int longs = 0;
  bool headline = false;
  for (uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
    const Token& token = text.tokens()[i];
    if (token.kind != TokenKind::kWord) continue;
    const bool capital = text.Shape(token) & kInitialUpper;
    const bool is_long = text.words().length(token.word) >= kLongWord;
    longs += is_long && capital;
    if (!is_long && !capital && !headline) {
      // "Ada Obi Smith is the Lord Mayor of Leeds" has no capital on "is".
      if ((KindsOf(text, token) & (kHeadline | kLink)) == kHeadline) {
        return false;
      }
    } else if (is_long && !capital) {
      if (!(KindsOf(text, token) & kLink)) return false;
    } else if (i > sentence.tokens.first) {
      headline |= (KindsOf(text, token) & kHeadline) != 0;
    }
  }
  return headline && longs >= kFewestLong;
}

std::vector<CapitalLines::Line> CapitalLines::Find(
    const AnnotatedText& text) const {
  std::vector<Line> lines;
  for (const Sentence& sentence : text.sentences()) {
    if (MayBeInCapitals(text, sentence)) {
      // "RATES FALL IN U.S. AND EUROPE" was taken for two sentences.
      const bool goes_on =
          !lines.empty() && lines.back().all_upper &&
          lines.back().tokens.end == sentence.tokens.first &&
          !text.tokens()[sentence.tokens.first].Has(kParagraphStart);
      if (IsInCapitals(text, sentence, goes_on) && !IsList(text, sentence)) {
        lines.push_back({sentence.tokens, true});
        continue;
      }
    }
    if (IsInTitleCase(text, sentence) && !IsList(text, sentence)) {
      lines.push_back({sentence.tokens, false});
    }
  }
  return lines;
}

void CapitalLines::CountUses(const AnnotatedText& text,
                             const std::vector<Line>& lines, UsesOf* uses) {
  auto line = lines.begin();
  for (const Sentence& sentence : text.sentences()) {
    if (line != lines.end() && line->tokens.first == sentence.tokens.first) {
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

// Words with a capital, but for "MI5" and "U.S.".
bool CapitalLines::IsRespelled(const AnnotatedText& text, const Line& line,
                               const Token& token) {
  if (text.Shape(token) & kNeverRespelled) return false;
  return line.all_upper ? IsWordInCapitals(text, token)
                        : token.kind == TokenKind::kWord &&
                              (text.Shape(token) & kInitialUpper) &&
                              (text.Shape(token) & kHasLower);
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
  if (KindsOf(text, token) & kAlways) return Spelling::kWritten;
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
    const uint8_t kinds = KindsOf(text, token);
    const bool of = (kinds & kOf) && i + 1 < line.end &&
                    text.Folded(text.tokens()[i + 1]) == "of";
    if (((kinds & kBefore) && is_name(i + 1)) ||
        ((kinds & kBehind) && i > line.first && is_name(i - 1)) ||
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

void CapitalLines::RespellLine(const Line& line, const UsesOf& uses,
                               std::vector<Spelling>* spellings,
                               AnnotatedText* text) const {
  const TokenRange range = line.tokens;
  spellings->assign(range.size(), Spelling::kAsIs);
  for (uint32_t i = range.first; i < range.end; ++i) {
    const Token& token = text->tokens_[i];
    if (IsRespelled(*text, line, token)) {
      (*spellings)[i - range.first] = SpellingOf(uses, token, *text);
    }
  }
  JoinNames(*text, range, spellings);
  for (uint32_t i = range.first; i < range.end; ++i) {
    const Spelling spelling = (*spellings)[i - range.first];
    // In title case all but the small words are as they should be.
    if (line.all_upper || spelling == Spelling::kSmall) {
      Apply(spelling, &text->tokens_[i], &text->words_);
    }
  }
}

void CapitalLines::Respell(AnnotatedText* text) const {
  const std::vector<Line> lines = Find(*text);
  if (lines.empty()) return;
  UsesOf uses;
  for (const Line& line : lines) {
    for (uint32_t i = line.tokens.first; i < line.tokens.end; ++i) {
      const Token& token = text->tokens_[i];
      if (IsRespelled(*text, line, token)) {
        uses[text->words_.folded_hash(token.word)] = Uses();
      }
    }
  }
  CountUses(*text, lines, &uses);
  std::vector<Spelling> spellings;
  for (const Line& line : lines) RespellLine(line, uses, &spellings, text);
}

}  // namespace text
}  // namespace onrecord
