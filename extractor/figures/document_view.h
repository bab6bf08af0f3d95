// What the steps of the figure stage ask of a document: short names for
// questions about a token that is, or may not be, there. Cheap to copy; lives
// as long as one call.

#ifndef ONRECORD_EXTRACTOR_FIGURES_DOCUMENT_VIEW_H_
#define ONRECORD_EXTRACTOR_FIGURES_DOCUMENT_VIEW_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/figures/figure_knowledge.h"
#include "extractor/figures/lexicon.h"
#include "extractor/figures/number_words.h"
#include "extractor/figures/word_classes.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {

struct DocumentView {
  const text::AnnotatedText& text;
  const std::vector<text::Token>& tokens;
  const FigureKnowledge& knowledge;
  const LexiconCache& words;         // of knowledge.phrases()
  const LexiconCache& number_words;  // of knowledge.number_words()

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
  absl::string_view Bytes(uint32_t i) const {
    return Has(i) ? text.Bytes(tokens[i]) : absl::string_view();
  }
  // True if the word is longer than `suffix`, in lower-case ASCII, and ends with
  // it in any case. Reads the text, which is near, not the table of words.
  bool EndsWith(uint32_t i, absl::string_view suffix) const {
    const absl::string_view word = Bytes(i);
    if (word.size() <= suffix.size()) return false;
    const char* const end = word.data() + word.size() - suffix.size();
    for (size_t k = 0; k < suffix.size(); ++k) {
      if ((end[k] | 0x20) != suffix[k]) return false;
    }
    return true;
  }
  uint16_t Shape(uint32_t i) const {
    return Has(i) ? text.Shape(tokens[i]) : 0;
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
    return Has(i) ? knowledge.phrases().Bits(words[tokens[i].word]) : 0;
  }
  bool Any(uint32_t i, uint64_t bits) const { return (Bits(i) & bits) != 0; }
  NumberWord NumberAt(uint32_t i) const {
    return IsWord(i) ? knowledge.number_words().At(number_words[tokens[i].word])
                     : NumberWord();
  }
  uint16_t Match(Phrases::Table table, uint32_t i, uint32_t* end) const {
    return knowledge.phrases().Match(table, text, words, i, end);
  }
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_DOCUMENT_VIEW_H_
