#include "extractor/io/readable/readable_writer.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/io/readable/covering.h"
#include "extractor/io/readable/readable_details.h"
#include "extractor/io/readable/readable_line.h"

namespace onrecord {
namespace io {
namespace {

class Writer {
 public:
  Writer(const Extraction& extraction, std::string* out)
      : extraction_(extraction), out_(*out), line_(out) {
    for (const Entity& entity : extraction.entities()) {
      entities_[entity.id()] = &entity;
      ++sharing_[entity.canonical_name()];
    }
  }

  void Write() {
    absl::StrAppend(&out_, "document ", OneLine(extraction_.document_id()));
    if (extraction_.offset_unit() > Extraction::UTF8_BYTES) {
      absl::StrAppend(&out_, "  offsets in ",
                      Extraction::OffsetUnit_Name(extraction_.offset_unit()));
    }
    out_.push_back('\n');
    WriteParagraphs();
    Section("entities", extraction_.entities());
    Section("names", extraction_.mentions());
    Section("figures", extraction_.figures());
    Section("quotes", extraction_.quotes());
    Section("warnings", extraction_.warnings());
    out_.push_back('\n');
  }

  bool WriteAt(uint32_t offset) {
    at_ = offset;
    WriteParagraphAt();
    const size_t before = out_.size();
    Section("entities", extraction_.entities());
    Section("names", extraction_.mentions());
    Section("figures", extraction_.figures());
    Section("quotes", extraction_.quotes());
    Section("warnings", extraction_.warnings());
    return out_.size() > before;
  }

 private:
  template <typename Records>
  void Section(absl::string_view title, const Records& records) {
    bool any = false;
    for (const auto& record : records) {
      if (at_.has_value() && !IsAt(record)) continue;
      if (!any) absl::StrAppend(&out_, "  ", title, "\n");
      any = true;
      WriteRecord(record);
      if (at_.has_value()) AppendDetails(record, &out_);
    }
  }

  template <typename Record>
  bool IsAt(const Record& record) const {
    return Covers(record, *at_);
  }
  bool IsAt(const Entity& entity) const {
    for (const uint32_t mention : entity.mentions()) {
      const bool there = mention < extraction_.mentions_size();
      if (there && Covers(extraction_.mentions(mention), *at_)) return true;
    }
    return false;
  }

  // Consecutive paragraphs of a zone share a line.
  void WriteParagraphs() {
    const auto& paragraphs = extraction_.paragraphs();
    if (!paragraphs.empty()) out_.append("  paragraphs\n");
    for (int i = 0, next; i < paragraphs.size(); i = next) {
      next = i + 1;
      while (next < paragraphs.size() &&
             paragraphs[next].zone() == paragraphs[i].zone()) {
        ++next;
      }
      Span all = paragraphs[i].span();
      all.set_end(paragraphs[next - 1].span().end());
      Open(Paragraph::Zone_Name(paragraphs[i].zone()), all);
      if (next - i > 1) absl::StrAppend(&out_, "  ", next - i, " paragraphs");
      out_.push_back('\n');
    }
  }

  void WriteParagraphAt() {
    for (const Paragraph& paragraph : extraction_.paragraphs()) {
      if (!IsAt(paragraph)) continue;
      out_.append("  paragraph\n");
      Open(Paragraph::Zone_Name(paragraph.zone()), paragraph.span());
      out_.push_back('\n');
    }
  }

  void WriteRecord(const Entity& entity) {
    line_.Kind("    ", Mention::Type_Name(entity.type()));
    absl::StrAppend(&out_, NameOf(entity));
    line_.Quoted("also", entity.aliases());
    line_.Quoted("honorific", entity.honorifics());
    line_.Quoted("role", entity.roles());
    for (const std::string& id : entity.gazetteer_ids()) {
      absl::StrAppend(&out_, "  ", OneLine(id));
    }
    out_.push_back('\n');
  }

  void WriteRecord(const Mention& mention) {
    Open(Mention::Type_Name(mention.type()), mention.span());
    line_.Text(mention.text());
    if (mention.form() > Mention::NAME) {
      absl::StrAppend(&out_, "  ", Mention::Form_Name(mention.form()));
    }
    if (mention.entity() != 0) Arrow(mention.entity());
    if (!mention.honorific().empty()) line_.Text(mention.honorific());
    if (!mention.role().empty()) {
      out_.append("  role");
      line_.Text(mention.role(), " ");
    }
    Close(mention);
  }

  void WriteRecord(const Figure& figure) {
    Open(Figure::Kind_Name(figure.kind()), figure.span());
    line_.Text(figure.text());
    Value(figure);
    line_.Word(figure.comparator(),
               Figure::Comparator_Name(figure.comparator()));
    line_.Word(figure.direction(), Figure::Direction_Name(figure.direction()));
    if (figure.high_first()) out_.append("  high first");
    if (!figure.counted().empty()) {
      out_.append("  counted");
      line_.Text(figure.counted(), " ");
    }
    Reference("level", figure.level());
    Reference("same as", figure.same_as());
    if (!figure.warning().empty()) {
      absl::StrAppend(&out_, "  (", OneLine(figure.warning()), ")");
    }
    Close(figure);
  }

  void Value(const Figure& figure) {
    if (!figure.value().empty()) {
      absl::StrAppend(&out_, "  = ", OneLine(figure.value()));
    } else if (!figure.low().empty() || !figure.high().empty()) {
      absl::StrAppend(&out_, "  = ", OneLine(figure.low()), " to ",
                      OneLine(figure.high()));
    }
    if (!figure.fraction().empty()) {
      absl::StrAppend(&out_, " (", OneLine(figure.fraction()), ")");
    }
    if (!figure.unit().empty()) {
      absl::StrAppend(&out_, " ", OneLine(figure.unit()));
    }
    if (figure.currency_ambiguous()) out_.append("?");
    if (!figure.timex().empty()) {
      absl::StrAppend(&out_, "  @ ", OneLine(figure.timex()));
    }
  }

  // Another figure of the document, by its words.
  void Reference(absl::string_view what, uint32_t index_from_1) {
    if (index_from_1 == 0) return;
    absl::StrAppend(&out_, "  ", what);
    const bool there = index_from_1 <= extraction_.figures_size();
    const std::string& text =
        there ? extraction_.figures(index_from_1 - 1).text() : std::string("?");
    line_.Text(text, " ");
  }

  void WriteRecord(const Quote& quote) {
    const std::string& kind = Quote::Kind_Name(quote.kind());
    if (quote.parts().empty()) {
      absl::StrAppend(&out_, "    ", kind);
    }
    for (int i = 0; i < quote.parts_size(); ++i) {
      if (i > 0) out_.push_back('\n');
      Open(i == 0 ? absl::string_view(kind) : "  and", quote.parts(i));
      // With its own marks, so without ours.
      if (i < quote.texts_size()) {
        absl::StrAppend(&out_, "  ", OneLine(quote.texts(i)));
      }
    }
    Close(quote);
    if (quote.has_speaker()) WriteSpeaker(quote.speaker());
    if (quote.has_cue()) WriteCue(quote.cue());
    WriteParty("addressee", quote.has_addressee(), quote.addressee(),
               quote.addressee_entity());
    WriteParty("source", quote.has_source(), quote.source(),
               quote.source_entity());
  }

  void WriteSpeaker(const Speaker& speaker) {
    line_.Kind("      ", "speaker");
    if (speaker.has_span()) Place(speaker.span());
    line_.Text(speaker.text(), speaker.has_span() ? "  " : "");
    absl::StrAppend(&out_, "  ", Speaker::Kind_Name(speaker.kind()));
    if (speaker.entity() != 0) Arrow(speaker.entity(), " ");
    if (speaker.affiliation() != 0) {
      absl::StrAppend(&out_, " for ", NameOfId(speaker.affiliation()));
    }
    if (!speaker.role().empty()) {
      out_.append("  role");
      line_.Text(speaker.role(), " ");
    }
    out_.push_back('\n');
  }

  void WriteCue(const Cue& cue) {
    line_.Kind("      ", "cue");
    if (cue.has_span()) Place(cue.span());
    line_.Text(cue.text());
    absl::StrAppend(&out_, "  ", OneLine(cue.lemma()));
    line_.Word(cue.stance(), Cue::Stance_Name(cue.stance()), " ");
    if (cue.negated()) out_.append("  negated");
    if (cue.hypothetical()) out_.append("  hypothetical");
    out_.push_back('\n');
  }

  void WriteParty(absl::string_view what, bool has_span, const Span& span,
                  uint32_t entity) {
    if (!has_span && entity == 0) return;
    line_.Kind("      ", what);
    if (has_span) Place(span);
    if (entity != 0) Arrow(entity);
    out_.push_back('\n');
  }

  void WriteRecord(const Warning& warning) {
    line_.Kind("    ", Warning::Kind_Name(warning.kind()));
    if (warning.has_span()) Place(warning.span());
    if (warning.count() > 1) absl::StrAppend(&out_, "  x", warning.count());
    absl::StrAppend(&out_, "  ", OneLine(warning.message()), "\n");
  }

  void Open(absl::string_view kind, const Span& span) {
    line_.Kind("    ", kind);
    Place(span);
  }
  void Place(const Span& span) { line_.Place(span.begin(), span.end()); }
  void Arrow(uint32_t entity, absl::string_view before = "  ") {
    absl::StrAppend(&out_, before, "-> ", NameOfId(entity));
  }

  std::string NameOfId(uint32_t id) const {
    const auto found = entities_.find(id);
    if (found == entities_.end()) return absl::StrCat("? #", id);
    return NameOf(*found->second);
  }
  std::string NameOf(const Entity& entity) const {
    std::string name = OneLine(entity.canonical_name());
    if (sharing_.at(entity.canonical_name()) > 1) {
      absl::StrAppend(&name, " #", entity.id());
    }
    return name;
  }

  // Zone, if it is not the article's body, and evidence.
  template <typename Record>
  void Close(const Record& record) {
    if (record.zone() != Paragraph::ZONE_UNSPECIFIED &&
        record.zone() != Paragraph::BODY) {
      absl::StrAppend(&out_, "  ", Paragraph::Zone_Name(record.zone()));
    }
    for (int i = 0; i < record.evidence_size(); ++i) {
      absl::StrAppend(&out_, i == 0 ? "  {" : ", ",
                      OneLine(record.evidence(i).id()));
    }
    absl::StrAppend(&out_, record.evidence_size() > 0 ? "}\n" : "\n");
  }

  const Extraction& extraction_;
  std::string& out_;
  ReadableLine line_;
  std::map<uint32_t, const Entity*> entities_;
  std::map<std::string, int> sharing_;
  std::optional<uint32_t> at_;  // only records that cover it
};

}  // namespace

void AppendReadable(const Extraction& extraction, std::string* out) {
  Writer(extraction, out).Write();
}

bool AppendReadableAt(const Extraction& extraction, uint32_t offset,
                      std::string* out) {
  return Writer(extraction, out).WriteAt(offset);
}

}  // namespace io
}  // namespace onrecord
