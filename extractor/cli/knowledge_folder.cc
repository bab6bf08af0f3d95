#include "extractor/cli/knowledge_folder.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstddef>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace cli {
namespace {

// Every knowledge folder has it; other folders of that name (of sources) not.
constexpr absl::string_view kMark = "/text/abbreviations.tsv";

bool IsKnowledge(const std::string& folder) {
  return access(absl::StrCat(folder, kMark).c_str(), R_OK) == 0;
}

std::string WorkingDirectory() {
  char path[PATH_MAX];
  return getcwd(path, sizeof(path)) == nullptr ? "" : path;
}

std::string RealPath(const std::string& path) {
  char* const real = realpath(path.c_str(), nullptr);
  if (real == nullptr) return "";
  std::string copy = real;
  free(real);
  return copy;
}

std::string FolderOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

// The places that belong to an absolute path of the program, best first.
std::vector<std::string> PlacesOf(const std::string& program) {
  std::string folder = FolderOf(program);
  std::vector<std::string> places = {
      absl::StrCat(program, ".runfiles/onrecord/knowledge"),
      absl::StrCat(folder, "/knowledge"),
      absl::StrCat(folder, "/../share/onrecord/knowledge")};
  while (!folder.empty()) {
    folder = FolderOf(folder);
    places.push_back(absl::StrCat(folder, "/knowledge"));
  }
  return places;
}

}  // namespace

absl::StatusOr<std::string> FindKnowledgeFolder(const std::string& flag,
                                                const char* environment,
                                                const std::string& program) {
  if (!flag.empty()) return flag;
  if (environment != nullptr && *environment != '\0') {
    return std::string(environment);
  }
  std::vector<std::string> programs;
  // A name without a slash was found in $PATH: only its real path is known.
  if (program.find('/') != std::string::npos) {
    programs.push_back(program[0] == '/'
                           ? program
                           : absl::StrCat(WorkingDirectory(), "/", program));
  }
  programs.push_back(RealPath("/proc/self/exe"));
  for (const std::string& path : programs) {
    for (const std::string& place : PlacesOf(path)) {
      if (IsKnowledge(place)) return place;
    }
  }
  return absl::NotFoundError(
      "the knowledge folder was not found beside the program; say where it is "
      "with --knowledge or $ONRECORD_KNOWLEDGE");
}

}  // namespace cli
}  // namespace onrecord
