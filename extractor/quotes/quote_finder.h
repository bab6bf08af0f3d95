// Finds the quotations of a text: who said what, in which words, how.
//
//   absl::StatusOr<QuoteFinder> finder = QuoteFinder::Load(knowledge_dir);
//   QuoteFinder::Workspace workspace(*finder);      // one per worker
//   std::vector<Quote> quotes;
//   finder->Find(text, names, QuoteOptions(), &workspace, &quotes);
//
// Immutable after loading: Find may be called from any number of threads,
// each with a workspace of its own. Time is linear in the text.

#ifndef ONRECORD_EXTRACTOR_QUOTES_QUOTE_FINDER_H_
#define ONRECORD_EXTRACTOR_QUOTES_QUOTE_FINDER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extractor/names/names.h"
#include "extractor/quotes/assembly/assembly.h"
#include "extractor/quotes/choices/choices.h"
#include "extractor/quotes/choices/quote_knowledge.h"
#include "extractor/quotes/quote.h"
#include "extractor/quotes/scene/draft.h"
#include "extractor/quotes/scene/scene.h"
#include "extractor/quotes/scene/scene_builder.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

enum class Attribution : uint8_t {
  kSaid,  // what was said
  kWide,  // also accusations, warnings, promises, beliefs stated
};

struct QuoteOptions {
  Attribution attribution = Attribution::kWide;
};

class QuoteFinder {
 public:
  // Scratch space that is reused from document to document.
  class Workspace {
   public:
    // `finder` must outlive the workspace.
    explicit Workspace(const QuoteFinder& finder);

   private:
    friend class QuoteFinder;
    SceneBuilder builder_;
    Choices choices_;
    Scene scene_;
    std::vector<Draft> proposed_;
    Drafts drafts_;
    Assembly assembly_;
  };

  // Reads the files in grammar/ and quotes/ below `knowledge_dir`. Errors
  // name the file and line.
  static absl::StatusOr<QuoteFinder> Load(const std::string& knowledge_dir);

  // Fills `quotes` in text order; what was in it is lost. `names` may be
  // empty: speakers then have a span only.
  void Find(const text::AnnotatedText& text, const names::Names& names,
            const QuoteOptions& options, Workspace* workspace,
            std::vector<Quote>* quotes) const;

  // Changes when any of the files read does.
  uint64_t fingerprint() const { return knowledge_->fingerprint; }

 private:
  QuoteFinder() = default;
  Quote Finish(const Scene& scene, const names::Names& names,
               const Draft& draft) const;

  // On the heap, so that what points into it survives a move.
  std::unique_ptr<const QuoteKnowledge> knowledge_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_QUOTE_FINDER_H_
