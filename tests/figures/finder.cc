#include "tests/figures/finder.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "extractor/figures/figure_finder.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer = *new absl::StatusOr<text::Analyzer>(
      text::Analyzer::Load("knowledge"));
  EXPECT_TRUE(analyzer.ok()) << analyzer.status();
  return *analyzer;
}

const FigureFinder& TheFinder() {
  static const auto& finder =
      *new absl::StatusOr<FigureFinder>(FigureFinder::Load("knowledge"));
  EXPECT_TRUE(finder.ok()) << finder.status();
  return *finder;
}

const FigureFinder& TheVagueFinder() {
  static const auto& finder = *[] {
    auto* loaded =
        new absl::StatusOr<FigureFinder>(FigureFinder::Load("knowledge"));
    EXPECT_TRUE(loaded->ok()) << loaded->status();
    FigureFinder::Options options;
    options.vague = true;
    (*loaded)->set_options(options);
    return loaded;
  }();
  return *finder;
}

// The tokens that `words` are in the text, as a person's name.
names::Names NamesOf(const text::AnnotatedText& text,
                     absl::string_view bytes, absl::string_view words) {
  names::Names names;
  if (words.empty()) return names;
  const size_t begin = bytes.find(words);
  EXPECT_NE(begin, absl::string_view::npos) << bytes;
  names::Mention mention;
  mention.type = names::Type::kPerson;
  mention.tokens = {UINT32_MAX, 0};
  for (uint32_t i = 0; i < text.tokens().size(); ++i) {
    const text::Token& token = text.tokens()[i];
    if (token.begin < begin || token.end > begin + words.size()) continue;
    mention.tokens.first = std::min(mention.tokens.first, i);
    mention.tokens.end = i + 1;
  }
  names.mentions.push_back(mention);
  return names;
}

std::vector<Figure> Find(const FigureFinder& finder, absl::string_view bytes,
                         const text::DocumentContext& context,
                         absl::string_view person = {}) {
  text::AnnotatedText text;
  TheAnalyzer().Analyze(bytes, &text);
  FigureFinder::Workspace workspace;
  std::vector<Figure> figures;
  finder.Find(text, NamesOf(text, bytes, person), context, &workspace,
              &figures);
  return figures;
}

const char* NameOf(Kind kind) {
  constexpr const char* kNames[] = {"NONE",     "MONEY",    "PERCENT",
                                    "QUANTITY", "CARDINAL", "ORDINAL",
                                    "DATE",     "TIME",     "DURATION"};
  return kNames[static_cast<int>(kind)];
}

std::string Describe(absl::string_view bytes, const Figure& f) {
  constexpr const char* kComparators[] = {"",    " =",  " ~",    " >",
                                          " >=", " <",  " <=",   " upto",
                                          " only"};
  constexpr const char* kDirections[] = {"", " up", " down"};
  std::string out =
      absl::StrCat("[", f.span.In(bytes), "] ", NameOf(f.kind));
  if (!f.value.empty()) absl::StrAppend(&out, " ", f.value);
  if (!f.low.empty() || !f.high.empty()) {
    absl::StrAppend(&out, " ", f.low, "..", f.high);
  }
  if (!f.unit.empty()) absl::StrAppend(&out, " ", f.unit);
  if (!f.fraction.empty()) absl::StrAppend(&out, " (", f.fraction, ")");
  absl::StrAppend(&out, kComparators[static_cast<int>(f.comparator)],
                  kDirections[static_cast<int>(f.direction)]);
  if (!f.counted.empty()) absl::StrAppend(&out, " #", f.counted.In(bytes));
  if (f.high_first) absl::StrAppend(&out, " !first");
  if (f.currency_ambiguous) absl::StrAppend(&out, " ?");
  if (f.level != kNoFigure) absl::StrAppend(&out, " ->", f.level);
  if (f.same_as != kNoFigure) absl::StrAppend(&out, " ==", f.same_as);
  if (!f.timex.empty()) absl::StrAppend(&out, " @", f.timex);
  if (!f.warning.empty()) absl::StrAppend(&out, " !", f.warning);
  return out;
}

std::string Describe(absl::string_view bytes,
                     const std::vector<Figure>& figures) {
  std::string out;
  for (const Figure& figure : figures) {
    absl::StrAppend(&out, out.empty() ? "" : "; ", Describe(bytes, figure));
  }
  return out;
}

}  // namespace

std::vector<Figure> FiguresOf(absl::string_view bytes,
                              const text::DocumentContext& context) {
  return Find(TheFinder(), bytes, context);
}

std::string Line(absl::string_view bytes,
                 const text::DocumentContext& context) {
  return Describe(bytes, FiguresOf(bytes, context));
}

std::string LineWithPerson(absl::string_view bytes, absl::string_view person) {
  return Describe(bytes, Find(TheFinder(), bytes, {}, person));
}

std::string VagueLine(absl::string_view bytes) {
  return Describe(bytes, Find(TheVagueFinder(), bytes, {}));
}

void CheckFigures(const std::vector<FigureCase>& cases) {
  for (const FigureCase& c : cases) EXPECT_EQ(Line(c.text), c.figures);
}

void CheckNoFigures(const std::vector<const char*>& texts) {
  for (const char* text : texts) EXPECT_EQ(Line(text), "") << text;
}

}  // namespace figures
}  // namespace onrecord
