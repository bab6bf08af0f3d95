#include "tests/figures/calendar/find_dates.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/figures/calendar/calendar_finder.h"
#include "extractor/figures/numbers/number_reader.h"
#include "extractor/figures/words/number_words.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

struct Tools {
  text::Analyzer analyzer;
  NumberWords words;
  CalendarFinder finder;
  CalendarFinder vague;
};

const Tools& TheTools() {
  static const Tools& tools = *[] {
    absl::StatusOr<text::Analyzer> analyzer = text::Analyzer::Load("knowledge");
    absl::StatusOr<knowledge::TableFile> table = knowledge::TableFile::Read(
        "knowledge/figures/number_words.tsv", "figures/number_words.tsv");
    absl::StatusOr<NumberWords> words = NumberWords::Create(*table);
    absl::StatusOr<CalendarFinder> finder = CalendarFinder::Load("knowledge");
    EXPECT_TRUE(analyzer.ok()) << analyzer.status();
    EXPECT_TRUE(words.ok()) << words.status();
    EXPECT_TRUE(finder.ok()) << finder.status();
    absl::StatusOr<CalendarFinder> vague = CalendarFinder::Load("knowledge");
    CalendarFinder::Options options;
    options.vague = true;
    vague->set_options(options);
    return new Tools{*std::move(analyzer), *std::move(words),
                     *std::move(finder), *std::move(vague)};
  }();
  return tools;
}

absl::string_view KindName(Kind kind) {
  switch (kind) {
    case Kind::kDate: return "DATE";
    case Kind::kTime: return "TIME";
    case Kind::kDuration: return "DURATION";
    default: return "?";
  }
}

std::string Line(const text::AnnotatedText& text, const Figure& figure) {
  std::string line = absl::StrCat(KindName(figure.kind), " [",
                                  text.Bytes(figure.span), "]");
  if (!figure.timex.empty()) absl::StrAppend(&line, " ", figure.timex);
  if (!figure.low.empty()) {
    absl::StrAppend(&line, " ", figure.low, "-", figure.high);
  }
  if (!figure.value.empty()) absl::StrAppend(&line, " ", figure.value);
  if (!figure.unit.empty()) absl::StrAppend(&line, " ", figure.unit);
  if (!figure.warning.empty()) absl::StrAppend(&line, " !", figure.warning);
  EXPECT_EQ(text.SpanOf(figure.tokens), figure.span) << line;
  EXPECT_FALSE(figure.evidence.empty()) << line;
  return line;
}

}  // namespace

std::string FindDates(absl::string_view bytes, absl::string_view published,
                      bool vague, absl::string_view language) {
  const Tools& tools = TheTools();
  text::AnnotatedText text;
  tools.analyzer.Analyze(bytes, &text);
  std::vector<WordFacts> facts(text.words().size());
  std::vector<uint16_t> kinds(facts.size());
  for (text::Words::Id id = 0; id < facts.size(); ++id) {
    facts[id].number = tools.words.Find(text.words(), id);
    kinds[id] = id;
  }
  std::vector<Number> numbers;
  NumberReader().ReadAll(text, {kinds.data(), facts.data()}, &numbers);
  text::DocumentContext context;
  context.published = published;
  context.language = language;
  CalendarFinder::Workspace workspace;
  std::vector<Figure> figures;
  const CalendarFinder& finder = vague ? tools.vague : tools.finder;
  const absl::Status status =
      finder.Find(text, context, numbers, &workspace, &figures);
  EXPECT_TRUE(status.ok()) << status;
  std::string lines;
  for (const Figure& figure : figures) {
    absl::StrAppend(&lines, lines.empty() ? "" : "; ", Line(text, figure));
  }
  return lines;
}

void ExpectDates(const DateCase* cases, size_t size,
                 absl::string_view published) {
  for (size_t i = 0; i < size; ++i) {
    EXPECT_EQ(FindDates(cases[i].text, published), cases[i].found)
        << cases[i].text;
  }
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
