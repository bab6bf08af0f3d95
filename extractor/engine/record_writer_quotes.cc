#include <algorithm>

#include "absl/container/inlined_vector.h"
#include "extractor/engine/record_writer.h"

namespace onrecord {

void RecordWriter::WriteQuotes(const std::vector<quotes::Quote>& quotes,
                               const names::Names& names,
                               const std::vector<figures::Figure>& figures) {
  for (const quotes::Quote& quote : quotes) {
    const size_t begin = wire_.Begin(Extraction::kQuotesFieldNumber);
    WriteQuote(quote, names, figures);
    wire_.End(begin);
  }
  records_.quotes += quotes.size();
}

template <typename Records>
void RecordWriter::WriteInside(uint32_t field,
                               const std::vector<text::Span>& parts,
                               const Records& records, uint32_t before) {
  absl::InlinedVector<uint32_t, 32> indices;
  for (const text::Span part : parts) {
    // Records are in the order of their begins.
    auto record = std::lower_bound(
        records.begin(), records.end(), part.begin,
        [](const auto& r, uint32_t begin) { return r.span.begin < begin; });
    for (; record != records.end() && record->span.begin < part.end;
         ++record) {
      if (part.Contains(record->span)) {
        indices.push_back(record - records.begin());
      }
    }
  }
  wire_.PutNumbers(field, indices, before);
}

void RecordWriter::WriteQuote(const quotes::Quote& quote,
                              const names::Names& names,
                              const std::vector<figures::Figure>& figures) {
  PutEnum(Quote::kKindFieldNumber, quote.kind);
  for (const text::Span part : quote.parts) {
    PutSpan(Quote::kPartsFieldNumber, part);
  }
  for (const text::Span part : quote.parts) {
    PutText(Quote::kTextsFieldNumber, part);
  }
  WriteSpeaker(quote.speaker);
  WriteCue(quote.cue);
  if (!quote.addressee.empty()) {
    PutSpan(Quote::kAddresseeFieldNumber, quote.addressee);
  }
  wire_.PutNumber(Quote::kAddresseeEntityFieldNumber,
                  OneBased(quote.addressee_entity, before_.entities));
  if (!quote.source.empty()) PutSpan(Quote::kSourceFieldNumber, quote.source);
  wire_.PutNumber(Quote::kSourceEntityFieldNumber,
                  OneBased(quote.source_entity, before_.entities));
  WriteInside(Quote::kFiguresFieldNumber, quote.parts, figures,
              before_.figures);
  WriteInside(Quote::kMentionsFieldNumber, quote.parts, names.mentions,
              before_.mentions);
  const uint32_t at =
      quote.parts.empty() ? quote.cue.span.begin : quote.parts[0].begin;
  PutEnum(Quote::kZoneFieldNumber, ZoneAt(at));
  wire_.PutFloat(Quote::kConfidenceFieldNumber, quote.confidence);
  WriteEvidence(Quote::kEvidenceFieldNumber, quote.evidence);
  wire_.PutNumber(Quote::kInsideFieldNumber,
                  OneBased(quote.inside, before_.quotes));
}

void RecordWriter::WriteSpeaker(const quotes::Speaker& speaker) {
  if (speaker.kind == quotes::SpeakerKind::kNone) return;
  const size_t begin = wire_.Begin(Quote::kSpeakerFieldNumber);
  PutEnum(Speaker::kKindFieldNumber, speaker.kind);
  if (!speaker.span.empty()) {
    PutSpan(Speaker::kSpanFieldNumber, speaker.span);
    PutText(Speaker::kTextFieldNumber, speaker.span);
  }
  wire_.PutNumber(Speaker::kEntityFieldNumber,
                  OneBased(speaker.entity, before_.entities));
  wire_.PutNumber(Speaker::kAffiliationFieldNumber,
                  OneBased(speaker.affiliation, before_.entities));
  PutWords(Speaker::kRoleFieldNumber, speaker.role);
  wire_.End(begin);
}

void RecordWriter::WriteCue(const quotes::Cue& cue) {
  if (cue.span.empty()) return;
  const size_t begin = wire_.Begin(Quote::kCueFieldNumber);
  PutSpan(Cue::kSpanFieldNumber, cue.span);
  PutText(Cue::kTextFieldNumber, cue.span);
  wire_.PutString(Cue::kLemmaFieldNumber, cue.lemma);
  PutEnum(Cue::kStanceFieldNumber, cue.stance);
  wire_.PutNumber(Cue::kNegatedFieldNumber, cue.negated);
  wire_.PutNumber(Cue::kHypotheticalFieldNumber, cue.hypothetical);
  wire_.End(begin);
}

}  // namespace onrecord
