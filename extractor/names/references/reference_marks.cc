#include "extractor/names/references/reference_finder.h"

#include <algorithm>

#include "extractor/text/quote_marks.h"

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kMostQuoted = 200;    // tokens between marks
constexpr uint32_t kMostToQuoted = 6;    // tokens from "he" to a mark
constexpr uint32_t kMostToSaid = 10;     // tokens from a name to a verb or mark
constexpr uint32_t kMostToVerb = 4;      // the same if nothing stands between

// Whether words in marks begin at token `i`; a space may be lost in front of
// it: 'so".“He'.
bool OpensMarks(const std::vector<text::Token>& tokens, uint32_t i) {
  if (text::IsOpeningMark(tokens[i])) return true;
  return tokens[i].kind == text::TokenKind::kQuote && i > 1 &&
         i + 1 < tokens.size() && tokens[i + 1].glued() &&
         !tokens[i].Has(text::kCloses) && tokens[i - 1].IsSign('.') &&
         tokens[i - 2].kind == text::TokenKind::kQuote;
}

// What stands in marks right before a token of the same sentence, all of the
// paragraph if the mark that opens it is lost. Empty if nothing does.
text::TokenRange QuotedBefore(const text::AnnotatedText& text,
                              uint32_t token) {
  const auto& tokens = text.tokens();
  if (token == 0 || tokens[token].Has(text::kSentenceStart) ||
      !text::IsClosingMark(tokens[token - 1])) {
    return {};
  }
  const uint32_t last = token - 1;
  const uint32_t low = last - std::min(last, kMostQuoted);
  uint32_t first = last;
  while (first > low && !tokens[first].Has(text::kParagraphStart) &&
         !OpensMarks(tokens, first)) {
    --first;
  }
  return {first, last};
}

// What stands in marks shortly behind it: "He said: “...”", "he said. “...”".
text::TokenRange QuotedBehind(const text::AnnotatedText& text,
                              uint32_t token) {
  const auto& tokens = text.tokens();
  const uint32_t size = tokens.size();
  const uint32_t near = std::min(size, token + 1 + kMostToQuoted);
  uint32_t first = token + 1;
  while (first < near && !text::IsOpeningMark(tokens[first])) ++first;
  if (first == near) return {};
  const uint32_t high = std::min(size, first + kMostQuoted);
  uint32_t end = first + 1;
  while (end < high && !tokens[end].Has(text::kParagraphStart) &&
         !text::IsClosingMark(tokens[end])) {
    ++end;
  }
  return {first, end};
}

}  // namespace

// "he said", "he told her", "He went on: ..."
bool ReferenceFinder::Speaks(uint32_t token) const {
  const auto& tokens = d_->text->tokens();
  const uint32_t size = tokens.size();
  const uint32_t end = std::min(size, token + 1 + kMostToQuoted);
  for (uint32_t i = token + 1; i < end; ++i) {
    if (tokens[i].IsSign(':')) return true;
    if (i <= token + 2 && (d_->Traits(i).lists & kSays)) return true;
    if (tokens[i].Has(text::kSentenceStart)) return false;
  }
  return false;
}

// The person who says by the verb of saying at `verb`: who stands right before
// it, "Ada Obi told him", "Ada Obi, 54, said", or else is named right behind,
// "said Dr Ada Obi".
uint32_t ReferenceFinder::SpeakerBy(uint32_t verb) const {
  const bool apposed =
      verb > 0 && d_->Traits(verb - 1).category == Category::kComma;
  const uint32_t most = apposed ? kMostToSaid : kMostToVerb;
  uint32_t behind = kNoEntity;
  for (size_t k = seen_.size(); k-- > 0;) {
    const Seen& seen = seen_[k];
    if (seen.first + most < verb) break;
    if (seen.type != Type::kPerson) continue;
    if (seen.first > verb) {
      const Point point = d_->Traits(seen.first).point;
      if (seen.first <= verb + 2 && point != Point::kHe &&
          point != Point::kShe) {
        behind = seen.entity;
      }
      continue;
    }
    uint32_t i = seen.first + 1;
    while (i < verb && (d_->Traits(i).word || apposed)) ++i;
    if (i == verb) return seen.entity;
  }
  return behind;
}

// "Ada Obi said: “...": the one who speaks before the mark.
void ReferenceFinder::NoteSpeakerBefore(uint32_t open) {
  const auto& tokens = d_->text->tokens();
  const uint32_t low = open - std::min(open, kMostToSaid);
  for (uint32_t i = open; i-- > low;) {
    if ((d_->Traits(i).lists & kSays) == 0) {
      if (tokens[i + 1].Has(text::kParagraphStart) && !tokens[i].IsSign(':')) {
        return;
      }
      continue;
    }
    const uint32_t speaker = SpeakerBy(i);
    if (speaker != kNoEntity) no_referents_.push_back(speaker);
    return;
  }
}

// "...” said Ada Obi": the one who is named behind the mark and speaks.
void ReferenceFinder::NoteSpeakerBehind(uint32_t close) {
  const uint32_t size = d_->text->tokens().size();
  const uint32_t high = std::min(size, close + 1 + kMostToQuoted);
  bool said = false;
  for (uint32_t i = close + 1; i < high; ++i) {
    said |= (d_->Traits(i).lists & kSays) != 0;
  }
  const auto end = names_->mentions.begin() + name_count_;
  auto mention = std::lower_bound(
      names_->mentions.begin(), end, close,
      [](const Mention& m, uint32_t token) { return m.tokens.first < token; });
  for (; said && mention != end && mention->tokens.first < high; ++mention) {
    if (mention->type != Type::kPerson) continue;
    no_referents_.push_back(mention->entity);
    return;
  }
}

// The mark that opens the words in marks that have the token, in its
// paragraph, and *close the one that closes them, which may have slipped to the
// next one; the token itself if it is in none.
uint32_t ReferenceFinder::OpenMarkOf(uint32_t token, uint32_t* close) const {
  const auto& tokens = d_->text->tokens();
  const uint32_t low = token - std::min(token, kMostQuoted);
  uint32_t open = token;
  while (open > low && !tokens[open].Has(text::kParagraphStart) &&
         tokens[open].kind != text::TokenKind::kQuote) {
    --open;
  }
  // What a space follows has slipped here itself.
  if (!OpensMarks(tokens, open) || !tokens[open + 1].glued()) return token;
  // A mark may have slipped to the next sentence: 'would not. "She had'.
  uint32_t end = token + 1;
  while (end < tokens.size() && end < token + kMostQuoted &&
         !tokens[end].Has(text::kParagraphStart) &&
         !text::IsClosingMark(tokens[end]) &&
         !(text::IsOpeningMark(tokens[end]) && tokens[end - 1].IsSign('.'))) {
    ++end;
  }
  if (end == tokens.size() || tokens[end].kind != text::TokenKind::kQuote) {
    return token;
  }
  *close = end;
  return open;
}

// People do not speak of themselves by name, or as "he": "“Ada Obi was right,”
// he said", "Obi said: “He was right.”"
void ReferenceFinder::NoteNoReferents(uint32_t token) {
  no_referents_.clear();
  uint32_t close = token;
  const uint32_t open = OpenMarkOf(token, &close);
  in_marks_ = open < token;
  if (in_marks_) {
    NoteSpeakerBefore(open);
    NoteSpeakerBehind(close);
    return;
  }
  if (!Speaks(token)) return;
  const auto begin = names_->mentions.begin();
  const auto end = begin + name_count_;
  for (const text::TokenRange range : {QuotedBefore(*d_->text, token),
                                       QuotedBehind(*d_->text, token)}) {
    if (range.empty()) continue;
    auto mention = std::lower_bound(
        begin, end, range.first, [](const Mention& m, uint32_t first) {
          return m.tokens.first < first;
        });
    for (; mention != end && mention->tokens.first < range.end; ++mention) {
      no_referents_.push_back(mention->entity);
    }
  }
}

}  // namespace names
}  // namespace onrecord
