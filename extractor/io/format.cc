#include "extractor/io/format.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace onrecord {
namespace io {
namespace {

constexpr absl::string_view kGzipMagic("\x1f\x8b", 2);
constexpr absl::string_view kZstdMagic("\x28\xb5\x2f\xfd", 4);

bool IsJsonSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

absl::string_view StripJsonSpace(absl::string_view text) {
  while (!text.empty() && IsJsonSpace(text.front())) text.remove_prefix(1);
  return text;
}

bool LooksLikeJsonLines(absl::string_view head) {
  absl::ConsumePrefix(&head, "\xef\xbb\xbf");
  head = StripJsonSpace(head);
  if (!absl::ConsumePrefix(&head, "{")) return false;
  head = StripJsonSpace(head);
  return absl::StartsWith(head, "\"") || absl::StartsWith(head, "}");
}

// Takes a varint of at most 5 bytes off the front.
bool ConsumeVarint(absl::string_view* bytes, uint64_t* value) {
  *value = 0;
  for (int i = 0; i < 5 && i < bytes->size(); ++i) {
    const uint8_t byte = (*bytes)[i];
    *value |= static_cast<uint64_t>(byte & 0x7f) << (7 * i);
    if (byte < 0x80) {
      bytes->remove_prefix(i + 1);
      return true;
    }
  }
  return false;
}

// Walks the fields of the first message as far as `head` goes: text passes by
// accident only if its characters happen to be tags and exact lengths.
bool LooksLikeDocuments(absl::string_view head) {
  uint64_t size = 0;
  if (!ConsumeVarint(&head, &size) || size < 2) return false;
  const bool whole = size <= head.size();
  if (whole) head = head.substr(0, size);
  uint64_t left = size;
  while (left > 0) {
    const size_t before = head.size();
    uint64_t tag = 0, length = 0;
    if (head.empty()) return !whole;
    if (!ConsumeVarint(&head, &tag)) return false;
    const bool is_document_field = tag % 8 == 2 && tag / 8 >= 1 && tag / 8 <= 7;
    if (!is_document_field || !ConsumeVarint(&head, &length)) return false;
    left -= before - head.size();
    if (length > left) return false;
    if (length > head.size()) return !whole;
    head.remove_prefix(length);
    left -= length;
  }
  return true;
}

}  // namespace

std::optional<Format> FormatOfName(absl::string_view path) {
  Format format;
  if (absl::ConsumeSuffix(&path, ".gz")) {
    format.compression = Compression::kGzip;
  } else if (absl::ConsumeSuffix(&path, ".zst")) {
    format.compression = Compression::kZstd;
  }
  if (absl::EndsWith(path, ".txt")) {
    format.container = Container::kText;
  } else if (absl::EndsWith(path, ".jsonl")) {
    format.container = Container::kJsonLines;
  } else if (absl::EndsWith(path, ".pb")) {
    format.container = Container::kDelimited;
  } else {
    return std::nullopt;
  }
  return format;
}

std::optional<Container> ContainerOfWord(absl::string_view word) {
  if (word == "text") return Container::kText;
  if (word == "jsonl") return Container::kJsonLines;
  if (word == "pb") return Container::kDelimited;
  return std::nullopt;
}

absl::string_view KnownExtensions() {
  return ".txt, .jsonl, .pb, and each with .gz or .zst";
}

Compression CompressionOfContent(absl::string_view head) {
  if (absl::StartsWith(head, kGzipMagic)) return Compression::kGzip;
  if (absl::StartsWith(head, kZstdMagic)) return Compression::kZstd;
  return Compression::kNone;
}

Container ContainerOfContent(absl::string_view head) {
  if (LooksLikeJsonLines(head)) return Container::kJsonLines;
  if (LooksLikeDocuments(head)) return Container::kDelimited;
  return Container::kText;
}

}  // namespace io
}  // namespace onrecord
