#include "extractor/text/tokenizer.h"

#include "absl/strings/match.h"
#include "extractor/text/ascii_run.h"
#include "extractor/text/characters.h"
#include "extractor/text/peek.h"
#include "extractor/text/word_end.h"

namespace onrecord {
namespace text {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Walks one document.
class Scan {
 public:
  Scan(absl::string_view bytes, const Abbreviations& abbreviations,
       std::vector<Token>* tokens, Words* words, TextProblems* problems)
      : bytes_(bytes), peek_(bytes), word_ends_(bytes, &abbreviations),
        tokens_(*tokens), words_(*words), problems_(*problems) {}

  void Run() {
    while (at_ < bytes_.size()) {
      if (bytes_[at_] == ' ') {  // one byte in six
        pending_ |= kSpaceBefore;
        ++at_;
        continue;
      }
      Step();
    }
  }

 private:
  void Step() {
    const Peeked c = peek_.At(at_);
    switch (c.kind) {
      case CharKind::kSpace:
        if (c.code == 0 || !c.valid) CountProblem(c);
        pending_ |= kSpaceBefore;
        at_ += c.size;
        break;
      case CharKind::kLineEnd:
        pending_ |= kSpaceBefore | kLineStart;
        at_ += c.size;
        break;
      case CharKind::kInvisible:  // between words: as if it were not there
        at_ += c.size;
        break;
      case CharKind::kLetter:
        ScanWord();
        break;
      case CharKind::kDigit:
        ScanNumber();
        break;
      case CharKind::kFraction:
        Emit(TokenKind::kNumber, at_ + c.size, 0, kNoSign);
        break;
      case CharKind::kApostrophe:
      case CharKind::kDoubleQuote:
        ScanQuote(c);
        break;
      case CharKind::kDash:
        ScanDash(c);
        break;
      case CharKind::kPunctuation:
        ScanPunctuation(c);
        break;
      case CharKind::kSymbol:
        ScanSymbol(c);
        break;
    }
  }

  void CountProblem(const Peeked& c) {
    uint32_t& count = c.valid ? problems_.nul_bytes : problems_.invalid_utf8;
    if (count++ == 0) {
      (c.valid ? problems_.first_nul : problems_.first_invalid) = at_;
    }
  }

  void Emit(TokenKind kind, size_t end, uint8_t flags, uint8_t sign) {
    Token token;
    token.begin = at_;
    token.end = end;
    const uint8_t first = bytes_[at_];
    token.word = end == at_ + 1 && first < 0x80
                     ? words_.InternSign(first)
                     : words_.Intern(bytes_.substr(at_, end - at_));
    token.kind = kind;
    token.flags = flags | pending_;
    token.sign = sign;
    tokens_.push_back(token);
    pending_ = 0;
    at_ = end;
  }

  // Emits the word at at_ if it is all ASCII, short, and followed by what says
  // that it has ended; that is nearly always.
  bool ScanPlainWord() {
    if (at_ + 17 > bytes_.size()) return false;
    const AsciiRun run = AsciiRunAt(bytes_.data() + at_);
    const char next = bytes_[at_ + run.size];
    if (run.size == 0 || run.size > 15 ||
        (next != ' ' && next != ',' && next != '\n')) {
      return false;
    }
    Token token;
    token.begin = at_;
    token.end = at_ + run.size;
    token.word =
        words_.InternShort(bytes_.substr(at_, run.size), run.head);
    token.flags = pending_;
    tokens_.push_back(token);
    pending_ = 0;
    at_ += run.size;
    return true;
  }

  void ScanWord() {
    if (ScanPlainWord()) return;
    const WordEnd word = word_ends_.Find(at_);
    if (word.is_url) {
      Emit(TokenKind::kUrl, word.end, 0, kNoSign);
      return;
    }
    Emit(TokenKind::kWord, word.end, word.stop_inside ? kStopInside : 0,
         kNoSign);
    if (word.possessive_end != 0) {
      Emit(TokenKind::kWord, word.possessive_end, 0, kNoSign);
    }
  }

  void ScanNumber() {
    size_t end = at_;
    while (end < bytes_.size()) {
      const char c = bytes_[end];
      if (IsDigit(c)) {
        ++end;
      } else if ((c == ',' || c == '.') && end + 1 < bytes_.size() &&
                 IsDigit(bytes_[end + 1])) {
        end += 2;
      } else {
        break;
      }
    }
    Emit(TokenKind::kNumber, end, 0, kNoSign);
  }

  void ScanQuote(const Peeked& c) {
    const int direction = QuoteDirection(c.code);
    const uint8_t flags = direction > 0 ? kOpens : direction < 0 ? kCloses : 0;
    uint8_t sign = SignOf(c.code);
    size_t end = at_ + c.size;
    const bool straight = c.code == '\'' || c.code == '`';
    if (straight && end < bytes_.size() &&
        static_cast<uint8_t>(bytes_[end]) == c.code) {
      sign = kDoubleQuoteSign;  // '' or ``
      ++end;
    }
    Emit(TokenKind::kQuote, end, flags, sign);
  }

  void ScanDash(const Peeked& c) {
    size_t end = at_ + c.size;
    uint8_t sign = SignOf(c.code);
    while (end < bytes_.size() && c.code == '-' && bytes_[end] == '-') {
      sign = kEmDashSign;
      ++end;
    }
    Emit(TokenKind::kDash, end, 0, sign);
  }

  void ScanPunctuation(const Peeked& c) {
    size_t end = at_ + c.size;
    uint8_t sign = SignOf(c.code);
    while (c.code == '.' && end < bytes_.size() && bytes_[end] == '.') {
      sign = kEllipsisSign;
      ++end;
    }
    Emit(TokenKind::kPunctuation, end, 0, sign);
  }

  void ScanSymbol(const Peeked& c) {
    const bool entity =
        c.code == '&' && absl::StartsWith(bytes_.substr(at_), "&amp;");
    Emit(TokenKind::kSymbol, at_ + (entity ? 5 : c.size), 0, SignOf(c.code));
  }

  const absl::string_view bytes_;
  const Peeker peek_;
  const WordEnds word_ends_;
  std::vector<Token>& tokens_;
  Words& words_;
  TextProblems& problems_;
  size_t at_ = 0;
  uint8_t pending_ = kSpaceBefore | kLineStart;
};

}  // namespace

void Tokenizer::Tokenize(absl::string_view bytes, AnnotatedText* text) const {
  text->bytes_ = bytes;
  text->tokens_.clear();
  text->tokens_.reserve(bytes.size() / 5);
  text->sentences_.clear();
  text->paragraphs_.clear();
  text->problems_ = TextProblems();
  text->words_.StartDocument();
  Scan(bytes, *abbreviations_, &text->tokens_, &text->words_,
       &text->problems_)
      .Run();
}

}  // namespace text
}  // namespace onrecord
