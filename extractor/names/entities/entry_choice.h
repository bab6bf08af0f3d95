// Which of several entries of one name a document means: "Gloucester" is the
// English town beside Devon and Cornwall, "Gloucester, Massachusetts" is not,
// and "ABC" is a broadcaster of Australia or of the United States.
//
// Each name of a place that the gazetteer is sure of speaks for its country
// and, in the United States, its state, and "Portuguese" for Portugal; the
// towns of one name are weighed by their priors times what speaks for where
// they lie, countries by how many of the others are countries. A small town of a country
// that nothing speaks for, of a name that may well be another's, is no known
// place: its mention stays, without an id.
//
// Time is linear in the drafts and their entries. Part of a workspace: not
// thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTRY_CHOICE_H_
#define ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTRY_CHOICE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/entities/mention_maker.h"

namespace onrecord {
namespace names {

class EntryChoice {
 public:
  // Changes Draft::entry, and what the mention's evidence says of it, of
  // places and organizations. `drafts`: in text order. `gazetteer`: what made
  // them.
  void Choose(const Document& document,
              const gazetteer::Gazetteer& gazetteer,
              std::vector<Draft>* drafts);

 private:
  void Vote(const Document& document, const gazetteer::Gazetteer& gazetteer,
            const std::vector<Draft>& drafts);
  float SupportOf(const gazetteer::Entry& entry) const;
  enum class Next { kNothing, kThere, kElsewhere };
  static bool HoldsLast(const Document& document,
                        const gazetteer::Gazetteer& gazetteer,
                        const gazetteer::Entry& entry,
                        const std::vector<Draft>& drafts, size_t draft);
  static Next SaysNext(const Document& document,
                       const gazetteer::Entry& entry,
                       const std::vector<Draft>& drafts, size_t draft);
  // Of the entries of a draft's name; null if it had better have none.
  std::optional<gazetteer::Entry> Best(
      const Document& document, const gazetteer::Gazetteer& gazetteer,
      const std::vector<Draft>& drafts, size_t draft) const;

  // By id of a country or state, "country/gb", "us-fl": names that lie there.
  absl::flat_hash_map<absl::string_view, int> votes_;
  int voters_ = 0;
  int most_ = 0;       // votes of one country or state
  int countries_ = 0;  // voters that are one
  absl::flat_hash_set<uint32_t> voted_;  // phrases
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTRY_CHOICE_H_
