// Memory that a look-up needs, kept from document to document so that none is
// allocated once it has grown: 3 bits for each byte of the longest text, and
// two megabytes of address space of which little is touched.
// One per worker; not thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_WORKSPACE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_WORKSPACE_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/match.h"
#include "extractor/gazetteer/resolve.h"
#include "extractor/gazetteer/scan.h"
#include "extractor/gazetteer/text_group.h"

namespace onrecord {
namespace gazetteer {

class Workspace {
 public:
  Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

 private:
  friend class Gazetteer;

  // Makes room for a text's bitmaps, and the copy of its end.
  ScanText Prepare(absl::string_view text, ScanBitmaps* bitmaps);

  static constexpr uint32_t kTailBytes = 64;

  char tail_[kTailBytes + 64];
  std::vector<uint64_t> bitmaps_;
  std::unique_ptr<uint32_t[]> begins_;
  std::unique_ptr<uint32_t[]> head_;
  std::unique_ptr<uint64_t[]> pending_;
  std::unique_ptr<Hit[]> hits_;
  std::unique_ptr<uint32_t[]> found_;
  std::unique_ptr<uint8_t[]> sure_;
  GapMemo gaps_[1 << kGapMemoBits] = {};
  ScanBatch batch_;
  ResolveScratch scratch_;
  std::vector<Match> all_;  // before rules
  TextGroup group_;
  std::vector<Match> grouped_;  // of the group
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_WORKSPACE_H_
