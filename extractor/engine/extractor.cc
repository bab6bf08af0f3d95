#include "extractor/engine/extractor.h"

#include <utility>
#include <vector>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "extractor/engine/record_writer.h"
#include "extractor/engine/sections.h"
#include "extractor/engine/wire_writer.h"
#include "extractor/figures/calendar/reference.h"
#include "extractor/figures/figure_finder.h"
#include "extractor/names/name_finder.h"
#include "extractor/quotes/quote_finder.h"
#include "extractor/text/analyzer.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/document_context.h"
#include "extractor/text/hash.h"

namespace onrecord {

absl::string_view EngineVersion() { return "0.1.0"; }

struct Extractor::Stages {
  text::Analyzer analyzer;
  names::NameFinder names;
  figures::FigureFinder figures;
  quotes::QuoteFinder quotes;

  // Of all knowledge; `of_names`: NameFinder::fingerprint.
  std::string VersionWith(uint64_t of_names) const {
    uint64_t fingerprint = analyzer.fingerprint();
    for (const uint64_t part :
         {of_names, figures.fingerprint(), quotes.fingerprint()}) {
      fingerprint = text::MixHash(fingerprint, part);
    }
    return absl::StrFormat("%016x", fingerprint);
  }
};

class Extractor::Workspace {
 public:
  explicit Workspace(const Stages& stages)
      : name_space(stages.names), quote_space(stages.quotes) {}

  // Of what the names were found with.
  const std::string& KnowledgeVersion(const Stages& stages) {
    if (version.empty() || name_space.fingerprint() != version_names) {
      version_names = name_space.fingerprint();
      version = stages.VersionWith(version_names);
    }
    return version;
  }

  text::AnnotatedText text;
  names::Names names;
  std::vector<figures::Figure> figures;
  std::vector<quotes::Quote> quotes;
  WireWriter wire;
  StageTimes times;
  names::NameFinder::Workspace name_space;
  figures::FigureFinder::Workspace figure_space;
  quotes::QuoteFinder::Workspace quote_space;
  std::string version;
  uint64_t version_names = 0;
};

void Extractor::WorkspaceDeleter::operator()(Workspace* workspace) const {
  delete workspace;
}

absl::StatusOr<std::unique_ptr<Extractor>> Extractor::Create(
    const ExtractorOptions& options) {
  absl::StatusOr<text::Analyzer> analyzer =
      text::Analyzer::Load(options.knowledge_dir);
  if (!analyzer.ok()) return analyzer.status();
  absl::StatusOr<names::NameFinder> names =
      names::NameFinder::Load(options.knowledge_dir);
  if (!names.ok()) return names.status();
  absl::StatusOr<figures::FigureFinder> figures =
      figures::FigureFinder::Load(options.knowledge_dir);
  if (!figures.ok()) return figures.status();
  figures::FigureFinder::Options figure_options;
  figure_options.vague = options.vague_figures;
  figures->set_options(figure_options);
  absl::StatusOr<quotes::QuoteFinder> quotes =
      quotes::QuoteFinder::Load(options.knowledge_dir);
  if (!quotes.ok()) return quotes.status();

  std::unique_ptr<Stages> stages(
      new Stages{*std::move(analyzer), *std::move(names), *std::move(figures),
                 *std::move(quotes)});
  return std::unique_ptr<Extractor>(
      new Extractor(options, std::move(stages)));
}

Extractor::Extractor(const ExtractorOptions& options,
                     std::unique_ptr<Stages> stages)
    : options_(options), stages_(std::move(stages)) {}

Extractor::~Extractor() = default;

Extractor::WorkspacePtr Extractor::NewWorkspace() const {
  return WorkspacePtr(new Workspace(*stages_));
}

const StageTimes& Extractor::TimesOf(const Workspace& workspace) {
  return workspace.times;
}

absl::Status Extractor::ReloadGazetteer(const std::string& path) {
  return stages_->names.ReloadGazetteer(path);
}

std::string Extractor::knowledge_version() const {
  return stages_->VersionWith(stages_->names.fingerprint());
}

void Extractor::RunStages(absl::string_view bytes, text::TextPart part,
                          const text::DocumentContext& context,
                          Workspace* space) const {
  StageClock clock;
  stages_->analyzer.Analyze(bytes, part, &space->text);
  space->times.text += clock.Lap();
  stages_->names.Find(space->text, context, &space->name_space,
                      &space->names);
  space->times.names += clock.Lap();
  stages_->figures.Find(space->text, space->names, context,
                        &space->figure_space, &space->figures);
  space->times.figures += clock.Lap();
  quotes::QuoteOptions quote_options;
  quote_options.attribution = options_.attribution;
  stages_->quotes.Find(space->text, space->names, quote_options,
                       &space->quote_space, &space->quotes);
  space->times.quotes += clock.Lap();
}

absl::Status Extractor::Extract(const Document& document,
                                Workspace* workspace,
                                Extraction* extraction) const {
  extraction->Clear();
  const absl::StatusOr<WireRecords> records = ExtractWire(document, workspace);
  if (!records.ok()) return records.status();
  return ParseRecords(*records, extraction);
}

absl::StatusOr<WireRecords> Extractor::ExtractWire(
    const Document& document, Workspace* workspace) const {
  if (document.text().size() > options_.max_document_bytes) {
    return absl::OutOfRangeError(absl::StrCat(
        "the text has ", document.text().size(), " bytes, more than the ",
        options_.max_document_bytes,
        " allowed; raise --max-document-bytes or split it"));
  }
  text::DocumentContext context;
  context.title = document.title();
  context.url = document.url();
  context.source = document.source();
  context.published = document.published();
  context.language = document.language();
  // Once the records are written, nothing needs the gazetteer any more.
  const auto release =
      absl::MakeCleanup([workspace] { workspace->name_space.Release(); });
  workspace->times = StageTimes();
  RecordWriter writer(options_, &workspace->wire);
  const absl::string_view bytes = document.text();
  size_t records = 0, begin = 0;
  do {  // once for an empty text, too
    const size_t end =
        bytes.empty() ? 0 : SectionEnd(bytes, begin, options_.section_bytes);
    RunStages(bytes.substr(begin, end - begin),
              {begin == 0, end == bytes.size()}, context, workspace);
    records += workspace->names.mentions.size() + workspace->figures.size() +
               workspace->quotes.size();
    if (records > options_.max_document_records) {
      return absl::ResourceExhaustedError(absl::StrCat(
          "the text has ", end == bytes.size() ? "" : "at least ", records,
          " records, more than the ", options_.max_document_records,
          " allowed; raise --max-document-records or split it"));
    }
    StageClock clock;
    if (begin == 0) {
      writer.WriteHeader(document.id(), EngineVersion(),
                         workspace->KnowledgeVersion(*stages_));
    }
    WriteSection(*workspace, &writer);
    workspace->times.records += clock.Lap();
    begin = end;
  } while (begin < bytes.size());
  writer.WriteTextWarnings();
  if (!document.published().empty()) {
    writer.WritePublishedWarning(
        figures::calendar::ParseReference(document.published()).status());
  }
  return writer.records();
}

void Extractor::WriteSection(const Workspace& workspace,
                             RecordWriter* writer) const {
  writer->StartSection(workspace.text);
  writer->WriteParagraphs();
  writer->WriteNames(workspace.names);
  writer->WriteFigures(workspace.figures);
  writer->WriteQuotes(workspace.quotes, workspace.names, workspace.figures);
}

}  // namespace onrecord
