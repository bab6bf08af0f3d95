#include "extractor/io/readable_writer.h"

#include <cstddef>
#include <cstdint>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {
namespace {

// Where the places of the records stand.
constexpr size_t kColumn = 18;

// Words of the text on one line.
std::string OneLine(absl::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c == '\n') {
      line.append("\\n");
    } else if (c == '\t') {
      line.append("\\t");
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      absl::StrAppendFormat(&line, "\\x%02x", c);
    } else {
      line.push_back(c);
    }
  }
  return line;
}

class Writer {
 public:
  Writer(const Extraction& extraction, std::string* out)
      : extraction_(extraction), out_(*out) {
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

 private:
  template <typename Records>
  void Section(absl::string_view title, const Records& records) {
    if (records.empty()) return;
    absl::StrAppend(&out_, "  ", title, "\n");
    for (const auto& record : records) WriteRecord(record);
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

  void WriteRecord(const Entity& entity) {
    Kind("    ", Mention::Type_Name(entity.type()));
    absl::StrAppend(&out_, NameOf(entity));
    Quoted("also", entity.aliases());
    Quoted("honorific", entity.honorifics());
    Quoted("role", entity.roles());
    for (const std::string& id : entity.gazetteer_ids()) {
      absl::StrAppend(&out_, "  ", OneLine(id));
    }
    out_.push_back('\n');
  }

  void WriteRecord(const Mention& mention) {
    Open(Mention::Type_Name(mention.type()), mention.span());
    Text(mention.text());
    if (mention.form() > Mention::NAME) {
      absl::StrAppend(&out_, "  ", Mention::Form_Name(mention.form()));
    }
    if (mention.entity() != 0) Arrow(mention.entity());
    if (!mention.honorific().empty()) Text(mention.honorific());
    if (!mention.role().empty()) {
      out_.append("  role");
      Text(mention.role(), " ");
    }
    Close(mention);
  }

  void WriteRecord(const Figure& figure) {
    Open(Figure::Kind_Name(figure.kind()), figure.span());
    Text(figure.text());
    Value(figure);
    Word(figure.comparator(), Figure::Comparator_Name(figure.comparator()));
    Word(figure.direction(), Figure::Direction_Name(figure.direction()));
    if (figure.high_first()) out_.append("  high first");
    if (!figure.counted().empty()) {
      out_.append("  counted");
      Text(figure.counted(), " ");
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
    Text(text, " ");
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
    Kind("      ", "speaker");
    if (speaker.has_span()) Place(speaker.span());
    Text(speaker.text(), speaker.has_span() ? "  " : "");
    absl::StrAppend(&out_, "  ", Speaker::Kind_Name(speaker.kind()));
    if (speaker.entity() != 0) Arrow(speaker.entity(), " ");
    if (speaker.affiliation() != 0) {
      absl::StrAppend(&out_, " for ", NameOfId(speaker.affiliation()));
    }
    if (!speaker.role().empty()) {
      out_.append("  role");
      Text(speaker.role(), " ");
    }
    out_.push_back('\n');
  }

  void WriteCue(const Cue& cue) {
    Kind("      ", "cue");
    if (cue.has_span()) Place(cue.span());
    Text(cue.text());
    absl::StrAppend(&out_, "  ", OneLine(cue.lemma()));
    Word(cue.stance(), Cue::Stance_Name(cue.stance()), " ");
    if (cue.negated()) out_.append("  negated");
    if (cue.hypothetical()) out_.append("  hypothetical");
    out_.push_back('\n');
  }

  void WriteParty(absl::string_view what, bool has_span, const Span& span,
                  uint32_t entity) {
    if (!has_span && entity == 0) return;
    Kind("      ", what);
    if (has_span) Place(span);
    if (entity != 0) Arrow(entity);
    out_.push_back('\n');
  }

  void WriteRecord(const Warning& warning) {
    Kind("    ", Warning::Kind_Name(warning.kind()));
    if (warning.has_span()) Place(warning.span());
    if (warning.count() > 1) absl::StrAppend(&out_, "  x", warning.count());
    absl::StrAppend(&out_, "  ", OneLine(warning.message()), "\n");
  }

  void Kind(absl::string_view indent, absl::string_view kind) {
    absl::StrAppend(&out_, indent, kind);
    const size_t width = indent.size() + kind.size();
    out_.append(width < kColumn ? kColumn - width : 1, ' ');
  }
  void Place(const Span& span) {
    absl::StrAppend(&out_, span.begin(), "-", span.end());
  }
  void Open(absl::string_view kind, const Span& span) {
    Kind("    ", kind);
    Place(span);
  }
  void Text(absl::string_view text, absl::string_view before = "  ") {
    if (text.empty()) return;
    absl::StrAppend(&out_, before, "\"", OneLine(text), "\"");
  }
  template <typename Strings>
  void Quoted(absl::string_view what, const Strings& strings) {
    for (int i = 0; i < strings.size(); ++i) {
      if (i == 0) absl::StrAppend(&out_, "  ", what);
      Text(strings[i], i == 0 ? " " : ", ");
    }
  }
  void Word(int value, const std::string& name,
            absl::string_view before = "  ") {
    if (value == 0) return;
    absl::StrAppend(&out_, before, name.empty() ? "?" : name);
  }
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
  std::map<uint32_t, const Entity*> entities_;
  std::map<std::string, int> sharing_;
};

}  // namespace

void AppendReadable(const Extraction& extraction, std::string* out) {
  Writer(extraction, out).Write();
}

}  // namespace io
}  // namespace onrecord
