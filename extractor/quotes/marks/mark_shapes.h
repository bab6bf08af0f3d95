// What the tokens beside a quotation mark say of it, whatever its own shape.
//
//   'We can't lose,' said      the first looks open, the last looks closed
//   the players' union         looks closed, and may be an apostrophe
//   Get 'em                    looks open, and stands for letters
//
// Not thread-safe: one per text.

#ifndef ONRECORD_EXTRACTOR_QUOTES_MARKS_MARK_SHAPES_H_
#define ONRECORD_EXTRACTOR_QUOTES_MARKS_MARK_SHAPES_H_

#include <cstdint>
#include <vector>

#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

class MarkShapes {
 public:
  // `text` must outlive the object.
  explicit MarkShapes(const text::AnnotatedText& text)
      : text_(text), tokens_(text.tokens()) {}

  // Nothing beyond it is looked at. All that follows is of tokens in it.
  void SetParagraph(text::TokenRange range) {
    first_ = range.first;
    end_ = range.end;
  }

  // A mark leans on what follows it, or on what is before it. Both can be so.
  bool LooksOpen(uint32_t i) const;
  bool LooksClosed(uint32_t i) const;
  // True if a single mark closes only if nothing better does: behind a plural
  // ("the players’ union") or a dropped g ("goin’ home").
  bool MaybeApostrophe(uint32_t i) const;
  // True for a single mark in front of what is left of a word or year: ’em,
  // ’til, ’90s.
  bool StandsForLetters(uint32_t i) const;

 private:
  bool SpaceBefore(uint32_t i) const {
    return i == first_ || !tokens_[i].glued();
  }
  bool SpaceAfter(uint32_t i) const {
    return i + 1 >= end_ || !tokens_[i + 1].glued();
  }

  const text::AnnotatedText& text_;
  const std::vector<text::Token>& tokens_;
  uint32_t first_ = 0, end_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_MARKS_MARK_SHAPES_H_
