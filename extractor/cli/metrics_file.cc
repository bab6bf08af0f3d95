#include "extractor/cli/metrics_file.h"

#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "extractor/io/bytes/durable_file.h"

namespace onrecord {
namespace cli {
namespace {

constexpr absl::Duration kBetween = absl::Seconds(5);

class Writer {
 public:
  void Begin(const char* name, const char* type, const char* help) {
    name_ = name;
    absl::StrAppend(&text_, "# HELP onrecord_", name, " ", help,
                    "\n# TYPE onrecord_", name, " ", type, "\n");
  }
  void Value(const std::string& labels, double value) {
    absl::StrAppend(&text_, "onrecord_", name_, labels,
                    absl::StrFormat(" %.15g\n", value));
  }
  void Label(const char* label, const char* word, double value) {
    Value(absl::StrCat("{", label, "=\"", word, "\"}"), value);
  }
  void One(const char* name, const char* type, const char* help,
           double value) {
    Begin(name, type, help);
    Value("", value);
  }
  void Add(const char* name, const char* help,
           const io::Histogram& histogram) {
    Begin(name, "histogram", help);
    uint64_t below = 0;
    for (size_t i = 0; i < io::Histogram::kBounds; ++i) {
      below += histogram.counts()[i];
      Value(absl::StrFormat("_bucket{le=\"%.9g\"}", histogram.bounds()[i]),
            below);
    }
    below += histogram.counts()[io::Histogram::kBounds];
    Value("_bucket{le=\"+Inf\"}", below);
    Value("_sum", histogram.sum());
    Value("_count", below);
  }
  std::string Take() { return std::move(text_); }

 private:
  const char* name_ = "";
  std::string text_;
};

void AddStages(const io::RunStats& stats, const StageTimes& stages,
               Writer* out) {
  out->Begin("stage_seconds_total", "counter",
             "Time that threads spent in each stage.");
  out->Label("stage", "read", stats.read_time * 1e-9);
  out->Label("stage", "decode", stats.decode_time * 1e-9);
  out->Label("stage", "text", stages.text * 1e-9);
  out->Label("stage", "names", stages.names * 1e-9);
  out->Label("stage", "figures", stages.figures * 1e-9);
  out->Label("stage", "quotes", stages.quotes * 1e-9);
  out->Label("stage", "records", stages.records * 1e-9);
  out->Label("stage", "encode", stats.encode_time * 1e-9);
  out->Label("stage", "write", stats.write_time * 1e-9);
}

}  // namespace

std::string MetricsText(const io::Totals& totals, const StageTimes& stages,
                        double seconds, bool finished,
                        const std::string& engine,
                        const std::string& knowledge) {
  Writer out;
  const io::RunStats& stats = totals.stats;
  out.Begin("build_info", "gauge", "The versions that run, as labels.");
  out.Value(absl::StrCat("{engine=\"", engine, "\",knowledge=\"", knowledge,
                         "\"}"),
            1);
  out.One("documents_total", "counter", "Documents read, failed ones too.",
          totals.documents);
  out.One("documents_failed_total", "counter", "Documents that failed.",
          totals.failed);
  out.One("errors_total", "counter", "Errors of documents and of inputs.",
          totals.errors);
  out.One("warnings_total", "counter", "Warnings.", totals.warnings);
  out.One("text_bytes_total", "counter", "Bytes of text extracted.",
          totals.text_bytes);
  out.One("input_bytes_total", "counter", "Bytes of files read.",
          totals.consumed_bytes);
  out.One("output_bytes_total", "counter", "Bytes of records written.",
          totals.output_bytes);
  out.Begin("records_total", "counter", "Records extracted, by kind.");
  out.Label("kind", "mention", stats.mentions);
  out.Label("kind", "entity", stats.entities);
  out.Label("kind", "figure", stats.figures);
  out.Label("kind", "quote", stats.quotes);
  AddStages(stats, stages, &out);
  out.Add("document_bytes", "Text of a document.", stats.document_bytes);
  out.Add("document_seconds", "Time for a document, decoding to encoding.",
          stats.document_seconds);
  out.One("in_flight_bytes_max", "gauge",
          "The most that was read and not yet written.",
          totals.most_in_flight);
  out.One("run_seconds", "gauge", "Time since the run began.", seconds);
  out.One("run_finished", "gauge", "1 once the run has ended.", finished);
  return out.Take();
}

MetricsFile::MetricsFile(std::string path, std::string engine,
                         std::string knowledge)
    : path_(std::move(path)),
      engine_(std::move(engine)),
      knowledge_(std::move(knowledge)),
      start_(absl::Now()),
      last_(start_) {}

absl::Status MetricsFile::WriteIfDue(const io::Totals& totals,
                                     const StageTimes& stages) {
  if (absl::Now() - last_ < kBetween) return absl::OkStatus();
  return Write(totals, stages, /*finished=*/false);
}

absl::Status MetricsFile::Write(const io::Totals& totals,
                                const StageTimes& stages, bool finished) {
  last_ = absl::Now();
  const std::string unfinished = path_ + ".tmp";
  absl::StatusOr<io::DurableFile> file = io::DurableFile::Create(unfinished);
  if (!file.ok()) return file.status();
  absl::Status status = file->Append(
      MetricsText(totals, stages, absl::ToDoubleSeconds(last_ - start_),
                  finished, engine_, knowledge_));
  if (status.ok()) status = file->Close();
  if (status.ok()) status = io::RenameFile(unfinished, path_);
  return status;
}

}  // namespace cli
}  // namespace onrecord
