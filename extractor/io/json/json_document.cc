#include "extractor/io/json/json_document.h"

#include <string>

#include "extractor/io/json/json_scanner.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace io {
namespace {

// The field of `document` that a JSON name means; null: none of ours.
std::string* FieldOf(absl::string_view name, Document* document) {
  if (name == "text") return document->mutable_text();
  if (name == "id") return document->mutable_id();
  if (name == "title") return document->mutable_title();
  if (name == "url") return document->mutable_url();
  if (name == "source") return document->mutable_source();
  if (name == "published") return document->mutable_published();
  if (name == "language") return document->mutable_language();
  return nullptr;
}

class DocumentParser {
 public:
  DocumentParser(absl::string_view line, Document* document)
      : scanner_(line), document_(document) {}

  absl::Status Parse() {
    document_->Clear();
    if (!Object()) return scanner_.status();
    if (has_text_) return absl::OkStatus();
    return absl::InvalidArgumentError(
        "no \"text\": give the article in a field of this name");
  }

 private:
  bool Object() {
    if (!scanner_.Take('{')) return false;
    if (!scanner_.TakeIf('}')) {
      do {
        if (!Member()) return false;
      } while (scanner_.TakeIf(','));
      if (!scanner_.TakeIf('}')) return scanner_.Fail("expected , or }");
    }
    return scanner_.End();
  }

  bool Member() {
    absl::string_view name;
    if (!scanner_.String(&name, &scratch_)) return false;
    std::string* const field = FieldOf(name, document_);
    if (!scanner_.Take(':')) return false;
    if (field == nullptr) return scanner_.SkipValue();
    return Value(field);
  }

  bool Value(std::string* field) {
    const bool is_text = field == &document_->text();
    const bool is_id = field == &document_->id();
    const char next = scanner_.Peek();
    absl::string_view value;
    if (next == 'n') {
      if (!scanner_.Literal("null")) return false;
      field->clear();
      if (is_text) has_text_ = false;
      return true;
    }
    if (next == '"') {
      // Escapes are undone in the field itself: texts are long.
      if (!scanner_.String(&value, field)) return false;
    } else if (is_id && next != '{' && next != '[') {
      if (!scanner_.Number(&value)) return false;
    } else {
      return scanner_.Fail("expected a string, as of all fields of a document");
    }
    if (value.data() != field->data())
      field->assign(value.data(), value.size());
    if (is_text) {
      has_text_ = true;
    } else if (!text::IsValidUtf8(*field)) {
      *field = text::ToValidUtf8(*field);
    }
    return true;
  }

  JsonScanner scanner_;
  Document* const document_;
  std::string scratch_;
  bool has_text_ = false;
};

}  // namespace

absl::Status ParseJsonDocument(absl::string_view line, Document* document) {
  return DocumentParser(line, document).Parse();
}

}  // namespace io
}  // namespace onrecord
