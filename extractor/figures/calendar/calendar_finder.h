// Finds dates, times of day and lengths of time, and says what they mean.
//
//   absl::StatusOr<CalendarFinder> finder = CalendarFinder::Load(dir);
//   CalendarFinder::Workspace workspace;      // one per worker
//   finder->Find(text, context, numbers, &workspace, &figures);
//   // "It closes at 5 p.m. on Friday, after two years."
//   // DATE "5 p.m. on Friday" 2016-11-11T17, DURATION "two years" P2Y
//
// Dates are resolved against the document's day of publication where it is
// known, and keep X for what is open where it is not. A range runs from the
// first day of its first date to the first day of its last ("2007 to 2009"
// is 2007-01-01/2009-01-01), as Recognizers-Text has it. Amounts of time that
// are counted from the document's day ("two weeks ago") are dates, with value
// and unit beside them.
//
// Linear in the text: looks only around words of the calendar and digits, at
// no more than Chart::kMaxTokens tokens at a time. Immutable after loading,
// thread-safe; a workspace belongs to one worker.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CALENDAR_FINDER_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CALENDAR_FINDER_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "extractor/figures/calendar/amount.h"
#include "extractor/figures/calendar/chart.h"
#include "extractor/figures/calendar/joins.h"
#include "extractor/figures/calendar/report.h"
#include "extractor/figures/calendar/scope.h"
#include "extractor/figures/calendar/vocabulary.h"
#include "extractor/figures/calendar/word_info.h"
#include "extractor/figures/figure.h"
#include "extractor/figures/numbers/number.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/document_context.h"

namespace onrecord {
namespace figures {
namespace calendar {

class CalendarFinder {
 public:
  struct Options {
    // Amounts without a number are figures too: "years", "several weeks",
    // "a day".
    bool vague = false;
  };

  struct Workspace {
    // Of Find: what words are, and by word, which of these it is.
    std::vector<WordFacts> facts;
    std::vector<uint16_t> kinds;
    std::vector<uint32_t> triggers;
    std::vector<uint8_t> numbered;  // by token: part of a number
    Chart chart;
    std::vector<Amount> amounts;
    std::vector<int> gains;
    std::vector<uint32_t> chosen;
    // What was found, in text order, none overlapping, and what it needs to
    // be written.
    std::vector<Found> found;
    std::vector<Amount> found_amounts;
    Scope scope;
  };

  // Reads the files of figures/calendar/ below `knowledge_dir`.
  static absl::StatusOr<CalendarFinder> Load(const std::string& knowledge_dir);
  void set_options(const Options& options) { options_ = options; }

  const Vocabulary& vocabulary() const { return *vocabulary_; }

  // Appends figures of kind DATE, TIME and DURATION in text order, none
  // overlapping. `numbers`: those of the text, in order (NumberReader).
  // INVALID_ARGUMENT if context.published is no date; what is relative then
  // stays open, and all figures are there.
  absl::Status Find(const text::AnnotatedText& text,
                    const text::DocumentContext& context,
                    const std::vector<Number>& numbers, Workspace* workspace,
                    std::vector<Figure>* figures) const;
  // The same for a caller that has put into workspace->triggers, in order, the
  // tokens whose words MayTrigger, and that writes figures later or never: they
  // are left in workspace->found for Report(workspace->scope, ...), as long as
  // the arguments live. `facts`: by word, for all of the text.
  absl::Status FindAtTriggers(const text::AnnotatedText& text,
                              const text::DocumentContext& context,
                              const std::vector<Number>& numbers,
                              FactsOfWords facts,
                              Workspace* workspace) const;

  // Changes when any of the files read does.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  CalendarFinder() = default;

  // Appends what is found in one stretch. `number`: see AddAtoms.
  void FindIn(const Scope& scope, text::TokenRange stretch, size_t number,
              Workspace* workspace) const;

  std::unique_ptr<const Vocabulary> vocabulary_;
  std::unique_ptr<const JoinTable> joins_;
  Options options_;
  uint64_t fingerprint_ = 0;
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_CALENDAR_FINDER_H_
