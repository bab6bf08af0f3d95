// The engine: documents in, records out.
//
//   onrecord::ExtractorOptions options;
//   options.knowledge_dir = "knowledge";
//   auto extractor = onrecord::Extractor::Create(options);
//   if (!extractor.ok()) return extractor.status();
//   auto workspace = (*extractor)->NewWorkspace();
//   onrecord::Document document;
//   document.set_text("“We grew 12%,” said Ada Obi, who runs Acme Ltd.");
//   onrecord::Extraction extraction;
//   absl::Status status =
//       (*extractor)->Extract(document, workspace.get(), &extraction);
//
// An Extractor is made once and may be used from any number of threads; each
// brings a Workspace of its own, which keeps the memory that is reused from
// document to document. Same document, same knowledge, same options: the same
// Extraction, whatever the workspace met before. Only the gazetteer can be
// changed, while documents are extracted: see ReloadGazetteer.

#ifndef ONRECORD_EXTRACTOR_ENGINE_EXTRACTOR_H_
#define ONRECORD_EXTRACTOR_ENGINE_EXTRACTOR_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/engine/options.h"
#include "extractor/engine/stage_times.h"
#include "extractor/engine/wire_records.h"
#include "extractor/text/document_context.h"
#include "proto/document.pb.h"
#include "proto/extraction.pb.h"

namespace onrecord {

// The version of the engine, as in Extraction.engine_version.
absl::string_view EngineVersion();

class RecordWriter;

class Extractor {
 public:
  class Workspace;
  struct WorkspaceDeleter {
    void operator()(Workspace* workspace) const;
  };
  using WorkspacePtr = std::unique_ptr<Workspace, WorkspaceDeleter>;

  // Loads the knowledge. Errors: NOT_FOUND or INVALID_ARGUMENT with the file
  // and line of what is missing or wrong in it.
  static absl::StatusOr<std::unique_ptr<Extractor>> Create(
      const ExtractorOptions& options);

  ~Extractor();
  Extractor(const Extractor&) = delete;
  Extractor& operator=(const Extractor&) = delete;

  // The workspace must not outlive the extractor.
  WorkspacePtr NewWorkspace() const;

  // Takes an image that "onrecord gazetteer compile" wrote, in place of the
  // knowledge folder's gazetteer, for documents that begin from then on. Those
  // in hand end with the one they began with, and no thread waits. All of the
  // image is checked first. Errors, after which nothing has changed: NOT_FOUND
  // if it cannot be opened, INVALID_ARGUMENT if it is no image,
  // FAILED_PRECONDITION if it is of another version, DATA_LOSS if it is cut
  // short or altered. Replace the file by renaming a new one onto it, as the
  // compiler does: what is mapped must not be written into. The old image
  // stays in memory as long as a document needs it, then until the next call.
  // Thread-safe.
  absl::Status ReloadGazetteer(const std::string& path);

  // Replaces `extraction`, which may live in an arena. Invalid UTF-8, NUL
  // bytes and empty text are warnings in it. Errors: OUT_OF_RANGE for a
  // document larger than options.max_document_bytes, RESOURCE_EXHAUSTED for
  // one with more than options.max_document_records or with 2 GiB of records;
  // `extraction` is then empty.
  absl::Status Extract(const Document& document, Workspace* workspace,
                       Extraction* extraction) const;

  // The same as bytes, which are valid until the workspace's next document:
  // quicker for whoever writes or sends them on.
  absl::StatusOr<WireRecords> ExtractWire(const Document& document,
                                          Workspace* workspace) const;

  // How long the stages of the last Extract with this workspace took.
  static const StageTimes& TimesOf(const Workspace& workspace);

  // Fingerprint of all knowledge, as in Extraction.knowledge_version: with the
  // gazetteer of the moment, here; with that of the document, there.
  std::string knowledge_version() const;

 private:
  struct Stages;

  Extractor(const ExtractorOptions& options, std::unique_ptr<Stages> stages);
  // Finds what there is in a section of a document.
  void RunStages(absl::string_view bytes, text::TextPart part,
                 const text::DocumentContext& context,
                 Workspace* space) const;
  void WriteSection(const Workspace& workspace, RecordWriter* writer) const;

  const ExtractorOptions options_;
  const std::unique_ptr<Stages> stages_;
};

}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_ENGINE_EXTRACTOR_H_
