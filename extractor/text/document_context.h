// What is known of a document beside its text.

#ifndef ONRECORD_EXTRACTOR_TEXT_DOCUMENT_CONTEXT_H_
#define ONRECORD_EXTRACTOR_TEXT_DOCUMENT_CONTEXT_H_

#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

// See proto/document.proto for the meaning of each. All may be empty.
struct DocumentContext {
  absl::string_view title;
  absl::string_view url;
  absl::string_view source;
  absl::string_view published;
  absl::string_view language;
};

// What of its document a text is: all of it, or one that does not start where
// the document does, or end there.
struct TextPart {
  bool opens = true;
  bool ends = true;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_DOCUMENT_CONTEXT_H_
