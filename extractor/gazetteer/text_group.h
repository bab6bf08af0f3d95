// Short texts one behind the other, to be looked up in one pass. Each pass has
// levels (scan.h) that wait for memory however few names there are, so that a
// dozen short texts together are quicker than one by one.
//
//   TextGroup group;
//   while (!texts.empty()) texts.remove_prefix(group.Take(texts));
//
// Between two texts stand two line breaks, which no name goes across and which
// are to both of them as if nothing followed or came before. Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_TEXT_GROUP_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_TEXT_GROUP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace onrecord {
namespace gazetteer {

class TextGroup {
 public:
  // In bytes; a longer text is a group alone and is not copied.
  static constexpr size_t kMostBytes = 24 << 10;

  // Replaces what it holds by the first texts of `texts`, as many as fit, and
  // gives their number, which is 1 at least. REQUIRES: !texts.empty().
  size_t Take(absl::Span<const absl::string_view> texts);

  // All of them; valid until the next Take, and as long as a long text is.
  absl::string_view bytes() const { return bytes_; }
  // Where each of them begins in there.
  const std::vector<uint32_t>& begins() const { return begins_; }

 private:
  std::vector<char> room_;
  std::vector<uint32_t> begins_;
  absl::string_view bytes_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_TEXT_GROUP_H_
