// Files that tests make, and read back.

#ifndef ONRECORD_TESTS_IO_TEST_FILES_H_
#define ONRECORD_TESTS_IO_TEST_FILES_H_

#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace io {

// A new empty folder for the calling test.
std::string NewFolder();

// Writes a file, and the folders above it; gives its path.
std::string WriteFile(const std::string& path, absl::string_view content);

// The content of a file; fails the test if it cannot be read.
std::string ReadFile(const std::string& path);

// As the tools gzip, zstd, bzip2 and xz would.
std::string Gzip(absl::string_view content);
std::string Zstd(absl::string_view content);
std::string Bzip2(absl::string_view content);
std::string Xz(absl::string_view content);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_TESTS_IO_TEST_FILES_H_
