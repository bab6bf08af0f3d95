// Looks a document up in the gazetteer and brings what is found into the
// classes of listings.h. Part of a workspace: not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_CANDIDATES_LISTING_FINDER_H_
#define ONRECORD_EXTRACTOR_NAMES_CANDIDATES_LISTING_FINDER_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/candidates/document.h"

namespace onrecord {
namespace names {

class ListingFinder {
 public:
  // Fills Document::listings, and the listing and category of run tokens.
  // `gazetteer` may be another one than the last time.
  void Find(const gazetteer::Gazetteer& gazetteer, Document* document);

  // The entry that a phrase of the gazetteer most likely means, of one of the
  // classes asked for, if there is one.
  static std::optional<gazetteer::Entry> BestEntry(
      const gazetteer::Gazetteer& gazetteer, uint32_t phrase,
      uint32_t classes);

 private:
  uint32_t ClassesOf(const gazetteer::Gazetteer& gazetteer, uint32_t phrase) {
    Recent& recent = recent_[phrase % kRecent];
    if (recent.phrase_and_1 != phrase + 1u) {
      recent = {phrase + 1u, LookUpClasses(gazetteer, phrase)};
    }
    return recent.classes;
  }
  uint32_t LookUpClasses(const gazetteer::Gazetteer& gazetteer,
                         uint32_t phrase);

  // Adds to matches_ what headlines have as they are read: "OSLO" is Oslo.
  void AddAsRead(const gazetteer::Gazetteer& gazetteer,
                 const text::AnnotatedText& text,
                 const gazetteer::FindOptions& options);

  gazetteer::Workspace workspace_;
  std::vector<gazetteer::Match> matches_, as_read_;
  std::vector<text::Span> spans_;  // of the runs
  // By phrase, of the gazetteer with this fingerprint.
  absl::flat_hash_map<uint32_t, uint32_t> classes_;
  uint64_t fingerprint_ = 0;
  // The last ones of them by their low bits, which nearly all matches find: a
  // document's names are few, and the map's memory is far away.
  static constexpr uint32_t kRecent = 1024;
  struct Recent {
    uint32_t phrase_and_1 = 0;  // 0 for none
    uint32_t classes = 0;
  };
  std::vector<Recent> recent_ = std::vector<Recent>(kRecent);
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_CANDIDATES_LISTING_FINDER_H_
