#include "extractor/io/markup/html_document.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/io/markup/html_blocks.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

// So far into a page its charset must be named (HTML, section 4.2.5.4).
constexpr size_t kCharsetReach = 1024;
// An article has at least so many words outside of links.
constexpr uint32_t kFewWords = 40;

// More are not looked at: each record asks all of them.
constexpr size_t kMostZones = 64;

using Kind = HtmlBlock::Kind;

Paragraph::Zone ZoneOf(Kind kind) {
  switch (kind) {
    case Kind::kHeadline:
      return Paragraph::HEADLINE;
    case Kind::kByline:
      return Paragraph::BYLINE;
    case Kind::kCaption:
      return Paragraph::CAPTION;
    default:
      return Paragraph::ZONE_UNSPECIFIED;
  }
}

std::string NamedCharset(absl::string_view page) {
  const std::string head = absl::AsciiStrToLower(page.substr(0, kCharsetReach));
  const size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  absl::string_view rest = absl::string_view(head).substr(at + 8);
  while (!rest.empty() && (rest[0] == '"' || rest[0] == '\'')) {
    rest.remove_prefix(1);
  }
  return std::string(rest.substr(0, rest.find_first_of("\"'> ;/\r\n")));
}

absl::StatusOr<Charset> CharsetOfPage(absl::string_view page,
                                      absl::string_view charset) {
  if (absl::StartsWith(page, "\xef\xbb\xbf")) return Charset::kUtf8;
  std::string name(charset);
  if (name.empty()) name = NamedCharset(page);
  if (name.empty()) {
    return text::IsValidUtf8(page) ? Charset::kUtf8 : Charset::kWindows1252;
  }
  const std::optional<Charset> known = CharsetOfName(name);
  if (known.has_value()) return *known;
  return absl::UnimplementedError(absl::StrCat(
      "the page is in ", text::ToValidUtf8(name).substr(0, 40),
      "; make it UTF-8"));
}

uint32_t Unlinked(const HtmlBlock& block) {
  return block.words - block.linked_words;
}

bool IsMostlyLinks(const HtmlBlock& block) {
  return 2 * block.linked_words > block.words;
}

// The article element with the most words; 0 if none has enough.
uint32_t FindArticle(const std::vector<HtmlBlock>& blocks) {
  std::vector<uint32_t> words;
  for (const HtmlBlock& block : blocks) {
    if (block.is_aside || block.kind == Kind::kOther) continue;
    if (block.article >= words.size()) words.resize(block.article + 1);
    words[block.article] += Unlinked(block);
  }
  if (words.size() < 2) return 0;
  const auto most = std::max_element(words.begin() + 1, words.end());
  return *most < kFewWords ? 0 : most - words.begin();
}

// Whether a block is content, by its words and those beside it. Method and
// numbers: Kohlschuetter, Fankhauser and Nejdl, Boilerplate Detection using
// Shallow Text Features, WSDM 2010, the tree of number of words and link
// density (as in their Boilerpipe).
bool IsContent(const HtmlBlock& before, const HtmlBlock& block,
               const HtmlBlock& after) {
  auto density = [](const HtmlBlock& b) {
    return b.words == 0 ? 0.0 : static_cast<double>(b.linked_words) / b.words;
  };
  if (density(block) > 0.333333) return false;
  if (density(before) > 0.555556) {
    return block.words > 40 || after.words > 17;
  }
  return block.words > 16 || after.words > 15 || before.words > 4;
}

std::vector<bool> Choose(const std::vector<HtmlBlock>& blocks) {
  std::vector<bool> chosen(blocks.size());
  const uint32_t article = FindArticle(blocks);
  size_t first = blocks.size();
  for (size_t i = 0; i < blocks.size(); ++i) {
    const HtmlBlock& block = blocks[i];
    if (block.is_aside || block.words == 0) continue;
    if (article != 0) {
      chosen[i] = block.article == article && !IsMostlyLinks(block);
    } else {
      chosen[i] = IsContent(i > 0 ? blocks[i - 1] : HtmlBlock(), block,
                            i + 1 < blocks.size() ? blocks[i + 1]
                                                  : HtmlBlock());
    }
    if (chosen[i]) first = std::min(first, i);
  }
  // The headline may stand in a header above it.
  for (size_t i = std::min(first, blocks.size()); i-- > 0;) {
    if (blocks[i].kind != Kind::kHeadline || blocks[i].words == 0) continue;
    const bool has_headline = first < blocks.size() &&
                              blocks[first].kind == Kind::kHeadline;
    chosen[i] = !has_headline;
    break;
  }
  return chosen;
}

// Adds the part of the map that [begin, end) of the page's text has, for
// where that now stands.
void CopyMap(const SourceMap& from, uint32_t begin, uint32_t end, uint32_t to,
             size_t* part, SourceMap* map) {
  const std::vector<SourceMap::Part>& parts = from.parts();
  while (*part < parts.size() &&
         parts[*part].text + parts[*part].text_size <= begin) {
    ++*part;
  }
  for (size_t i = *part; i < parts.size() && parts[i].text < end; ++i) {
    SourceMap::Part p = parts[i];
    if (p.text_size == p.original_size) {
      // One to one: cut to what is copied.
      const uint32_t low = std::max(p.text, begin);
      const uint32_t high = std::min(p.text + p.text_size, end);
      p.original += low - p.text;
      p.text = low;
      p.text_size = p.original_size = high - low;
    }
    map->Add(p.text - begin + to, p.text_size, p.original, p.original_size);
  }
}

}  // namespace

absl::Status ParseHtmlDocument(absl::string_view page,
                               absl::string_view charset, Document* document,
                               MarkupNotes* notes) {
  document->Clear();
  notes->Clear();
  const absl::StatusOr<Charset> known = CharsetOfPage(page, charset);
  if (!known.ok()) return known.status();
  const HtmlPage parsed = ReadHtmlPage(page, *known);
  const std::vector<bool> chosen = Choose(parsed.blocks);
  std::string* const text = document->mutable_text();
  size_t part = 0;
  for (size_t i = 0; i < parsed.blocks.size(); ++i) {
    if (!chosen[i]) continue;
    const HtmlBlock& block = parsed.blocks[i];
    if (!text->empty()) text->append("\n\n");
    CopyMap(parsed.text.map(), block.begin, block.end, text->size(), &part,
            &notes->map);
    const uint32_t begin = text->size();
    text->append(parsed.text.text(), block.begin, block.end - block.begin);
    const Paragraph::Zone zone = ZoneOf(block.kind);
    if (zone != Paragraph::ZONE_UNSPECIFIED &&
        notes->zones.size() < kMostZones) {
      notes->zones.push_back(
          {begin, static_cast<uint32_t>(text->size()), zone});
    }
  }
  if (text->empty()) {
    return absl::InvalidArgumentError("no article found in the page");
  }
  const HtmlHead& head = parsed.head;
  document->set_title(text::ToValidUtf8(head.title));
  document->set_url(text::ToValidUtf8(head.url));
  document->set_source(text::ToValidUtf8(head.source));
  document->set_published(text::ToValidUtf8(head.published));
  document->set_language(text::ToValidUtf8(head.language));
  return absl::OkStatus();
}

}  // namespace io
}  // namespace onrecord
