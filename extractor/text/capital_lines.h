// Headlines in capitals throughout, or with one on each word: these tell
// nothing, so their words are read as if they were written as usual.
//
//   HILL SIGNS FOR ARROWS IN LONDON     hill signs for arrows in London
//   ... with a text below that has Damon Hill and Arrows:
//                                       Hill signs for Arrows in London
//   Kato Says It Will Not Sell Orla     Kato says it will not sell Orla
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

  // What a word may be in a name, or in a headline; bits.
  enum Kind : uint8_t {
    kAlways = 1,
    kBefore = 2,
    kBehind = 4,
    kOf = 8,
    kHeadline = 16,  // hardly in names: "Says"
    kLink = 32,      // small in headlines that have capitals: "with"
  };
  struct Written {
    uint8_t kinds = 0;
    std::string word;
  };
  struct Line {
    TokenRange tokens;
    bool all_upper;  // else in title case
  };
  enum class Spelling : uint8_t { kAsIs, kSmall, kCapital, kWritten };

  static uint8_t KindOf(absl::string_view name);
  uint8_t KindsOf(const AnnotatedText& text, const Token& token) const;
  // Three words of four letters or more, or two of four words, all of them in
  // capitals, and no columns; one, if it goes on with such a line.
  static bool IsInCapitals(const AnnotatedText& text, const Sentence& sentence,
                           bool goes_on);
  // A line of its own with four words of four letters or more, all of which
  // have a capital, and a word that hardly any name has.
  bool IsInTitleCase(const AnnotatedText& text, const Sentence& sentence) const;
  std::vector<Line> Find(const AnnotatedText& text) const;
  static void CountUses(const AnnotatedText& text,
                        const std::vector<Line>& lines, UsesOf* uses);
  static bool IsRespelled(const AnnotatedText& text, const Line& line,
                          const Token& token);
  Spelling SpellingOf(const UsesOf& uses, const Token& token,
                      const AnnotatedText& text) const;
  // The small words of a line that stand beside a name as parts of it do.
  void JoinNames(const AnnotatedText& text, TokenRange line,
                 std::vector<Spelling>* spellings) const;
  void RespellLine(const Line& line, const UsesOf& uses,
                   std::vector<Spelling>* spellings,
                   AnnotatedText* text) const;
  void Apply(Spelling spelling, Token* token, Words* words) const;

  absl::flat_hash_set<uint64_t> common_;  // folded hashes
  absl::flat_hash_map<uint64_t, Written> written_;
  uint64_t fingerprint_ = 0;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_CAPITAL_LINES_H_
