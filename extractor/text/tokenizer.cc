#include "extractor/text/tokenizer.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extractor/text/ascii_bytes.h"
#include "extractor/text/ascii_run.h"
#include "extractor/text/characters.h"
#include "extractor/text/peek.h"
#include "extractor/text/word_end.h"

namespace onrecord {
namespace text {

// Walks one document.
class Tokenizer::Scan {
 public:
  Scan(absl::string_view bytes, const Tokenizer& tokenizer,
       AnnotatedText* text)
      : bytes_(bytes), ascii_(AsciiBytes::Get()), peek_(bytes),
        word_ends_(bytes, &tokenizer.abbreviations_),
        abbreviations_(tokenizer.abbreviations_), glued_(tokenizer.glued_),
        text_(*text), tokens_(text->tokens_), words_(text->words_) {}

  // One byte in six is a space, and most others stand in plain words.
  void Run() {
    text_.lines_.push_back(0);
    while (at_ < bytes_.size()) {
      const uint8_t byte = bytes_[at_];
      if (byte == ' ') {
        pending_ |= kSpaceBefore;
        ++at_;
      } else if (!(absl::ascii_isalpha(byte) ? ScanPlainWord()
                                       : ScanPlainSign(byte))) {
        Step();
      }
    }
    AnswerAll();
    EndLines();
  }

  // The same without the quick ways.
  void RunPlainly() {
    text_.lines_.push_back(0);
    while (at_ < bytes_.size()) Step();
    AnswerAll();
    EndLines();
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
        EndLine();
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
    TextProblems& problems = text_.problems_;
    uint32_t& count = c.valid ? problems.nul_bytes : problems.invalid_utf8;
    if (count++ == 0) {
      (c.valid ? problems.first_nul : problems.first_invalid) = at_;
    }
  }

  void EndLine() {
    pending_ |= kSpaceBefore | kLineStart;
    if (text_.lines_.back() != tokens_.size()) {
      text_.lines_.push_back(tokens_.size());
    }
  }

  // No line starts behind the last token.
  void EndLines() {
    if (text_.lines_.back() == tokens_.size()) text_.lines_.pop_back();
  }

  void Emit(TokenKind kind, size_t end, uint8_t flags, uint8_t sign) {
    const uint8_t first = bytes_[at_];
    if (end == at_ + 1 && first < 0x80) {
      Push(words_.InternSign(first), kind, end, flags, sign);
      return;
    }
    words_.Ask(bytes_.substr(at_, end - at_), &NextAsked());
    PushAsked(kind, end, flags, sign);
  }

  void Push(Words::Id word, TokenKind kind, size_t end, uint8_t flags,
            uint8_t sign) {
    tokens_.emplace_back();
    Token& token = tokens_.back();
    token.begin = at_;
    token.end = end;
    token.word = word;
    token.kind = kind;
    token.flags = flags | pending_;
    token.sign = sign;
    pending_ = 0;
    at_ = end;
  }

  // The token that comes next may end a sentence.
  void NoteStop() { text_.stops_.push_back(tokens_.size()); }

  // Emits the word at at_, and the stop behind it, if it is all ASCII, short,
  // and followed by what says that it has ended; that is nearly always.
  bool ScanPlainWord() {
    if (at_ + 17 > bytes_.size()) return false;
    const char* const begin = bytes_.data() + at_;
    const AsciiRun run = AsciiRunAt(begin);
    if (run.size > 15 || HasInnerCapital(run)) return false;
    const uint8_t next = begin[run.size];
    const bool stop = next == '.';
    if (stop) {  // neither dotted letters, an initial nor a domain
      const uint8_t after = begin[run.size + 1];
      if (run.size < 2 || !ascii_.ends_word[after]) return false;
    } else if (!ascii_.ends_word[next]) {
      return false;
    }
    if (!stop) {
      words_.Ask({begin, run.size}, run.head, &NextAsked());
      PushAsked(TokenKind::kWord, at_ + run.size, 0, kNoSign);
      return true;
    }
    const Words::Id word = words_.InternShort({begin, run.size}, run.head);
    if (TakesStop(word)) return false;
    Push(word, TokenKind::kWord, at_ + run.size, 0, kNoSign);
    NoteStop();
    Push(words_.InternSign('.'), TokenKind::kPunctuation, at_ + 1, 0, '.');
    return true;
  }

  Words::Asked& NextAsked() { return asked_[asked_count_ % kAsked].word; }

  // Emits the word that was asked for, whose id comes later. Of each batch of
  // words the table is sent for at once, the words themselves when the next
  // batch is full, and the ids are read a batch later: by then nothing is
  // waited for.
  void PushAsked(TokenKind kind, size_t end, uint8_t flags, uint8_t sign) {
    asked_[asked_count_ % kAsked].token = tokens_.size();
    Push(0, kind, end, flags, sign);
    if (++asked_count_ % kBatch != 0) return;
    Expect(asked_count_ - kBatch);
    Answer(asked_count_ - kBatch);
  }

  // Goes on with what was asked for before `end`.
  void Expect(uint32_t end) {
    for (; expected_ < end; ++expected_) {
      words_.Expect(asked_[expected_ % kAsked].word);
    }
  }
  void Answer(uint32_t expected) {
    const uint32_t end = expected < kBatch ? 0 : expected - kBatch;
    for (; answered_ < end; ++answered_) {
      const AskedToken& asked = asked_[answered_ % kAsked];
      tokens_[asked.token].word = words_.Answer(asked.word);
    }
  }
  void AnswerAll() {
    Expect(asked_count_);
    Answer(asked_count_ + kBatch);
  }

  // True for words that a stop may belong to, asked once a word.
  bool TakesStop(Words::Id word) {
    AnnotatedText::StopMemory& memory = text_.stop_memory_;
    if (memory.generation != words_.generation()) {
      memory.generation = words_.generation();
      memory.takes.clear();
    }
    if (word >= memory.takes.size()) memory.takes.resize(word + 1);
    uint8_t& takes = memory.takes[word];
    if (takes == 0) {
      const auto kind = abbreviations_.KindOf(words_.text(word));
      takes = kind == Abbreviations::Kind::kLeads ||
                      kind == Abbreviations::Kind::kBeforeNumber ||
                      kind == Abbreviations::Kind::kMayEnd
                  ? 2
                  : 1;
    }
    return takes == 2;
  }

  bool ScanPlainSign(uint8_t byte) {
    if (!ascii_.is_sign[byte]) return false;
    Push(words_.InternSign(byte), ascii_.kind[byte], at_ + 1, 0, byte);
    return true;
  }

  void ScanWord() {
    const WordEnd word = word_ends_.Find(at_);
    if (word.is_url) {
      Emit(TokenKind::kUrl, word.end, 0, kNoSign);
      return;
    }
    if (EmitGlued(word.end)) return;
    if (word.stop_inside) NoteStop();
    Emit(TokenKind::kWord, word.end, word.stop_inside ? kStopInside : 0,
         kNoSign);
    if (word.possessive_end != 0) {
      Emit(TokenKind::kWord, word.possessive_end, 0, kNoSign);
    }
  }

  // Emits the first of words that a page glued together, if they are some.
  bool EmitGlued(size_t end) {
    const GluedWords::Cut cut = glued_.FirstCut(bytes_, at_, end);
    if (cut.at == 0) return false;
    // "@AdaObi", "#ThisIsIt", unlike "Ada Obi/ReutersThe"
    const char before = at_ == 0 ? ' ' : bytes_[at_ - 1];
    if (absl::StrContains("@#_=&", before)) return false;
    Emit(TokenKind::kWord, at_ + cut.at, 0, kNoSign);
    if (cut.line) EndLine();
    pending_ |= kSpaceBefore;
    return true;
  }

  void ScanNumber() {
    size_t end = at_;
    while (end < bytes_.size()) {
      const char c = bytes_[end];
      if (absl::ascii_isdigit(c)) {
        ++end;
      } else if ((c == ',' || c == '.') && end + 1 < bytes_.size() &&
                 absl::ascii_isdigit(bytes_[end + 1])) {
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
    // A sentence may begin there if a page lost the space before it.
    constexpr char32_t kCurlyOpen = 0x201C;
    if (c.code == kCurlyOpen && !tokens_.empty() &&
        tokens_.back().end == at_) {
      NoteStop();
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
    if (IsTerminator(sign)) NoteStop();
    Emit(TokenKind::kPunctuation, end, 0, sign);
  }

  void ScanSymbol(const Peeked& c) {
    const bool entity =
        c.code == '&' &&
        absl::StartsWithIgnoreCase(bytes_.substr(at_, 5), "&amp;");
    Emit(TokenKind::kSymbol, at_ + (entity ? 5 : c.size), 0, SignOf(c.code));
  }

  const absl::string_view bytes_;
  const AsciiBytes& ascii_;
  const Peeker peek_;
  const WordEnds word_ends_;
  const Abbreviations& abbreviations_;
  const GluedWords& glued_;
  AnnotatedText& text_;
  std::vector<Token>& tokens_;
  Words& words_;
  size_t at_ = 0;
  uint8_t pending_ = kSpaceBefore | kLineStart;

  static constexpr uint32_t kBatch = 16;
  static constexpr uint32_t kAsked = 4 * kBatch;  // three are under way
  struct AskedToken {
    Words::Asked word;
    uint32_t token;
  };
  // A ring. What was asked for, expected and answered, counted from the start.
  AskedToken asked_[kAsked];
  uint32_t asked_count_ = 0;
  uint32_t expected_ = 0;
  uint32_t answered_ = 0;
};

void Tokenizer::Start(absl::string_view bytes, AnnotatedText* text) {
  text->bytes_ = bytes;
  text->tokens_.clear();
  text->tokens_.reserve(bytes.size() / 5);
  text->lines_.clear();
  text->stops_.clear();
  text->sentences_.clear();
  text->paragraphs_.clear();
  text->problems_ = TextProblems();
  text->words_.StartDocument();
}

void Tokenizer::Tokenize(absl::string_view bytes, AnnotatedText* text) const {
  Start(bytes, text);
  Scan(bytes, *this, text).Run();
}

void Tokenizer::TokenizePlainly(absl::string_view bytes,
                                AnnotatedText* text) const {
  Start(bytes, text);
  Scan(bytes, *this, text).RunPlainly();
}

}  // namespace text
}  // namespace onrecord
