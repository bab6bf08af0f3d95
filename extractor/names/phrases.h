// The phrases of a document that may be names, each once, with how often they
// occur and how they hang together: "Parker" is the tail of "Andrew Parker",
// "NCSC" spells the initials of "National Cyber Security Centre".

#ifndef ONRECORD_EXTRACTOR_NAMES_PHRASES_H_
#define ONRECORD_EXTRACTOR_NAMES_PHRASES_H_

#include <cstdint>
#include <vector>

#include "extractor/names/labels.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace names {

struct Phrase {
  uint64_t key = 0;
  uint32_t count = 0;  // stretches of runs that are this phrase
  bool tail = false;   // the end of a longer row of capitals
  bool head = false;
  // What the first pass made of it: how often each label, and of which labels
  // (a bit each) longer names are that end or start with it.
  uint16_t decided[kLabels] = {};
  uint8_t decided_as = 0;  // bits of the labels above that it ever had
  uint8_t tail_of = 0;
  uint8_t head_of = 0;
};

class PhraseBoard {
 public:
  void Clear();
  // Index of the phrase with this key, made if need be.
  uint32_t Intern(uint64_t key);
  // Null if there is none.
  const Phrase* Find(uint64_t key) const;
  Phrase& operator[](uint32_t i) { return phrases_[i]; }
  const Phrase& operator[](uint32_t i) const { return phrases_[i]; }
  size_t size() const { return phrases_.size(); }

  // The key of a phrase that goes on with one more word, by its fold: a name
  // in a headline of capitals is the one of the text below.
  static uint64_t Extend(uint64_t key, uint32_t fold) {
    return text::MixHash(key + 1, fold);
  }

 private:
  void Grow();

  std::vector<Phrase> phrases_;
  std::vector<uint32_t> slots_;  // index + 1, 0 for empty; a power of two
};

// Acronyms of a document: words in capitals, up to eight letters.
struct Acronym {
  uint64_t letters = 0;  // a byte each
  bool spelled_out = false;  // some row of words has these initials
  uint8_t decided = 0;       // labels of what is spelled out (a bit each)
};

class AcronymBoard {
 public:
  static constexpr int kMostLetters = 8;

  void Clear();
  void Add(uint64_t letters);
  // Null if there is none.
  Acronym* Find(uint64_t letters);
  const Acronym* Find(uint64_t letters) const {
    return const_cast<AcronymBoard*>(this)->Find(letters);
  }
  // True if some acronym may start with this letter (an ASCII capital).
  bool MayStart(uint64_t letter) const {
    return (first_letters_ >> (letter & 31)) & 1;
  }
  static uint64_t Extend(uint64_t letters, char letter) {
    return letters << 8 | static_cast<uint8_t>(letter);
  }

 private:
  std::vector<Acronym> slots_ = std::vector<Acronym>(64);
  std::vector<uint32_t> used_;
  uint32_t first_letters_ = 0;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_PHRASES_H_
