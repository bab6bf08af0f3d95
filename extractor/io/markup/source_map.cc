#include "extractor/io/markup/source_map.h"

#include <algorithm>

namespace onrecord {
namespace io {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// All spans below a message, whatever fields later versions add.
void MapMessage(const SourceMap& map, Message* message) {
  if (message->GetDescriptor() == Span::descriptor()) {
    Span* const span = static_cast<Span*>(message);
    const uint32_t begin = map.Begin(span->begin());
    const bool empty = span->begin() == span->end();
    span->set_end(empty ? begin : std::max(begin, map.End(span->end())));
    span->set_begin(begin);
    return;
  }
  const Reflection* const reflection = message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(*message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      MapMessage(map, reflection->MutableMessage(message, field));
      continue;
    }
    const int count = reflection->FieldSize(*message, field);
    for (int i = 0; i < count; ++i) {
      MapMessage(map, reflection->MutableRepeatedMessage(message, field, i));
    }
  }
}

}  // namespace

void SourceMap::Add(uint32_t text, uint32_t text_size, uint32_t original,
                    uint32_t original_size) {
  if (!parts_.empty()) {
    // Goes on with the last part where both sides do, one to one.
    Part& last = parts_.back();
    if (last.text_size == last.original_size && text_size == original_size &&
        last.text + last.text_size == text &&
        last.original + last.original_size == original) {
      last.text_size += text_size;
      last.original_size += original_size;
      return;
    }
  }
  parts_.push_back({text, text_size, original, original_size});
}

uint32_t SourceMap::Begin(uint32_t text) const {
  auto after = std::upper_bound(
      parts_.begin(), parts_.end(), text,
      [](uint32_t t, const Part& part) { return t < part.text; });
  if (after == parts_.begin()) return 0;
  const Part& part = *(after - 1);
  const uint32_t into = text - part.text;
  if (part.text_size == part.original_size) {
    return part.original + std::min(into, part.original_size);
  }
  return into < part.text_size ? part.original
                               : part.original + part.original_size;
}

uint32_t SourceMap::End(uint32_t text) const {
  auto after = std::lower_bound(
      parts_.begin(), parts_.end(), text,
      [](const Part& part, uint32_t t) { return part.text < t; });
  if (after == parts_.begin()) return Begin(text);
  const Part& part = *(after - 1);
  if (part.text_size == part.original_size) {
    return part.original + std::min(text - part.text, part.original_size);
  }
  return part.original + part.original_size;
}

// Parts stand in the order of the text, which need not be the original's: a
// headline may come from behind the article.
std::optional<uint32_t> SourceMap::TextOf(uint32_t original) const {
  for (const Part& part : parts_) {
    if (original < part.original ||
        original - part.original >= part.original_size) {
      continue;
    }
    const bool one_to_one = part.text_size == part.original_size;
    return part.text + (one_to_one ? original - part.original : 0);
  }
  return std::nullopt;
}

void SourceMap::ChangeUnits(absl::string_view text, absl::string_view original,
                            text::OffsetMap::Unit unit) {
  const text::OffsetMap of_text(text, unit);
  const text::OffsetMap of_original(original, unit);
  for (Part& part : parts_) {
    const uint32_t text_end = of_text.At(part.text + part.text_size);
    const uint32_t original_end =
        of_original.At(part.original + part.original_size);
    part.text = of_text.At(part.text);
    part.original = of_original.At(part.original);
    part.text_size = text_end - part.text;
    part.original_size = original_end - part.original;
  }
}

void MapSpans(SourceMap map, absl::string_view text,
              absl::string_view original, Extraction* extraction) {
  if (map.empty()) return;
  if (extraction->offset_unit() == Extraction::CODE_POINTS) {
    map.ChangeUnits(text, original, text::OffsetMap::Unit::kCodePoint);
  } else if (extraction->offset_unit() == Extraction::UTF16_UNITS) {
    map.ChangeUnits(text, original, text::OffsetMap::Unit::kUtf16);
  }
  MapMessage(map, extraction);
}

}  // namespace io
}  // namespace onrecord
