// The words of a "gazetteer" command: --name=value, --name for switches, and
// arguments.

#ifndef ONRECORD_EXTRACTOR_CLI_GAZETTEER_FLAGS_H_
#define ONRECORD_EXTRACTOR_CLI_GAZETTEER_FLAGS_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace cli {

class GazetteerFlags {
 public:
  // `known`: names with "=" behind for those with a value, a "*" at the start
  // for any text before the rest ("*-column="). Errors name the wrong word.
  static absl::StatusOr<GazetteerFlags> Parse(
      const std::vector<std::string>& words,
      const std::vector<absl::string_view>& known);

  bool Has(const std::string& name) const { return values_.count(name) != 0; }
  std::string Get(const std::string& name) const {
    const auto at = values_.find(name);
    return at == values_.end() ? "" : at->second;
  }
  // With commas between.
  std::vector<std::string> GetList(const std::string& name) const;
  const std::map<std::string, std::string>& values() const { return values_; }
  const std::vector<std::string>& arguments() const { return arguments_; }

 private:
  std::map<std::string, std::string> values_;
  std::vector<std::string> arguments_;
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_GAZETTEER_FLAGS_H_
