#include "tests/quotes/found.h"

#include "absl/strings/str_cat.h"
#include "extractor/quotes/quote_finder.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace quotes {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer =
      *new text::Analyzer(text::Analyzer::Load("knowledge").value());
  return analyzer;
}

const QuoteFinder& TheFinder() {
  static const auto& finder =
      *new QuoteFinder(QuoteFinder::Load("knowledge").value());
  return finder;
}

std::string Parts(const text::AnnotatedText& text, const Quote& quote) {
  std::string parts;
  for (const text::Span& part : quote.parts) {
    absl::StrAppend(&parts, parts.empty() ? "" : " ## ", text.Bytes(part));
  }
  return parts;
}

bool IsReported(Kind kind) {
  return kind == Kind::kDirect || kind == Kind::kIndirect ||
         kind == Kind::kMixed;
}

}  // namespace

std::vector<Quote> FindIn(absl::string_view bytes, text::AnnotatedText* text) {
  TheAnalyzer().Analyze(bytes, text);
  QuoteFinder::Workspace workspace(TheFinder());
  std::vector<Quote> quotes;
  TheFinder().Find(*text, names::Names(), QuoteOptions(), &workspace, &quotes);
  return quotes;
}

std::string Reported(absl::string_view bytes) {
  text::AnnotatedText text;
  std::string out;
  for (const Quote& quote : FindIn(bytes, &text)) {
    if (!IsReported(quote.kind)) continue;
    absl::StrAppend(&out, out.empty() ? "" : "\n", NameOfKind(quote.kind), " ",
                    text.Bytes(quote.speaker.span), "/",
                    text.Bytes(quote.cue.span), ": ", Parts(text, quote));
  }
  return out;
}

void ExpectReported(absl::Span<const Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(Reported(c.text), c.want);
}

std::string Unsaid(absl::string_view bytes) {
  text::AnnotatedText text;
  std::string out;
  for (const Quote& quote : FindIn(bytes, &text)) {
    if (IsReported(quote.kind)) continue;
    absl::StrAppend(&out, out.empty() ? "" : "\n", NameOfKind(quote.kind),
                    ": ", Parts(text, quote));
  }
  return out;
}

absl::string_view NameOfKind(Kind kind) {
  static constexpr absl::string_view kNames[] = {
      "NONE",  "DIRECT", "INDIRECT", "MIXED",       "SCARE",
      "TITLE", "TERM",   "NICKNAME", "TRANSLATION", "NO_COMMENT"};
  return kNames[static_cast<int>(kind)];
}

}  // namespace quotes
}  // namespace onrecord
