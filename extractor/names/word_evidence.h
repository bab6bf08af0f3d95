// What the document says of each capitalised word by the company it keeps,
// before anything is decided: "Kimura" stood after "Mr." once, before "said"
// twice. Free of any list of names, and the strongest evidence there is.

#ifndef ONRECORD_EXTRACTOR_NAMES_WORD_EVIDENCE_H_
#define ONRECORD_EXTRACTOR_NAMES_WORD_EVIDENCE_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

#include "extractor/names/labels.h"
#include "extractor/names/runs.h"
#include "extractor/names/word_memory.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace names {

// Bits of WordEvidence::once and twice.
enum Company : uint32_t {
  kAfterHonorific = 1u << 0,
  kAfterFirstName = 1u << 1,
  kBeforeSurname = 1u << 2,
  kAfterCapitalRole = 1u << 3,
  kAfterRole = 1u << 4,
  kAfterIn = 1u << 5,
  kAfterAt = 1u << 6,
  kAfterNear = 1u << 7,
  kAfterFrom = 1u << 8,
  kAfterThe = 1u << 9,
  kBeforePossessive = 1u << 10,
  kBeforeSpeech = 1u << 11,
  kBeforeOrgHead = 1u << 12,
  kBeforePlaceHead = 1u << 13,
  kBeforeCapital = 1u << 14,
  kAfterCapital = 1u << 15,
  kAfterCommaOfCapital = 1u << 16,
  kInBrackets = 1u << 17,
  kBeforeWho = 1u << 18,
  kBeforeIs = 1u << 19,
};
constexpr int kCompanies = 20;
absl::string_view CompanyName(int bit);

struct WordEvidence {
  uint32_t fold = 0;     // of the word, whatever its capitals
  uint32_t once = 0;   // bits of Company seen
  uint32_t twice = 0;  // seen twice or more
  uint32_t count = 0;
  uint32_t inside = 0; // capitalised inside a sentence of plain style
  bool lower = false;  // stands in lower case as well
  // How often the first pass put it into a name of each label.
  uint16_t decided[kLabels] = {};
};

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

#endif  // ONRECORD_EXTRACTOR_NAMES_WORD_EVIDENCE_H_
