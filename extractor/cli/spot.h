// A place that a user gives, in the text that was made of his document.
//
//   absl::StatusOr<Spot> spot =
//       FindSpot(decoded, Extraction::CODE_POINTS, 57);
//   spot->byte    // of decoded.document.text()
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_CLI_SPOT_H_
#define ONRECORD_EXTRACTOR_CLI_SPOT_H_

#include <cstdint>
#include <optional>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/io/document_decoder.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace cli {

struct Spot {
  uint32_t offset = 0;              // as the records' spans count
  absl::string_view unit = "byte";  // what they count
  // Byte of the text; nothing where a page has no text of its article.
  std::optional<uint32_t> byte;
};

// `offset`: in `unit`, of the text, or of pages and news items in the page. Its
// end is a place, too. OUT_OF_RANGE, with the end, for one behind it.
absl::StatusOr<Spot> FindSpot(const io::DecodedDocument& decoded,
                              Extraction::OffsetUnit unit, uint64_t offset);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_SPOT_H_
