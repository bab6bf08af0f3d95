// The blocks of a page - paragraphs, headings, list items, other runs of text -
// and what its markup says of each. html_article.h chooses among them.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_HTML_BLOCKS_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_HTML_BLOCKS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/io/markup/marked_text.h"

namespace onrecord {
namespace io {

struct HtmlBlock {
  enum class Kind {
    kOther, kParagraph, kHeading, kHeadline, kByline, kCaption
  };

  Kind kind = Kind::kOther;
  // In the text of all blocks.
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t words = 0;
  uint32_t linked_words = 0;
  // The innermost element that holds an article (article, main, or what says
  // it is an article's body), counted from 1; 0: none.
  uint32_t article = 0;
  // In an element that is never part of an article: navigation, forms, asides,
  // what its class calls related, shared, commented and the like.
  bool is_aside = false;
};

// What a page says of itself; each empty if it does not.
struct HtmlHead {
  std::string title;  // without the publication's name, if it says that apart
  std::string url;
  std::string source;
  std::string published;
  std::string language;
};

struct HtmlPage {
  explicit HtmlPage(Charset charset) : text(charset) {}

  MarkedText text;
  std::vector<HtmlBlock> blocks;
  HtmlHead head;
};

// Reads a whole page. Any bytes will do.
HtmlPage ReadHtmlPage(absl::string_view bytes, Charset charset);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_HTML_BLOCKS_H_
