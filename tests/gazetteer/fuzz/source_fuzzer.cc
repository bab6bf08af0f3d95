// Lists and published files of any bytes: read, imported, compiled. The first
// byte gives the format.

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/import/importer.h"
#include "extractor/gazetteer/import/line_source.h"
#include "extractor/gazetteer/import/source.h"
#include "extractor/io/byte_source.h"

namespace onrecord {
namespace gazetteer {
namespace {

const char* const kFileEndings[] = {".tsv", ".csv",    ".jsonl",  ".lst",
                                    ".txt", ".txt.gz", ".tsv.bz2"};
const char* const kImports[] = {"wikidata", "geonames", "gleif",
                                "sec",      "ror",      "companies-house",
                                "census",   "csv"};

class StringSource : public io::ByteSource {
 public:
  explicit StringSource(absl::string_view bytes) : bytes_(bytes) {}

  absl::StatusOr<size_t> Read(char* data, size_t size) override {
    const size_t count = std::min(size, bytes_.size() - at_);
    memcpy(data, bytes_.data() + at_, count);
    at_ += count;
    return count;
  }
  bool Ready() const override { return true; }
  uint64_t consumed() const override { return at_; }

 private:
  absl::string_view bytes_;
  size_t at_ = 0;
};

void CompileAll(const EntryList& entries) {
  if (!Compile(entries.entries(), {}, nullptr).ok()) std::abort();
}

void ReadFile(absl::string_view bytes, const char* ending) {
  static const std::string& stem = *new std::string(absl::StrCat(
      std::getenv("TMPDIR") == nullptr ? "/tmp" : std::getenv("TMPDIR"),
      "/source_fuzzer.", getpid()));
  const std::string path = absl::StrCat(stem, ending);
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) std::abort();
  if (!bytes.empty()) std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
  EntryList entries;
  SourceReport report;
  const absl::Status status = ReadSource(path, {}, &entries, &report);
  if (!status.ok() && status.message().empty()) std::abort();
  unlink(path.c_str());
  CompileAll(entries);
}

void ImportBytes(absl::string_view bytes, const char* kind) {
  LineSource lines(std::make_unique<StringSource>(bytes));
  EntryList entries;
  ImportReport report;
  const absl::Status status =
      Import(kind, &lines, {},
             [&entries](const Entry& entry) { entries.Add(entry); }, &report);
  if (!status.ok() && status.message().empty()) std::abort();
  CompileAll(entries);
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  constexpr size_t kFiles = std::size(onrecord::gazetteer::kFileEndings);
  constexpr size_t kAll = kFiles + std::size(onrecord::gazetteer::kImports);
  const size_t format = data[0] % kAll;
  const absl::string_view bytes(reinterpret_cast<const char*>(data) + 1,
                                size - 1);
  if (format < kFiles) {
    onrecord::gazetteer::ReadFile(
        bytes, onrecord::gazetteer::kFileEndings[format]);
  } else {
    onrecord::gazetteer::ImportBytes(
        bytes, onrecord::gazetteer::kImports[format - kFiles]);
  }
  return 0;
}
