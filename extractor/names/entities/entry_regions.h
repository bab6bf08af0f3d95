// Where an entry of the gazetteer lies: its countries and states, by their ids.
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTRY_REGIONS_H_
#define ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTRY_REGIONS_H_

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace names {

inline bool IsTown(const gazetteer::Entry& entry) {
  return absl::StartsWith(entry.id, "city/");
}

inline bool IsCountry(const gazetteer::Entry& entry) {
  return absl::StartsWith(entry.id, "country/");
}

// Calls visit(id) for where an entry lies, and for what it is itself:
// "country/us" and "us-fl" for a town in Florida, "us-fl" for Florida.
template <typename Visit>
void EachRegion(const gazetteer::Entry& entry, Visit visit) {
  if (IsCountry(entry)) visit(entry.id);
  absl::string_view ids = entry.ids;
  bool state = false, country = false;
  while (!ids.empty()) {
    absl::string_view id = ids.substr(0, ids.find(','));
    ids.remove_prefix(std::min(ids.size(), id.size() + 1));
    if (!absl::ConsumePrefix(&id, "in:") && !absl::ConsumePrefix(&id, "is:")) {
      continue;
    }
    country |= absl::StartsWith(id, "country/");
    state |= absl::StartsWith(id, "us-");
    visit(id);
  }
  if (state && !country) visit(absl::string_view("country/us"));
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTRY_REGIONS_H_
