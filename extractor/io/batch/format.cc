#include "extractor/io/batch/format.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"
#include "extractor/io/batch/csv_columns.h"

namespace onrecord {
namespace io {
namespace {

constexpr absl::string_view kGzipMagic("\x1f\x8b", 2);
constexpr absl::string_view kZstdMagic("\x28\xb5\x2f\xfd", 4);
constexpr absl::string_view kXzMagic("\xfd" "7zXZ\0", 6);

constexpr struct {
  absl::string_view word;
  Compression compression;
} kCompressionEndings[] = {{".gz", Compression::kGzip},
                           {".zst", Compression::kZstd},
                           {".bz2", Compression::kBzip2},
                           {".xz", Compression::kXz}};

constexpr struct {
  absl::string_view word;
  Container container;
} kContainerEndings[] = {
    {".txt", Container::kText},      {".jsonl", Container::kJsonLines},
    {".pb", Container::kDelimited},  {".csv", Container::kCsv},
    {".tsv", Container::kCsv},       {".html", Container::kHtml},
    {".htm", Container::kHtml},      {".xml", Container::kXml},
    {".nitf", Container::kXml},      {".newsml", Container::kXml},
    {".warc", Container::kWarc}},
  kContainerWords[] = {
    {"text", Container::kText},      {"jsonl", Container::kJsonLines},
    {"pb", Container::kDelimited},   {"csv", Container::kCsv},
    {"html", Container::kHtml},      {"xml", Container::kXml},
    {"warc", Container::kWarc}};

// So far into a stream one looks for its root element.
constexpr size_t kNameReach = 4096;

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

bool HasHtml(absl::string_view head) {
  return absl::StrContains(absl::AsciiStrToLower(head), "<html");
}

bool LooksLikeMarkup(absl::string_view head) {
  absl::ConsumePrefix(&head, "\xef\xbb\xbf");
  head = StripJsonSpace(head);
  for (const absl::string_view start :
       {"<!doctype html", "<html", "<head", "<?xml", "<!doctype nitf", "<nitf",
        "<newsitem", "<newsmessage", "<newsml"}) {
    if (absl::StartsWithIgnoreCase(head, start)) return true;
  }
  // A page may begin with comments.
  return absl::StartsWith(head, "<!--") &&
         HasHtml(head.substr(0, kNameReach));
}

// Which of the two: XHTML may begin with <?xml too.
bool LooksLikeNewsXml(absl::string_view head) {
  head = head.substr(0, kNameReach);
  for (const absl::string_view name :
       {"<nitf", "<newsItem", "<newsMessage", "<NewsML", "<NewsItem"}) {
    if (absl::StrContains(head, name)) return true;
  }
  return absl::StrContains(head, "<?xml") &&
         !HasHtml(head);
}

// The first line has a column for texts, and others.
bool LooksLikeCsv(absl::string_view head) {
  const absl::string_view line = head.substr(0, head.find('\n'));
  if (line.size() > kNameReach) return false;
  return CsvColumns::OfHeader(line, CsvColumnNames()).text >= 0 &&
         line.find_first_of(",;\t") != absl::string_view::npos;
}

}  // namespace

Compression CompressionOfName(absl::string_view path) {
  for (const auto& ending : kCompressionEndings) {
    if (absl::EndsWith(path, ending.word)) return ending.compression;
  }
  return Compression::kNone;
}

std::optional<Format> FormatOfName(absl::string_view path) {
  Format format;
  format.compression = CompressionOfName(path);
  for (const auto& ending : kCompressionEndings) {
    if (absl::ConsumeSuffix(&path, ending.word)) break;
  }
  for (const auto& ending : kContainerEndings) {
    if (!absl::EndsWith(path, ending.word)) continue;
    format.container = ending.container;
    return format;
  }
  return std::nullopt;
}

std::optional<Container> ContainerOfWord(absl::string_view word) {
  for (const auto& known : kContainerWords) {
    if (word == known.word) return known.container;
  }
  return std::nullopt;
}

absl::string_view KnownContainers() {
  return "text, jsonl, pb, csv, html, xml or warc";
}

absl::string_view KnownExtensions() {
  return ".txt, .jsonl, .pb, .csv, .tsv, .html, .htm, .xml, .nitf, .newsml, "
         ".warc, and each with .gz, .zst, .bz2 or .xz";
}

Compression CompressionOfContent(absl::string_view head) {
  if (absl::StartsWith(head, kGzipMagic)) return Compression::kGzip;
  if (absl::StartsWith(head, kZstdMagic)) return Compression::kZstd;
  if (absl::StartsWith(head, kXzMagic)) return Compression::kXz;
  if (absl::StartsWith(head, "BZh") && head.size() > 5 && head[3] >= '1' &&
      head[3] <= '9' && head[4] == '1' && head[5] == 'A') {
    return Compression::kBzip2;
  }
  return Compression::kNone;
}

Container ContainerOfContent(absl::string_view head) {
  if (LooksLikeJsonLines(head)) return Container::kJsonLines;
  if (LooksLikeDocuments(head)) return Container::kDelimited;
  if (absl::StartsWith(head, "WARC/")) return Container::kWarc;
  if (LooksLikeMarkup(head)) {
    return LooksLikeNewsXml(head) ? Container::kXml : Container::kHtml;
  }
  if (LooksLikeCsv(head)) return Container::kCsv;
  return Container::kText;
}

}  // namespace io
}  // namespace onrecord
