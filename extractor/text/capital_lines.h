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
// "university" of Kyoto University). Bytes and spans stay: only Token::word
// becomes that of the other spelling. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_CAPITAL_LINES_H_
#define ONRECORD_EXTRACTOR_TEXT_CAPITAL_LINES_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/capital_words.h"
#include "extractor/text/headlines.h"

namespace onrecord {
namespace text {

class CapitalLines {
 public:
  // Errors: those of CapitalWords.
  static absl::StatusOr<CapitalLines> Load(const std::string& knowledge_dir);

  // REQUIRES: sentences are split.
  void Respell(AnnotatedText* text) const;

  uint64_t fingerprint() const { return words_.fingerprint(); }

 private:
  // How often the rest of the document has a word in which spelling.
  struct Uses {
    uint32_t small = 0;
    uint32_t capital = 0;  // and not at the start of a sentence
    uint32_t upper = 0;
  };
  using UsesOf = absl::flat_hash_map<uint64_t, Uses>;  // by folded hash
  enum class Spelling : uint8_t { kAsIs, kSmall, kCapital, kWritten };

  explicit CapitalLines(CapitalWords words) : words_(std::move(words)) {}

  static void CountUses(const AnnotatedText& text,
                        const std::vector<Headline>& lines, UsesOf* uses);
  static bool IsRespelled(const AnnotatedText& text, const Headline& line,
                          const Token& token);
  Spelling SpellingOf(const UsesOf& uses, const Token& token,
                      const AnnotatedText& text) const;
  // The small words of a line that stand beside a name as parts of it do.
  void JoinNames(const AnnotatedText& text, TokenRange line,
                 std::vector<Spelling>* spellings) const;
  void RespellLine(const Headline& line, const UsesOf& uses,
                   std::vector<Spelling>* spellings,
                   AnnotatedText* text) const;
  static void RespellBytes(const Headline& line, AnnotatedText* text);
  void Apply(Spelling spelling, Token* token, Words* words) const;

  CapitalWords words_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_CAPITAL_LINES_H_
