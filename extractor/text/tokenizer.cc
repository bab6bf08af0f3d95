#include "extractor/text/tokenizer.h"

#include <array>

#include "absl/strings/match.h"
#include "extractor/text/ascii_run.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace text {
namespace {

constexpr uint8_t kNotAscii = 0xFF;

// CharKind of each ASCII byte, kNotAscii for the others.
const uint8_t* KindTable() {
  static const std::array<uint8_t, 256> kKinds = [] {
    std::array<uint8_t, 256> kinds;
    for (int c = 0; c < 256; ++c) {
      kinds[c] = c < 128 ? static_cast<uint8_t>(KindOf(c)) : kNotAscii;
    }
    return kinds;
  }();
  return kKinds.data();
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Walks one document.
class Scan {
 public:
  Scan(absl::string_view bytes, const Abbreviations& abbreviations,
       std::vector<Token>* tokens, Words* words, TextProblems* problems)
      : bytes_(bytes), abbreviations_(abbreviations), tokens_(*tokens),
        words_(*words), problems_(*problems) {}

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
  struct Peeked {
    CharKind kind;
    uint8_t size;
    uint32_t code;
    bool valid;
  };

  // The character at `at`; kSpace of size 0 behind the end.
  Peeked Peek(size_t at) const {
    if (at >= bytes_.size()) return {CharKind::kSpace, 0, ' ', true};
    const uint8_t byte = bytes_[at];
    if (kinds_[byte] != kNotAscii) {
      return {static_cast<CharKind>(kinds_[byte]), 1, byte, true};
    }
    const Utf8Char c = DecodeUtf8(bytes_, at);
    if (!c.valid) return {CharKind::kSpace, 1, c.code, false};
    return {KindOf(c.code), c.size, c.code, true};
  }

  void Step() {
    const Peeked c = Peek(at_);
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

  // The end of letters, digits and invisible characters from `at` on.
  size_t LettersEnd(size_t at) const {
    constexpr uint8_t kLetter = static_cast<uint8_t>(CharKind::kLetter);
    constexpr uint8_t kDigit = static_cast<uint8_t>(CharKind::kDigit);
    while (at < bytes_.size()) {  // nearly all letters are ASCII
      const uint8_t kind = kinds_[static_cast<uint8_t>(bytes_[at])];
      if (kind != kLetter && kind != kDigit) break;
      ++at;
    }
    size_t end = at;
    if (at == bytes_.size() || static_cast<uint8_t>(bytes_[at]) < 0x80) {
      return end;
    }
    for (;;) {
      const Peeked c = Peek(at);
      if (c.kind == CharKind::kLetter || c.kind == CharKind::kDigit) {
        end = at + c.size;
      } else if (c.kind != CharKind::kInvisible) {
        return end;
      }
      at += c.size;
    }
  }

  // True if an 's stands at `at`, which is that of its apostrophe.
  bool PossessiveAt(size_t at, uint8_t apostrophe_size) const {
    const size_t s = at + apostrophe_size;
    if (s >= bytes_.size() || (bytes_[s] != 's' && bytes_[s] != 'S')) {
      return false;
    }
    const CharKind next = Peek(s + 1).kind;
    return next != CharKind::kLetter && next != CharKind::kDigit;
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
    const size_t first = LettersEnd(at_);
    if (UrlAt(first)) return;
    size_t end = first;
    for (;;) {
      const Peeked c = Peek(end);
      if (c.kind == CharKind::kApostrophe && c.code != '`') {
        if (PossessiveAt(end, c.size)) {
          EmitWithPossessive(end, end + c.size + 1);
          return;
        }
        const CharKind after = Peek(end + c.size).kind;
        if (after != CharKind::kLetter) break;
        end = LettersEnd(end + c.size);
      } else if (c.code == '.') {
        const size_t longer = StopEnd(end);
        if (longer == end) break;
        end = longer;
        if (bytes_[end - 1] == '.') break;
      } else {
        break;
      }
    }
    const bool stop = end > first && bytes_[end - 1] == '.';
    Emit(TokenKind::kWord, end, stop ? kStopInside : 0, kNoSign);
  }

  void EmitWithPossessive(size_t word_end, size_t possessive_end) {
    Emit(TokenKind::kWord, word_end, 0, kNoSign);
    Emit(TokenKind::kWord, possessive_end, 0, kNoSign);
  }

  // A stop stands at `stop`, behind the word that starts at at_. How far the
  // word then goes: `stop` itself if the stop is none of its business.
  size_t StopEnd(size_t stop) const {
    const absl::string_view word = bytes_.substr(at_, stop - at_);
    size_t end = DottedLettersEnd(stop);
    if (end > stop) return end;
    const size_t next_end = LettersEnd(stop + 1);
    if (next_end > stop + 1) {
      const absl::string_view next =
          bytes_.substr(stop + 1, next_end - stop - 1);
      const bool domain =
          abbreviations_.KindOf(next) == Abbreviations::Kind::kDomain &&
          IsLower(static_cast<uint8_t>(next[0]));
      return domain ? next_end : stop;
    }
    switch (abbreviations_.KindOf(word)) {
      case Abbreviations::Kind::kLeads:
      case Abbreviations::Kind::kMayEnd:
        return Peek(stop + 1).code == '.' ? stop : stop + 1;
      default:
        return IsInitial(word, stop) ? stop + 1 : stop;
    }
  }

  // "U.S.", "a.m.", "J.K.": single letters with a stop each, the last stop
  // too. `stop` if there are not two of them.
  size_t DottedLettersEnd(size_t stop) const {
    if (Peek(at_).size != stop - at_) return stop;
    size_t end = stop + 1;
    int letters = 1;
    for (;;) {
      const Peeked c = Peek(end);
      if (c.kind != CharKind::kLetter) break;
      const size_t after = end + c.size;
      const Peeked next = Peek(after);
      if (next.code != '.') {
        if (letters >= 1 && next.kind != CharKind::kLetter &&
            next.kind != CharKind::kDigit) {
          ++letters;  // the last letter, without a stop: "U.S"
          end = after;
        }
        break;
      }
      ++letters;
      end = after + 1;
    }
    if (letters < 2) return stop;
    return end;
  }

  // A single capital before a stop, with a capital after it: "J. Smith".
  bool IsInitial(absl::string_view word, size_t stop) const {
    const Peeked c = Peek(at_);
    if (c.size != word.size() || !IsUpper(c.code)) return false;
    Peeked next = Peek(stop + 1);
    if (next.kind == CharKind::kSpace && next.size > 0) {
      next = Peek(stop + 1 + next.size);
    }
    return next.kind == CharKind::kLetter && IsUpper(next.code);
  }

  // Emits an address that starts with the letters up to `end`, if one does.
  bool UrlAt(size_t end) {
    const absl::string_view word = bytes_.substr(at_, end - at_);
    const absl::string_view rest = bytes_.substr(end, 3);
    const bool scheme =
        rest == "://" && (word == "http" || word == "https" || word == "ftp");
    const bool www = absl::StartsWith(rest, ".") &&
                     (word == "www" || word == "WWW") &&
                     Peek(end + 1).kind == CharKind::kLetter;
    if (!scheme && !www) return false;
    size_t last = end;
    for (size_t at = end; at < bytes_.size();) {
      const Peeked c = Peek(at);
      if (c.kind == CharKind::kSpace || c.kind == CharKind::kLineEnd ||
          c.kind == CharKind::kDoubleQuote || c.code == '<' ||
          c.code == '>' || c.code == ')' || c.code == ']') {
        break;
      }
      at += c.size;
      if (c.kind != CharKind::kPunctuation &&
          c.kind != CharKind::kApostrophe) {
        last = at;  // closing punctuation does not belong to it
      }
    }
    Emit(TokenKind::kUrl, last, 0, kNoSign);
    return true;
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

  const uint8_t* const kinds_ = KindTable();
  const absl::string_view bytes_;
  const Abbreviations& abbreviations_;
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
