// Quotations as one line each, for tables: "KIND speaker/cue: part ## part".

#ifndef ONRECORD_TESTS_QUOTES_FOUND_H_
#define ONRECORD_TESTS_QUOTES_FOUND_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/quotes/quote.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

// Analyses `bytes`, which must outlive `text`, and finds its quotations,
// without names.
std::vector<Quote> FindIn(absl::string_view bytes, text::AnnotatedText* text);

// Those of words reported, separated by newlines.
std::string Reported(absl::string_view bytes);
// The others: "TITLE: part".
std::string Unsaid(absl::string_view bytes);

// A row of a table: a text, and what is found in it.
struct Case {
  const char* text;
  const char* want;
};

// Expects that Reported gives what each row wants.
void ExpectReported(absl::Span<const Case> cases);

// "DIRECT" and so on.
absl::string_view NameOfKind(Kind kind);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_TESTS_QUOTES_FOUND_H_
