// For the tests of figures: what the stage finds in a text, as one line that a
// table can hold.

#ifndef ONRECORD_TESTS_FIGURES_FINDER_H_
#define ONRECORD_TESTS_FIGURES_FINDER_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/figures/figure.h"
#include "extractor/names/names.h"
#include "extractor/text/document_context.h"

namespace onrecord {
namespace figures {

// A text with its figures; the spans are of `bytes`.
std::vector<Figure> FiguresOf(
    absl::string_view bytes,
    const text::DocumentContext& context = text::DocumentContext());

// "[bytes] KIND value unit ..." for each figure, joined by "; ". Only fields
// that are set: value or low..high, unit, the fraction in brackets, then
// comparator (">", ">=", "<", "<=", "~", "upto", "only", "="), direction (up,
// down), counted as #words, !first for high_first, ? for an ambiguous
// currency, ->n for level and ==n for same_as (n counts from 0), timex as
// @timex, the warning as !words.
std::string Line(absl::string_view bytes,
                 const text::DocumentContext& context =
                     text::DocumentContext());

// The same of a text in which the words of `person` are a name, where they
// stand first. Fails if they are not in it.
std::string LineWithPerson(absl::string_view bytes, absl::string_view person);

// Line with FigureFinder::Options::vague.
std::string VagueLine(absl::string_view bytes);

struct FigureCase {
  const char* text;
  const char* figures;  // as Line writes them
};

// Expects that Line gives each case's figures.
void CheckFigures(const std::vector<FigureCase>& cases);

// Expects that none of the texts holds a figure of any kind.
void CheckNoFigures(const std::vector<const char*>& texts);

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_TESTS_FIGURES_FINDER_H_
