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
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/entry_range.h"
#include "extractor/gazetteer/image.h"
#include "extractor/gazetteer/match.h"
#include "extractor/gazetteer/scan.h"
#include "extractor/gazetteer/workspace.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace gazetteer {

class Gazetteer {
 public:
  // From `knowledge_dir`/gazetteer.gaz if there is one, else from the tables in
  // `knowledge_dir`/gazetteer, compiled in memory. Checks all of the image.
  // Errors name file and line.
  static absl::StatusOr<std::unique_ptr<Gazetteer>> Load(
      const std::string& knowledge_dir);
  // From an image; see image.h for errors, compiler.h for making one.
  static absl::StatusOr<std::unique_ptr<Gazetteer>> Open(
      const std::string& path);
  static std::unique_ptr<Gazetteer> FromImage(std::unique_ptr<Image> image);
  // From entries, compiled in memory. What cannot be a name is left out.
  static absl::StatusOr<std::unique_ptr<Gazetteer>> Create(
      const EntryList& entries);

  // REQUIRES: `phrase` is that of a match of this gazetteer.
  EntryRange Entries(uint32_t phrase) const;

  // Replaces `matches` by those of a text, in the order of their begins, then
  // ends. Texts have less than 2^32 - 64 bytes.
  void Find(const text::AnnotatedText& text, const FindOptions& options,
            Workspace* workspace, std::vector<Match>* matches) const;
  // A match of which no entry counts, by the rules of the entries, is left out;
  // of others some entries may not count: see Counts.
  //
  // The same for bytes alone: spans without token ranges, and a name may go
  // over the end of a paragraph.
  void FindInBytes(absl::string_view bytes, const FindOptions& options,
                   Workspace* workspace, std::vector<Match>* matches) const;

  // The same for many texts, quicker the shorter they are (text_group.h).
  // REQUIRES: options.within is empty.
  void FindInAll(absl::Span<const absl::string_view> texts,
                 const FindOptions& options, Workspace* workspace,
                 TextMatches* found) const;

  // Whether an entry of one of the `matches` counts there, by its rules. True
  // at once for entries without any.
  bool Counts(const Entry& entry, const Match& match, absl::string_view text,
              const std::vector<Match>& matches) const;

  const Image& image() const { return *image_; }
  // Of all that it holds: another one where an entry is.
  uint64_t fingerprint() const { return image_->header().header_checksum; }
  // For tests and benchmarks: which vector instructions are used.
  void set_variant(const ScanVariant* variant) { variant_ = variant; }

 private:
  Gazetteer() = default;

  // Appends matches, whatever the rules of their entries say.
  void Scan(absl::string_view bytes, const text::AnnotatedText* annotated,
            const FindOptions& options, Workspace* workspace,
            std::vector<Match>* matches) const;
  // Of those from the first one on, which are all of a text.
  void DropByRules(absl::string_view text, size_t first, Workspace* workspace,
                   std::vector<Match>* matches) const;

  std::unique_ptr<Image> image_;
  const ScanVariant* variant_ = nullptr;
};

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_GAZETTEER_H_
