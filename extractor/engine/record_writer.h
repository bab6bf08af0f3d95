// Turns what the stages found into the records of the contract, as the wire
// bytes of an Extraction.

#ifndef ONRECORD_EXTRACTOR_ENGINE_RECORD_WRITER_H_
#define ONRECORD_EXTRACTOR_ENGINE_RECORD_WRITER_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "extractor/engine/options.h"
#include "extractor/engine/wire_records.h"
#include "extractor/engine/wire_writer.h"
#include "extractor/figures/figure.h"
#include "extractor/names/names.h"
#include "extractor/quotes/quote.h"
#include "extractor/reason/reason.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/offset_map.h"
#include "proto/extraction.pb.h"

namespace onrecord {

// Writes the records of one document; made anew for each. Its methods are to be
// called in the order they stand in, those from StartSection to WriteQuotes
// once for each section, so that the fields of a document of one section come
// in the order of their numbers. (Readers take those of several in any order,
// and join what is repeated.)
class RecordWriter {
 public:
  // Both must outlive the writer.
  RecordWriter(const ExtractorOptions& options, WireWriter* wire);

  void WriteHeader(absl::string_view document_id,
                   absl::string_view engine_version,
                   absl::string_view knowledge_version);
  // What is written next is of the part of the document that begins where the
  // last one ended. `text` must stay until the next one starts.
  void StartSection(const text::AnnotatedText& text);
  void WriteParagraphs();
  void WriteNames(const names::Names& names);
  void WriteFigures(const std::vector<figures::Figure>& figures);
  void WriteQuotes(const std::vector<quotes::Quote>& quotes,
                   const names::Names& names,
                   const std::vector<figures::Figure>& figures);
  // Problems of the bytes, and an empty text, of all sections.
  void WriteTextWarnings();
  // Says that the document's date cannot be read, unless `status` is OK.
  void WritePublishedWarning(const absl::Status& status);

  // What was written, valid until the WireWriter is used again.
  WireRecords records() const;

 private:
  uint32_t Offset(uint32_t byte) const {
    return offset_ + (map_.has_value() ? map_->At(byte) : byte);
  }
  // Protobuf's ids and indices + 1 have 0 for none. `before`: how many the
  // sections before this one have.
  static uint32_t OneBased(uint32_t index, uint32_t before) {
    return index == UINT32_MAX ? 0 : before + index + 1;
  }
  void AddProblems();
  template <typename Enum>
  void PutEnum(uint32_t field, Enum value) {
    wire_.PutNumber(field, static_cast<uint64_t>(value));
  }
  template <typename Strings>
  void AddAll(uint32_t field, const Strings& strings) {
    for (const auto& string : strings) wire_.AddString(field, string);
  }
  void PutSpan(uint32_t field, text::Span span);
  // The words of a span as valid UTF-8.
  void PutWords(uint32_t field, text::Span span);
  // The same where a user may ask for records without them.
  void PutText(uint32_t field, text::Span span) {
    if (options_.include_text) PutWords(field, span);
  }
  Paragraph::Zone ZoneAt(uint32_t offset) const;
  void WriteMention(const names::Mention& mention);
  void WriteEntity(const names::Entity& entity, uint32_t id);
  void WriteFigure(const figures::Figure& figure);
  void WriteQuote(const quotes::Quote& quote, const names::Names& names,
                  const std::vector<figures::Figure>& figures);
  void WriteEvidence(uint32_t field, const Reasons& reasons);
  // The indices of the records that lie in `parts`, `before` ones before them.
  template <typename Records>
  void WriteInside(uint32_t field, const std::vector<text::Span>& parts,
                   const Records& records, uint32_t before);
  void WriteSpeaker(const quotes::Speaker& speaker);
  void WriteCue(const quotes::Cue& cue);
  // `at`: an offset of the document.
  void Warn(Warning::Kind kind, std::optional<uint32_t> at, uint32_t count,
            absl::string_view message);

  const ExtractorOptions& options_;
  WireWriter& wire_;
  const text::AnnotatedText* text_ = nullptr;  // of the section
  // Set if spans count something else than bytes.
  std::optional<text::OffsetMap> map_;
  // Where the section begins and ends in the document.
  uint32_t offset_ = 0;
  uint32_t end_ = 0;
  WireRecords records_;
  WireRecords before_;  // of the sections before this one
  // Of all sections; what came first is an offset of the document.
  text::TextProblems problems_;
  bool any_tokens_ = false;
};

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_RECORD_WRITER_H_
