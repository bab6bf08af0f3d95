#include "extractor/engine/record_writer.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace {

using google::protobuf::RepeatedPtrField;

// Into a string that is there already, whose memory is used again from
// document to document.
void SetValid(absl::string_view bytes, std::string* to) {
  if (text::IsValidUtf8(bytes)) {
    to->assign(bytes.data(), bytes.size());
  } else {
    *to = text::ToValidUtf8(bytes);
  }
}

// Protobuf's ids and indices + 1 have 0 for none.
uint32_t OneBased(uint32_t index) {
  return index == UINT32_MAX ? 0 : index + 1;
}

}  // namespace

RecordWriter::RecordWriter(const text::AnnotatedText& text,
                           const ExtractorOptions& options,
                           Extraction* extraction)
    : text_(text), options_(options), extraction_(*extraction) {
  if (options.offset_unit == Extraction::CODE_POINTS) {
    map_.emplace(text.bytes(), text::OffsetMap::Unit::kCodePoint);
  } else if (options.offset_unit == Extraction::UTF16_UNITS) {
    map_.emplace(text.bytes(), text::OffsetMap::Unit::kUtf16);
  }
}

void RecordWriter::WriteParagraphs() {
  for (const text::Paragraph& paragraph : text_.paragraphs()) {
    Paragraph* to = extraction_.add_paragraphs();
    SetSpan(paragraph.span, to->mutable_span());
    to->set_zone(static_cast<Paragraph::Zone>(paragraph.zone));
  }
}

void RecordWriter::WriteTextWarnings() {
  const text::TextProblems& problems = text_.problems();
  if (problems.invalid_utf8 > 0) {
    Warn(Warning::INVALID_UTF8, problems.first_invalid, problems.invalid_utf8,
         "bytes that are not UTF-8 separate tokens; convert the text");
  }
  if (problems.nul_bytes > 0) {
    Warn(Warning::NUL_BYTE, problems.first_nul, problems.nul_bytes,
         "NUL bytes separate tokens; is this text?");
  }
  if (text_.tokens().empty()) {
    Warning* warning = extraction_.add_warnings();
    warning->set_kind(Warning::EMPTY_TEXT);
    warning->set_count(1);
    warning->set_message("the text is empty");
  }
}

void RecordWriter::WritePublishedWarning(const absl::Status& status) {
  if (status.ok()) return;
  Warning* warning = extraction_.add_warnings();
  warning->set_kind(Warning::BAD_PUBLISHED);
  warning->set_count(1);
  SetValid({status.message().data(), status.message().size()},
           warning->mutable_message());
}

void RecordWriter::WriteNames(const names::Names& names) {
  for (const names::Mention& mention : names.mentions) {
    Mention* to = extraction_.add_mentions();
    to->set_type(static_cast<Mention::Type>(mention.type));
    to->set_form(static_cast<Mention::Form>(mention.form));
    SetSpan(mention.span, to->mutable_span());
    if (options_.include_text) SetWords(mention.span, to->mutable_text());
    to->set_entity(OneBased(mention.entity));
    if (!mention.honorific.empty()) {
      SetWords(mention.honorific, to->mutable_honorific());
    }
    if (!mention.role.empty()) SetWords(mention.role, to->mutable_role());
    to->set_zone(ZoneAt(mention.span.begin));
    to->set_confidence(mention.confidence);
    to->set_runner_up(static_cast<Mention::Type>(mention.runner_up));
    WriteEvidence(mention.evidence, to->mutable_evidence());
  }
  for (uint32_t i = 0; i < names.entities.size(); ++i) {
    const names::Entity& entity = names.entities[i];
    Entity* to = extraction_.add_entities();
    to->set_id(i + 1);
    to->set_type(static_cast<Mention::Type>(entity.type));
    SetValid(entity.canonical_name, to->mutable_canonical_name());
    for (const std::string& alias : entity.aliases) {
      SetValid(alias, to->add_aliases());
    }
    for (const absl::string_view id : entity.gazetteer_ids) {
      SetValid(id, to->add_gazetteer_ids());
    }
    for (const uint32_t mention : entity.mentions) to->add_mentions(mention);
    for (const std::string& honorific : entity.honorifics) {
      SetValid(honorific, to->add_honorifics());
    }
    for (const std::string& role : entity.roles) {
      SetValid(role, to->add_roles());
    }
  }
}

void RecordWriter::WriteFigures(const std::vector<figures::Figure>& figures) {
  for (const figures::Figure& figure : figures) {
    Figure* to = extraction_.add_figures();
    to->set_kind(static_cast<Figure::Kind>(figure.kind));
    SetSpan(figure.span, to->mutable_span());
    if (options_.include_text) SetWords(figure.span, to->mutable_text());
    if (!figure.value.empty()) to->set_value(figure.value);
    if (!figure.low.empty()) to->set_low(figure.low);
    if (!figure.high.empty()) to->set_high(figure.high);
    if (!figure.unit.empty()) SetValid(figure.unit, to->mutable_unit());
    if (!figure.currency.empty()) to->set_currency(figure.currency);
    to->set_currency_ambiguous(figure.currency_ambiguous);
    to->set_comparator(static_cast<Figure::Comparator>(figure.comparator));
    to->set_direction(static_cast<Figure::Direction>(figure.direction));
    if (!figure.counted.empty()) {
      SetWords(figure.counted, to->mutable_counted());
      SetSpan(figure.counted, to->mutable_counted_span());
    }
    if (!figure.timex.empty()) to->set_timex(figure.timex);
    if (!figure.fraction.empty()) to->set_fraction(figure.fraction);
    to->set_high_first(figure.high_first);
    to->set_level(OneBased(figure.level));
    to->set_same_as(OneBased(figure.same_as));
    to->set_zone(ZoneAt(figure.span.begin));
    if (!figure.warning.empty()) SetValid(figure.warning, to->mutable_warning());
    WriteEvidence(figure.evidence, to->mutable_evidence());
  }
}

void RecordWriter::WriteQuotes(const std::vector<quotes::Quote>& quotes,
                               const names::Names& names,
                               const std::vector<figures::Figure>& figures) {
  for (const quotes::Quote& quote : quotes) {
    Quote* to = extraction_.add_quotes();
    to->set_kind(static_cast<Quote::Kind>(quote.kind));
    for (const text::Span part : quote.parts) {
      SetSpan(part, to->add_parts());
      if (options_.include_text) SetWords(part, to->add_texts());
    }
    if (quote.speaker.kind != quotes::SpeakerKind::kNone) {
      WriteSpeaker(quote.speaker, to->mutable_speaker());
    }
    if (!quote.cue.span.empty()) WriteCue(quote.cue, to->mutable_cue());
    if (!quote.addressee.empty()) {
      SetSpan(quote.addressee, to->mutable_addressee());
    }
    to->set_addressee_entity(OneBased(quote.addressee_entity));
    if (!quote.source.empty()) SetSpan(quote.source, to->mutable_source());
    to->set_source_entity(OneBased(quote.source_entity));
    for (const text::Span part : quote.parts) {
      WriteInside(part, figures, to->mutable_figures());
      WriteInside(part, names.mentions, to->mutable_mentions());
    }
    const uint32_t at = quote.parts.empty() ? quote.cue.span.begin
                                            : quote.parts[0].begin;
    to->set_zone(ZoneAt(at));
    to->set_confidence(quote.confidence);
    WriteEvidence(quote.evidence, to->mutable_evidence());
    to->set_inside(OneBased(quote.inside));
  }
}

template <typename Records>
void RecordWriter::WriteInside(
    text::Span part, const Records& records,
    google::protobuf::RepeatedField<uint32_t>* indices) const {
  // Records are in the order of their begins.
  auto record = std::lower_bound(
      records.begin(), records.end(), part.begin,
      [](const auto& r, uint32_t begin) { return r.span.begin < begin; });
  for (; record != records.end() && record->span.begin < part.end; ++record) {
    if (part.Contains(record->span)) {
      indices->Add(record - records.begin());
    }
  }
}

void RecordWriter::SetSpan(text::Span from, Span* to) const {
  to->set_begin(Offset(from.begin));
  to->set_end(Offset(from.end));
}

void RecordWriter::SetWords(text::Span span, std::string* to) const {
  const absl::string_view bytes = span.In(text_.bytes());
  if (text_.problems().invalid_utf8 > 0) return SetValid(bytes, to);
  to->assign(bytes.data(), bytes.size());
}

Paragraph::Zone RecordWriter::ZoneAt(uint32_t offset) const {
  const std::vector<text::Paragraph>& paragraphs = text_.paragraphs();
  const auto after = std::upper_bound(
      paragraphs.begin(), paragraphs.end(), offset,
      [](uint32_t o, const text::Paragraph& p) { return o < p.span.end; });
  return after == paragraphs.end()
             ? Paragraph::ZONE_UNSPECIFIED
             : static_cast<Paragraph::Zone>(after->zone);
}

void RecordWriter::WriteEvidence(const Reasons& from,
                                 RepeatedPtrField<Evidence>* to) const {
  for (const Reason& reason : from) {
    Evidence* evidence = to->Add();
    SetValid(reason.id, evidence->mutable_id());
    SetValid(reason.defined_in, evidence->mutable_defined_in());
    evidence->set_score(reason.score);
  }
}

void RecordWriter::WriteSpeaker(const quotes::Speaker& from,
                                Speaker* to) const {
  to->set_kind(static_cast<Speaker::Kind>(from.kind));
  if (!from.span.empty()) {
    SetSpan(from.span, to->mutable_span());
    if (options_.include_text) SetWords(from.span, to->mutable_text());
  }
  to->set_entity(OneBased(from.entity));
  to->set_affiliation(OneBased(from.affiliation));
  if (!from.role.empty()) SetWords(from.role, to->mutable_role());
}

void RecordWriter::WriteCue(const quotes::Cue& from, Cue* to) const {
  SetSpan(from.span, to->mutable_span());
  if (options_.include_text) SetWords(from.span, to->mutable_text());
  SetValid(from.lemma, to->mutable_lemma());
  to->set_stance(static_cast<Cue::Stance>(from.stance));
  to->set_negated(from.negated);
  to->set_hypothetical(from.hypothetical);
}

void RecordWriter::Warn(Warning::Kind kind, uint32_t first, uint32_t count,
                        absl::string_view message) {
  Warning* warning = extraction_.add_warnings();
  warning->set_kind(kind);
  SetSpan({first, first + 1}, warning->mutable_span());
  warning->set_count(count);
  warning->set_message(std::string(message));
}

}  // namespace onrecord
