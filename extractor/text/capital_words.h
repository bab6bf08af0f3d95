// What is known of words that capitals say nothing of: whether a word is a
// common one, and what it may be in a name or in a headline
// (knowledge/text/capital_words.tsv).
//
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_CAPITAL_WORDS_H_
#define ONRECORD_EXTRACTOR_TEXT_CAPITAL_WORDS_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

class CapitalWords {
 public:
  // Bits; the first four of common words that names have.
  enum Kind : uint8_t {
    kAlways = 1,     // this word is written so: "China", "UN"
    kBefore = 2,     // in front of a name, "New Zealand"
    kBehind = 4,     // "Kyoto University"
    kOf = 8,         // in front of "of" and a name, "Gulf of Aden"
    kHeadline = 16,  // hardly in names: "Says"
    kLink = 32,      // small in headlines that have capitals: "with"
  };

  // Reads words/common_words.tsv and text/capital_words.tsv below
  // `knowledge_dir`. Errors: those of TableFile; INVALID_ARGUMENT with file and
  // line for a kind that there is not.
  static absl::StatusOr<CapitalWords> Load(const std::string& knowledge_dir);

  // Of a word, by its folded hash.
  bool IsCommon(uint64_t hash) const { return common_.contains(hash); }
  uint8_t KindsOf(uint64_t hash) const {
    const auto found = written_.find(hash);
    return found == written_.end() ? 0 : found->second.kinds;
  }
  // As it is written. REQUIRES: KindsOf(hash) & kAlways.
  absl::string_view Written(uint64_t hash) const {
    return written_.find(hash)->second.word;
  }

  uint64_t fingerprint() const { return fingerprint_; }

 private:
  struct Entry {
    uint8_t kinds = 0;
    std::string word;
  };

  absl::flat_hash_set<uint64_t> common_;
  absl::flat_hash_map<uint64_t, Entry> written_;
  uint64_t fingerprint_ = 0;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_CAPITAL_WORDS_H_
