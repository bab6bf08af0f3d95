// What an importer makes of a file, for tests to compare.

#ifndef ONRECORD_TESTS_IMPORT_IMPORTED_H_
#define ONRECORD_TESTS_IMPORT_IMPORTED_H_

#include <string>
#include <vector>

#include "extractor/import/importer.h"

namespace onrecord {
namespace gazetteer {

// Writes a temporary file; returns its path.
std::string WriteFile(const std::string& bytes);

// All entries of a file of that kind, each as
// "name|class|id|alias|case|other ids". Fails the test if there is an error, or
// if a class is none that ships.
std::vector<std::string> ImportAll(const char* kind, const std::string& bytes,
                                   ImportReport* report,
                                   const ImportOptions& options = {});

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_TESTS_IMPORT_IMPORTED_H_
