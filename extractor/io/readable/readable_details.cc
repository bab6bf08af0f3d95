#include "extractor/io/readable/readable_details.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "extractor/io/readable/readable_line.h"

namespace onrecord {
namespace io {
namespace {

void AppendConfidence(float confidence, std::string* out) {
  ReadableLine(out).Kind("      ", "confidence");
  absl::StrAppendFormat(out, "%.2f", confidence);
}

template <typename Record>
void AppendEvidence(const Record& record, std::string* out) {
  ReadableLine line(out);
  for (const Evidence& evidence : record.evidence()) {
    line.Kind("      ", "evidence");
    absl::StrAppend(out, OneLine(evidence.id()));
    if (evidence.score() != 0) {
      absl::StrAppendFormat(out, "  score %.2f", evidence.score());
    }
    if (!evidence.defined_in().empty()) {
      absl::StrAppend(out, "  in ", OneLine(evidence.defined_in()));
    }
    line.Text(evidence.note());
    out->push_back('\n');
  }
}

}  // namespace

void AppendDetails(const Mention& mention, std::string* out) {
  if (mention.confidence() > 0) {
    AppendConfidence(mention.confidence(), out);
    const bool none = mention.runner_up() == Mention::TYPE_UNSPECIFIED;
    absl::StrAppend(out, "  runner-up ",
                    none ? "none" : Mention::Type_Name(mention.runner_up()),
                    "\n");
  }
  AppendEvidence(mention, out);
}

void AppendDetails(const Figure& figure, std::string* out) {
  AppendEvidence(figure, out);
}

void AppendDetails(const Quote& quote, std::string* out) {
  if (quote.confidence() > 0) {
    AppendConfidence(quote.confidence(), out);
    out->push_back('\n');
  }
  AppendEvidence(quote, out);
}

}  // namespace io
}  // namespace onrecord
