#include "extractor/cli/gazetteer_flags.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"

namespace onrecord {
namespace cli {
namespace {

bool Fits(absl::string_view known, absl::string_view flag) {
  if (absl::ConsumePrefix(&known, "*")) return absl::EndsWith(flag, known);
  return known == flag;
}

}  // namespace

absl::StatusOr<GazetteerFlags> GazetteerFlags::Parse(
    const std::vector<std::string>& words,
    const std::vector<absl::string_view>& known) {
  GazetteerFlags flags;
  for (size_t i = 0; i < words.size(); ++i) {
    absl::string_view rest = words[i];
    if (!absl::ConsumePrefix(&rest, "--") || rest.empty()) {
      flags.arguments_.push_back(words[i]);
      continue;
    }
    const size_t equals = rest.find('=');
    const std::string name(rest.substr(0, equals));
    const auto has = [&](const std::string& flag) {
      return std::any_of(known.begin(), known.end(), [&](absl::string_view k) {
        return Fits(k, flag);
      });
    };
    if (equals == absl::string_view::npos && has(name)) {
      flags.values_[name] = "true";
    } else if (!has(absl::StrCat(name, "="))) {
      return absl::InvalidArgumentError(absl::StrCat(
          "no flag --", name, " here; see \"onrecord gazetteer help\""));
    } else if (equals != absl::string_view::npos) {
      flags.values_[name] = std::string(rest.substr(equals + 1));
    } else if (++i < words.size()) {
      flags.values_[name] = words[i];
    } else {
      return absl::InvalidArgumentError(
          absl::StrCat("--", name, " without a value"));
    }
  }
  return flags;
}

std::vector<std::string> GazetteerFlags::GetList(
    const std::string& name) const {
  return absl::StrSplit(Get(name), ',', absl::SkipEmpty());
}

}  // namespace cli
}  // namespace onrecord
