// The words of knowledge/names/score_words.tsv, by which names in news about
// sports are known: "v" stands between two sides, "lbw" behind a batsman.
//
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_WORDS_H_
#define ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/hash_filter.h"

namespace onrecord {
namespace names {

// What a word can be; bits. The first five in a table, the others in prose.
enum ScoreWord : uint16_t {
  kSportWord = 1 << 0,      // tells what the document's tables are of
  kLinkWord = 1 << 1,       // between two sides
  kDismissalWord = 1 << 2,  // how a batsman got out
  kLabelWord = 1 << 3,      // opens a line, and is nobody's name
  kUnitWord = 1 << 4,       // may follow a number
  kDoesWord = 1 << 5,       // behind a team, "lost"
  kSuffersWord = 1 << 6,    // before one, "against"
  kOutcomeWord = 1 << 7,    // before one and the next, "win over"
  kSquadWord = 1 << 8,      // behind a team, "captain"
  kWhereWord = 1 << 9,      // before a town, "in"
  kWhomWord = 1 << 10,      // "over"
  kCountryWord = 1 << 11,   // short for a country, "Ger"
};

class ScoreWords {
 public:
  // Reads names/score_words.tsv below `knowledge_dir`.
  // Errors: those of TableFile::Read; INVALID_ARGUMENT with file and line for
  // a kind that there is not.
  static absl::StatusOr<ScoreWords> Load(const std::string& knowledge_dir);

  uint16_t KindsAt(const text::AnnotatedText& text, uint32_t token) const {
    return KindsOf(text.words().folded_hash(text.tokens()[token].word));
  }
  // How many tokens are a kSportWord. Linear in the text.
  size_t SportWordsIn(const text::AnnotatedText& text) const;

  // Bits of ScoreWord of a word, by its folded hash.
  uint16_t KindsOf(uint64_t folded_hash) const {
    if (!filter_.MayHave(folded_hash)) return 0;
    const auto found = kinds_.find(folded_hash);
    return found == kinds_.end() ? 0 : found->second;
  }

  // Changes when the file does.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  absl::flat_hash_map<uint64_t, uint16_t> kinds_;
  text::HashFilter<1 << 13> filter_;
  uint64_t fingerprint_ = 0;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SPORTS_SCORE_WORDS_H_
