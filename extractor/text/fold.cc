#include "extractor/text/fold.h"

#include "absl/strings/ascii.h"
#include "extractor/text/characters.h"
#include "extractor/text/hash.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace text {
namespace {

constexpr uint64_t kOnes = ~uint64_t{0} / 255;  // 1 in each byte
constexpr uint64_t kHigh = kOnes * 0x80;

char FoldAscii(char byte) {
  return byte == '`' ? '\'' : absl::ascii_tolower(byte);
}

// FoldAscii of eight bytes at once, if none of them has its high bit set.
uint64_t FoldAscii8(uint64_t bytes) {
  // The high bit of bytes from 'A' on less that of those behind 'Z'.
  const uint64_t upper = ((bytes + kOnes * (0x80 - 'A')) ^
                          (bytes + kOnes * (0x7F - 'Z'))) & kHigh;
  const uint64_t folded = bytes | upper >> 2;
  const uint64_t other = (bytes ^ kOnes * '`') + kOnes * 0x7F;
  const uint64_t quote = (other & kHigh) ^ kHigh;
  return folded ^ (quote >> 7) * ('`' ^ '\'');
}

}  // namespace

void AppendFolded(absl::string_view word, std::vector<char>* out) {
  // Room for all of it if it is ASCII, as nearly all words are.
  const size_t begin = out->size();
  out->resize(begin + word.size());
  char* to = out->data() + begin;
  size_t at = 0;
  for (; at < word.size() && !(word[at] & 0x80); ++at) {
    *to++ = FoldAscii(word[at]);
  }
  out->resize(begin + at);
  while (at < word.size()) {
    const uint8_t byte = word[at];
    if (byte < 0x80) {
      AppendFolded(word.substr(at++, 1), out);
      continue;
    }
    const Utf8Char c = DecodeUtf8(word, at);
    at += c.size;
    switch (KindOf(c.code)) {
      case CharKind::kInvisible:
        break;
      case CharKind::kApostrophe:
        out->push_back('\'');
        break;
      case CharKind::kDash:
        out->push_back('-');
        break;
      case CharKind::kSpace:
        out->push_back(' ');
        break;
      default: {
        std::string utf8;  // at most 4 bytes: no allocation
        AppendUtf8(ToLower(c.code), &utf8);
        out->insert(out->end(), utf8.begin(), utf8.end());
      }
    }
  }
}

uint64_t FoldedHash(absl::string_view word) {
  uint64_t all = 0;
  const uint64_t hash = HashChanged(word, 0, [&all](uint64_t bytes) {
    all |= bytes;
    return FoldAscii8(bytes);
  });
  return all & kHigh ? HashBytes(Folded(word)) : hash;
}

std::string Folded(absl::string_view word) {
  std::vector<char> out;
  AppendFolded(word, &out);
  return std::string(out.begin(), out.end());
}

}  // namespace text
}  // namespace onrecord
