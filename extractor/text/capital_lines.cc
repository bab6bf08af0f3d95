#include "extractor/text/capital_lines.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {
namespace {

// Shorter words without a vowel are acronyms: "BBC".
constexpr int kLongWord = 4;
constexpr uint16_t kNeverRespelled = kHasDigit | kHasStop;

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

// "Ted Cruz" says that Ted is a name even where a sentence starts.
bool BeforeCapital(const AnnotatedText& text, uint32_t i) {
  if (i + 1 >= text.tokens().size()) return false;
  const Token& next = text.tokens()[i + 1];
  return next.kind == TokenKind::kWord &&
         (text.Shape(next) & kInitialUpper) &&
         !next.Has(kSentenceStart);
}

}  // namespace

absl::StatusOr<CapitalLines> CapitalLines::Load(const std::string& dir) {
  absl::StatusOr<CapitalWords> words = CapitalWords::Load(dir);
  if (!words.ok()) return words.status();
  return CapitalLines(*std::move(words));
}

void CapitalLines::CountUses(const AnnotatedText& text,
                             const std::vector<Headline>& lines, UsesOf* uses) {
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
      } else if (i > sentence.tokens.first || BeforeCapital(text, i)) {
        ++word->second.capital;
      }
    }
  }
}

// Words with a capital, but for "MI5" and "U.S.".
bool CapitalLines::IsRespelled(const AnnotatedText& text, const Headline& line,
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
  if (words_.KindsOf(hash) & CapitalWords::kAlways) {
    return Spelling::kWritten;
  }
  if (words_.IsCommon(hash) || HasSmallEnding(folded)) {
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
    const uint8_t kinds =
        words_.KindsOf(text.words().folded_hash(token.word));
    const bool of = (kinds & CapitalWords::kOf) && i + 1 < line.end &&
                    text.Folded(text.tokens()[i + 1]) == "of";
    if (((kinds & CapitalWords::kBefore) && is_name(i + 1)) ||
        ((kinds & CapitalWords::kBehind) && i > line.first && is_name(i - 1)) ||
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
          words->Intern(words_.Written(words->folded_hash(token->word)));
      return;
  }
}

void CapitalLines::RespellLine(const Headline& line, const UsesOf& uses,
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
  text->respelled_.clear();
  const std::vector<Headline> lines = FindHeadlines(*text, words_);
  if (lines.empty()) return;
  UsesOf uses;
  for (const Headline& line : lines) {
    for (uint32_t i = line.tokens.first; i < line.tokens.end; ++i) {
      const Token& token = text->tokens_[i];
      if (IsRespelled(*text, line, token)) {
        uses[text->words_.folded_hash(token.word)] = Uses();
      }
    }
  }
  CountUses(*text, lines, &uses);
  std::vector<Spelling> spellings;
  for (const Headline& line : lines) {
    RespellLine(line, uses, &spellings, text);
    if (line.all_upper) RespellBytes(line, text);
  }
}

// Lists have names as they are usually written. Of what has another length
// then, in bytes, they are not asked.
void CapitalLines::RespellBytes(const Headline& line, AnnotatedText* text) {
  std::string& bytes = text->respelled_;
  if (bytes.empty()) bytes = std::string(text->bytes_);
  for (uint32_t i = line.tokens.first; i < line.tokens.end; ++i) {
    const Token& token = text->tokens_[i];
    const absl::string_view word = text->words_.text(token.word);
    if (word.size() == token.end - token.begin) {
      bytes.replace(token.begin, word.size(), word.data(), word.size());
    }
  }
}

}  // namespace text
}  // namespace onrecord
