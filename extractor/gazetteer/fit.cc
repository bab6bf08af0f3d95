#include "extractor/gazetteer/fit.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "extractor/gazetteer/case_relation.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kNearBytes = 4;  // how far off a neighbouring word may be

// A word of two capitals or more right before or after the span.
bool CapitalsNear(absl::string_view text, text::Span span) {
  size_t at = span.end;
  const size_t stop = std::min(text.size(), span.end + kNearBytes);
  while (at < stop && !absl::ascii_isalpha(text[at]) && text[at] != '\n') ++at;
  size_t end = at;
  while (end < text.size() && absl::ascii_isupper(text[end])) ++end;
  if (end - at >= 2 &&
      (end == text.size() || !absl::ascii_isalpha(text[end]))) {
    return true;
  }
  at = span.begin;
  const size_t first = at > kNearBytes ? at - kNearBytes : 0;
  while (at > first && !absl::ascii_isalpha(text[at - 1]) &&
         text[at - 1] != '\n') {
    --at;
  }
  size_t begin = at;
  while (begin > 0 && absl::ascii_isupper(text[begin - 1])) --begin;
  return at - begin >= 2 &&
         (begin == 0 || !absl::ascii_isalpha(text[begin - 1]));
}

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

// Signs that may join two pieces to one word.
bool MayJoin(char c) {
  return c == '\'' || c == '.' || c == ',' || c == '&' || c == '`' ||
         static_cast<uint8_t>(c) >= 0x80;
}

bool LeftBorder(absl::string_view text, text::Span span) {
  if (span.begin == 0 || !MayJoin(text[span.begin - 1])) return true;
  uint8_t size;
  const uint32_t sign = CodeBefore(text, span.begin, &size);
  const size_t sign_begin = span.begin - size;
  const uint32_t before = CodeBefore(text, sign_begin, &size);
  if (sign == '&') {  // the amp of &amp;
    return !absl::StartsWith(text.substr(span.begin), "amp;");
  }
  if (!IsWordCode(before)) return true;
  const char first = text[span.begin];
  if (sign == ',') {
    return !absl::ascii_isdigit(first) || before < '0' || before > '9';
  }
  if (sign == '.') {
    if (absl::ascii_isdigit(first) || absl::ascii_islower(first)) return false;
    uint8_t second_size;
    return IsWordCode(CodeBefore(text, sign_begin - size, &second_size));
  }
  return text::KindOf(sign) != text::CharKind::kApostrophe;
}

// Between a word that ends at `end` and the sign there, is there a border?
bool RightBorder(absl::string_view text, text::Span span) {
  if (span.end >= text.size() || !MayJoin(text[span.end])) return true;
  uint8_t size;
  const uint32_t sign = CodeAt(text, span.end, &size);
  const size_t next = span.end + size;
  const uint32_t after = CodeAt(text, next, &size);
  if (!IsWordCode(after)) return true;
  const bool digit = after >= '0' && after <= '9';
  if (sign == ',') return !digit || !absl::ascii_isdigit(text[span.end - 1]);
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
  if (!RelatePlain(phrase, name, rule == CaseRule::kExact, &relation)) {
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
