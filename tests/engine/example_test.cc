// The example of extractor.h and the README, as a user would write it.

#include "extractor/engine/extractor.h"
#include "gtest/gtest.h"

namespace {

absl::Status Example() {
  onrecord::ExtractorOptions options;
  options.knowledge_dir = "knowledge";
  auto extractor = onrecord::Extractor::Create(options);
  if (!extractor.ok()) return extractor.status();
  auto workspace = (*extractor)->NewWorkspace();
  onrecord::Document document;
  document.set_text("“We grew 12%,” said Ada Obi, who runs Acme Ltd.");
  onrecord::Extraction extraction;
  absl::Status status =
      (*extractor)->Extract(document, workspace.get(), &extraction);
  if (!status.ok()) return status;
  EXPECT_EQ(extraction.paragraphs_size(), 1);
  return absl::OkStatus();
}

TEST(ExampleTest, Runs) {
  const absl::Status status = Example();
  EXPECT_TRUE(status.ok()) << status;
}

}  // namespace
