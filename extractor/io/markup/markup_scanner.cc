#include "extractor/io/markup/markup_scanner.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/strip.h"

namespace onrecord {
namespace io {
namespace {

constexpr size_t kNone = absl::string_view::npos;

bool IsSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool IsRawText(absl::string_view name) {
  for (const absl::string_view raw :
       {"script", "style", "xmp", "iframe", "noembed", "noframes",
        "textarea", "template"}) {
    if (name == raw) return true;
  }
  return false;
}

size_t OrEnd(size_t found, absl::string_view bytes) {
  return std::min(found, bytes.size());
}

size_t LastOf(absl::string_view bytes, char mark) {
  const size_t last = bytes.rfind(mark);
  return last == kNone ? 0 : last;
}

}  // namespace

MarkupScanner::MarkupScanner(absl::string_view bytes, Mode mode)
    : bytes_(bytes),
      mode_(mode),
      last_double_(LastOf(bytes, '"')),
      last_single_(LastOf(bytes, '\'')) {}

MarkupScanner::Kind MarkupScanner::Next() {
  is_literal_ = false;
  while (at_ < bytes_.size()) {
    if (bytes_[at_] != '<') return Text(OrEnd(bytes_.find('<', at_), bytes_));
    const char next = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : ' ';
    if (next == '!' || next == '?') {
      if (Declaration()) return Kind::kText;
      continue;
    }
    const char first =
        next == '/' && at_ + 2 < bytes_.size() ? bytes_[at_ + 2] : next;
    if (absl::ascii_isalpha(first) || first == '_') return Tag();
    return Text(OrEnd(bytes_.find('<', at_ + 1), bytes_));
  }
  offset_ = at_;
  return Kind::kEnd;
}

MarkupScanner::Kind MarkupScanner::Text(size_t end) {
  offset_ = at_;
  raw_ = bytes_.substr(at_, end - at_);
  at_ = end;
  return Kind::kText;
}

bool MarkupScanner::Declaration() {
  const absl::string_view rest = bytes_.substr(at_);
  if (absl::StartsWith(rest, "<!--")) {
    const size_t end = bytes_.find("-->", at_ + 4);
    at_ = end == kNone ? bytes_.size() : end + 3;
    return false;
  }
  if (mode_ == Mode::kXml && absl::StartsWith(rest, "<![CDATA[")) {
    const size_t end = bytes_.find("]]>", at_ + 9);
    offset_ = at_ + 9;
    raw_ = bytes_.substr(offset_, OrEnd(end, bytes_) - offset_);
    is_literal_ = true;
    at_ = end == kNone ? bytes_.size() : end + 3;
    return true;
  }
  const size_t end = bytes_.find('>', at_);
  at_ = end == kNone ? bytes_.size() : end + 1;
  return false;
}

size_t MarkupScanner::EndOfTag(size_t at) const {
  while (at < bytes_.size() && bytes_[at] != '>') {
    const char c = bytes_[at];
    const bool closes = (c == '"' && at < last_double_) ||
                        (c == '\'' && at < last_single_);
    // Marks count only where a value begins.
    if (closes && IsSpace(bytes_[at - 1])) {
      size_t before = at - 1;
      while (IsSpace(bytes_[before])) --before;
      if (bytes_[before] != '=') {
        ++at;
        continue;
      }
    } else if (!closes || bytes_[at - 1] != '=') {
      ++at;
      continue;
    }
    at = OrEnd(bytes_.find(c, at + 1), bytes_);
    if (at < bytes_.size()) ++at;
  }
  return at;
}

MarkupScanner::Kind MarkupScanner::Tag() {
  offset_ = at_;
  const bool closes = bytes_[at_ + 1] == '/';
  size_t begin = at_ + (closes ? 2 : 1);
  size_t end = begin;
  while (end < bytes_.size() && !IsSpace(bytes_[end]) && bytes_[end] != '>' &&
         bytes_[end] != '/') {
    ++end;
  }
  absl::string_view name = bytes_.substr(begin, end - begin);
  if (mode_ == Mode::kXml) {
    const size_t colon = name.rfind(':');
    if (colon != kNone) name.remove_prefix(colon + 1);
    name_.assign(name.data(), name.size());
  } else {
    name_ = absl::AsciiStrToLower(name.substr(0, 32));
  }
  const size_t tag_end = EndOfTag(end);
  attributes_ = bytes_.substr(end, tag_end - end);
  is_empty_ = absl::ConsumeSuffix(&attributes_, "/");
  at_ = std::min(tag_end + 1, bytes_.size());
  if (closes) return Kind::kClose;
  if (mode_ == Mode::kHtml && IsRawText(name_)) SkipRawText();
  return Kind::kOpen;
}

void MarkupScanner::SkipRawText() {
  while (true) {
    at_ = OrEnd(bytes_.find("</", at_), bytes_);
    if (at_ == bytes_.size()) return;
    if (absl::StartsWithIgnoreCase(bytes_.substr(at_ + 2), name_)) return;
    at_ += 2;
  }
}

absl::string_view MarkupScanner::Attribute(absl::string_view wanted) const {
  absl::string_view rest = attributes_;
  while (true) {
    while (!rest.empty() && (IsSpace(rest[0]) || rest[0] == '/')) {
      rest.remove_prefix(1);
    }
    if (rest.empty()) return absl::string_view();
    size_t end = 1;
    while (end < rest.size() && !IsSpace(rest[end]) && rest[end] != '=') ++end;
    const absl::string_view name = rest.substr(0, end);
    rest.remove_prefix(end);
    absl::string_view after = absl::StripLeadingAsciiWhitespace(rest);
    absl::string_view value;
    if (absl::ConsumePrefix(&after, "=")) {
      rest = absl::StripLeadingAsciiWhitespace(after);
      const bool marked = !rest.empty() && (rest[0] == '"' || rest[0] == '\'');
      if (marked) {
        const size_t close = rest.find(rest[0], 1);
        value = rest.substr(1, OrEnd(close, rest) - 1);
        rest.remove_prefix(std::min(OrEnd(close, rest) + 1, rest.size()));
      } else {
        size_t size = 0;
        while (size < rest.size() && !IsSpace(rest[size])) ++size;
        value = rest.substr(0, size);
        rest.remove_prefix(size);
      }
    }
    const bool same = mode_ == Mode::kHtml
                          ? absl::EqualsIgnoreCase(name, wanted)
                          : name == wanted;
    if (same) return value;
  }
}

}  // namespace io
}  // namespace onrecord
