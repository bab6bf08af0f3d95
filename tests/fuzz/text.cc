// The engine: every span lies in the text and has its words, whatever the
// text and wherever it is cut into sections; and what a workspace met before
// does not matter.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "extractor/engine/extractor.h"
#include "tests/engine/record_checker.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

const onrecord::Extractor* Make(uint32_t section_bytes) {
  onrecord::ExtractorOptions options;
  options.knowledge_dir = "knowledge";
  options.section_bytes = section_bytes;
  auto made = onrecord::Extractor::Create(options);
  onrecord::Promise(made.ok(), "the knowledge that ships can be loaded");
  return made->release();
}

const onrecord::Extractor& TheExtractor() {
  static const onrecord::Extractor* const extractor = Make(1 << 20);
  return *extractor;
}

// One that reads what the fuzzer makes in several sections.
const onrecord::Extractor& SectionedExtractor() {
  static const onrecord::Extractor* const extractor = Make(200);
  return *extractor;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const onrecord::Extractor& extractor = TheExtractor();
  static auto* const old = new auto(extractor.NewWorkspace());
  onrecord::Document document;
  document.set_text(data, size);
  onrecord::Extraction extraction;
  onrecord::Promise(extractor.Extract(document, old->get(), &extraction).ok(),
                    "every text of this size is extracted");
  onrecord::CheckRecords(document.text(), extraction);
  onrecord::Promise(!testing::Test::HasFailure(), "records are right");
  static auto* const sectioned =
      new auto(SectionedExtractor().NewWorkspace());
  onrecord::Extraction cut;
  onrecord::Promise(
      SectionedExtractor().Extract(document, sectioned->get(), &cut).ok(),
      "every text of this size is extracted");
  onrecord::CheckRecords(document.text(), cut);
  onrecord::Promise(!testing::Test::HasFailure(), "records are right, cut");
  // Now and then with a new workspace, which costs more.
  if (size % 16 == 0) {
    onrecord::Extraction again;
    onrecord::Promise(
        extractor.Extract(document, extractor.NewWorkspace().get(), &again)
            .ok(), "every text of this size is extracted");
    onrecord::Promise(
        again.SerializeAsString() == extraction.SerializeAsString(),
        "records do not depend on what was read before");
  }
  return 0;
}
