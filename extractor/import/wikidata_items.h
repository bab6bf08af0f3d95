// What some of Wikidata's items stand for: the classes of things that news
// names most, and the countries.

#ifndef ONRECORD_EXTRACTOR_IMPORT_WIKIDATA_ITEMS_H_
#define ONRECORD_EXTRACTOR_IMPORT_WIKIDATA_ITEMS_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace gazetteer {

struct WikidataClass {
  uint32_t item;           // 5 for Q5
  Type type;
  absl::string_view name;  // as in classes.tsv, or empty
};

// By an item's id: "Q515" is a city. Null if it is none of those known.
const WikidataClass* FindWikidataClass(absl::string_view id);

// The ISO code of two letters: "FR" of "Q142". Empty if it is not known.
absl::string_view CountryOfWikidata(absl::string_view id);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IMPORT_WIKIDATA_ITEMS_H_
