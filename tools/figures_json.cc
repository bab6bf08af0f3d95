// Runs the figures stage alone over a JSONL file and prints its records as the
// scorer reads them, one JSON document a line; for measuring.
//
//   figures_json KNOWLEDGE_DIR DOCUMENTS.jsonl [--vague]

#include <cstdio>
#include <string>
#include <vector>

#include "extractor/figures/figure_finder.h"
#include "extractor/text/analyzer.h"
#include "google/protobuf/util/json_util.h"
#include "proto/extraction.pb.h"
#include "tools/gold_reader.h"

namespace onrecord {
namespace {

void Add(const text::AnnotatedText& text, const figures::Figure& figure,
         Extraction* extraction) {
  Figure* out = extraction->add_figures();
  out->set_kind(static_cast<Figure::Kind>(figure.kind));
  out->mutable_span()->set_begin(figure.span.begin);
  out->mutable_span()->set_end(figure.span.end);
  out->set_text(std::string(text.Bytes(figure.span)));
  out->set_value(figure.value);
  out->set_low(figure.low);
  out->set_high(figure.high);
  out->set_unit(figure.unit);
  out->set_currency(figure.currency);
  out->set_currency_ambiguous(figure.currency_ambiguous);
  out->set_comparator(static_cast<Figure::Comparator>(figure.comparator));
  out->set_direction(static_cast<Figure::Direction>(figure.direction));
  if (!figure.counted.empty()) {
    out->set_counted(std::string(text.Bytes(figure.counted)));
  }
  out->set_timex(figure.timex);
  out->set_fraction(figure.fraction);
  out->set_high_first(figure.high_first);
  out->set_level(figure.level + 1);
  out->set_same_as(figure.same_as + 1);
  for (const Reason& reason : figure.evidence) {
    out->add_evidence()->set_id(std::string(reason.id));
  }
}

// The first error, or OK.
absl::Status Run(const std::string& knowledge, const std::string& path,
                 const figures::FigureFinder::Options& options) {
  auto analyzer = text::Analyzer::Load(knowledge);
  if (!analyzer.ok()) return analyzer.status();
  auto finder = figures::FigureFinder::Load(knowledge);
  if (!finder.ok()) return finder.status();
  finder->set_options(options);
  auto documents = tools::ReadGold(path);
  if (!documents.ok()) return documents.status();
  figures::FigureFinder::Workspace workspace;
  text::AnnotatedText text;
  const names::Names no_names;
  std::vector<figures::Figure> found;
  for (const tools::GoldDocument& document : *documents) {
    analyzer->Analyze(document.text(), &text);
    text::DocumentContext context;
    context.published = document.published().empty()
                            ? document.context().reference()
                            : document.published();
    finder->Find(text, no_names, context, &workspace, &found);
    Extraction extraction;
    extraction.set_document_id(document.id());
    for (const figures::Figure& figure : found) {
      Add(text, figure, &extraction);
    }
    std::string json;
    const auto status =
        google::protobuf::util::MessageToJsonString(extraction, &json);
    if (!status.ok()) return absl::InternalError(status.ToString());
    puts(json.c_str());
  }
  return absl::OkStatus();
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  onrecord::figures::FigureFinder::Options options;
  options.vague = argc == 4 && absl::string_view(argv[3]) == "--vague";
  if (argc != (options.vague ? 4 : 3)) {
    fprintf(stderr,
            "usage: figures_json KNOWLEDGE_DIR DOCUMENTS.jsonl [--vague]\n");
    return 2;
  }
  const absl::Status status = onrecord::Run(argv[1], argv[2], options);
  if (status.ok()) return 0;
  fprintf(stderr, "%s\n", status.ToString().c_str());
  return 1;
}
