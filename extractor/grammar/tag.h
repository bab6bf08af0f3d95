// What a word can do in a sentence, as far as a closed list of function words,
// suffixes and capitals tell. Not a part-of-speech tagger: measured on
// quotations, one brings nothing over these.

#ifndef ONRECORD_EXTRACTOR_GRAMMAR_TAG_H_
#define ONRECORD_EXTRACTOR_GRAMMAR_TAG_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace grammar {

enum class Tag : uint8_t {
  kNone,          // beyond the border of what is looked at
  // The closed classes; knowledge/grammar/closed_class.tsv lists them.
  kDeterminer,    // the, some, every
  kPossessive,    // my, his, their
  kSubject,       // he, they, who-less subject pronouns, someone
  kObject,        // him, them, themselves
  kHer,           // "her" is either of two
  kThat,
  kPreposition,   // of, in, against
  kTo,
  kSubordinator,  // because, while, if
  kWh,            // what, how, which
  kWho,
  kAnd,           // and, but, or
  kModal,         // will, can't
  kBe,
  kHave,
  kDo,
  kNot,           // not, never
  kAdverb,        // also, then; words in -ly
  kBaseVerb,      // think, want: the commonest verbs as "I", "to" have them
  kTime,          // Tuesday, yesterday, month
  kTitle,         // Mr., Senator, president
  kPronounVerb,   // I'm, we've, they'll
  // By their letters.
  kName,          // capital inside a sentence
  kCapital,       // capital where every word has one
  kNumber,
  kIng,           // words in -ing
  kPast,          // words in -ed, irregular past forms
  kNoun,          // a suffix of nouns: -tion, -ment, -er
  kPlural,        // words in -s
  kWord,          // anything else
  kPossessiveS,   // 's
  // Signs.
  kComma,
  kStop,          // . ... and ; as ends
  kQuestion,      // ? !
  kColon,
  kSemicolon,
  kDash,          // – — --
  kHyphen,
  kMark,          // a quotation mark or lone apostrophe
  kOpenBracket,
  kCloseBracket,
  kSymbol,        // $ % & and the rest
  kUrl,
};
constexpr int kNumTags = static_cast<int>(Tag::kUrl) + 1;

// "comma", "determiner": as in the knowledge files. Never empty.
absl::string_view TagName(Tag tag);
// kNone for a name that is none.
Tag TagOfName(absl::string_view name);

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_TAG_H_
