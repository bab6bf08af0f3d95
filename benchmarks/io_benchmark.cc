// How quickly documents are read and records written, without extraction.
//
//   bazel run //benchmarks:io_benchmark
//
// Bytes per second are of Document.text for reading, and of output for
// writing.

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/bytes/output.h"
#include "extractor/io/json/json_document.h"
#include "extractor/io/pipeline.h"
#include "extractor/io/records/input_walker.h"
#include "extractor/io/sinks/file_sink.h"
#include "extractor/io/sinks/record_encoder.h"
#include "proto/document.pb.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {
namespace {

constexpr int kParagraphs = 12;
constexpr char kParagraph[] =
    "The harbour board said on Monday that it would spend \\\"about 12 "
    "million pounds\\\" on two cranes, which Ada Obi, its chair, called "
    "overdue. \\u201cWe ran out of cranes, not of ships,\\u201d she told "
    "reporters.\\n\\n";

std::string Line() {
  std::string line = "{\"id\": \"harbour/1\", \"text\": \"";
  for (int i = 0; i < kParagraphs; ++i) line += kParagraph;
  return line + "\", \"url\": \"https://news.example/1\", \"tags\": [1, 2]}";
}

// Of the size that a news article has.
Extraction SomeRecords() {
  Extraction extraction;
  extraction.set_document_id("harbour/1");
  for (uint32_t i = 0; i < 40; ++i) {
    Mention* mention = extraction.add_mentions();
    mention->set_type(Mention::PERSON);
    mention->set_form(Mention::NAME);
    mention->mutable_span()->set_begin(i * 70);
    mention->mutable_span()->set_end(i * 70 + 7);
    mention->set_text("Ada Obi");
    mention->set_entity(1);
    mention->set_confidence(0.87f);
    mention->add_evidence()->set_id("names.weights");
  }
  for (uint32_t i = 0; i < 12; ++i) {
    Figure* figure = extraction.add_figures();
    figure->set_kind(Figure::MONEY);
    figure->mutable_span()->set_begin(i * 200);
    figure->mutable_span()->set_end(i * 200 + 17);
    figure->set_text("12 million pounds");
    figure->set_value("12000000");
    figure->set_unit("GBP");
    figure->set_currency("GBP");
    figure->add_evidence()->set_id("number-scale-currency");
  }
  return extraction;
}

void BM_ParseJsonDocument(benchmark::State& state) {
  const std::string line = Line();
  Document document;
  int64_t bytes = 0;
  for (auto _ : state) {
    if (!ParseJsonDocument(line, &document).ok()) state.SkipWithError("bad");
    bytes += document.text().size();
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(BM_ParseJsonDocument);

void BM_Encode(benchmark::State& state) {
  const RecordEncoder encoder(static_cast<OutputFormat>(state.range(0)));
  const Extraction extraction = SomeRecords();
  std::string out;
  int64_t bytes = 0;
  for (auto _ : state) {
    out.clear();
    if (!encoder.Append(extraction, &out).ok()) state.SkipWithError("bad");
    bytes += out.size();
  }
  state.SetBytesProcessed(bytes);
}
BENCHMARK(BM_Encode)
    ->ArgName("format")
    ->Arg(static_cast<int>(OutputFormat::kProtobuf))
    ->Arg(static_cast<int>(OutputFormat::kJson))
    ->Arg(static_cast<int>(OutputFormat::kText));

class NoObserver : public PipelineObserver {
 public:
  void OnBatch(const Batch&, const Totals& totals) override {
    totals_ = totals;
  }
  const Totals& totals() const { return totals_; }

 private:
  Totals totals_;
};

// From a .jsonl file to a .pb file, the records of each document being ready.
void BM_Pipeline(benchmark::State& state) {
  const std::string path = absl::StrCat("/tmp/io_benchmark.", getpid());
  const std::string input = path + ".jsonl";
  auto file = Output::Create(input);
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += Line() + "\n";
  if (!(*file)->Append(lines, {lines.size()}).ok()) state.SkipWithError("disk");
  const std::string wire = SomeRecords().SerializeAsString();
  WireRecords records;
  records.bytes = wire;
  const RecordEncoder encoder(OutputFormat::kProtobuf);
  PipelineOptions options;
  options.jobs = state.range(0);
  NoObserver observer;
  int64_t bytes = 0;
  for (auto _ : state) {
    auto output = Output::Create(path + ".pb");
    BatchReader reader(InputWalker({input}), options.limits, output->get());
    auto extract = [&records](const Document&) { return records; };
    FileSink sink(output->get(), /*errors=*/nullptr);
    if (!RunPipeline(
             options, &reader, [&] { return extract; }, encoder, &sink,
             &observer)
             .ok()) {
      state.SkipWithError("bad");
    }
    bytes += observer.totals().text_bytes;
  }
  state.SetBytesProcessed(bytes);
  unlink(input.c_str());
  unlink((path + ".pb").c_str());
}
BENCHMARK(BM_Pipeline)->ArgName("jobs")->Arg(1)->Arg(2)->UseRealTime();

}  // namespace
}  // namespace io
}  // namespace onrecord

BENCHMARK_MAIN();
