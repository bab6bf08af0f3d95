#include "extractor/io/markup/html_elements.h"

#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace onrecord {
namespace io {
namespace {

template <size_t size>
bool IsOneOf(absl::string_view word, const absl::string_view (&words)[size]) {
  for (const absl::string_view known : words) {
    if (absl::EqualsIgnoreCase(word, known)) return true;
  }
  return false;
}

// One of the words of "related-links__list"; no longer lists of them.
template <size_t size>
bool HasWord(absl::string_view classes,
             const absl::string_view (&words)[size]) {
  classes = classes.substr(0, 256);
  size_t at = 0;
  while (at < classes.size()) {
    size_t end = at;
    while (end < classes.size() && absl::ascii_isalnum(classes[end])) ++end;
    if (end > at && IsOneOf(classes.substr(at, end - at), words)) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool IsHtmlBlock(absl::string_view name) {
  static constexpr absl::string_view kBlocks[] = {
      "p",       "div",     "li",      "h1",         "h2",     "h3",
      "h4",      "h5",      "h6",      "section",    "article", "main",
      "header",  "footer",  "nav",     "aside",      "ul",     "ol",
      "dl",      "dt",      "dd",      "blockquote", "pre",    "figure",
      "figcaption", "table", "tr",     "td",         "th",     "form",
      "fieldset", "button", "select",  "option",     "body",   "hr",
      "address", "details", "summary", "dialog",     "svg",    "menu",
      "video",   "audio",   "label",   "center"};
  return IsOneOf(name, kBlocks);
}

bool IsVoidHtmlBlock(absl::string_view name) { return name == "hr"; }

bool IsHtmlArticle(absl::string_view name) {
  return name == "article" || name == "main";
}

bool IsHtmlAside(absl::string_view name) {
  static constexpr absl::string_view kAsides[] = {
      "nav",    "aside",  "footer", "form",  "button", "select", "svg",
      "dialog", "menu",   "video",  "audio", "label",  "option", "table"};
  return IsOneOf(name, kAsides);
}

bool SaysAside(absl::string_view classes) {
  static constexpr absl::string_view kWords[] = {
      "ad",         "ads",       "advert",  "advertisement", "agegate",
      "banner",     "breadcrumb", "breadcrumbs", "combx",    "comment",
      "comments",   "cookie",    "cookies", "community",     "disqus",
      "footer",     "gdpr",      "menu",    "nav",           "navigation",
      "newsletter", "pager",     "pagination", "popup",      "promo",
      "recommended", "related",  "rss",     "share",         "sharing",
      "shoutbox",   "sidebar",   "skyscraper", "social",     "sponsor",
      "sponsored",  "subscribe", "supplemental", "tags",     "trending"};
  return HasWord(classes, kWords);
}

bool SaysByline(absl::string_view classes) {
  static constexpr absl::string_view kWords[] = {"byline", "author", "authors"};
  return HasWord(classes, kWords);
}

}  // namespace io
}  // namespace onrecord
