// Doubles texts that are made to be slow, from 64 KiB to 8 MiB (those that are
// not classic to 1 MiB), and checks that the work doubles with them.

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/engine/extractor.h"
#include "extractor/io/document_decoder.h"
#include "tests/linear/adversarial.h"
#include "tests/linear/operation_count.h"

namespace onrecord {
namespace {

constexpr size_t kSmallest = 64 << 10;
constexpr size_t kLargest = 8 << 20;
// Of those that are not classic, and of markup.
constexpr size_t kLarge = 1 << 20;
// Twice as much text may take so many times the operations: tables that grow
// and blocks that fill up leave some play at small sizes.
constexpr double kMost = 2.3;

// Operations a byte for each size, printed as a row; checks each doubling.
template <typename Work>
void Double(const char* name, size_t largest, const Work& work) {
  uint64_t last = 0;
  std::printf("%-34s", name);
  for (size_t size = kSmallest; size <= largest; size *= 2) {
    const uint64_t before = OperationCount();
    work(size);
    const uint64_t count = OperationCount() - before;
    std::printf(" %7.1f", static_cast<double>(count) / size);
    std::fflush(stdout);
    if (last > 0) {
      EXPECT_LE(count, kMost * last) << name << ", " << size << " bytes";
    }
    last = count;
  }
  std::printf("\n");
}

TEST(Linear, Extraction) {
  ASSERT_GT(OperationCount(), 0) << "build with --config=count";
  ExtractorOptions options;
  options.knowledge_dir = "knowledge";
  // Each stage has to prove itself: sections would hide what is quadratic.
  options.section_bytes = options.max_document_bytes;
  auto extractor = Extractor::Create(options);
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  std::printf("operations a byte, 64 KiB to 8 MiB\n");
  for (const Adversary& adversary : Adversaries()) {
    const size_t largest = adversary.is_classic ? kLargest : kLarge;
    Double(adversary.name, largest, [&](size_t size) {
      Document document;
      document.set_text(AdversarialText(adversary, size));
      auto workspace = (*extractor)->NewWorkspace();
      Extraction extraction;
      EXPECT_TRUE(
          (*extractor)->Extract(document, workspace.get(), &extraction).ok());
    });
  }
}

// Markup and rows that decoders would choke on.
TEST(Linear, Decoding) {
  ASSERT_GT(OperationCount(), 0) << "build with --config=count";
  const struct {
    const char* name;
    io::Container container;
    const char* unit;
  } kCases[] = {
      {"deep elements", io::Container::kHtml, "<div>"},
      {"paragraphs inside each other", io::Container::kHtml, "<div><p>a"},
      {"closing tags", io::Container::kHtml, "<div></p></a></i>"},
      {"tags that are not closed", io::Container::kHtml, "<a href=\""},
      {"one tag", io::Container::kHtml, " a='"},
      {"comments", io::Container::kHtml, "<!--"},
      {"scripts", io::Container::kHtml, "<script></"},
      {"references", io::Container::kHtml, "&amp;&#1;&a"},
      {"less-than signs", io::Container::kHtml, "<"},
      {"sections of XML", io::Container::kXml, "<p><![CDATA["},
      {"fields", io::Container::kCsv, "\"\","},
      {"objects of JSON", io::Container::kJsonLines, "{\"a\":"},
      {"arrays of JSON", io::Container::kJsonLines, "["},
      {"escapes of JSON", io::Container::kJsonLines, "\\u00e9"},
  };
  for (const auto& c : kCases) {
    Double(c.name, kLarge, [&c](size_t size) {
      std::string bytes =
          c.container == io::Container::kJsonLines ? "{\"text\":\"" : "<p x";
      if (std::string(c.unit) != " a='") bytes.clear();
      bytes += AdversarialText({c.name, c.unit}, size);
      const auto columns = io::CsvColumns::OfHeader("text", {});
      io::Place place{std::make_shared<const std::string>("a"), c.container, 1,
                      0, std::make_shared<const io::CsvColumns>(columns)};
      io::DecodedDocument decoded;
      io::DecodeRecord(place, bytes, {}, &decoded).IgnoreError();
    });
  }
}

}  // namespace
}  // namespace onrecord
