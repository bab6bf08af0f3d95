// The word lists of knowledge/words as the names stage uses them: which lists
// a word is on, and phrases of several words ("chief executive").
//
//   absl::StatusOr<Lexicon> lexicon = Lexicon::Load("knowledge");
//   WordTraits bank = lexicon->Describe(words, words_id_of_Bank);
//
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_LISTS_LEXICON_H_
#define ONRECORD_EXTRACTOR_NAMES_LISTS_LEXICON_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/names/lists/list_table.h"
#include "extractor/names/lists/word_traits.h"
#include "extractor/text/hash.h"
#include "extractor/text/hash_filter.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace names {

// A noun that can stand for an organization, "agency", and which it fits.
struct Nominal {
  uint32_t classes = 0;          // bits of ListClass
  std::vector<uint64_t> heads;   // folded hashes of words of fitting names
};

class Lexicon {
 public:
  // Reads words/*.tsv, grammar/closed_class.tsv and the lists of names/ below
  // `knowledge_dir`.
  // Errors: those of TableFile::Read; INVALID_ARGUMENT with file and line for
  // a value that a column cannot have.
  static absl::StatusOr<Lexicon> Load(const std::string& knowledge_dir);

  // All but `fold`, which is the caller's to give.
  WordTraits Describe(const text::Words& words, text::Words::Id id) const;

  // To be called some words before Describe, which then need not wait.
  void Prefetch(const text::Words& words, text::Words::Id id) const {
    known_.Prefetch(words.folded_hash(id));
  }

  // Titles of several words, or one: "chief executive", "prime minister".
  // Words of a phrase, hyphens among them, are chained by ExtendPhrase from 0.
  bool IsRole(uint64_t phrase) const {
    return role_filter_.MayHave(phrase) && roles_.contains(phrase);
  }
  static uint64_t ExtendPhrase(uint64_t phrase, uint64_t folded_hash);
  // "former", "deputy": what may belong to a role behind it.
  bool IsRoleModifier(uint64_t folded_hash) const {
    return role_modifiers_.contains(folded_hash);
  }
  // "the", "he", "with", "was", "will", "also".
  bool IsClosedClass(uint64_t folded_hash) const {
    return known_.Find(folded_hash).closed;
  }
  const std::vector<Nominal>& nominals() const { return nominals_; }
  // The sex that an honorific tells, 'f' or 'm'; 0 for none.
  char SexOfHonorific(uint64_t folded_hash) const;
  // The same of a common noun: "spokeswoman".
  char SexOfNoun(uint64_t folded_hash) const;

  // Changes when any of the files read does.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  using Row = knowledge::TableFile::Row;
  template <typename Bits>
  absl::Status ReadList(const std::string& dir, const std::string& name,
                        Bits bits);
  bool IsAdverb(absl::string_view folded) const;
  static uint64_t KeyOfRow(absl::string_view word);
  static uint64_t UpperKey(uint64_t folded_hash) {
    return text::MixHash(folded_hash, 'A');
  }
  absl::Status ReadFunctionWords(const std::string& dir);
  absl::Status ReadRoles(const std::string& dir);
  absl::Status ReadRoleModifiers(const std::string& dir);
  absl::Status ReadOwners(const std::string& dir);
  absl::Status ReadNominals(const std::string& dir);

  // By HashBytes of the folded word, and by UpperKey of that for rows in
  // capitals, which hold for words in capitals alone: "MD" ends a doctor's
  // name, "Md" begins one.
  ListTable known_;
  absl::flat_hash_map<uint64_t, char> honorific_sex_;
  absl::flat_hash_map<uint64_t, char> noun_sex_;
  absl::flat_hash_set<uint64_t> roles_;
  text::HashFilter<1 << 15> role_filter_;
  absl::flat_hash_set<uint64_t> role_modifiers_;
  std::vector<Nominal> nominals_;
  uint64_t fingerprint_ = 0;
};

// The category of a capitalised word that the gazetteer has as well. `listed`
// are bits of ListClass (listings.h), 0 for none.
Category CategoryOf(const WordTraits& traits, uint32_t listed);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_LISTS_LEXICON_H_
