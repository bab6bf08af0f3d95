// Finds the knowledge folder, from any working directory.
//
//   absl::StatusOr<std::string> folder = FindKnowledgeFolder(
//       flag, getenv("ONRECORD_KNOWLEDGE"), argv[0]);

#ifndef ONRECORD_EXTRACTOR_CLI_KNOWLEDGE_FOLDER_H_
#define ONRECORD_EXTRACTOR_CLI_KNOWLEDGE_FOLDER_H_

#include <string>

#include "absl/status/statusor.h"

namespace onrecord {
namespace cli {

// `flag` if it is not empty, else `environment` if it is not null or empty:
// what a user says is not second-guessed. Else the first of these that is a
// knowledge folder, where PROGRAM is the path the program was called by, and
// then its real path:
//   PROGRAM.runfiles/onrecord/knowledge     (bazel run, bazel test)
//   DIR/knowledge, DIR/../share/onrecord/knowledge    with DIR of PROGRAM
//   knowledge in each folder above DIR      (bazel-bin/extractor/cli)
absl::StatusOr<std::string> FindKnowledgeFolder(const std::string& flag,
                                                const char* environment,
                                                const std::string& program);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_KNOWLEDGE_FOLDER_H_
