#include "extractor/engine/record_writer.h"

#include <algorithm>

namespace onrecord {

RecordWriter::RecordWriter(const ExtractorOptions& options, WireWriter* wire)
    : options_(options), wire_(*wire) {
  wire_.Clear();
}

void RecordWriter::StartSection(const text::AnnotatedText& text) {
  offset_ = end_;
  text_ = &text;
  before_ = records_;
  if (options_.offset_unit == Extraction::CODE_POINTS) {
    map_.emplace(text.bytes(), text::OffsetMap::Unit::kCodePoint);
  } else if (options_.offset_unit == Extraction::UTF16_UNITS) {
    map_.emplace(text.bytes(), text::OffsetMap::Unit::kUtf16);
  }
  end_ = Offset(text.bytes().size());
  AddProblems();
}

void RecordWriter::AddProblems() {
  const text::TextProblems& more = text_->problems();
  if (problems_.invalid_utf8 == 0) {
    problems_.first_invalid = Offset(more.first_invalid);
  }
  if (problems_.nul_bytes == 0) problems_.first_nul = Offset(more.first_nul);
  problems_.invalid_utf8 += more.invalid_utf8;
  problems_.nul_bytes += more.nul_bytes;
  any_tokens_ = any_tokens_ || !text_->tokens().empty();
}

WireRecords RecordWriter::records() const {
  WireRecords records = records_;
  records.bytes = wire_.bytes();
  return records;
}

void RecordWriter::WriteHeader(absl::string_view document_id,
                               absl::string_view engine_version,
                               absl::string_view knowledge_version) {
  wire_.PutString(Extraction::kDocumentIdFieldNumber, document_id);
  PutEnum(Extraction::kOffsetUnitFieldNumber, options_.offset_unit);
  wire_.PutString(Extraction::kEngineVersionFieldNumber, engine_version);
  wire_.PutString(Extraction::kKnowledgeVersionFieldNumber, knowledge_version);
}

void RecordWriter::WriteParagraphs() {
  for (const text::Paragraph& paragraph : text_->paragraphs()) {
    const size_t begin = wire_.Begin(Extraction::kParagraphsFieldNumber);
    PutSpan(Paragraph::kSpanFieldNumber, paragraph.span);
    PutEnum(Paragraph::kZoneFieldNumber, paragraph.zone);
    wire_.End(begin);
  }
}

void RecordWriter::WriteNames(const names::Names& names) {
  for (const names::Mention& mention : names.mentions) {
    const size_t begin = wire_.Begin(Extraction::kMentionsFieldNumber);
    WriteMention(mention);
    wire_.End(begin);
  }
  for (uint32_t i = 0; i < names.entities.size(); ++i) {
    const size_t begin = wire_.Begin(Extraction::kEntitiesFieldNumber);
    WriteEntity(names.entities[i], OneBased(i, before_.entities));
    wire_.End(begin);
  }
  records_.mentions += names.mentions.size();
  records_.entities += names.entities.size();
}

void RecordWriter::WriteMention(const names::Mention& mention) {
  PutEnum(Mention::kTypeFieldNumber, mention.type);
  PutEnum(Mention::kFormFieldNumber, mention.form);
  PutSpan(Mention::kSpanFieldNumber, mention.span);
  PutText(Mention::kTextFieldNumber, mention.span);
  wire_.PutNumber(Mention::kEntityFieldNumber,
                  OneBased(mention.entity, before_.entities));
  PutWords(Mention::kHonorificFieldNumber, mention.honorific);
  PutWords(Mention::kRoleFieldNumber, mention.role);
  PutEnum(Mention::kZoneFieldNumber, ZoneAt(mention.span.begin));
  wire_.PutFloat(Mention::kConfidenceFieldNumber, mention.confidence);
  PutEnum(Mention::kRunnerUpFieldNumber, mention.runner_up);
  WriteEvidence(Mention::kEvidenceFieldNumber, mention.evidence);
}

void RecordWriter::WriteEntity(const names::Entity& entity, uint32_t id) {
  wire_.PutNumber(Entity::kIdFieldNumber, id);
  PutEnum(Entity::kTypeFieldNumber, entity.type);
  wire_.PutString(Entity::kCanonicalNameFieldNumber, entity.canonical_name);
  AddAll(Entity::kAliasesFieldNumber, entity.aliases);
  AddAll(Entity::kGazetteerIdsFieldNumber, entity.gazetteer_ids);
  wire_.PutNumbers(Entity::kMentionsFieldNumber, entity.mentions,
                   before_.mentions);
  AddAll(Entity::kHonorificsFieldNumber, entity.honorifics);
  AddAll(Entity::kRolesFieldNumber, entity.roles);
}

void RecordWriter::WriteFigures(const std::vector<figures::Figure>& figures) {
  for (const figures::Figure& figure : figures) {
    const size_t begin = wire_.Begin(Extraction::kFiguresFieldNumber);
    WriteFigure(figure);
    wire_.End(begin);
  }
  records_.figures += figures.size();
}

void RecordWriter::WriteFigure(const figures::Figure& figure) {
  PutEnum(Figure::kKindFieldNumber, figure.kind);
  PutSpan(Figure::kSpanFieldNumber, figure.span);
  PutText(Figure::kTextFieldNumber, figure.span);
  wire_.PutString(Figure::kValueFieldNumber, figure.value);
  wire_.PutString(Figure::kLowFieldNumber, figure.low);
  wire_.PutString(Figure::kHighFieldNumber, figure.high);
  wire_.PutString(Figure::kUnitFieldNumber, figure.unit);
  wire_.PutString(Figure::kCurrencyFieldNumber, figure.currency);
  wire_.PutNumber(Figure::kCurrencyAmbiguousFieldNumber,
                  figure.currency_ambiguous);
  PutEnum(Figure::kComparatorFieldNumber, figure.comparator);
  PutEnum(Figure::kDirectionFieldNumber, figure.direction);
  if (!figure.counted.empty()) {
    PutWords(Figure::kCountedFieldNumber, figure.counted);
    PutSpan(Figure::kCountedSpanFieldNumber, figure.counted);
  }
  wire_.PutString(Figure::kTimexFieldNumber, figure.timex);
  wire_.PutString(Figure::kFractionFieldNumber, figure.fraction);
  wire_.PutNumber(Figure::kHighFirstFieldNumber, figure.high_first);
  wire_.PutNumber(Figure::kLevelFieldNumber,
                  OneBased(figure.level, before_.figures));
  wire_.PutNumber(Figure::kSameAsFieldNumber,
                  OneBased(figure.same_as, before_.figures));
  PutEnum(Figure::kZoneFieldNumber, ZoneAt(figure.span.begin));
  wire_.PutString(Figure::kWarningFieldNumber, figure.warning);
  WriteEvidence(Figure::kEvidenceFieldNumber, figure.evidence);
}

void RecordWriter::WriteEvidence(uint32_t field, const Reasons& reasons) {
  for (const Reason& reason : reasons) {
    const size_t begin = wire_.Begin(field);
    wire_.PutString(Evidence::kIdFieldNumber, reason.id);
    wire_.PutString(Evidence::kDefinedInFieldNumber, reason.defined_in);
    wire_.PutFloat(Evidence::kScoreFieldNumber, reason.score);
    wire_.End(begin);
  }
}

void RecordWriter::PutSpan(uint32_t field, text::Span span) {
  wire_.PutPair(field, Span::kBeginFieldNumber, Offset(span.begin),
                Span::kEndFieldNumber, Offset(span.end));
}

void RecordWriter::PutWords(uint32_t field, text::Span span) {
  if (span.empty()) return;
  const absl::string_view bytes = span.In(text_->bytes());
  if (text_->problems().invalid_utf8 > 0) {
    wire_.AddString(field, bytes);
  } else {
    wire_.AddUtf8(field, bytes);
  }
}

Paragraph::Zone RecordWriter::ZoneAt(uint32_t offset) const {
  const std::vector<text::Paragraph>& paragraphs = text_->paragraphs();
  const auto after = std::upper_bound(
      paragraphs.begin(), paragraphs.end(), offset,
      [](uint32_t o, const text::Paragraph& p) { return o < p.span.end; });
  return after == paragraphs.end()
             ? Paragraph::ZONE_UNSPECIFIED
             : static_cast<Paragraph::Zone>(after->zone);
}

void RecordWriter::WriteTextWarnings() {
  if (problems_.invalid_utf8 > 0) {
    Warn(Warning::INVALID_UTF8, problems_.first_invalid,
         problems_.invalid_utf8,
         "bytes that are not UTF-8 separate tokens; convert the text");
  }
  if (problems_.nul_bytes > 0) {
    Warn(Warning::NUL_BYTE, problems_.first_nul, problems_.nul_bytes,
         "NUL bytes separate tokens; is this text?");
  }
  if (!any_tokens_) {
    Warn(Warning::EMPTY_TEXT, std::nullopt, 1, "the text is empty");
  }
}

void RecordWriter::WritePublishedWarning(const absl::Status& status) {
  if (status.ok()) return;
  Warn(Warning::BAD_PUBLISHED, std::nullopt, 1,
       {status.message().data(), status.message().size()});
}

void RecordWriter::Warn(Warning::Kind kind, std::optional<uint32_t> at,
                        uint32_t count, absl::string_view message) {
  const size_t begin = wire_.Begin(Extraction::kWarningsFieldNumber);
  PutEnum(Warning::kKindFieldNumber, kind);
  if (at.has_value()) {
    wire_.PutPair(Warning::kSpanFieldNumber, Span::kBeginFieldNumber, *at,
                  Span::kEndFieldNumber, *at + 1);
  }
  wire_.PutNumber(Warning::kCountFieldNumber, count);
  wire_.PutString(Warning::kMessageFieldNumber, message);
  wire_.End(begin);
  ++records_.warnings;
}

}  // namespace onrecord
