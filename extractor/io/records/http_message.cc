#include "extractor/io/records/http_message.h"

#include <zlib.h>

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kNone = absl::string_view::npos;
constexpr size_t kStep = 64 << 10;

// Joins the chunks of a body (RFC 9112, section 7.1). What is cut short gives
// what there is: crawlers cut pages at a size.
std::string JoinChunks(absl::string_view body) {
  std::string out;
  while (true) {
    const size_t feed = body.find('\n');
    if (feed == kNone) return out;
    absl::string_view size = body.substr(0, std::min<size_t>(feed, 20));
    size = absl::StripAsciiWhitespace(size.substr(0, size.find(';')));
    uint64_t count = 0;
    if (!absl::SimpleHexAtoi(size, &count) || count == 0) return out;
    body.remove_prefix(feed + 1);
    const absl::string_view chunk = body.substr(0, count);
    out.append(chunk.data(), chunk.size());
    body.remove_prefix(chunk.size());
    const size_t end = body.find('\n');
    body.remove_prefix(end == kNone ? body.size() : end + 1);
  }
}

absl::Status Inflate(absl::string_view packed, int window_bits, uint64_t most,
                     std::string* out) {
  z_stream stream = {};
  if (inflateInit2(&stream, window_bits) != Z_OK) {
    return absl::ResourceExhaustedError("no memory for gzip");
  }
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = packed.size();
  int result = Z_OK;
  while (result == Z_OK && out->size() <= most) {
    const size_t before = out->size();
    out->resize(before + kStep);
    stream.next_out = reinterpret_cast<Bytef*>(&(*out)[before]);
    stream.avail_out = kStep;
    result = inflate(&stream, Z_NO_FLUSH);
    out->resize(before + kStep - stream.avail_out);
  }
  inflateEnd(&stream);
  if (out->size() > most) {
    return absl::ResourceExhaustedError(absl::StrCat(
        "the page unpacks to more than ", most,
        " bytes; raise --max-document-bytes"));
  }
  // A page cut short gives what there is of it.
  if (result == Z_STREAM_END || result == Z_BUF_ERROR) return absl::OkStatus();
  return absl::DataLossError("the page's gzip data are damaged");
}

}  // namespace

absl::string_view HeaderField(absl::string_view header,
                              absl::string_view name) {
  while (!header.empty()) {
    const size_t feed = std::min(header.find('\n'), header.size() - 1);
    absl::string_view line = header.substr(0, feed);
    header.remove_prefix(feed + 1);
    if (line.size() <= name.size() || line[name.size()] != ':') continue;
    if (!absl::EqualsIgnoreCase(line.substr(0, name.size()), name)) continue;
    return absl::StripAsciiWhitespace(line.substr(name.size() + 1));
  }
  return absl::string_view();
}

size_t HttpHeaderSize(absl::string_view message) {
  const size_t with_returns = message.find("\r\n\r\n");
  const size_t without =
      message.substr(0, with_returns).find("\n\n");
  if (without != kNone) return without + 2;
  return with_returns == kNone ? kNone : with_returns + 4;
}

std::string MediaType(absl::string_view content_type) {
  return absl::AsciiStrToLower(absl::StripAsciiWhitespace(
      content_type.substr(0, content_type.find(';'))));
}

std::string CharsetOfType(absl::string_view content_type) {
  const std::string lower = absl::AsciiStrToLower(content_type);
  const size_t at = lower.find("charset=");
  if (at == std::string::npos) return "";
  absl::string_view name = absl::string_view(lower).substr(at + 8);
  absl::ConsumePrefix(&name, "\"");
  return std::string(name.substr(0, name.find_first_of("\"; ")));
}

absl::Status DecodeHttpBody(absl::string_view header, absl::string_view body,
                            uint64_t most, std::string* out) {
  out->clear();
  std::string joined;
  if (absl::EqualsIgnoreCase(HeaderField(header, "transfer-encoding"),
                             "chunked")) {
    joined = JoinChunks(body);
    // Some crawlers join them and leave the field.
    if (!joined.empty()) body = joined;
  }
  const std::string encoding =
      absl::AsciiStrToLower(HeaderField(header, "content-encoding"));
  const bool is_gzip = absl::StartsWith(body, "\x1f\x8b");
  if ((encoding == "gzip" || encoding == "x-gzip") && is_gzip) {
    return Inflate(body, 15 + 16, most, out);
  }
  if (encoding == "deflate") return Inflate(body, 15, most, out);
  if (encoding.empty() || encoding == "identity" || encoding == "gzip" ||
      encoding == "x-gzip") {
    out->assign(body.data(), body.size());
    return absl::OkStatus();
  }
  return absl::UnimplementedError(absl::StrCat(
      "the page is encoded as ", text::ToValidUtf8(encoding).substr(0, 40),
      "; crawl it with gzip or without encoding"));
}

}  // namespace io
}  // namespace onrecord
