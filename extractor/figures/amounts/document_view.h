// What the steps of the figure stage ask of a document: short names for
// questions about a token that is, or may not be, there. Cheap to copy; lives
// as long as one call.

#ifndef ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_DOCUMENT_VIEW_H_
#define ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_DOCUMENT_VIEW_H_

#include <cstdint>
#include <initializer_list>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/figures/words/figure_knowledge.h"
#include "extractor/figures/words/word_classes.h"
#include "extractor/figures/words/word_facts.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {

struct DocumentView {
  const text::AnnotatedText& text;
  const absl::Span<const text::Token> tokens;
  const FigureKnowledge& knowledge;
  const FactsOfWords facts;

  DocumentView(const text::AnnotatedText& text,
               const FigureKnowledge& knowledge, FactsOfWords facts)
      : text(text), tokens(text.tokens()), knowledge(knowledge),
        facts(facts) {}

  bool Has(uint32_t i) const { return i < tokens.size(); }
  bool IsWord(uint32_t i) const {
    return Has(i) && tokens[i].kind == text::TokenKind::kWord;
  }
  bool IsNumber(uint32_t i) const {
    return Has(i) && tokens[i].kind == text::TokenKind::kNumber;
  }
  bool IsSign(uint32_t i, uint8_t sign) const {
    return Has(i) && tokens[i].IsSign(sign);
  }
  bool Glued(uint32_t i) const { return Has(i) && tokens[i].glued(); }
  // A hyphen (or en dash) without a space on either side.
  bool IsJoint(uint32_t i) const {
    return IsSign(i, text::kHyphenSign) && Glued(i) && Glued(i + 1);
  }
  bool IsDashJoint(uint32_t i) const {
    return IsJoint(i) ||
           (IsSign(i, text::kEnDashSign) && Glued(i) && Glued(i + 1));
  }
  absl::string_view Folded(uint32_t i) const {
    return Has(i) ? text.Folded(tokens[i]) : absl::string_view();
  }
  bool Is(uint32_t i, absl::string_view folded) const {
    return Folded(i) == folded;
  }
  bool IsOneOf(uint32_t i,
               std::initializer_list<absl::string_view> folded) const {
    for (const absl::string_view word : folded) {
      if (Is(i, word)) return true;
    }
    return false;
  }
  absl::string_view Bytes(uint32_t i) const {
    return Has(i) ? text.Bytes(tokens[i]) : absl::string_view();
  }
  // True if the word is longer than `suffix`, in lower-case ASCII, and ends
  // with it in any case. Reads the text, which is near, not the table of words.
  bool EndsWith(uint32_t i, absl::string_view suffix) const {
    const absl::string_view word = Bytes(i);
    if (word.size() <= suffix.size()) return false;
    const char* const end = word.data() + word.size() - suffix.size();
    for (size_t k = 0; k < suffix.size(); ++k) {
      if ((end[k] | 0x20) != suffix[k]) return false;
    }
    return true;
  }
  // Of the word of a token that is there.
  const WordFacts& Facts(const text::Token& token) const {
    return facts[token.word];
  }
  uint16_t Shape(uint32_t i) const {
    return Has(i) ? Facts(tokens[i]).shape : 0;
  }
  bool IsCapital(uint32_t i) const {
    return IsWord(i) && (Shape(i) & text::kInitialUpper) != 0;
  }
  // Capital first, the rest in lower case.
  bool IsTitled(uint32_t i) const {
    return IsCapital(i) && (Shape(i) & text::kHasLower) != 0;
  }
  bool IsLower(uint32_t i) const {
    return IsWord(i) && (Shape(i) & text::kInitialUpper) == 0;
  }
  bool StartsSentence(uint32_t i) const {
    return Has(i) && tokens[i].Has(text::kSentenceStart);
  }
  // Bits of WordClass.
  uint64_t Bits(uint32_t i) const {
    return Has(i) ? Facts(tokens[i]).classes : 0;
  }
  bool Any(uint32_t i, uint64_t bits) const { return (Bits(i) & bits) != 0; }
  NumberWord NumberAt(uint32_t i) const {
    return IsWord(i) ? Facts(tokens[i]).number : NumberWord();
  }
  uint16_t Match(Phrases::Table table, uint32_t i, uint32_t* end) const {
    if (!Has(i) || (Facts(tokens[i]).starts >> table & 1) == 0) return 0;
    return knowledge.phrases().Match(table, tokens, facts, i, end);
  }
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_AMOUNTS_DOCUMENT_VIEW_H_
