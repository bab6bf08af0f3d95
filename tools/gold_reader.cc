#include "tools/gold_reader.h"

#include <fstream>

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/json_util.h"

namespace onrecord {
namespace tools {

absl::StatusOr<std::vector<GoldDocument>> ReadGold(const std::string& path) {
  std::ifstream file(path);
  if (!file) return absl::NotFoundError(absl::StrCat(path, ": cannot read"));
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  std::vector<GoldDocument> documents;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty()) continue;
    GoldDocument document;
    const auto status = google::protobuf::util::JsonStringToMessage(
        line, &document, options);
    if (!status.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat(path, ":", number, ": ", status.ToString()));
    }
    documents.push_back(std::move(document));
  }
  return documents;
}

}  // namespace tools
}  // namespace onrecord
