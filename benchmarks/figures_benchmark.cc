// The figure stage alone (the text is analyzed outside the clock) and, for
// comparison, RE2's alternation of the stage's ten main shapes over the same
// texts, which finds spans but says nothing of them.
//
// Each document's figures are found right after it was analyzed, as in the
// engine: other code has filled the caches meanwhile, which has not happened to
// RE2. In long texts, the same documents joined, the stage keeps them too.
//
//   bazel run //benchmarks:figures_benchmark

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "benchmark/benchmark.h"
#include "benchmarks/corpus.h"
#include "benchmarks/thread_clock.h"
#include "extractor/figures/figure_finder.h"
#include "extractor/text/analyzer.h"
#include "re2/re2.h"

namespace onrecord {
namespace {

template <typename T>
const T& LoadOrExit(const char* what) {
  static const auto& loaded = *new absl::StatusOr<T>(T::Load(KnowledgeDir()));
  if (!loaded.ok()) {
    fprintf(stderr, "%s: %s\n", what,
            std::string(loaded.status().message()).c_str());
    exit(1);
  }
  return *loaded;
}

const text::Analyzer& TheAnalyzer() {
  return LoadOrExit<text::Analyzer>("analyzer");
}

void FindFigures(const std::vector<Document>& documents,
                 benchmark::State& state) {
  const auto& finder = LoadOrExit<figures::FigureFinder>("figures");
  figures::FigureFinder::Workspace workspace;
  text::AnnotatedText text;
  const names::Names no_names;
  std::vector<figures::Figure> found;
  uint64_t figures = 0;
  for (auto _ : state) {
    double spent = 0;
    for (const Document& document : documents) {
      TheAnalyzer().Analyze(document.text(), &text);
      text::DocumentContext context;
      context.published = document.published();
      const double start = ThreadSeconds();
      finder.Find(text, no_names, context, &workspace, &found);
      spent += ThreadSeconds() - start;
      figures += found.size();
    }
    state.SetIterationTime(spent);
  }
  state.SetBytesProcessed(state.iterations() * TheCorpus().text_bytes);
  state.SetItemsProcessed(figures);
}

void BM_FindFigures(benchmark::State& state) {
  FindFigures(TheCorpus().documents, state);
}
BENCHMARK(BM_FindFigures)->UseManualTime()->Unit(benchmark::kMillisecond);

void BM_FindFiguresInLongTexts(benchmark::State& state) {
  constexpr size_t kLong = 100000;
  std::vector<Document> joined;
  for (const Document& document : TheCorpus().documents) {
    if (joined.empty() || joined.back().text().size() >= kLong) {
      joined.push_back(document);
    } else {
      joined.back().mutable_text()->append("\n\n" + document.text());
    }
  }
  FindFigures(joined, state);
}
BENCHMARK(BM_FindFiguresInLongTexts)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// The shapes that make up most figures of news, as one alternation.
constexpr char kPatterns[] =
    // money: sign first; currency behind
    "[$£€¥]\\s?\\d[\\d,.]*(?:\\s?(?:million|billion|trillion|bn|m|k))?|"
    "\\d[\\d,.]*(?:\\s(?:million|billion))?\\s(?:dollars|euros|pounds|yen)|"
    // percents
    "\\d[\\d,.]*\\s?(?:%|per\\s?cent|percentage points|basis points)|"
    // dates: day and month, month and year, ISO
    "\\d{1,2}(?:st|nd|rd|th)?\\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|"
    "Nov|Dec)[a-z]*|"
    "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,4}|"
    "\\d{4}-\\d\\d-\\d\\d|"
    // times, lengths of time
    "\\d{1,2}(?::\\d\\d)?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)|"
    "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten)[\\s-]"
    "(?:years?|months?|weeks?|days?|hours?|minutes?)|"
    // quantities
    "\\d[\\d,.]*\\s?(?:km|miles|kg|tonnes|metres|feet|GB|mph|degrees)|"
    // counts
    "\\d[\\d,.]*(?:\\s(?:million|billion|thousand))?";

void BM_Re2Alternation(benchmark::State& state) {
  const RE2 pattern(kPatterns);
  if (!pattern.ok()) {
    state.SkipWithError(pattern.error().c_str());
    return;
  }
  uint64_t matches = 0;
  for (auto _ : state) {
    const double start = ThreadSeconds();
    for (const Document& document : TheCorpus().documents) {
      const re2::StringPiece text(document.text());
      re2::StringPiece match;
      size_t at = 0;
      while (pattern.Match(text, at, text.size(), RE2::UNANCHORED, &match,
                           1)) {
        ++matches;
        at = match.data() + match.size() - text.data();
      }
    }
    state.SetIterationTime(ThreadSeconds() - start);
  }
  state.SetBytesProcessed(state.iterations() * TheCorpus().text_bytes);
  state.SetItemsProcessed(matches);
}
BENCHMARK(BM_Re2Alternation)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onrecord
