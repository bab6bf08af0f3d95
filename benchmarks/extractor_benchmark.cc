// The whole pipeline, from a Document to serialized records, on one thread.
//
//   bazel run //benchmarks:extractor_benchmark

#include "benchmark/benchmark.h"
#include "benchmarks/corpus.h"
#include "extractor/engine/extractor.h"

namespace onrecord {
namespace {

const Extractor& TheExtractor() {
  static const Extractor& extractor = *[] {
    ExtractorOptions options;
    options.knowledge_dir = KnowledgeDir();
    auto made = Extractor::Create(options);
    if (!made.ok()) {
      fprintf(stderr, "%s\n", std::string(made.status().message()).c_str());
      exit(1);
    }
    return made->release();
  }();
  return extractor;
}

void BM_Create(benchmark::State& state) {
  ExtractorOptions options;
  options.knowledge_dir = KnowledgeDir();
  for (auto _ : state) {
    benchmark::DoNotOptimize(Extractor::Create(options).ok());
  }
}
BENCHMARK(BM_Create)->Unit(benchmark::kMillisecond);

// To the bytes that the program writes.
void BM_Extract(benchmark::State& state) {
  const auto workspace = TheExtractor().NewWorkspace();
  uint64_t records = 0;
  for (auto _ : state) {
    for (const Document& document : TheCorpus().documents) {
      const auto wire = TheExtractor().ExtractWire(document, workspace.get());
      if (!wire.ok()) {
        state.SkipWithError("a document failed");
        return;
      }
      records += wire->mentions + wire->figures + wire->quotes;
    }
  }
  state.SetBytesProcessed(state.iterations() * TheCorpus().text_bytes);
  state.SetItemsProcessed(records);
}
BENCHMARK(BM_Extract)->Unit(benchmark::kMillisecond);

// To messages, as programs that link the engine have it.
void BM_ExtractToMessages(benchmark::State& state) {
  const auto workspace = TheExtractor().NewWorkspace();
  Extraction extraction;
  uint64_t records = 0;
  for (auto _ : state) {
    for (const Document& document : TheCorpus().documents) {
      if (!TheExtractor()
               .Extract(document, workspace.get(), &extraction)
               .ok()) {
        state.SkipWithError("a document failed");
        return;
      }
      records += extraction.mentions_size() + extraction.figures_size() +
                 extraction.quotes_size();
    }
  }
  state.SetBytesProcessed(state.iterations() * TheCorpus().text_bytes);
  state.SetItemsProcessed(records);
}
BENCHMARK(BM_ExtractToMessages)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onrecord
