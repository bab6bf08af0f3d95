#include "extractor/io/markup/character_reference.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace onrecord {
namespace io {
namespace {

constexpr uint32_t kReplacement = 0xfffd;
// Longer names and numbers are none.
constexpr size_t kLongestName = 8;
constexpr size_t kMostDigits = 10;

struct Name {
  absl::string_view name;
  uint32_t character;
};

constexpr Name kNames[] = {
#include "extractor/io/markup/character_names.inc"
};

uint32_t OfNumber(uint64_t number) {
  if (number >= 0x80 && number < 0xa0) return Windows1252Character(number);
  const bool surrogate = number >= 0xd800 && number < 0xe000;
  if (number == 0 || number > 0x10ffff || surrogate) return kReplacement;
  return number;
}

// Of "#8217;" or "#x2019;"; size 0 if it is none.
uint32_t Numeric(absl::string_view text, size_t* size) {
  size_t at = 1;
  const bool hex = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hex) ++at;
  const size_t first = at;
  uint64_t number = 0;
  for (; at < text.size() && at < first + kMostDigits; ++at) {
    const char c = text[at];
    if (absl::ascii_isdigit(c)) {
      number = number * (hex ? 16 : 10) + (c - '0');
    } else if (hex && absl::ascii_isxdigit(c)) {
      number = number * 16 + (absl::ascii_tolower(c) - 'a' + 10);
    } else {
      break;
    }
  }
  *size = at == first ? 0 : at + (at < text.size() && text[at] == ';');
  return OfNumber(number);
}

uint32_t Named(absl::string_view text, size_t* size) {
  *size = 0;
  const size_t end = text.substr(0, kLongestName + 1).find(';');
  if (end == absl::string_view::npos) return 0;
  const absl::string_view name = text.substr(0, end);
  const auto at = std::lower_bound(
      std::begin(kNames), std::end(kNames), name,
      [](const Name& a, absl::string_view b) { return a.name < b; });
  if (at == std::end(kNames) || at->name != name) return 0;
  *size = end + 1;
  return at->character;
}

}  // namespace

uint32_t Windows1252Character(uint8_t byte) {
  // Those of 0x80 to 0x9f; the others are their own numbers.
  static constexpr uint16_t kHigh[] = {
      0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
      0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
      0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
      0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};
  return byte >= 0x80 && byte < 0xa0 ? kHigh[byte - 0x80] : byte;
}

void AppendUtf8(uint32_t c, std::string* out) {
  if (c < 0x80) {
    out->push_back(c);
  } else if (c < 0x800) {
    out->push_back(0xc0 | c >> 6);
    out->push_back(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out->push_back(0xe0 | c >> 12);
    out->push_back(0x80 | (c >> 6 & 0x3f));
    out->push_back(0x80 | (c & 0x3f));
  } else {
    out->push_back(0xf0 | c >> 18);
    out->push_back(0x80 | (c >> 12 & 0x3f));
    out->push_back(0x80 | (c >> 6 & 0x3f));
    out->push_back(0x80 | (c & 0x3f));
  }
}

absl::string_view DecodeReference(absl::string_view text, std::string* buffer,
                                  size_t* size) {
  buffer->clear();
  *size = 0;
  if (text.size() < 3 || text[0] != '&') return *buffer;
  const absl::string_view rest = text.substr(1);
  const uint32_t character =
      rest[0] == '#' ? Numeric(rest, size) : Named(rest, size);
  if (*size == 0) return *buffer;
  ++*size;
  AppendUtf8(character, buffer);
  return *buffer;
}

std::string DecodeReferences(absl::string_view text) {
  std::string out, buffer;
  while (!text.empty()) {
    size_t size = 0;
    const absl::string_view decoded = DecodeReference(text, &buffer, &size);
    if (size == 0) {
      const size_t next = std::min(text.find('&', 1), text.size());
      out.append(text.data(), next);
      text.remove_prefix(next);
    } else {
      out.append(decoded.data(), decoded.size());
      text.remove_prefix(size);
    }
  }
  return out;
}

}  // namespace io
}  // namespace onrecord
