// Finds every figure of a document: numbers, money, percents, quantities,
// dates and durations, and what each means.
//
//   absl::StatusOr<FigureFinder> finder = FigureFinder::Load("knowledge");
//   FigureFinder::Workspace workspace;            // one per thread, reused
//   std::vector<Figure> figures;
//   finder->Find(text, names, context, &workspace, &figures);
//   figures[0].value                              // "1100000000"
//
// One sweep looks for what can start a figure (digits, number words, months);
// everything else happens there only, so the time is linear in the text.
// Immutable after loading and thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_FIGURE_FINDER_H_
#define ONRECORD_EXTRACTOR_FIGURES_FIGURE_FINDER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/figures/amounts/amount.h"
#include "extractor/figures/amounts/document_view.h"
#include "extractor/figures/calendar/calendar_finder.h"
#include "extractor/figures/figure.h"
#include "extractor/figures/numbers/number.h"
#include "extractor/figures/numbers/number_reader.h"
#include "extractor/figures/words/figure_knowledge.h"
#include "extractor/figures/words/word_table.h"
#include "extractor/names/names.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/document_context.h"

namespace onrecord {
namespace figures {

class FigureFinder {
 public:
  struct Options {
    // Words that count without a number are figures too: "several", "few",
    // "years", "now", "daily". They have no value.
    bool vague = false;
  };

  // Memory that is reused from document to document. Not thread-safe.
  class Workspace {
   public:
    // OK, or INVALID_ARGUMENT if the last document's `published` was no date:
    // then relative dates stayed open.
    const absl::Status& published_status() const { return published_; }

   private:
    friend class FigureFinder;
    WordTable words_;
    std::vector<uint32_t> anchored_;  // tokens with one
    std::vector<Number> numbers_;
    std::vector<uint32_t> others_;  // tokens with none of numbers and dates
    std::vector<Amount> amounts_;
    std::vector<Amount> merged_;
    calendar::CalendarFinder::Workspace calendar_workspace_;
    absl::Status published_;
  };

  // Reads the files of `knowledge_dir`/figures.
  static absl::StatusOr<FigureFinder> Load(const std::string& knowledge_dir);

  // To be called before the first Find.
  void set_options(const Options& options);

  // Replaces *figures by those of the document, in text order; none overlap.
  // Numbers inside names are no figures; `names` may be empty.
  void Find(const text::AnnotatedText& text, const names::Names& names,
            const text::DocumentContext& context, Workspace* workspace,
            std::vector<Figure>* figures) const;

  // Changes when any of the files read does.
  uint64_t fingerprint() const;

 private:
  explicit FigureFinder(calendar::CalendarFinder calendar)
      : calendar_(std::move(calendar)) {}

  void FindAnchors(const text::AnnotatedText& text,
                   Workspace* workspace) const;
  void ReadNumbers(const text::AnnotatedText& text,
                   Workspace* workspace) const;
  void ReadAmounts(const DocumentView& view, Workspace* workspace) const;

  std::unique_ptr<const FigureKnowledge> knowledge_;
  calendar::CalendarFinder calendar_;
  std::unique_ptr<const WordLearner> learner_;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_FIGURE_FINDER_H_
