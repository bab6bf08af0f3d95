// Where a word ends, by the rules in token.h: inner apostrophes, the stops of
// abbreviations and initials, dotted letters, domains, addresses.
//
//   WordEnds ends(bytes, &abbreviations);
//   ends.Find(at)     // of "O’Neill’s": behind "O’Neill", possessive behind s
//
// Thread-safe. Bytes and abbreviations must outlive the object.

#ifndef ONRECORD_EXTRACTOR_TEXT_WORD_END_H_
#define ONRECORD_EXTRACTOR_TEXT_WORD_END_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/text/abbreviations.h"
#include "extractor/text/peek.h"

namespace onrecord {
namespace text {

struct WordEnd {
  size_t end = 0;
  // The end of the 's that follows, 0 if none does.
  size_t possessive_end = 0;
  // The word's last stop is its own.
  bool stop_inside = false;
  bool is_url = false;
};

class WordEnds {
 public:
  WordEnds(absl::string_view bytes, const Abbreviations* abbreviations)
      : peek_(bytes), abbreviations_(*abbreviations) {}

  // REQUIRES: a letter stands at `at`.
  WordEnd Find(size_t at) const;

 private:
  absl::string_view bytes() const { return peek_.text(); }
  // The end of letters, digits and invisible characters from `at` on.
  size_t LettersEnd(size_t at) const;
  // True if an 's stands at `at`, which is that of its apostrophe.
  bool PossessiveAt(size_t at, uint8_t apostrophe_size) const;
  // A stop stands at `stop`, behind the word that starts at `at`. How far the
  // word then goes: `stop` itself if the stop is none of its business.
  size_t StopEnd(size_t at, size_t stop) const;
  size_t DottedLettersEnd(size_t at, size_t stop) const;
  bool IsInitial(size_t at, size_t stop) const;
  // The end of an address whose first letters end at `end`, 0 if it is none.
  size_t UrlEnd(size_t at, size_t end) const;

  const Peeker peek_;
  const Abbreviations& abbreviations_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_WORD_END_H_
