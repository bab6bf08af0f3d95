// Names and what they may mean, looked up in a text.
//
//   auto gazetteer = Gazetteer::Load(knowledge_dir);
//   Workspace workspace;                       // one per worker, reused
//   std::vector<Match> matches;                // reused too
//   (*gazetteer)->Find(text, FindOptions(), &workspace, &matches);
//   for (const Match& match : matches) {
//     for (const Entry& entry : (*gazetteer)->Entries(match.phrase)) ...
//   }
//
// Spaces, line breaks, kinds of hyphens and apostrophes, "&" and "and",
// composed and decomposed accents, headlines in capitals make no difference
// (pieces.h, fit.h). Matches lie on token borders and within a paragraph.
// Several names may match one span: spellings that differ in capitals, or have
// different rules.
//
// Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_GAZETTEER_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_GAZETTEER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/gazetteer/entry.h"
#include "extractor/gazetteer/match.h"
#include "extractor/gazetteer/reference_matcher.h"
#include "extractor/gazetteer/source_entry.h"
#include "extractor/gazetteer/workspace.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace gazetteer {

// What Entries returns: for range-for, size() and empty().
using EntryRange = absl::Span<const Entry>;

class Gazetteer {
 public:
  // From `knowledge_dir`/gazetteer.gaz if there is one, else from the tables in
  // `knowledge_dir`/gazetteer. Errors name file and line.
  static absl::StatusOr<std::unique_ptr<Gazetteer>> Load(
      const std::string& knowledge_dir);
  // From entries in memory.
  static absl::StatusOr<std::unique_ptr<Gazetteer>> Create(
      std::vector<SourceEntry> entries);

  // REQUIRES: `phrase` is that of a match of this gazetteer.
  EntryRange Entries(uint32_t phrase) const { return phrases_[phrase]; }

  // Replaces `matches` by those of a text, in the order of their begins, then
  // ends.
  void Find(const text::AnnotatedText& text, const FindOptions& options,
            Workspace* workspace, std::vector<Match>* matches) const;
  // The same for bytes alone: spans without token ranges, and a name may go
  // over the end of a paragraph.
  void FindInBytes(absl::string_view bytes, const FindOptions& options,
                   Workspace* workspace, std::vector<Match>* matches) const;

 private:
  Gazetteer() = default;

  std::vector<SourceEntry> sources_;
  std::vector<Entry> entries_;
  std::vector<EntryRange> phrases_;
  ReferenceMatcher matcher_;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_GAZETTEER_H_
