// The words that numbers are made of ("twenty", "million", "thirds", "and"),
// with their role in one. From knowledge/figures/number_words.tsv, which says
// what each role does. Immutable, thread-safe.
//
//   number_words.Find("twenty")    // role kTen, value 20

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_NUMBER_WORDS_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_NUMBER_WORDS_H_

#include <cstdint>
#include <vector>

#include "absl/status/statusor.h"
#include "extractor/figures/words/lexicon.h"
#include "extractor/figures/words/word_facts.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/hash_filter.h"

namespace onrecord {
namespace figures {

class NumberWords {
 public:
  // Columns: word, role, value.
  static absl::StatusOr<NumberWords> Create(const knowledge::TableFile& table);

  // What a word is; of role kNone if it is no number word.
  const NumberWord& Find(absl::string_view word) const {
    return words_[lexicon_.Find(word)];
  }
  const NumberWord& Find(const text::Words& words,
                         text::Words::Id word) const {
    return words_[lexicon_.Find(words, word)];
  }
  const text::HashFilter<>& filter() const { return lexicon_.filter(); }

 private:
  Lexicon lexicon_;
  std::vector<NumberWord> words_;  // [0]: no number word
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_NUMBER_WORDS_H_
