// The names stage alone: the text is analyzed outside the clock, which counts
// the processor time of this thread, so that other programs on the machine do
// not matter.
//
//   bazel run //benchmarks:names_benchmark

#include <cstdio>
#include <cstdlib>
#include <string>

#include "benchmark/benchmark.h"
#include "benchmarks/corpus.h"
#include "benchmarks/thread_clock.h"
#include "extractor/names/name_finder.h"
#include "extractor/text/analyzer.h"

namespace onrecord {
namespace {

template <typename T>
const T& LoadOrExit() {
  static const auto& loaded = *new absl::StatusOr<T>(T::Load(KnowledgeDir()));
  if (!loaded.ok()) {
    fprintf(stderr, "%s\n", std::string(loaded.status().message()).c_str());
    exit(1);
  }
  return *loaded;
}

void BM_FindNames(benchmark::State& state) {
  const auto& analyzer = LoadOrExit<text::Analyzer>();
  const auto& finder = LoadOrExit<names::NameFinder>();
  names::NameFinder::Workspace workspace(finder);
  text::AnnotatedText text;
  names::Names names;
  uint64_t mentions = 0;
  for (auto _ : state) {
    double spent = 0;
    for (const Document& document : TheCorpus().documents) {
      analyzer.Analyze(document.text(), &text);
      const double start = ThreadSeconds();
      finder.Find(text, text::DocumentContext(), &workspace, &names);
      spent += ThreadSeconds() - start;
      mentions += names.mentions.size();
    }
    state.SetIterationTime(spent);
  }
  state.SetBytesProcessed(state.iterations() * TheCorpus().text_bytes);
  state.SetItemsProcessed(mentions);
}
BENCHMARK(BM_FindNames)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onrecord
