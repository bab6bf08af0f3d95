// From the named fields of a row to an entry: what tables, CSV and importers'
// output share.
//
// Columns, in any order: name, class, id, alias (legal, short, acronym,
// abbreviation, former, spelling, nickname, ticker, other), prior (0 to 1),
// case (exact, title, any, upper), ids ("wikidata:Q95,lei:..."), rules, type
// (person, organization, place, other). All but name may be missing; others
// are ignored. Without a type a row has that of its class.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_ROW_PARSER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_ROW_PARSER_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/gazetteer/entry.h"

namespace onrecord {
namespace gazetteer {

// From a class's name to its type.
using Classes = absl::flat_hash_map<std::string, Type>;

// Immutable, thread-safe. Keeps pointers to `classes` and `defaults`' strings.
class RowParser {
 public:
  // `defaults`: an entry as it is where a row says nothing.
  RowParser(const std::vector<std::string>& columns, const Classes* classes,
            const Entry& defaults);

  bool has_name() const { return name_ >= 0; }
  // Views of the fields, which may be fewer than the columns. Errors say what
  // is wrong, not where.
  absl::Status Parse(absl::Span<const absl::string_view> fields,
                     Entry* entry) const;

 private:
  const Classes* classes_;
  Entry defaults_;
  int name_, class_, id_, alias_, prior_, case_, ids_, rules_, type_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_ROW_PARSER_H_
