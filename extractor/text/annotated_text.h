// A document's text with its tokens, sentences and paragraphs: what all later
// stages read, and none of them changes.
//
//   AnnotatedText text;                   // one per worker, reused
//   analyzer.Analyze("Mr. Kato left. He said so.", &text);
//   text.sentences().size()               // 2
//   text.Bytes(text.tokens()[1])          // "Kato"
//
// Offsets are those of the input, which must outlive the object. Not
// thread-safe: one per worker.

#ifndef ONRECORD_EXTRACTOR_TEXT_ANNOTATED_TEXT_H_
#define ONRECORD_EXTRACTOR_TEXT_ANNOTATED_TEXT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/text/span.h"
#include "extractor/text/token.h"
#include "extractor/text/words.h"
#include "extractor/text/zone.h"

namespace onrecord {
namespace text {

// Tokens [first, end) of the document.
struct TokenRange {
  uint32_t first = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - first; }
  bool empty() const { return first == end; }
};

struct Sentence {
  TokenRange tokens;
  uint32_t paragraph = 0;  // index into paragraphs()
};

// Paragraphs have at least one token each; what lies between them is white
// space.
struct Paragraph {
  Span span;
  TokenRange tokens;
  TokenRange sentences;  // a range of sentences()
  Zone zone = Zone::kBody;
  // Nothing but words that knowledge lists, as share buttons are: what looks
  // like a name in there ("Facebook") names nothing.
  bool furniture = false;
};

// What was wrong with the bytes.
struct TextProblems {
  uint32_t invalid_utf8 = 0;  // bytes
  uint32_t first_invalid = 0; // offset, if invalid_utf8 > 0
  uint32_t nul_bytes = 0;
  uint32_t first_nul = 0;     // offset, if nul_bytes > 0
};

class AnnotatedText {
 public:
  AnnotatedText() = default;
  AnnotatedText(const AnnotatedText&) = delete;
  AnnotatedText& operator=(const AnnotatedText&) = delete;

  absl::string_view bytes() const { return bytes_; }
  // The same with the words of headlines in capitals as they are read (their
  // Token::word), if the text has any; of the same size.
  absl::string_view as_read() const {
    return respelled_.empty() ? bytes_ : absl::string_view(respelled_);
  }
  const std::vector<Token>& tokens() const { return tokens_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  const std::vector<Paragraph>& paragraphs() const { return paragraphs_; }
  const Words& words() const { return words_; }
  const TextProblems& problems() const { return problems_; }

  absl::string_view Bytes(const Token& token) const {
    return token.span().In(bytes_);
  }
  absl::string_view Bytes(Span span) const { return span.In(bytes_); }
  // From the first token's begin to the last token's end.
  // REQUIRES: !range.empty().
  Span SpanOf(TokenRange range) const {
    return {tokens_[range.first].begin, tokens_[range.end - 1].end};
  }
  // See Words.
  absl::string_view Folded(const Token& token) const {
    return words_.folded(token.word);
  }
  uint16_t Shape(const Token& token) const { return words_.shape(token.word); }

  // Index of the sentence or paragraph that holds a token.
  // REQUIRES: token < tokens().size().
  uint32_t SentenceAt(uint32_t token) const;
  uint32_t ParagraphAt(uint32_t token) const;
  // Index of the first token that ends after `offset`; tokens().size() if
  // there is none.
  uint32_t TokenAt(uint32_t offset) const;

 private:
  friend class Analyzer;
  friend class CapitalLines;
  friend class Tokenizer;
  friend class SentenceSplitter;
  friend class ParagraphSplitter;
  friend class Zoner;

  // Whether a word may take a stop with it, by Words::Id: 0 not asked yet, 1
  // no, 2 yes.
  struct StopMemory {
    uint32_t generation = 0;
    std::vector<uint8_t> takes;
  };

  absl::string_view bytes_;
  std::string respelled_;  // empty if nothing is
  std::vector<Token> tokens_;
  // What the splitters ask: the first tokens of lines, and the tokens that a
  // sentence may end with, so that they need not look at all.
  std::vector<uint32_t> lines_;
  std::vector<uint32_t> stops_;
  std::vector<Sentence> sentences_;
  std::vector<Paragraph> paragraphs_;
  Words words_;
  StopMemory stop_memory_;
  TextProblems problems_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_ANNOTATED_TEXT_H_
