#include "extractor/gazetteer/fit.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/match.h"
#include "extractor/gazetteer/compose.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

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

// How the cases of a text's phrase are to those of a name.
struct CaseRelation {
  bool same = true;           // all of them
  bool same_but_first = true; // but for a capital that a sentence may have
  bool initials = true;       // a capital wherever a piece of the name has one
  int upper = 0;              // of the text
  int lower = 0;
  int pieces = 0;
};

LetterCase AsciiCase(char c) {
  return c >= 'A' && c <= 'Z'   ? LetterCase::kUpper
         : c >= 'a' && c <= 'z' ? LetterCase::kLower
                                : LetterCase::kNone;
}

bool IsAsciiWord(char c) {
  return AsciiCase(c) != LetterCase::kNone || (c >= '0' && c <= '9');
}

// Whether "and" may be among the pieces.
bool HasAnd(absl::string_view phrase) {
  for (size_t i = 1; i + 3 < phrase.size(); ++i) {
    if ((phrase[i] | 0x20) == 'a' && (phrase[i + 1] | 0x20) == 'n' &&
        (phrase[i + 2] | 0x20) == 'd' && !IsAsciiWord(phrase[i - 1]) &&
        !IsAsciiWord(phrase[i + 3])) {
      return true;
    }
  }
  return false;
}

// Steps over one byte of a phrase, or over a curly apostrophe as over a
// straight one. Returns the sign or letter; not ASCII for what is not plain.
char TakePlain(absl::string_view* phrase) {
  const char c = phrase->front();
  if (absl::StartsWith(*phrase, "\xE2\x80\x99")) {
    phrase->remove_prefix(3);
    return '\'';
  }
  phrase->remove_prefix(1);
  return c;
}

// Relates the usual pair: the name is ASCII, and the phrase the same but for
// capitals and curly apostrophes. False if it is another pair, which may have
// the same key all the same. `until_lower`: stops where it is clear that
// neither `same`, `same_but_first` nor capitals throughout can be.
bool RelatePlain(absl::string_view phrase, absl::string_view name,
                 bool until_lower, CaseRelation* relation) {
  bool word_before = false;
  bool first = true;
  for (; !phrase.empty() && !name.empty(); name.remove_prefix(1)) {
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

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }
bool IsAsciiLetter(char c) { return IsCapital(c) || (c >= 'a' && c <= 'z'); }

constexpr size_t kNearBytes = 4;  // how far off a neighbouring word may be

// A word of two capitals or more right before or after the span.
bool CapitalsNear(absl::string_view text, text::Span span) {
  size_t at = span.end;
  const size_t stop = std::min(text.size(), span.end + kNearBytes);
  while (at < stop && !IsAsciiLetter(text[at]) && text[at] != '\n') ++at;
  size_t end = at;
  while (end < text.size() && IsCapital(text[end])) ++end;
  if (end - at >= 2 && (end == text.size() || !IsAsciiLetter(text[end]))) {
    return true;
  }
  at = span.begin;
  const size_t first = at > kNearBytes ? at - kNearBytes : 0;
  while (at > first && !IsAsciiLetter(text[at - 1]) && text[at - 1] != '\n') {
    --at;
  }
  size_t begin = at;
  while (begin > 0 && IsCapital(text[begin - 1])) --begin;
  return at - begin >= 2 && (begin == 0 || !IsAsciiLetter(text[begin - 1]));
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The character right before or behind an offset; a space beyond the text.
uint32_t CodeBefore(absl::string_view text, size_t at, uint8_t* size) {
  *size = 0;
  if (at == 0) return ' ';
  const text::Utf8Char c = text::DecodeUtf8Before(text, at);
  *size = c.size;
  return c.code;
}

uint32_t CodeAt(absl::string_view text, size_t at, uint8_t* size) {
  *size = 0;
  if (at >= text.size()) return ' ';
  const text::Utf8Char c = text::DecodeUtf8(text, at);
  *size = c.size;
  return c.code;
}

bool IsWordCode(uint32_t code) {
  const text::CharKind kind = text::KindOf(code);
  return kind == text::CharKind::kLetter || kind == text::CharKind::kDigit;
}

bool LeftBorder(absl::string_view text, text::Span span) {
  uint8_t size;
  const uint32_t sign = CodeBefore(text, span.begin, &size);
  if (sign == ' ' || sign == '\n') return true;
  const size_t sign_begin = span.begin - size;
  const uint32_t before = CodeBefore(text, sign_begin, &size);
  if (sign == '&') {  // the amp of &amp;
    return !absl::StartsWith(text.substr(span.begin), "amp;");
  }
  if (!IsWordCode(before)) return true;
  const char first = text[span.begin];
  if (sign == ',') {
    return !IsDigit(first) || before < '0' || before > '9';
  }
  if (sign == '.') {
    if (IsDigit(first) || (first >= 'a' && first <= 'z')) return false;
    uint8_t second_size;
    return IsWordCode(CodeBefore(text, sign_begin - size, &second_size));
  }
  return text::KindOf(sign) != text::CharKind::kApostrophe;
}

// Between a word that ends at `end` and the sign there, is there a border?
bool RightBorder(absl::string_view text, text::Span span) {
  uint8_t size;
  const uint32_t sign = CodeAt(text, span.end, &size);
  if (sign == ' ' || sign == '\n') return true;
  const size_t next = span.end + size;
  const uint32_t after = CodeAt(text, next, &size);
  if (!IsWordCode(after)) return true;
  const bool digit = after >= '0' && after <= '9';
  if (sign == ',') return !digit || !IsDigit(text[span.end - 1]);
  if (sign == '.') {
    if (digit || (after >= 'a' && after <= 'z')) return false;
    uint8_t last_size;
    CodeBefore(text, span.end, &last_size);
    if (last_size == span.end) return false;
    return IsWordCode(CodeBefore(text, span.end - last_size, &last_size));
  }
  if (text::KindOf(sign) != text::CharKind::kApostrophe) return true;
  if (after != 's' && after != 'S') return false;
  return !IsWordCode(CodeAt(text, next + size, &size));
}

Fit FitOfRelation(absl::string_view text, text::Span span, CaseRule rule,
                  const CaseRelation& relation) {
  const bool capitals = relation.upper > 0 && relation.lower == 0;
  switch (rule) {
    case CaseRule::kUpper:
      return capitals ? Fit::kAsWritten : Fit::kNone;
    case CaseRule::kAny:
      return Fit::kAsWritten;
    case CaseRule::kTitle:
      if (relation.initials) return Fit::kAsWritten;
      break;
    case CaseRule::kExact:
      if (relation.same) return Fit::kAsWritten;
      if (relation.same_but_first) return Fit::kLoose;
      break;
  }
  if (!capitals) return Fit::kNone;
  if (relation.pieces == 1 && !CapitalsNear(text, span)) return Fit::kNone;
  return Fit::kLoose;
}

}  // namespace

Fit FitOf(absl::string_view text, text::Span span, absl::string_view name,
          CaseRule rule) {
  const absl::string_view phrase = span.In(text);
  if (phrase == name && rule != CaseRule::kUpper) return Fit::kAsWritten;
  return FitOfRelation(text, span, rule, RelateAny(phrase, name));
}

bool PlainFit(absl::string_view text, text::Span span, absl::string_view name,
              CaseRule rule, Fit* fit) {
  const absl::string_view phrase = span.In(text);
  if (phrase == name && rule != CaseRule::kUpper) {
    *fit = Fit::kAsWritten;
    return true;
  }
  CaseRelation relation;
  if (!RelatePlain(phrase, name, rule == CaseRule::kExact, &relation) ||
      HasAnd(phrase)) {
    return false;
  }
  *fit = FitOfRelation(text, span, rule, relation);
  return true;
}

bool OnBorders(absl::string_view text, text::Span span) {
  return LeftBorder(text, span) && RightBorder(text, span);
}

}  // namespace gazetteer
}  // namespace onrecord
