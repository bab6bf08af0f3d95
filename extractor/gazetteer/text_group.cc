#include "extractor/gazetteer/text_group.h"

#include <cstring>

namespace onrecord {
namespace gazetteer {
namespace {

constexpr char kBetween[] = {'\n', '\n'};

}  // namespace

size_t TextGroup::Take(absl::Span<const absl::string_view> texts) {
  begins_.clear();
  begins_.push_back(0);
  bytes_ = texts[0];
  if (texts[0].size() > kMostBytes) return 1;
  room_.resize(kMostBytes + sizeof(kBetween));
  size_t end = 0;
  size_t taken = 0;
  for (const absl::string_view text : texts) {
    if (text.size() > kMostBytes - end) break;
    if (taken > 0) begins_.push_back(static_cast<uint32_t>(end));
    if (!text.empty()) memcpy(room_.data() + end, text.data(), text.size());
    end += text.size();
    memcpy(room_.data() + end, kBetween, sizeof(kBetween));
    end += sizeof(kBetween);
    ++taken;
    if (end > kMostBytes) break;
  }
  bytes_ = absl::string_view(room_.data(), end - sizeof(kBetween));
  return taken;
}

}  // namespace gazetteer
}  // namespace onrecord
