#include "extractor/names/weights/feature.h"

#include "absl/strings/str_cat.h"
#include "extractor/names/lists/listings.h"
#include "extractor/names/weights/companies.h"
#include "extractor/names/weights/labels.h"

namespace onrecord {
namespace names {

absl::string_view TemplateName(Template t) {
  static constexpr absl::string_view kNames[kTemplates] = {
      "outline", "on_list", "word", "ending", "prev_ending", "next_ending",
      "start", "start_outline", "style",
      "style_category", "category", "listed", "case", "case_common", "times",
      "acronym_of_row", "seen", "seen_twice", "prev_word", "prev_outline",
      "prev_on_list", "prev_listed", "prev_pair", "prev_glued", "next_word",
      "next_outline", "next_on_list", "next_listed", "next_pair",
      "next_glued", "row_position", "row_before", "row_before_length",
      "row_after", "row_after_length", "row_before_two", "row_after_two",
      "row_first", "row_last", "row_ends", "row_head", "row_holds",
      "own_decision", "word_decision", "length", "pattern", "ends",
      "listed_as", "listed_as_length", "in_listed", "before",
      "before_length", "after", "after_length", "before_after",
      "before_ends", "after_ends", "before_two", "after_two", "connectors",
      "connector", "head", "head_category", "first_on_list",
      "inner_on_list", "last_on_list", "holds", "repeated", "tail_or_head",
      "spells", "lower", "extends", "apposed", "elsewhere", "elsewhere_often",
      "decision", "tail_of", "head_of", "spelled_out", "joined_before",
      "joined_after", "edges", "transition"};
  return kNames[static_cast<int>(t)];
}

ValueHashes::ValueHashes() {
  using text::HashBytes;
  for (int i = 0; i < kTemplates; ++i) {
    templates[i] = HashBytes(TemplateName(static_cast<Template>(i)));
  }
  for (int i = 0; i < kOutlines; ++i) {
    outlines[i] = HashBytes(OutlineName(static_cast<Outline>(i)));
  }
  for (int i = 0; i < kCategories; ++i) {
    categories[i] = HashBytes(CategoryName(static_cast<Category>(i)));
  }
  for (int i = 0; i < kWordLists; ++i) lists[i] = HashBytes(WordListName(i));
  for (int i = 0; i < kListClasses; ++i) {
    classes[i] = HashBytes(ListClassName(i));
  }
  for (int i = 0; i < kCompanies; ++i) {
    companies[i] = HashBytes(CompanyName(i));
  }
  for (int i = 0; i < kLabels; ++i) labels[i] = HashBytes(LabelName(i));
  for (int i = 0; i < 256; ++i) numbers[i] = HashBytes(absl::StrCat("#", i));
}

const ValueHashes kValueHashes;

}  // namespace names
}  // namespace onrecord
