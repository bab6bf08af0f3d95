// Files of publishers, and lists of people: the first byte tells which kind
// the rest is to be.

#include <memory>
#include <string>

#include "extractor/import/importer.h"
#include "extractor/import/line_source.h"
#include "extractor/io/bytes/byte_source.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

// In one piece.
class Bytes : public onrecord::io::ByteSource {
 public:
  explicit Bytes(absl::string_view bytes) : bytes_(bytes) {}
  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    const size_t count = bytes_.copy(data, size);
    bytes_.remove_prefix(count);
    return count;
  }
  bool Ready() const override { return true; }
  uint64_t consumed() const override { return 0; }

 private:
  absl::string_view bytes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static constexpr const char* kKinds[] = {
      "wikidata", "geonames", "gleif",  "sec",
      "ror",      "companies-house", "census", "csv"};
  if (size == 0) return 0;
  onrecord::gazetteer::LineSource lines(
      std::make_unique<Bytes>(onrecord::AsText(data + 1, size - 1)));
  onrecord::gazetteer::ImportReport report;
  uint64_t entries = 0;
  const absl::Status status = onrecord::gazetteer::Import(
      kKinds[data[0] % 8], &lines, {},
      [&entries](const onrecord::gazetteer::Entry& entry) {
        onrecord::Promise(!entry.name.empty(), "an entry has a name");
        ++entries;
      },
      &report);
  onrecord::Promise(report.entries == entries || !status.ok(),
                    "the report counts right");
  return 0;
}
