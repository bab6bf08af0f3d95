// What the document says of each capitalised word by the company it keeps,
// before anything is decided: "Kimura" stood after "Mr." once, before "said"
// twice. Free of any list of names, and the strongest evidence there is.

#ifndef ONRECORD_EXTRACTOR_NAMES_CANDIDATES_WORD_EVIDENCE_H_
#define ONRECORD_EXTRACTOR_NAMES_CANDIDATES_WORD_EVIDENCE_H_

#include <cstdint>
#include <vector>


#include "extractor/names/candidates/runs.h"
#include "extractor/names/candidates/word_memory.h"
#include "extractor/names/weights/companies.h"
#include "extractor/names/weights/labels.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace names {

struct WordEvidence {
  uint32_t fold = 0;     // of the word, whatever its capitals
  uint32_t once = 0;   // bits of Company seen
  uint32_t twice = 0;  // seen twice or more
  uint32_t count = 0;
  uint32_t inside = 0; // capitalised inside a sentence of plain style
  bool lower = false;  // stands in lower case as well
  // How often the first pass put it into a name of each label.
  uint16_t decided[kLabels] = {};
  uint8_t alone = 0;  // the label that it had most as a name of one word
};

// What the words behind the comma at token `comma` call what stands before it:
// "a teacher" kApposedToPerson, "a software company" kApposedToOrg, "a town in"
// kApposedToPlace; 0 if nothing. `end`: of the paragraph.
uint32_t ApposedTo(const text::AnnotatedText& text, const WordMemory& words,
                   uint32_t comma, uint32_t end);

class EvidenceBoard {
 public:
  // Looks at every capital of every run and fills RunToken::doc_word.
  void Collect(const text::AnnotatedText& text, const WordMemory& words,
               RunSet* set);

  const std::vector<WordEvidence>& words() const { return board_; }
  std::vector<WordEvidence>& words() { return board_; }

 private:
  uint32_t Slot(uint32_t fold, uint32_t document);

  std::vector<WordEvidence> board_;
  struct Stamp {
    uint32_t document = 0;
    uint32_t slot = 0;
  };
  std::vector<Stamp> stamps_;  // by fold
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_CANDIDATES_WORD_EVIDENCE_H_
