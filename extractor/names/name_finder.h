// Finds who and what a text names, and joins the mentions into entities.
//
//   absl::StatusOr<NameFinder> finder = NameFinder::Load(knowledge_dir);
//   NameFinder::Workspace workspace(*finder);   // one per worker, reused
//   Names names;
//   finder->Find(text, text::DocumentContext(), &workspace, &names);
//   names.entities[names.mentions[0].entity].canonical_name
//
// Find may be called from any number of threads, each with a workspace of its
// own, also while the gazetteer is reloaded; all else is immutable. Time is
// linear in the text. How a decision is made: docs/names.md.

#ifndef ONRECORD_EXTRACTOR_NAMES_NAME_FINDER_H_
#define ONRECORD_EXTRACTOR_NAMES_NAME_FINDER_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/names/names.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/document_context.h"

namespace onrecord {
namespace names {

class NameFinder {
 public:
  class Workspace {
   public:
    // `finder` must outlive the workspace.
    explicit Workspace(const NameFinder& finder);
    Workspace(Workspace&&);
    ~Workspace();

    // NameFinder::fingerprint as the last Find with it used it.
    uint64_t fingerprint() const;
    // Lets go of the gazetteer, which each Find uses else even if there is a
    // newer one. What was found is of no use from then on: ids and reasons are
    // views.
    void Release();

   private:
    friend class NameFinder;
    struct Parts;
    std::unique_ptr<Parts> parts_;
  };

  // Reads words/, names/ and the gazetteer below `knowledge_dir`. Errors name
  // the file and line.
  static absl::StatusOr<NameFinder> Load(const std::string& knowledge_dir);
  NameFinder(NameFinder&&);
  NameFinder& operator=(NameFinder&&);
  ~NameFinder();

  // Replaces `names` by those of a text. `text` must be one that the workspace
  // has seen before, or of a Words of its own (word ids are remembered by
  // Words::generation, which is never the same for two of them). Strings in
  // `names` that are views are good until the workspace's next Find.
  void Find(const text::AnnotatedText& text,
            const text::DocumentContext& context, Workspace* workspace,
            Names* names) const;

  // Takes another gazetteer, an image file, for all documents that begin from
  // then on. No Find waits for it. Errors are those of gazetteer::Image::Open
  // and CheckAll; then the old one stays. Thread-safe.
  absl::Status ReloadGazetteer(const std::string& image);

  // Changes when any of the word lists, weights or the gazetteer does.
  uint64_t fingerprint() const;

 private:
  struct Knowledge;
  NameFinder();

  std::unique_ptr<Knowledge> knowledge_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_NAME_FINDER_H_
