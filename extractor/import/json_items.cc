#include "extractor/import/json_items.h"

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kMaxItemBytes = size_t{64} << 20;

}  // namespace

bool JsonItems::Next(absl::string_view* item) {
  item_.clear();
  for (;;) {
    if (rest_.empty() && !source_->NextBytes(&rest_)) {
      status_ = source_->status();
      if (status_.ok() && in_item_) {
        status_ = absl::DataLossError(
            absl::StrCat("item ", number_, " is cut short"));
      }
      return false;
    }
    size_t at = 0;
    for (; at < rest_.size(); ++at) {
      const char c = rest_[at];
      if (in_string_) {
        in_string_ = escaped_ || c != '"';
        escaped_ = !escaped_ && c == '\\';
        continue;
      }
      if (c == '"') {
        in_string_ = true;
      } else if (c == '{' || c == '[') {
        if (depth_wanted_ == 0) depth_wanted_ = c == '[' ? 2 : 1;
        if (++depth_ == depth_wanted_ && c == '{') {
          in_item_ = true;
          ++number_;
          rest_.remove_prefix(at);
          at = 0;
        }
      } else if ((c == '}' || c == ']') && depth_ > 0) {
        if (depth_-- == depth_wanted_ && in_item_) {
          item_.append(rest_.data(), at + 1);
          rest_.remove_prefix(at + 1);
          in_item_ = false;
          *item = item_;
          return true;
        }
      }
    }
    if (in_item_) item_.append(rest_.data(), rest_.size());
    rest_ = absl::string_view();
    if (item_.size() > kMaxItemBytes) {
      status_ = absl::ResourceExhaustedError(
          absl::StrCat("item ", number_, " is longer than 64 MB"));
      return false;
    }
  }
}

}  // namespace gazetteer
}  // namespace onrecord
