#include "extractor/figures/calendar/digit_fields.h"

#include "absl/strings/ascii.h"
#include "extractor/text/characters.h"

namespace onrecord {
namespace figures {
namespace calendar {

bool IsDashSign(uint8_t sign) {
  return sign == text::kHyphenSign || sign == text::kEnDashSign;
}

bool ReadField(const Scope& scope, uint32_t token, Fields* fields) {
  const text::Token* t = scope.TokenAt(token);
  if (t == nullptr || t->kind != text::TokenKind::kNumber) return false;
  const absl::string_view digits = scope.text->Bytes(*t);
  if (digits.size() > 4) return false;
  int value = 0;
  for (const char c : digits) {
    if (!absl::ascii_isdigit(c)) return false;
    value = value * 10 + (c - '0');
  }
  fields->value[fields->size] = value;
  fields->width[fields->size] = static_cast<int>(digits.size());
  ++fields->size;
  fields->end = token + 1;
  return true;
}

bool ReadFields(const Scope& scope, uint32_t token, Fields* fields) {
  const std::vector<text::Token>& tokens = scope.text->tokens();
  if (!ReadField(scope, token, fields)) return false;
  while (fields->size < Fields::kMax) {
    const text::Token* sign = scope.TokenAt(fields->end);
    const text::Token* next = scope.TokenAt(fields->end + 1);
    if (sign == nullptr || next == nullptr || !sign->glued() ||
        !next->glued()) {
      break;
    }
    if (sign->sign != '/' && sign->sign != ':' && !IsDashSign(sign->sign)) {
      break;
    }
    const uint8_t kind =
        IsDashSign(sign->sign) ? static_cast<uint8_t>('-') : sign->sign;
    if (fields->size > 1 && kind != fields->sign[1]) {
      // 10/1/2018-10/7/2018 is two; 7-8:30 begins with a number alone.
      if (fields->sign[1] == '-') return false;
      break;
    }
    fields->sign[fields->size] = kind;
    if (!ReadField(scope, fields->end + 1, fields)) break;
  }
  if (fields->size < 2) return false;
  // What is glued to a sign that is glued to digits belongs to them.
  const bool goes_on = token >= 2 && tokens[token].glued() &&
                       tokens[token - 1].glued() &&
                       tokens[token - 2].kind == text::TokenKind::kNumber;
  return !goes_on || (IsDashSign(tokens[token - 1].sign) &&
                      fields->sign[1] != '-');
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
