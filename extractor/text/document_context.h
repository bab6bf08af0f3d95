// What is known of a document beside its text. All views may be empty.

#ifndef ONRECORD_EXTRACTOR_TEXT_DOCUMENT_CONTEXT_H_
#define ONRECORD_EXTRACTOR_TEXT_DOCUMENT_CONTEXT_H_

#include "absl/strings/string_view.h"

namespace onrecord {
namespace text {

// See proto/document.proto for the meaning of each.
struct DocumentContext {
  absl::string_view title;
  absl::string_view url;
  absl::string_view source;
  absl::string_view published;
  absl::string_view language;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_DOCUMENT_CONTEXT_H_
