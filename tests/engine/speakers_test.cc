// Whom the speaker of a document's first quotation resolves to.

#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/engine/extractor.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace {

// "KIND canonical name", or the kind alone.
std::string SpeakerIn(const std::string& text) {
  static const Extractor& extractor = *[] {
    ExtractorOptions options;
    options.knowledge_dir = "knowledge";
    auto made = Extractor::Create(options);
    EXPECT_TRUE(made.ok()) << made.status();
    return made->release();
  }();
  Document document;
  document.set_text(text);
  const Extractor::WorkspacePtr workspace = extractor.NewWorkspace();
  Extraction extraction;
  const absl::Status status =
      extractor.Extract(document, workspace.get(), &extraction);
  EXPECT_TRUE(status.ok()) << status;
  if (extraction.quotes_size() == 0) return "";
  const Speaker& speaker = extraction.quotes(0).speaker();
  const std::string kind = Speaker::Kind_Name(speaker.kind());
  if (speaker.entity() == 0) return kind;
  return absl::StrCat(
      kind, " ", extraction.entities(speaker.entity() - 1).canonical_name());
}

TEST(SpeakersTest, ResolveToWhomTheyName) {
  struct {
    const char* text;
    const char* speaker;
  } const kCases[] = {
      {"“We won,” said Ada Obi.", "PERSON Ada Obi"},
      {"“We won,” said the Tesco manager, Steve Gannon.",
       "PERSON Steve Gannon"},
      {"“We won,” said its chief executive, Mr Steve Gannon.",
       "PERSON Steve Gannon"},
      {"The Tesco manager, Steve Gannon, 43, said he slept in his bus.",
       "PERSON Steve Gannon"},
      {"“We won,” said Steve Gannon, the Tesco manager.",
       "PERSON Steve Gannon"},
      // Nobody whom the words name.
      {"“We won,” said the manager, who replaced Steve Gannon.", "PERSON"},
      {"“We won,” said a Tesco spokesman.", "SPOKESPERSON"},
      {"“We won,” said the mayor.", "PERSON"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(SpeakerIn(c.text), c.speaker) << c.text;
  }
}

}  // namespace
}  // namespace onrecord
