// Speed of the quotes stage alone, in bytes of text a second on one core; the
// text is analysed beforehand.

#include <chrono>
#include <string>
#include <vector>

#include "benchmark/benchmark.h"
#include "benchmarks/corpus.h"
#include "extractor/quotes/quote_finder.h"
#include "extractor/text/analyzer.h"

namespace onrecord {
namespace {

struct Loaded {
  Loaded()
      : analyzer(text::Analyzer::Load(KnowledgeDir()).value()),
        finder(quotes::QuoteFinder::Load(KnowledgeDir()).value()) {}
  const text::Analyzer analyzer;
  const quotes::QuoteFinder finder;
};

const Loaded& TheLoaded() {
  static const Loaded& loaded = *new Loaded;
  return loaded;
}

void Run(benchmark::State& state, absl::string_view bytes) {
  text::AnnotatedText text;
  TheLoaded().analyzer.Analyze(bytes, &text);
  quotes::QuoteFinder::Workspace workspace(TheLoaded().finder);
  const names::Names no_names;
  std::vector<quotes::Quote> found;
  for (auto _ : state) {
    TheLoaded().finder.Find(text, no_names, quotes::QuoteOptions(),
                            &workspace, &found);
    benchmark::DoNotOptimize(found.data());
  }
  state.SetBytesProcessed(state.iterations() * bytes.size());
  state.counters["quotes"] = found.size();
}

void BM_News(benchmark::State& state) {
  text::AnnotatedText text;
  quotes::QuoteFinder::Workspace workspace(TheLoaded().finder);
  const names::Names no_names;
  std::vector<quotes::Quote> found;
  uint64_t bytes = 0, count = 0;
  size_t next = 0;
  for (auto _ : state) {
    const auto& documents = TheCorpus().documents;
    const Document& document = documents[next];
    next = (next + 1) % documents.size();
    TheLoaded().analyzer.Analyze(document.text(), &text);
    const auto start = std::chrono::steady_clock::now();
    TheLoaded().finder.Find(text, no_names, quotes::QuoteOptions(),
                            &workspace, &found);
    const std::chrono::duration<double> time =
        std::chrono::steady_clock::now() - start;
    state.SetIterationTime(time.count());
    bytes += document.text().size();
    count += found.size();
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(count);
}
BENCHMARK(BM_News)->UseManualTime();

// A megabyte of one piece: what must take no more time a byte than news.
std::string Megabyte(absl::string_view piece) {
  std::string bytes;
  while (bytes.size() < (1 << 20)) bytes.append(piece.data(), piece.size());
  return bytes;
}

void BM_Marks(benchmark::State& state) { Run(state, Megabyte("\" ")); }
BENCHMARK(BM_Marks);

void BM_SaidThat(benchmark::State& state) { Run(state, Megabyte("said that ")); }
BENCHMARK(BM_SaidThat);

void BM_OneSentence(benchmark::State& state) {
  Run(state, Megabyte("the man and the boy went to the sea, "));
}
BENCHMARK(BM_OneSentence);

}  // namespace
}  // namespace onrecord
