// Text in, tokens, sentences and zoned paragraphs out.
//
//   absl::StatusOr<Analyzer> analyzer = Analyzer::Load(knowledge_dir);
//   AnnotatedText text;
//   analyzer->Analyze(document.text(), &text);
//
// Immutable after loading; Analyze may be called from any number of threads,
// each with an AnnotatedText of its own.

#ifndef ONRECORD_EXTRACTOR_TEXT_ANALYZER_H_
#define ONRECORD_EXTRACTOR_TEXT_ANALYZER_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/text/abbreviations.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/capital_lines.h"
#include "extractor/text/document_context.h"
#include "extractor/text/glued_words.h"
#include "extractor/text/tokenizer.h"
#include "extractor/text/zones.h"

namespace onrecord {
namespace text {

class Analyzer {
 public:
  // Reads the tables of text/ below `knowledge_dir`, and common words.
  static absl::StatusOr<Analyzer> Load(const std::string& knowledge_dir);

  // Takes up to 2^32 - 1 bytes; offsets are 32 bits wide. `bytes` must outlive
  // the use of `text`.
  void Analyze(absl::string_view bytes, AnnotatedText* text) const {
    Analyze(bytes, {}, text);
  }
  // The same for a part of a document.
  void Analyze(absl::string_view bytes, TextPart part,
               AnnotatedText* text) const;

  // Its first step alone. The analyzer must outlive it.
  Tokenizer tokenizer() const {
    return Tokenizer(abbreviations_.get(), glued_.get());
  }
  // Changes when any of the files read does.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  Analyzer() = default;

  std::unique_ptr<const Abbreviations> abbreviations_;
  std::unique_ptr<const GluedWords> glued_;
  std::unique_ptr<const Zoner> zoner_;
  std::unique_ptr<const CapitalLines> capital_lines_;
  uint64_t fingerprint_ = 0;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_ANALYZER_H_
