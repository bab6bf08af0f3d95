#include "extractor/io/markup/markup_notes.h"

#include <optional>

#include "extractor/text/offset_map.h"

namespace onrecord {
namespace io {
namespace {

std::optional<text::OffsetMap> MapOf(Extraction::OffsetUnit unit,
                                     absl::string_view text) {
  using Unit = text::OffsetMap::Unit;
  if (unit == Extraction::CODE_POINTS) {
    return text::OffsetMap(text, Unit::kCodePoint);
  }
  if (unit == Extraction::UTF16_UNITS) {
    return text::OffsetMap(text, Unit::kUtf16);
  }
  return std::nullopt;
}

template <typename Record>
void SetZone(const std::vector<MarkupZone>& zones, const Span& span,
             Record* record) {
  for (const MarkupZone& zone : zones) {
    if (span.begin() >= zone.begin && span.begin() < zone.end) {
      record->set_zone(zone.zone);
    }
  }
}

// A page has a headline, a byline and some captions: few zones.
void SetZones(const std::vector<MarkupZone>& zones, Extraction* extraction) {
  for (Paragraph& paragraph : *extraction->mutable_paragraphs()) {
    SetZone(zones, paragraph.span(), &paragraph);
  }
  for (Mention& mention : *extraction->mutable_mentions()) {
    SetZone(zones, mention.span(), &mention);
  }
  for (Figure& figure : *extraction->mutable_figures()) {
    SetZone(zones, figure.span(), &figure);
  }
  for (Quote& quote : *extraction->mutable_quotes()) {
    if (quote.parts_size() > 0) SetZone(zones, quote.parts(0), &quote);
  }
}

}  // namespace

void ApplyNotes(const MarkupNotes& notes, absl::string_view text,
                absl::string_view original, Extraction* extraction) {
  if (!notes.zones.empty()) {
    std::vector<MarkupZone> zones = notes.zones;
    const auto map = MapOf(extraction->offset_unit(), text);
    for (MarkupZone& zone : zones) {
      if (!map.has_value()) break;
      zone.begin = map->At(zone.begin);
      zone.end = map->At(zone.end);
    }
    SetZones(zones, extraction);
  }
  MapSpans(notes.map, text, original, extraction);
}

}  // namespace io
}  // namespace onrecord
