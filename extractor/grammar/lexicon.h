// The closed-class words and irregular verb forms of English, and what the
// letters of any other word say of it.
//
//   lexicon.OfWord("against", /*shape=*/0, false)  // Tag::kPreposition
//   lexicon.OfWord("wording", kHasLower, false)    // Tag::kIng
//   lexicon.FormsOf("deny")        // denies, denied, denied, denying
//
// Immutable after loading, thread-safe.

#ifndef ONRECORD_EXTRACTOR_GRAMMAR_LEXICON_H_
#define ONRECORD_EXTRACTOR_GRAMMAR_LEXICON_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/grammar/tag.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace grammar {

// Where a form of a verb can stand.
enum class VerbForm : uint8_t {
  kBase,        // say
  kPresent,     // says
  kPast,        // said, wrote
  kParticiple,  // said, written
  kIng,         // saying
};

struct VerbForms {
  std::string base;
  std::string present;
  std::string past;
  std::string participle;
  std::string ing;
};

class Lexicon {
 public:
  // Reads grammar/closed_class.tsv and grammar/irregular_verbs.tsv below
  // `knowledge_dir`.
  static absl::StatusOr<Lexicon> Load(const std::string& knowledge_dir);

  // `folded` is the word in lower case (Words::folded), `shape` its
  // text::Shape bits. `may_be_plain`: a capital here says nothing, as at the
  // start of a sentence.
  Tag OfWord(absl::string_view folded, uint16_t shape,
             bool may_be_plain) const;

  // True for the words of closed_class.tsv.
  bool IsClosed(absl::string_view folded) const {
    return closed_.contains(folded);
  }

  // All five forms, by the irregular verbs or else by the rules of spelling.
  VerbForms FormsOf(absl::string_view base) const;

  // Words of closed_class.tsv with their tags.
  const absl::flat_hash_map<std::string, Tag>& closed() const {
    return closed_;
  }
  // Changes when any of the files read does.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  absl::Status AddClosed(const knowledge::TableFile& table);
  absl::Status AddVerbs(const knowledge::TableFile& table);
  Tag OfLetters(absl::string_view folded, uint16_t shape) const;

  absl::flat_hash_map<std::string, Tag> closed_;
  absl::flat_hash_map<std::string, VerbForms> irregular_;
  // Past forms and participles of the irregular verbs.
  absl::flat_hash_map<std::string, std::string> irregular_past_;
  uint64_t fingerprint_ = 0;
};

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_LEXICON_H_
