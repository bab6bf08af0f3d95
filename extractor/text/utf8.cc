#include "extractor/text/utf8.h"

#include <cstring>

namespace onrecord {
namespace text {
namespace {

constexpr Utf8Char kInvalid = {0xFFFD, 1, false};

// True if the 8 bytes at `p` are all ASCII.
inline bool EightAscii(const char* p) {
  uint64_t word;
  memcpy(&word, p, 8);
  return (word & 0x8080808080808080ull) == 0;
}

bool IsAscii(absl::string_view text) {
  if (text.size() < 8) {
    uint8_t bits = 0;
    for (const char c : text) bits |= static_cast<uint8_t>(c);
    return bits < 0x80;
  }
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    if (!EightAscii(text.data() + at)) return false;
  }
  // The last bytes once more, with those before them.
  return EightAscii(text.data() + text.size() - 8);
}

}  // namespace

Utf8Char DecodeUtf8(absl::string_view text, size_t at) {
  const auto* p = reinterpret_cast<const uint8_t*>(text.data()) + at;
  const size_t left = text.size() - at;
  const uint8_t lead = p[0];
  if (lead < 0x80) return {lead, 1, true};
  const auto tail = [&](size_t i) { return (p[i] & 0xC0) == 0x80; };
  if (lead >= 0xC2 && lead <= 0xDF) {
    if (left < 2 || !tail(1)) return kInvalid;
    return {(lead & 0x1Fu) << 6 | (p[1] & 0x3Fu), 2, true};
  }
  if ((lead & 0xF0) == 0xE0) {
    if (left < 3 || !tail(1) || !tail(2)) return kInvalid;
    const uint32_t code =
        (lead & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    if (code < 0x800 || (code >= 0xD800 && code <= 0xDFFF)) return kInvalid;
    return {code, 3, true};
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (left < 4 || !tail(1) || !tail(2) || !tail(3)) return kInvalid;
    const uint32_t code = (lead & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 |
                          (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
    if (code < 0x10000 || code > 0x10FFFF) return kInvalid;
    return {code, 4, true};
  }
  return kInvalid;
}

Utf8Char DecodeUtf8Before(absl::string_view text, size_t at) {
  for (size_t size = 1; size <= 4 && size <= at; ++size) {
    const uint8_t byte = text[at - size];
    if ((byte & 0xC0) == 0x80) continue;
    const Utf8Char c = DecodeUtf8(text.substr(0, at), at - size);
    return c.size == size ? c : kInvalid;
  }
  return kInvalid;
}

bool IsValidUtf8(absl::string_view text) {
  if (IsAscii(text)) return true;  // nearly always
  for (size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size() && EightAscii(text.data() + at)) {
      at += 8;
      continue;
    }
    const Utf8Char c = DecodeUtf8(text, at);
    if (!c.valid) return false;
    at += c.size;
  }
  return true;
}

void AppendUtf8(uint32_t code, std::string* out) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
  if (code < 0x80) {
    out->push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    out->push_back(static_cast<char>(0xC0 | code >> 6));
    out->push_back(static_cast<char>(0x80 | (code & 0x3F)));
  } else if (code < 0x10000) {
    out->push_back(static_cast<char>(0xE0 | code >> 12));
    out->push_back(static_cast<char>(0x80 | (code >> 6 & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (code & 0x3F)));
  } else {
    out->push_back(static_cast<char>(0xF0 | code >> 18));
    out->push_back(static_cast<char>(0x80 | (code >> 12 & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (code >> 6 & 0x3F)));
    out->push_back(static_cast<char>(0x80 | (code & 0x3F)));
  }
}

std::string ToValidUtf8(absl::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const Utf8Char c = DecodeUtf8(text, at);
    if (c.valid) {
      out.append(text.data() + at, c.size);
    } else {
      AppendUtf8(0xFFFD, &out);
    }
    at += c.size;
  }
  return out;
}

}  // namespace text
}  // namespace onrecord
