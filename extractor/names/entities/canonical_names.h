// The usual name of what the gazetteer lists under another one: "United
// Kingdom" for the id of "UK".
//
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_ENTITIES_CANONICAL_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_ENTITIES_CANONICAL_NAMES_H_

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace names {

class CanonicalNames {
 public:
  // Reads the tables of gazetteer/ below `knowledge_dir` but those of cities
  // and counties, whose names need no other. No table at all is no error: a
  // gazetteer may come compiled.
  static absl::StatusOr<CanonicalNames> Load(const std::string& knowledge_dir);

  // The usual name of the entry's id, if the entry's own name is a mere
  // abbreviation, acronym or short form of a country; else "".
  absl::string_view Find(const gazetteer::Entry& entry) const;

 private:
  absl::flat_hash_map<std::string, std::string> names_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_ENTITIES_CANONICAL_NAMES_H_
