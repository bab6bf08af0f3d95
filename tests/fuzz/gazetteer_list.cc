// Lists that people have, of any bytes: read and compiled. The first byte gives
// the format.

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/import/source.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

using namespace onrecord::gazetteer;

const char* const kEndings[] = {".tsv", ".csv",    ".jsonl",  ".lst",
                                ".txt", ".txt.gz", ".tsv.bz2"};

void ReadFile(absl::string_view bytes, const char* ending) {
  static const std::string& stem = *new std::string(absl::StrCat(
      std::getenv("TMPDIR") == nullptr ? "/tmp" : std::getenv("TMPDIR"),
      "/gazetteer_list.", getpid()));
  const std::string path = absl::StrCat(stem, ending);
  std::FILE* file = std::fopen(path.c_str(), "wb");
  onrecord::Promise(file != nullptr, "the temporary folder can be written to");
  if (!bytes.empty()) std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
  EntryList entries;
  SourceReport report;
  const absl::Status status = ReadSource(path, {}, &entries, &report);
  unlink(path.c_str());
  onrecord::Promise(status.ok() || !status.message().empty(),
                    "an error says what is wrong");
  onrecord::Promise(Compile(entries.entries(), {}, nullptr).ok(),
                    "what is read compiles");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  ReadFile(onrecord::AsText(data + 1, size - 1),
           kEndings[data[0] % std::size(kEndings)]);
  return 0;
}
