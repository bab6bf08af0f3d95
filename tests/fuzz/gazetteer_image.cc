// An image that somebody altered: what was compiled, with the input's bytes
// xored over it from a place that the first four bytes give. (Checksums would
// stop bytes that are no image at once, so that no fuzzer got behind them.)

#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/gazetteer.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

using namespace onrecord::gazetteer;

const std::string& Compiled() {
  static const std::string* const image = [] {
    EntryList list;
    for (int i = 0; i < 200; ++i) {
      const std::string name = absl::StrCat("Name ", i % 150, " of Orla");
      const std::string id = absl::StrCat("id/", i);
      Entry entry;
      entry.name = name;
      entry.id = id;
      entry.type = Type::kPlace;
      list.Add(entry);
    }
    CompileReport report;
    return new std::string(*Compile(list.entries(), {}, &report));
  }();
  return *image;
}

void LookUp(const Gazetteer& gazetteer) {
  Workspace workspace;
  std::vector<Match> matches;
  const absl::string_view text = "at Name 7 of Orla, Name 149 of Orla";
  gazetteer.FindInBytes(text, {}, &workspace, &matches);
  for (const Match& match : matches) {
    int entries = 0;
    for (const Entry& entry : gazetteer.Entries(match.phrase)) {
      if (++entries > 1000 || entry.name.size() > 1000) break;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // As it is, and laid over a good one.
  auto image = Image::FromBytes(onrecord::AsText(data, size), "image");
  if (image.ok()) LookUp(*Gazetteer::FromImage(*std::move(image)));
  if (size < 4) return 0;
  uint32_t at;
  std::memcpy(&at, data, sizeof(at));
  std::string altered = Compiled();
  for (size_t i = 4; i < size; ++i) {
    altered[(at + i - 4) % altered.size()] ^= data[i];
  }
  image = Image::FromBytes(altered, "image");
  if (image.ok()) LookUp(*Gazetteer::FromImage(*std::move(image)));
  return 0;
}
