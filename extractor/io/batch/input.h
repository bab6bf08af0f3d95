// One thing to read: a file, or standard input.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_INPUT_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_INPUT_H_

#include <optional>
#include <string>

#include "extractor/io/batch/format.h"

namespace onrecord {
namespace io {

struct Input {
  // As given by the user, or folder given by the user + "/" + the rest; "-" is
  // standard input. The id of a document that has none begins with it.
  std::string path;

  // Absent: told by the content.
  std::optional<Container> container;
  std::optional<Compression> compression;

  bool is_standard_input() const { return path == "-"; }
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_INPUT_H_
