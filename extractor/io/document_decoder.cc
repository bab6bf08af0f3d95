#include "extractor/io/document_decoder.h"

#include <cstddef>

#include "absl/strings/str_cat.h"
#include "extractor/io/json/json_document.h"
#include "extractor/io/markup/html_document.h"
#include "extractor/io/markup/xml_document.h"
#include "extractor/io/records/warc_record.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

absl::Status ParseCsv(const CsvColumns& columns, absl::string_view row,
                      DecodedDocument* decoded) {
  Document* const document = &decoded->document;
  document->Clear();
  if (!SplitCsvRow(row, columns.separator, &decoded->body, &decoded->fields)) {
    return absl::InvalidArgumentError(
        "a quotation mark that is not closed, or text behind it");
  }
  const std::vector<absl::string_view>& fields = decoded->fields;
  if (columns.text < 0 ||
      columns.text >= static_cast<int>(fields.size())) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the row has ", fields.size(), " columns, and the text is in column ",
        columns.text + 1));
  }
  auto field = [&fields](int column) {
    return column >= 0 && column < static_cast<int>(fields.size())
               ? text::ToValidUtf8(fields[column])
               : std::string();
  };
  const absl::string_view text = fields[columns.text];
  document->set_text(text.data(), text.size());
  document->set_id(field(columns.id));
  document->set_title(field(columns.title));
  document->set_url(field(columns.url));
  document->set_source(field(columns.source));
  document->set_published(field(columns.published));
  document->set_language(field(columns.language));
  return absl::OkStatus();
}

absl::Status Parse(const Place& place, absl::string_view bytes,
                   const ReadLimits& limits, DecodedDocument* decoded) {
  Document* const document = &decoded->document;
  decoded->notes.Clear();
  decoded->original = bytes;
  switch (place.container) {
    case Container::kText:
      document->Clear();
      document->set_text(bytes.data(), bytes.size());
      return absl::OkStatus();
    case Container::kJsonLines:
      return ParseJsonDocument(bytes, document);
    case Container::kDelimited:
      if (document->ParseFromArray(bytes.data(), bytes.size())) {
        return absl::OkStatus();
      }
      return absl::InvalidArgumentError(
          "not a Document: damaged, or a message of another kind");
    case Container::kCsv:
      if (place.columns == nullptr) break;
      return ParseCsv(*place.columns, bytes, decoded);
    case Container::kHtml:
      return ParseHtmlDocument(bytes, /*charset=*/"", document,
                               &decoded->notes);
    case Container::kXml:
      return ParseXmlDocument(bytes, document, &decoded->notes);
    case Container::kWarc: {
      absl::Status status =
          ParseWarcDocument(bytes, limits.max_record_bytes(), document,
                            &decoded->notes, &decoded->body);
      decoded->original = decoded->body;
      return status;
    }
  }
  return absl::InternalError("no such container");
}

}  // namespace

absl::Status DecodeRecord(const Place& place, absl::string_view bytes,
                          const ReadLimits& limits, DecodedDocument* decoded) {
  absl::Status status = Parse(place, bytes, limits, decoded);
  if (!status.ok()) return status;
  Document* const document = &decoded->document;
  if (document->text().size() > limits.max_document_bytes) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "the text has ", document->text().size(), " bytes, more than ",
        limits.max_document_bytes, "; raise --max-document-bytes or split it"));
  }
  if (document->id().empty()) {
    document->set_id(text::ToValidUtf8(place.DefaultId()));
  }
  return absl::OkStatus();
}

absl::Status DecodeDocument(const Place& place, absl::string_view bytes,
                            const ReadLimits& limits, Document* document) {
  DecodedDocument decoded;
  decoded.document.Swap(document);
  absl::Status status = DecodeRecord(place, bytes, limits, &decoded);
  decoded.document.Swap(document);
  return status;
}

}  // namespace io
}  // namespace onrecord
