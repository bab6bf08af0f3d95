#include "extractor/io/json/json_text.h"

#include <cfloat>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

// Beyond ASCII: format characters, which could hide or reorder text.
bool IsEscapedCharacter(uint32_t code) {
  struct Range {
    uint32_t first, last;
  };
  static constexpr Range kRanges[] = {
      {0x80, 0x9f},       {0xad, 0xad},       {0x600, 0x603},
      {0x6dd, 0x6dd},     {0x70f, 0x70f},     {0x17b4, 0x17b5},
      {0x200b, 0x200f},   {0x2028, 0x202e},   {0x2060, 0x2064},
      {0x206a, 0x206f},   {0xfeff, 0xfeff},   {0xfff9, 0xfffb},
      {0x1d173, 0x1d17a}, {0xe0001, 0xe0001}, {0xe0020, 0xe007f},
  };
  for (const Range& range : kRanges) {
    if (code <= range.last) return code >= range.first;
  }
  return false;
}

// By byte: ASCII that stands for itself.
struct PlainTable {
  constexpr PlainTable() : plain() {
    for (int byte = 0x20; byte < 0x7f; ++byte) {
      plain[byte] = byte != '"' && byte != '\\' && byte != '<' && byte != '>';
    }
  }
  bool plain[256];
};
constexpr PlainTable kTable;

void AppendUnit(uint32_t unit, std::string* out) {
  static constexpr char kDigits[] = "0123456789abcdef";
  const char escape[] = {'\\',
                         'u',
                         kDigits[unit >> 12],
                         kDigits[unit >> 8 & 15],
                         kDigits[unit >> 4 & 15],
                         kDigits[unit & 15]};
  out->append(escape, sizeof(escape));
}

void AppendEscaped(uint32_t code, std::string* out) {
  switch (code) {
    case '"':
      out->append("\\\"");
      return;
    case '\\':
      out->append("\\\\");
      return;
    case '\b':
      out->append("\\b");
      return;
    case '\f':
      out->append("\\f");
      return;
    case '\n':
      out->append("\\n");
      return;
    case '\r':
      out->append("\\r");
      return;
    case '\t':
      out->append("\\t");
      return;
    default:
      break;
  }
  if (code < 0x10000) return AppendUnit(code, out);
  AppendUnit(0xd800 + ((code - 0x10000) >> 10), out);
  AppendUnit(0xdc00 + ((code - 0x10000) & 0x3ff), out);
}

}  // namespace

void AppendJsonString(absl::string_view input, std::string* out) {
  out->push_back('"');
  size_t plain = 0;  // characters before `at` from here on need no change
  size_t at = 0;
  while (at < input.size()) {
    if (kTable.plain[static_cast<uint8_t>(input[at])]) {
      ++at;
      continue;
    }
    const text::Utf8Char character = text::DecodeUtf8(input, at);
    const bool ascii = character.code < 0x80;
    if (character.valid && !ascii && !IsEscapedCharacter(character.code)) {
      at += character.size;
      continue;
    }
    out->append(input.data() + plain, at - plain);
    if (character.valid) {
      AppendEscaped(character.code, out);
    } else {
      out->append("\xef\xbf\xbd");
    }
    at += character.size;
    plain = at;
  }
  out->append(input.data() + plain, at - plain);
  out->push_back('"');
}

void AppendJsonFloat(float value, std::string* out) {
  if (std::isnan(value)) {
    out->append("\"NaN\"");
    return;
  }
  if (std::isinf(value)) {
    out->append(value < 0 ? "\"-Infinity\"" : "\"Infinity\"");
    return;
  }
  // Protobuf tries 6 digits (FLT_DIG), then takes 9. The shortest decimal is
  // the same as the one of 6 digits whenever it has no more: quicker.
  char buffer[32];
  const float size = std::fabs(value);
  if (size >= 1e-4f && size < 1e5f) {
    const std::to_chars_result end = std::to_chars(
        buffer, buffer + sizeof(buffer), value, std::chars_format::fixed);
    int digits = 0;
    for (const char* at = buffer; at != end.ptr; ++at) {
      const bool leading_zero = digits == 0 && *at == '0';
      digits += *at >= '0' && *at <= '9' && !leading_zero;
    }
    if (digits <= FLT_DIG) {
      out->append(buffer, end.ptr - buffer);
      return;
    }
  }
  int length = std::snprintf(buffer, sizeof(buffer), "%.*g", FLT_DIG, value);
  // Protobuf does not believe what it reads back below FLT_MIN.
  const bool subnormal = size > 0 && size < FLT_MIN;
  if (subnormal || std::strtof(buffer, nullptr) != value) {
    length = std::snprintf(buffer, sizeof(buffer), "%.*g", FLT_DIG + 3, value);
  }
  out->append(buffer, length);
}

}  // namespace io
}  // namespace onrecord
