// Sentences in capitals throughout, as headlines are: capitals tell nothing of
// their words, so these are read as if they were written as usual.
//
//   HILL SIGNS FOR ARROWS IN LONDON     hill signs for arrows in London
//   ... with a text below that has Damon Hill and Arrows:
//                                       Hill signs for Arrows in London
//
// How the rest of the document writes a word decides; else whether it is a
// common one, or one that names open or end with ("new" of New Zealand,
// "university" of Kyoto University). Bytes and spans stay: only Token::word becomes that of the other
// spelling. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_CAPITAL_LINES_H_
#define ONRECORD_EXTRACTOR_TEXT_CAPITAL_LINES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace text {

class CapitalLines {
 public:
  // Reads words/common_words.tsv and text/capital_words.tsv below
  // `knowledge_dir`. Errors: those of TableFile.
  static absl::StatusOr<CapitalLines> Load(const std::string& knowledge_dir);

  // REQUIRES: sentences are split. Linear in the text; a text without such
  // sentences costs a look at the first word of each.
  void Respell(AnnotatedText* text) const;

  uint64_t fingerprint() const { return fingerprint_; }

 private:
  // How often the rest of the document has a word in which spelling.
  struct Uses {
    uint32_t small = 0;
    uint32_t capital = 0;  // and not at the start of a sentence
    uint32_t upper = 0;
  };
  using UsesOf = absl::flat_hash_map<uint64_t, Uses>;  // by folded hash

  // What a common word may be in a name, and how it is written there.
  struct Written {
    enum Kind : uint8_t { kAlways, kBefore, kBehind, kOf } kind;
    std::string word;
  };
  enum class Spelling : uint8_t { kAsIs, kSmall, kCapital, kWritten };

  static bool ReadKind(absl::string_view name, Written* written);
  // Three words of four letters or more, or two of four words, all of them in
  // capitals, and no columns; one, if it goes on with such a line.
  static bool IsInCapitals(const AnnotatedText& text, const Sentence& sentence,
                           bool goes_on);
  static std::vector<TokenRange> Find(const AnnotatedText& text);
  static void CountUses(const AnnotatedText& text,
                        const std::vector<TokenRange>& lines, UsesOf* uses);
  Spelling SpellingOf(const UsesOf& uses, const Token& token,
                      const AnnotatedText& text) const;
  // The small words of a line that stand beside a name as parts of it do.
  void JoinNames(const AnnotatedText& text, TokenRange line,
                 std::vector<Spelling>* spellings) const;
  void Apply(Spelling spelling, Token* token, Words* words) const;

  absl::flat_hash_set<uint64_t> common_;  // folded hashes
  absl::flat_hash_map<uint64_t, Written> written_;
  uint64_t fingerprint_ = 0;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_CAPITAL_LINES_H_
