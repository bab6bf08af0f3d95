#include "extractor/cli/spot.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "extractor/io/markup/source_map.h"
#include "extractor/text/offset_map.h"

namespace onrecord {
namespace cli {

absl::StatusOr<Spot> FindSpot(const io::DecodedDocument& decoded,
                              Extraction::OffsetUnit unit, uint64_t offset) {
  using Unit = text::OffsetMap::Unit;
  const io::SourceMap& map = decoded.notes.map;
  const absl::string_view counted =
      map.empty() ? absl::string_view(decoded.document.text())
                  : decoded.original;
  Spot spot;
  uint64_t size = counted.size();
  uint32_t byte = std::min(offset, size);
  if (unit != Extraction::UTF8_BYTES) {
    const bool points = unit == Extraction::CODE_POINTS;
    spot.unit = points ? "code point" : "UTF-16 unit";
    const text::OffsetMap units(counted,
                                points ? Unit::kCodePoint : Unit::kUtf16);
    size = units.At(counted.size());
    byte = units.ByteOf(std::min(offset, size));
  }
  if (offset > size) {
    return absl::OutOfRangeError(absl::StrCat(
        "ends at ", spot.unit, " ", size, "; --at must not be behind it"));
  }
  spot.offset = offset;
  spot.byte = map.empty() ? std::optional<uint32_t>(byte) : map.TextOf(byte);
  return spot;
}

}  // namespace cli
}  // namespace onrecord
