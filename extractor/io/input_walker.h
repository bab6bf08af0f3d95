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

#ifndef ONRECORD_EXTRACTOR_IO_INPUT_WALKER_H_
#define ONRECORD_EXTRACTOR_IO_INPUT_WALKER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extractor/io/format.h"
#include "extractor/io/input.h"
#include "extractor/io/problem.h"

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

  const std::optional<Container> container_;
  std::vector<Pending> pending_;
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_INPUT_WALKER_H_
