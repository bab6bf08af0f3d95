#include "extractor/io/markup/xml_document.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extractor/io/markup/character_reference.h"
#include "extractor/io/markup/marked_text.h"
#include "extractor/io/markup/markup_scanner.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

template <size_t size>
bool IsOneOf(const std::string& word, const absl::string_view (&words)[size]) {
  return std::find(words, words + size, word) != words + size;
}

// Each holds a paragraph of the text.
bool IsParagraph(const std::string& name) {
  static constexpr absl::string_view kNames[] = {
      "p",        "hl1",     "hl2",  "byline", "dateline", "h1",
      "h2",       "h3",      "li",   "media-caption"};
  return IsOneOf(name, kNames);
}

Paragraph::Zone ZoneOf(const std::string& name) {
  if (name == "hl1" || name == "h1") return Paragraph::HEADLINE;
  if (name == "byline") return Paragraph::BYLINE;
  if (name == "dateline") return Paragraph::DATELINE;
  if (name == "media-caption") return Paragraph::CAPTION;
  return Paragraph::ZONE_UNSPECIFIED;
}

// More are not looked at: each record asks all of them.
constexpr size_t kMostZones = 64;

// One news item.
bool IsItem(const std::string& name) {
  static constexpr absl::string_view kNames[] = {"nitf", "newsItem",
                                                 "NewsItem"};
  return IsOneOf(name, kNames);
}

class ItemReader {
 public:
  ItemReader(absl::string_view xml, Charset charset, Document* document)
      : scanner_(xml, MarkupScanner::Mode::kXml),
        text_(charset),
        document_(document) {}

  absl::Status Read() {
    while (true) {
      switch (scanner_.Next()) {
        case MarkupScanner::Kind::kText:
          if (in_paragraph_) {
            text_.AppendText(scanner_.raw(), scanner_.offset(),
                             scanner_.is_literal());
          } else if (field_ != nullptr) {
            field_->append(DecodeReferences(scanner_.raw()));
          }
          break;
        case MarkupScanner::Kind::kOpen:
          Open();
          break;
        case MarkupScanner::Kind::kClose:
          Close();
          break;
        case MarkupScanner::Kind::kEnd:
          return Finish();
      }
    }
  }

  const MarkedText& text() const { return text_; }
  const std::vector<MarkupZone>& zones() const { return zones_; }

 private:
  void Open() {
    const std::string& name = scanner_.name();
    field_ = nullptr;
    // A NITF inside a NewsML item is the same item.
    if (IsItem(name) && name != inner_item_) {
      if (item_.empty()) {
        item_ = name;
        inner_item_ = name == "nitf" ? "" : "nitf";
      }
      items_ += name == item_;
      if (items_ > 1) return;
      Set(scanner_.Attribute("guid"), document_->mutable_id());
    }
    if (name == "doc-id") {
      Set(scanner_.Attribute("id-string"), document_->mutable_id());
    } else if (name == "date.issue" || name == "story.date") {
      Set(scanner_.Attribute("norm"), document_->mutable_published());
    } else if (name == "doc.copyright") {
      Set(scanner_.Attribute("holder"), document_->mutable_source());
    } else if (IsParagraph(name)) {
      Break();
      in_paragraph_ = !scanner_.is_empty();
      is_headline_ = name == "hl1";
      zone_ = ZoneOf(name);
    } else if (name == "br") {
      text_.BreakLine();
    } else {
      field_ = FieldOf(name);
    }
  }

  // The field that the element's text goes to; null for none, or when it has
  // something already.
  std::string* FieldOf(const std::string& name) {
    std::string* field = nullptr;
    if (in_paragraph_) return nullptr;
    if (name == "title" || name == "headline" || name == "HeadLine") {
      field = document_->mutable_title();
    } else if (name == "NewsItemId" || name == "PublicIdentifier") {
      field = document_->mutable_id();
    } else if (name == "versionCreated" || name == "contentCreated" ||
               name == "firstCreated" || name == "ThisRevisionCreated" ||
               name == "DateAndTime") {
      field = document_->mutable_published();
    } else if (name == "copyrightHolder" || name == "CreditLine") {
      field = document_->mutable_source();
    }
    return field != nullptr && field->empty() ? field : nullptr;
  }

  void Set(absl::string_view value, std::string* field) const {
    if (field->empty()) *field = DecodeReferences(value);
  }

  void Close() {
    field_ = nullptr;
    if (!IsParagraph(scanner_.name())) return;
    if (is_headline_ && document_->title().empty()) {
      document_->set_title(std::string(
          absl::StripAsciiWhitespace(text_.text().substr(block_))));
    }
    Break();
    in_paragraph_ = is_headline_ = false;
  }

  // Ends the paragraph in hand.
  void Break() {
    if (text_.text().size() == block_) return;
    if (zone_ != Paragraph::ZONE_UNSPECIFIED && zones_.size() < kMostZones) {
      const uint32_t begin = block_ + (block_ > 0 ? 2 : 0);  // a blank line
      zones_.push_back(
          {begin, static_cast<uint32_t>(text_.text().size()), zone_});
    }
    text_.EndParagraph();
    block_ = text_.text().size();
  }

  absl::Status Finish() {
    if (items_ > 1) {
      return absl::UnimplementedError(
          "holds several news items; give each a file of its own");
    }
    Break();
    if (text_.text().empty()) {
      return absl::InvalidArgumentError(
          "no paragraphs of NITF, NewsML or XHTML in it");
    }
    return absl::OkStatus();
  }

  MarkupScanner scanner_;
  MarkedText text_;
  Document* const document_;
  std::string item_;        // the outermost item's element
  std::string inner_item_;  // what may stand in it
  int items_ = 0;
  bool in_paragraph_ = false;
  bool is_headline_ = false;
  Paragraph::Zone zone_ = Paragraph::ZONE_UNSPECIFIED;
  std::vector<MarkupZone> zones_;
  std::string* field_ = nullptr;
  size_t block_ = 0;
};

absl::StatusOr<Charset> CharsetOfXml(absl::string_view xml) {
  const absl::string_view head = xml.substr(0, xml.find("?>")).substr(0, 200);
  const size_t at = head.find("encoding=");
  if (at == absl::string_view::npos) return Charset::kUtf8;
  absl::string_view name = head.substr(at + 9);
  name.remove_prefix(std::min<size_t>(1, name.size()));
  name = name.substr(0, name.find_first_of("\"'"));
  const std::optional<Charset> charset = CharsetOfName(name);
  if (charset.has_value()) return *charset;
  return absl::UnimplementedError(absl::StrCat(
      "the item is in ", text::ToValidUtf8(name), "; make it UTF-8"));
}

}  // namespace

absl::Status ParseXmlDocument(absl::string_view xml, Document* document,
                              MarkupNotes* notes) {
  document->Clear();
  notes->Clear();
  const absl::StatusOr<Charset> charset = CharsetOfXml(xml);
  if (!charset.ok()) return charset.status();
  ItemReader reader(xml, *charset, document);
  absl::Status status = reader.Read();
  if (!status.ok()) return status;
  document->set_text(reader.text().text());
  notes->map = reader.text().map();
  notes->zones = reader.zones();
  for (std::string* field :
       {document->mutable_id(), document->mutable_title(),
        document->mutable_source(), document->mutable_published()}) {
    *field = text::ToValidUtf8(*field);
  }
  return absl::OkStatus();
}

}  // namespace io
}  // namespace onrecord
