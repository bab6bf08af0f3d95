// Finds the inputs that a user's arguments mean, one after the other.
//
//   InputWalker walker({"today.txt", "archive/", "-"});
//   while (walker.Next(&found)) ...
//
// A folder stands for the files in it and below, sorted by name byte by byte;
// hidden names, links to folders and what is neither file nor folder are left
// out, and unknown extensions too, with one warning a folder. What is named
// itself is never left out: an unknown extension is an error.
// Memory: the names of the folders on the way down to the current file.

#ifndef ONRECORD_EXTRACTOR_IO_RECORDS_INPUT_WALKER_H_
#define ONRECORD_EXTRACTOR_IO_RECORDS_INPUT_WALKER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractor/io/batch/format.h"
#include "extractor/io/batch/input.h"
#include "extractor/io/batch/problem.h"

namespace onrecord {
namespace io {

class InputWalker {
 public:
  // Exactly one of the two.
  struct Found {
    std::optional<Input> input;
    std::optional<Problem> problem;
  };

  // `container` overrules what names and content say, except compression.
  explicit InputWalker(std::vector<std::string> arguments,
                       std::optional<Container> container = std::nullopt);

  // Leaves this folder out too, wherever it is met: the output goes there.
  void Exclude(const std::string& folder);

  // False when there is no more.
  bool Next(Found* found);

 private:
  // Paths still to visit, the next one last.
  struct Pending {
    std::string path;
    bool named;  // by the user, not found in a folder
  };

  // True if `found` was filled; false if the path only opened a folder.
  bool Visit(const Pending& pending, Found* found);
  bool VisitNamedFile(const std::string& path, Found* found);
  bool OpenFolder(const std::string& path, Found* found);
  bool IsExcluded(const std::string& folder) const;

  const std::optional<Container> container_;
  // Device and number of folders to be left out.
  std::vector<std::pair<uint64_t, uint64_t>> excluded_;
  std::vector<Pending> pending_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_RECORDS_INPUT_WALKER_H_
