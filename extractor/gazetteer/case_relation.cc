#include "extractor/gazetteer/case_relation.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/match.h"
#include "extractor/gazetteer/compose.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace gazetteer {
namespace {

enum class LetterCase : uint8_t { kEnd, kNone, kUpper, kLower };

// Walks the cases of a phrase's characters, without each "and" inside, which
// "&" may stand for.
class CaseWalk {
 public:
  explicit CaseWalk(absl::string_view phrase) : phrase_(phrase) { Enter(0); }

  // The next character's case; *starts_piece: it is the first of one.
  LetterCase Next(bool* starts_piece) {
    for (;;) {
      if (at_ == end_) {
        if (end_ == phrase_.size()) return LetterCase::kEnd;
        Enter(end_);
        continue;
      }
      *starts_piece = at_ == begin_;
      const ClassifiedChar c = Classify(phrase_, at_);
      at_ += c.size;
      if (c.char_class == CharClass::kInvisible || IsCombiningMark(c.code)) {
        continue;
      }
      return text::IsUpper(c.code)   ? LetterCase::kUpper
             : text::IsLower(c.code) ? LetterCase::kLower
                                     : LetterCase::kNone;
    }
  }

 private:
  void Enter(size_t from) {
    for (;;) {
      begin_ = at_ = end_ = NextPiece(phrase_, from);
      if (at_ == phrase_.size()) return;
      end_ = PieceEnd(phrase_, at_);
      const bool inside = from > 0 && NextPiece(phrase_, end_) < phrase_.size();
      if (!inside || !absl::EqualsIgnoreCase(
                         phrase_.substr(at_, end_ - at_), "and")) {
        return;
      }
      from = end_;
    }
  }

  absl::string_view phrase_;
  size_t begin_ = 0;
  size_t at_ = 0;
  size_t end_ = 0;
};

LetterCase AsciiCase(char c) {
  return c >= 'A' && c <= 'Z'   ? LetterCase::kUpper
         : c >= 'a' && c <= 'z' ? LetterCase::kLower
                                : LetterCase::kNone;
}

bool IsAsciiWord(char c) {
  return AsciiCase(c) != LetterCase::kNone || (c >= '0' && c <= '9');
}

// Takes one byte off a phrase, or a curly apostrophe as a straight one, or all
// of a few spaces. Returns the sign or letter; not ASCII for what is not plain.
char TakePlain(absl::string_view* phrase) {
  constexpr int kMostSpaces = 8;
  const char c = phrase->front();
  if (c == '\xE2' && absl::StartsWith(*phrase, "\xE2\x80\x99")) {
    phrase->remove_prefix(3);
    return '\'';
  }
  phrase->remove_prefix(1);
  if (c != ' ') return c;
  for (int i = 1; i < kMostSpaces && absl::StartsWith(*phrase, " "); ++i) {
    phrase->remove_prefix(1);
  }
  return c;
}

// Whether a plain phrase goes on with "and" and more pieces.
bool AtInnerAnd(absl::string_view phrase) {
  return phrase.size() > 3 && (phrase[0] | 0x20) == 'a' &&
         (phrase[1] | 0x20) == 'n' && (phrase[2] | 0x20) == 'd' &&
         !IsAsciiWord(phrase[3]);
}

}  // namespace

bool RelatePlain(absl::string_view phrase, absl::string_view name,
                 bool until_lower, CaseRelation* relation) {
  bool word_before = false;
  bool first = true;
  int uncounted = 0;  // letters of an "and" that are still to come
  for (; !phrase.empty() && !name.empty(); name.remove_prefix(1)) {
    if (!first && !word_before && AtInnerAnd(phrase)) uncounted = 3;
    const char a = TakePlain(&phrase);
    const char b = name.front();
    const LetterCase in_text = AsciiCase(a);
    const bool letter = in_text != LetterCase::kNone;
    if (static_cast<uint8_t>(a | b) >= 0x80 || a == '&' ||
        (a != b && (!letter || (a | 0x20) != (b | 0x20)))) {
      return false;
    }
    const bool word = IsAsciiWord(a);
    const bool starts = word && !word_before;
    word_before = word;
    if (uncounted > 0) {
      --uncounted;
      continue;
    }
    relation->pieces += starts;
    relation->upper += in_text == LetterCase::kUpper;
    relation->lower += in_text == LetterCase::kLower;
    if (a != b) {
      relation->same = false;
      if (!first || in_text != LetterCase::kUpper) {
        relation->same_but_first = false;
      }
      if (starts && in_text == LetterCase::kLower) relation->initials = false;
      if (until_lower && !relation->same_but_first && relation->lower > 0) {
        return true;
      }
    }
    first = false;
  }
  // Signs behind a name's last piece are no part of its key.
  for (const char c : name) {
    if (static_cast<uint8_t>(c) >= 0x80 || IsAsciiWord(c)) return false;
  }
  return phrase.empty();
}

CaseRelation RelateAny(absl::string_view phrase, absl::string_view name) {
  CaseRelation relation;
  CaseWalk in_text(phrase);
  CaseWalk in_name(name);
  bool first = true;
  for (;;) {
    bool starts = false;
    bool name_starts = false;
    const LetterCase t = in_text.Next(&starts);
    const LetterCase n = in_name.Next(&name_starts);
    if (t == LetterCase::kEnd || n == LetterCase::kEnd) {
      if (t != n) relation.same = relation.same_but_first = false;
      return relation;
    }
    relation.pieces += starts;
    relation.upper += t == LetterCase::kUpper;
    relation.lower += t == LetterCase::kLower;
    if (t != n) {
      relation.same = false;
      if (!first || t != LetterCase::kUpper) relation.same_but_first = false;
      if (name_starts && n == LetterCase::kUpper) relation.initials = false;
    }
    first = false;
  }
}

}  // namespace gazetteer
}  // namespace onrecord
