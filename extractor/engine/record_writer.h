// Turns what the stages found into the records of the contract.

#ifndef ONRECORD_EXTRACTOR_ENGINE_RECORD_WRITER_H_
#define ONRECORD_EXTRACTOR_ENGINE_RECORD_WRITER_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/engine/options.h"
#include "extractor/figures/figure.h"
#include "extractor/names/names.h"
#include "extractor/quotes/quote.h"
#include "extractor/reason/reason.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/offset_map.h"
#include "proto/extraction.pb.h"

namespace onrecord {

// Writes the records of one document; made anew for each.
class RecordWriter {
 public:
  // All must outlive the writer.
  RecordWriter(const text::AnnotatedText& text,
               const ExtractorOptions& options, Extraction* extraction);

  void WriteParagraphs();
  // Problems of the bytes, and an empty text.
  void WriteTextWarnings();
  // Says that the document's date cannot be read, unless `status` is OK.
  void WritePublishedWarning(const absl::Status& status);
  void WriteNames(const names::Names& names);
  void WriteFigures(const std::vector<figures::Figure>& figures);
  // REQUIRES: names and figures, those the quotes refer to, were written.
  void WriteQuotes(const std::vector<quotes::Quote>& quotes,
                   const names::Names& names,
                   const std::vector<figures::Figure>& figures);

 private:
  uint32_t Offset(uint32_t byte) const {
    return map_.has_value() ? map_->At(byte) : byte;
  }
  void SetSpan(text::Span from, Span* to) const;
  // The words of a span as valid UTF-8.
  void SetWords(text::Span span, std::string* to) const;
  Paragraph::Zone ZoneAt(uint32_t offset) const;
  void WriteEvidence(
      const Reasons& from,
      google::protobuf::RepeatedPtrField<Evidence>* to) const;
  // Adds the indices of the records that lie in `part`.
  template <typename Records>
  void WriteInside(text::Span part, const Records& records,
                   google::protobuf::RepeatedField<uint32_t>* indices) const;
  void WriteSpeaker(const quotes::Speaker& from, Speaker* to) const;
  void WriteCue(const quotes::Cue& from, Cue* to) const;
  void Warn(Warning::Kind kind, uint32_t first, uint32_t count,
            absl::string_view message);

  const text::AnnotatedText& text_;
  const ExtractorOptions& options_;
  Extraction& extraction_;
  // Set if spans count something else than bytes.
  std::optional<text::OffsetMap> map_;
};

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_RECORD_WRITER_H_
