#include "extractor/io/records/warc_record.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"
#include "extractor/io/markup/html_document.h"
#include "extractor/io/records/http_message.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kNone = absl::string_view::npos;

bool IsPage(absl::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

bool IsDocumentType(absl::string_view content_type) {
  const std::string media_type = MediaType(content_type);
  return IsPage(media_type) || media_type == "text/plain";
}

// "HTTP/1.1 200 OK".
bool IsSuccess(absl::string_view http) {
  if (!absl::StartsWith(http, "HTTP/")) return false;
  const absl::string_view line = http.substr(0, http.find('\n'));
  const size_t space = line.find(' ');
  return space != kNone && absl::StartsWith(line.substr(space + 1), "200");
}

}  // namespace

bool ParseWarcHeader(absl::string_view bytes, WarcHeader* header,
                     size_t* size) {
  if (!absl::StartsWith(bytes, "WARC/")) return false;
  *size = HttpHeaderSize(bytes);
  if (*size == kNone) return false;
  const absl::string_view lines = bytes.substr(0, *size);
  header->type = std::string(HeaderField(lines, "WARC-Type"));
  absl::string_view uri = HeaderField(lines, "WARC-Target-URI");
  absl::ConsumePrefix(&uri, "<");  // as WARC 1.0 shows it
  absl::ConsumeSuffix(&uri, ">");
  header->uri = std::string(uri);
  header->content_type = std::string(HeaderField(lines, "Content-Type"));
  return absl::SimpleAtoi(HeaderField(lines, "Content-Length"),
                          &header->length);
}

bool IsWarcDocument(const WarcHeader& header, absl::string_view block) {
  if (header.type == "conversion" || header.type == "resource") {
    return IsDocumentType(header.content_type);
  }
  if (header.type != "response" || !IsSuccess(block)) return false;
  const absl::string_view http =
      block.substr(0, std::min(HttpHeaderSize(block), block.size()));
  return IsDocumentType(HeaderField(http, "content-type"));
}

absl::Status ParseWarcDocument(absl::string_view record, uint64_t most,
                               Document* document, MarkupNotes* notes,
                               std::string* body) {
  document->Clear();
  notes->Clear();
  WarcHeader header;
  size_t size = 0;
  if (!ParseWarcHeader(record, &header, &size)) {
    return absl::InvalidArgumentError("the record's header is damaged");
  }
  const absl::string_view block = record.substr(size);
  std::string type = header.content_type;
  if (header.type == "response") {
    const size_t http = HttpHeaderSize(block);
    if (http == kNone) {
      return absl::InvalidArgumentError("the response's header has no end");
    }
    const absl::string_view lines = block.substr(0, http);
    type = std::string(HeaderField(lines, "content-type"));
    absl::Status status =
        DecodeHttpBody(lines, block.substr(http), most, body);
    if (!status.ok()) return status;
  } else {
    body->assign(block.data(), block.size());
  }
  if (IsPage(MediaType(type))) {
    absl::Status status =
        ParseHtmlDocument(*body, CharsetOfType(type), document, notes);
    if (!status.ok()) return status;
  } else {
    document->set_text(*body);
  }
  if (document->url().empty()) document->set_url(text::ToValidUtf8(header.uri));
  return absl::OkStatus();
}

}  // namespace io
}  // namespace onrecord
