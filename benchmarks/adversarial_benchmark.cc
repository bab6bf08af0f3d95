// How quickly texts that are made to be slow are extracted, beside news.
//
//   bazel run //benchmarks:adversarial_benchmark
//
// One core, the engine alone, a megabyte of each. That none grows faster than
// its text is proven by counting in //tests/linear.

#include <benchmark/benchmark.h>

#include <cstddef>
#include <memory>
#include <string>

#include "benchmarks/corpus.h"
#include "extractor/engine/extractor.h"
#include "tests/linear/adversarial.h"

namespace onrecord {
namespace {

constexpr size_t kBytes = 1 << 20;

const Extractor& TheExtractor() {
  static const Extractor* const extractor = [] {
    ExtractorOptions options;
    options.knowledge_dir = KnowledgeDir();
    return Extractor::Create(options)->release();
  }();
  return *extractor;
}

void BM_Adversary(benchmark::State& state, const Adversary& adversary) {
  const Extractor& extractor = TheExtractor();
  const auto workspace = extractor.NewWorkspace();
  Document document;
  document.set_text(AdversarialText(adversary, kBytes));
  Extraction extraction;
  for (auto _ : state) {
    if (!extractor.Extract(document, workspace.get(), &extraction).ok()) {
      state.SkipWithError("failed");
    }
  }
  state.SetBytesProcessed(state.iterations() * kBytes);
}

// Articles of news, up to a megabyte of them.
void BM_News(benchmark::State& state) {
  const Extractor& extractor = TheExtractor();
  const auto workspace = extractor.NewWorkspace();
  Extraction extraction;
  int64_t bytes = 0;
  for (auto _ : state) {
    size_t taken = 0;
    for (const Document& document : TheCorpus().documents) {
      if (!extractor.Extract(document, workspace.get(), &extraction).ok()) {
        state.SkipWithError("failed");
      }
      taken += document.text().size();
      if (taken > kBytes) break;
    }
    bytes += taken;
  }
  state.SetBytesProcessed(bytes);
}

void RegisterAll() {
  benchmark::RegisterBenchmark("news", BM_News);
  for (const Adversary& adversary : Adversaries()) {
    benchmark::RegisterBenchmark(
        adversary.name,
        [&adversary](benchmark::State& state) {
          BM_Adversary(state, adversary);
        });
  }
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  onrecord::RegisterAll();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
