// Runs the quotes stage alone over a JSONL file and prints its records as the
// scorer reads them, one JSON document a line; for measuring.
//
//   quotes_json KNOWLEDGE_DIR DOCUMENTS.jsonl [said|wide]

#include <cstdio>
#include <string>
#include <vector>

#include "extractor/quotes/quote_finder.h"
#include "extractor/text/analyzer.h"
#include "google/protobuf/util/json_util.h"
#include "proto/extraction.pb.h"
#include "tools/gold_reader.h"

namespace onrecord {
namespace {

void SetSpan(text::Span from, Span* to) {
  to->set_begin(from.begin);
  to->set_end(from.end);
}

// The first error, or OK.
absl::Status Run(const std::string& knowledge, const std::string& path,
                 const quotes::QuoteOptions& options) {
  auto analyzer = text::Analyzer::Load(knowledge);
  if (!analyzer.ok()) return analyzer.status();
  auto finder = quotes::QuoteFinder::Load(knowledge);
  if (!finder.ok()) return finder.status();
  auto documents = tools::ReadGold(path);
  if (!documents.ok()) return documents.status();
  quotes::QuoteFinder::Workspace workspace(*finder);
  text::AnnotatedText text;
  const names::Names no_names;
  std::vector<quotes::Quote> found;
  for (const tools::GoldDocument& document : *documents) {
    analyzer->Analyze(document.text(), &text);
    finder->Find(text, no_names, options, &workspace, &found);
    Extraction extraction;
    extraction.set_document_id(document.id());
    for (const quotes::Quote& quote : found) {
      Quote* out = extraction.add_quotes();
      out->set_kind(static_cast<Quote::Kind>(quote.kind));
      for (const text::Span& part : quote.parts) SetSpan(part, out->add_parts());
      if (!quote.speaker.span.empty()) {
        SetSpan(quote.speaker.span, out->mutable_speaker()->mutable_span());
      }
      if (!quote.cue.span.empty()) {
        SetSpan(quote.cue.span, out->mutable_cue()->mutable_span());
        out->mutable_cue()->set_lemma(std::string(quote.cue.lemma));
      }
      if (!quote.source.empty()) SetSpan(quote.source, out->mutable_source());
      out->set_confidence(quote.confidence);
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
  if (argc < 3) {
    fprintf(stderr, "usage: quotes_json KNOWLEDGE_DIR DOCUMENTS.jsonl "
                    "[said|wide]\n");
    return 2;
  }
  onrecord::quotes::QuoteOptions options;
  if (argc > 3 && std::string(argv[3]) == "said") {
    options.attribution = onrecord::quotes::Attribution::kSaid;
  }
  const absl::Status status = onrecord::Run(argv[1], argv[2], options);
  if (status.ok()) return 0;
  fprintf(stderr, "%s\n", status.ToString().c_str());
  return 1;
}
