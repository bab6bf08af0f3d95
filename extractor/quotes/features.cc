#include "extractor/quotes/features.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace onrecord {
namespace quotes {
namespace {

std::array<uint32_t, grammar::kNumTags> MakeTagCodes() {
  std::array<uint32_t, grammar::kNumTags> codes;
  for (int i = 0; i < grammar::kNumTags; ++i) {
    codes[i] = CodeOf(grammar::TagName(static_cast<grammar::Tag>(i)));
  }
  return codes;
}

std::array<uint32_t, 64> MakeNumberCodes() {
  std::array<uint32_t, 64> codes;
  for (int i = 0; i < 64; ++i) codes[i] = CodeOf(absl::StrCat(i));
  return codes;
}

}  // namespace

const std::array<uint32_t, grammar::kNumTags> kTagCodes = MakeTagCodes();
const std::array<uint32_t, 64> kNumberCodes = MakeNumberCodes();

void FeatureNamer::Know(absl::string_view value) {
  values_.emplace(CodeOf(value), value);
}

absl::string_view FeatureNamer::ValueOf(uint32_t code) const {
  const auto it = values_.find(code);
  return it == values_.end() ? absl::string_view("?") : it->second;
}

void FeatureNamer::Note(uint32_t key, absl::string_view name, uint32_t a,
                        uint32_t b, uint32_t c) {
  if (names_.contains(key)) return;
  std::string text(name);
  if (a != kNoValue) absl::StrAppend(&text, "=", ValueOf(a));
  if (b != kNoValue) absl::StrAppend(&text, "|", ValueOf(b));
  if (c != kNoValue) absl::StrAppend(&text, "|", ValueOf(c));
  names_.emplace(key, text);
}

const std::string& FeatureNamer::NameOf(uint32_t key) const {
  static const std::string& nameless = *new std::string;
  const auto it = names_.find(key);
  return it == names_.end() ? nameless : it->second;
}

bool ParseFeature(absl::string_view text, uint32_t* key) {
  const size_t equals = text.find('=');
  const absl::string_view name = text.substr(0, equals);
  uint32_t values[3] = {kNoValue, kNoValue, kNoValue};
  if (equals != absl::string_view::npos) {
    const std::vector<absl::string_view> parts =
        absl::StrSplit(text.substr(equals + 1), '|');
    if (parts.size() > 3) return false;
    for (size_t i = 0; i < parts.size(); ++i) values[i] = CodeOf(parts[i]);
  }
  if (name.empty()) return false;
  *key = FeatureKey(Template(name), values[0], values[1], values[2]);
  return true;
}

}  // namespace quotes
}  // namespace onrecord
