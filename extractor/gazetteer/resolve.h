// From hits, which are places where a name may stand, to matches: compares them
// with the names in full, and keeps the leftmost longest, or all.
//
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_RESOLVE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_RESOLVE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/fit.h"
#include "extractor/gazetteer/image.h"
#include "extractor/gazetteer/match.h"
#include "extractor/gazetteer/scan.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace gazetteer {

// Memory, kept from call to call.
struct ResolveScratch {
  std::string text_key;
  std::string name_key;
  // Of a batch, without tokens.
  std::vector<Match> sure = std::vector<Match>(kBatchStarts);
};

class Resolver {
 public:
  // `annotated`: null for bytes alone. All must outlive the object.
  Resolver(const Image& image, absl::string_view text,
           const text::AnnotatedText* annotated, bool overlapping,
           ResolveScratch* scratch, std::vector<Match>* matches)
      : image_(image), text_(text), annotated_(annotated),
        overlapping_(overlapping), scratch_(*scratch), matches_(*matches) {}

  // Appends the matches of a batch, in text order. Batches come in order.
  void Resolve(const ScanBatch& batch);

 private:
  void Push(text::Span span, uint32_t record);
  // The hits of a start: all of them, or the longest that is a match. `sure`:
  // the longest hit's one name fits.
  void AppendAll(const ScanBatch& batch, uint32_t start);
  void AppendLongest(const ScanBatch& batch, uint32_t start, bool sure);
  // A hit whose one name fits; false if tokens forbid it.
  bool AppendSure(text::Span span, uint32_t record);
  // Appends the names that fit a hit best; false if there is none.
  bool Append(text::Span span, uint32_t record);
  Fit AppendGroup(text::Span span, uint32_t record, Fit least);
  bool SameKey(absl::string_view phrase, absl::string_view name);

  const Image& image_;
  const absl::string_view text_;
  const text::AnnotatedText* const annotated_;
  const bool overlapping_;
  ResolveScratch& scratch_;
  std::vector<Match>& matches_;
  text::TokenRange tokens_;
  uint32_t last_end_ = 0;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_RESOLVE_H_
