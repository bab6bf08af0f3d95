// The phrases of a document that may be names, each once, with how often they
// occur and how they hang together: "Parker" is the tail of "Andrew Parker",
// "NCSC" spells the initials of "National Cyber Security Centre".

#ifndef ONRECORD_EXTRACTOR_NAMES_CANDIDATES_PHRASES_H_
#define ONRECORD_EXTRACTOR_NAMES_CANDIDATES_PHRASES_H_

#include <cstdint>
#include <vector>

#include "extractor/names/weights/labels.h"
#include "extractor/text/hash.h"
#include "extractor/text/prefetch.h"

namespace onrecord {
namespace names {

struct Phrase {
  uint64_t key = 0;    // 0 for phrases of one word
  uint32_t count = 0;  // stretches of runs that are this phrase
  bool tail = false;   // the end of a longer row of capitals
  bool head = false;
  // What the first pass made of it: how often each label, and of which labels
  // (a bit each) longer names are that end or start with it.
  uint16_t decided[kLabels] = {};
  uint8_t decided_as = 0;  // bits of the labels above that it ever had
  uint8_t tail_of = 0;
  uint8_t head_of = 0;

  // The label up to `last` that it had most, `least` times or more; kOutside
  // for none.
  Label Usual(Label last = kFacilityLabel, int least = 1) const {
    int best = kOutside;
    if (decided_as == 0) return kOutside;
    for (int label = kPersonLabel, most = least - 1; label <= last; ++label) {
      if (decided[label] > most) most = decided[best = label];
    }
    return static_cast<Label>(best);
  }
};

class PhraseBoard {
 public:
  // To be called before each document; `folds`: WordTraits::fold is below it.
  void StartDocument(size_t folds);
  // Index of the phrase of one word, made if need be.
  uint32_t InternWord(uint32_t fold) {
    Word& word = words_[fold];
    if (word.document != document_) {
      word.document = document_;
      word.phrase = phrases_.size();
      phrases_.emplace_back();
    }
    return word.phrase;
  }
  void PrefetchWord(uint32_t fold) const { text::Prefetch(&words_[fold]); }
  // Null if there is none.
  const Phrase* FindWord(uint32_t fold) const {
    const Word& word = words_[fold];
    return word.document == document_ ? &phrases_[word.phrase] : nullptr;
  }
  // Index of the phrase of several words with this key, made if need be.
  uint32_t Intern(uint64_t key);
  Phrase& operator[](uint32_t i) { return phrases_[i]; }
  const Phrase& operator[](uint32_t i) const { return phrases_[i]; }
  size_t size() const { return phrases_.size(); }

  // The key of a phrase that goes on with one more word, by its fold: a name
  // in a headline of capitals is the one of the text below.
  static uint64_t Extend(uint64_t key, uint32_t fold) {
    return text::MixHash(key + 1, fold);
  }

 private:
  struct Word {
    uint32_t document = 0;
    uint32_t phrase = 0;
  };
  // The upper half of a key and where its phrase is, so that phrases are only
  // touched that are most likely the one asked for.
  struct Slot {
    uint32_t tag = 0;
    uint32_t phrase = 0;  // index + 1, 0 for empty
  };
  void Clear();
  void Grow();

  std::vector<Phrase> phrases_;
  std::vector<Slot> slots_;  // a power of two
  uint32_t taken_ = 0;       // slots
  std::vector<Word> words_;  // by fold
  uint32_t document_ = 0;
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
  bool empty() const { return used_.empty(); }
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

#endif  // ONRECORD_EXTRACTOR_NAMES_CANDIDATES_PHRASES_H_
