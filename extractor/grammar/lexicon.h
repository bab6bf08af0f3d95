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
#include "extractor/text/hash_filter.h"

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

  // What a word is inside a sentence, where a capital makes a name, and at the
  // start of one or of a quotation, where it says nothing.
  struct WordTags {
    Tag inside = Tag::kNone;
    Tag at_start = Tag::kNone;
  };
  // `folded` is the word in lower case (Words::folded), `folded_hash` its
  // text::HashBytes, `shape` its text::Shape bits.
  WordTags OfWord(absl::string_view folded, uint64_t folded_hash,
                  uint16_t shape) const;
  // One of the two.
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

  // A hash is its own hash.
  struct Same {
    size_t operator()(uint64_t hash) const { return hash; }
  };

  absl::flat_hash_map<std::string, Tag> closed_;
  absl::flat_hash_map<std::string, VerbForms> irregular_;
  // By hash: the words of closed_, and the past forms and participles of
  // irregular verbs that are not among them.
  struct Listed {
    Tag tag = Tag::kPast;
    bool closed = false;
  };
  absl::flat_hash_map<uint64_t, Listed, Same> listed_;
  text::HashFilter<1 << 14> filter_;  // of these hashes
  uint64_t fingerprint_ = 0;
};

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_LEXICON_H_
