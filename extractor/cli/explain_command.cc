#include "extractor/cli/explain_command.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <utility>

#include "absl/flags/flag.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "extractor/cli/exit_code.h"
#include "extractor/cli/explanation_text.h"
#include "extractor/cli/extract_options.h"
#include "extractor/cli/flags.h"
#include "extractor/cli/message.h"
#include "extractor/cli/one_document.h"
#include "extractor/cli/spot.h"
#include "extractor/engine/extractor.h"
#include "extractor/engine/sections.h"
#include "extractor/io/markup/markup_notes.h"
#include "extractor/io/readable/covering.h"
#include "extractor/io/readable/readable_writer.h"
#include "extractor/names/decision/explanation.h"
#include "extractor/text/analyzer.h"

namespace onrecord {
namespace cli {
namespace {

// What won, and what lost.
constexpr size_t kChoices = 1 + 5;

// The smallest mention there; null if there is none.
const Mention* MentionAt(const Extraction& extraction, uint32_t offset) {
  const auto size = [](const Mention& m) {
    return m.span().end() - m.span().begin();
  };
  const Mention* smallest = nullptr;
  for (const Mention& mention : extraction.mentions()) {
    if (!io::Covers(mention, offset)) continue;
    if (smallest == nullptr || size(mention) < size(*smallest)) {
      smallest = &mention;
    }
  }
  return smallest;
}

// Takes a document apart as the engine does, but for the section alone that a
// byte is in.
class Explainer {
 public:
  static absl::StatusOr<Explainer> Create(const ExtractorOptions& options) {
    absl::StatusOr<std::unique_ptr<Extractor>> extractor =
        Extractor::Create(options);
    if (!extractor.ok()) return extractor.status();
    absl::StatusOr<text::Analyzer> analyzer =
        text::Analyzer::Load(options.knowledge_dir);
    if (!analyzer.ok()) return analyzer.status();
    absl::StatusOr<names::NameExplainer> names =
        names::NameExplainer::Load(options.knowledge_dir);
    if (!names.ok()) return names.status();
    return Explainer(options, *std::move(extractor), *std::move(analyzer),
                     *std::move(names));
  }

  absl::StatusOr<std::string> Explain(const OneDocument& document,
                                      const Spot& spot) {
    const io::DecodedDocument& decoded = document.decoded();
    const std::string& bytes = decoded.document.text();
    const auto workspace = extractor_->NewWorkspace();
    Extraction extraction;
    absl::Status status = extractor_->Extract(decoded.document,
                                              workspace.get(), &extraction);
    if (!status.ok()) return status;
    io::ApplyNotes(decoded.notes, bytes, decoded.original, &extraction);
    std::string out =
        absl::StrCat(document.name(), ", ", spot.unit, " ", spot.offset, ": ");
    if (!spot.byte.has_value()) {
      return absl::StrCat(out,
                          "no word of the article is made of this place\n");
    }
    text::AnnotatedText text;
    const uint32_t at = AnalyzeSection(bytes, *spot.byte, &text);
    const text::Span word = WordAt(text, at);
    AppendPlace(text, word, &out);
    out.push_back('\n');
    if (!io::AppendReadableAt(extraction, spot.offset, &out)) {
      out.append("  no record has this place\n");
    }
    const uint32_t token = text.TokenAt(word.begin);
    if (token == text.tokens().size() || text.tokens()[token].begin > at) {
      return absl::StrCat(out, "  no word stands here\n");
    }
    AppendWeights(text, names_.Explain(text, token, kChoices),
                  MentionAt(extraction, spot.offset), &out);
    return out;
  }

 private:
  Explainer(const ExtractorOptions& options,
            std::unique_ptr<Extractor> extractor, text::Analyzer analyzer,
            names::NameExplainer names)
      : section_bytes_(options.section_bytes),
        extractor_(std::move(extractor)),
        analyzer_(std::move(analyzer)),
        names_(std::move(names)) {}

  // Returns where the byte is in the section.
  uint32_t AnalyzeSection(absl::string_view bytes, uint32_t byte,
                          text::AnnotatedText* text) const {
    size_t begin = 0;
    size_t end = bytes.empty() ? 0 : SectionEnd(bytes, 0, section_bytes_);
    while (end <= byte && end < bytes.size()) {
      begin = end;
      end = SectionEnd(bytes, begin, section_bytes_);
    }
    analyzer_.Analyze(bytes.substr(begin, end - begin),
                      {begin == 0, end == bytes.size()}, text);
    return byte - begin;
  }

  uint32_t section_bytes_;
  std::unique_ptr<Extractor> extractor_;
  text::Analyzer analyzer_;
  names::NameExplainer names_;
};

int WrongUse(absl::string_view message) {
  PrintError(message);
  return kWrongUse;
}

int ExplainPlace(const OneDocument& document, const Spot& spot,
                 const ExtractorOptions& options) {
  absl::StatusOr<Explainer> explainer = Explainer::Create(options);
  if (!explainer.ok()) return WrongUse(explainer.status().message());
  const absl::StatusOr<std::string> text = explainer->Explain(document, spot);
  if (!text.ok()) {
    PrintError(absl::StrCat(document.name(), ": ", text.status().message()));
    return kSomeFailed;
  }
  std::fwrite(text->data(), 1, text->size(), stdout);
  if (std::fflush(stdout) == 0) return kAllWell;
  PrintError("standard output: cannot be written");
  return kSomeFailed;
}

}  // namespace

int Explain(const std::vector<std::string>& inputs,
            const std::string& program) {
  if (inputs.size() != 1) {
    return WrongUse(
        "explain: give one file, or - for standard input; see \"onrecord help "
        "explain\"");
  }
  const int64_t at = absl::GetFlag(FLAGS_at);
  if (at < 0) {
    return WrongUse(
        "explain: give the place, as the records' spans count: --at=OFFSET");
  }
  const uint64_t record = absl::GetFlag(FLAGS_record);
  if (record == 0) return WrongUse("--record must be at least 1");
  absl::StatusOr<ExtractOptions> options =
      ExtractOptionsOfFlags(inputs, program);
  if (!options.ok()) return WrongUse(options.status().message());
  OneDocument document;
  const absl::Status status = document.Read(
      inputs[0], options->input_format, options->pipeline.limits, record);
  if (!status.ok()) {
    PrintError(status.message());
    return absl::IsInvalidArgument(status) ? kWrongUse : kSomeFailed;
  }
  const absl::StatusOr<Spot> spot =
      FindSpot(document.decoded(), options->engine.offset_unit, at);
  if (!spot.ok()) {
    return WrongUse(
        absl::StrCat(document.name(), ": ", spot.status().message()));
  }
  return ExplainPlace(document, *spot, options->engine);
}

}  // namespace cli
}  // namespace onrecord
