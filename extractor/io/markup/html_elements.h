// What the names of HTML elements, and the classes that sites give them, tell
// of their content.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_HTML_ELEMENTS_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_HTML_ELEMENTS_H_

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// Its content stands in lines of its own. Names are in lower case.
bool IsHtmlBlock(absl::string_view name);
// Such a one that has no content: hr.
bool IsVoidHtmlBlock(absl::string_view name);
// It holds an article: article, main.
bool IsHtmlArticle(absl::string_view name);
// Its content belongs to no article: nav, aside, footer, form, ...
bool IsHtmlAside(absl::string_view name);
// A class or id whose words say so: "related-links", "comments". After the
// "unlikely candidates" of Mozilla's Readability (Apache 2.0).
bool SaysAside(absl::string_view classes);
// One that says who wrote it: "byline", "author".
bool SaysByline(absl::string_view classes);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_HTML_ELEMENTS_H_
