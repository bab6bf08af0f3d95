// The text stage: tokens alone, then with paragraphs, sentences and zones.
//
//   bazel run //benchmarks:text_benchmark

#include "benchmark/benchmark.h"
#include "benchmarks/corpus.h"
#include "extractor/text/analyzer.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer =
      *new absl::StatusOr<text::Analyzer>(text::Analyzer::Load(KnowledgeDir()));
  if (!analyzer.ok()) {
    fprintf(stderr, "%s\n", std::string(analyzer.status().message()).c_str());
    exit(1);
  }
  return *analyzer;
}

void Count(benchmark::State& state, uint64_t records) {
  state.SetBytesProcessed(state.iterations() * TheCorpus().text_bytes);
  state.SetItemsProcessed(records);
}

void BM_ValidateUtf8(benchmark::State& state) {
  for (auto _ : state) {
    for (const Document& document : TheCorpus().documents) {
      benchmark::DoNotOptimize(text::IsValidUtf8(document.text()));
    }
  }
  Count(state, 0);
}
BENCHMARK(BM_ValidateUtf8)->Unit(benchmark::kMillisecond);

void BM_Tokenize(benchmark::State& state) {
  const text::Tokenizer tokenizer = TheAnalyzer().tokenizer();
  text::AnnotatedText text;
  uint64_t tokens = 0;
  for (auto _ : state) {
    for (const Document& document : TheCorpus().documents) {
      tokenizer.Tokenize(document.text(), &text);
      tokens += text.tokens().size();
    }
  }
  Count(state, tokens);
}
BENCHMARK(BM_Tokenize)->Unit(benchmark::kMillisecond);

void BM_Analyze(benchmark::State& state) {
  text::AnnotatedText text;
  uint64_t tokens = 0;
  for (auto _ : state) {
    for (const Document& document : TheCorpus().documents) {
      TheAnalyzer().Analyze(document.text(), &text);
      tokens += text.tokens().size();
    }
  }
  Count(state, tokens);
}
BENCHMARK(BM_Analyze)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onrecord
