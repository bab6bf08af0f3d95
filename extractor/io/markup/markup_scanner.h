// Cuts HTML or XML into text and tags, without building a tree.
//
//   MarkupScanner scanner("<p class=a>Tom &amp; Jerry", Mode::kHtml);
//   scanner.Next();  // kOpen, name() "p", Attribute("class") "a"
//   scanner.Next();  // kText, raw() "Tom &amp; Jerry", offset() 11
//
// Any bytes will do: what is no markup is text. Comments, declarations and the
// insides of scripts and styles are passed over. Time is linear and nothing is
// nested, so that no page is too deep.

#ifndef ONRECORD_EXTRACTOR_IO_MARKUP_MARKUP_SCANNER_H_
#define ONRECORD_EXTRACTOR_IO_MARKUP_MARKUP_SCANNER_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

class MarkupScanner {
 public:
  enum class Mode { kHtml, kXml };
  enum class Kind { kText, kOpen, kClose, kEnd };

  MarkupScanner(absl::string_view bytes, Mode mode);

  Kind Next();

  // Of text: as it is written.
  absl::string_view raw() const { return raw_; }
  // Of text: there are no references in it (a CDATA section).
  bool is_literal() const { return is_literal_; }
  // Where the text or tag begins.
  size_t offset() const { return offset_; }

  // Of a tag: in lower case in HTML, without its prefix in XML.
  const std::string& name() const { return name_; }
  // Of an opening tag: <br/>.
  bool is_empty() const { return is_empty_; }
  // Of an opening tag: the value as it is written; empty if there is none.
  // Names are compared without regard to case in HTML.
  absl::string_view Attribute(absl::string_view name) const;

 private:
  Kind Text(size_t end);
  // What begins with "<!" or "<?": passed over, except CDATA of XML.
  bool Declaration();
  Kind Tag();
  // The end of the tag that goes on at `at`: the index of its '>'.
  size_t EndOfTag(size_t at) const;
  // The content of script, style and the like.
  void SkipRawText();

  const absl::string_view bytes_;
  const Mode mode_;
  // Marks behind these places do not close any more.
  const size_t last_double_;
  const size_t last_single_;
  size_t at_ = 0;
  size_t offset_ = 0;
  absl::string_view raw_;
  bool is_literal_ = false;
  std::string name_;
  bool is_empty_ = false;
  absl::string_view attributes_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_MARKUP_MARKUP_SCANNER_H_
