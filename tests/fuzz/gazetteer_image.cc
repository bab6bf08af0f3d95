// Damaged images, with checksums that fit: no crash, and no match of which the
// bytes are not an entry's.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/checksum.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/gazetteer/image_format.h"
#include "tests/fuzz/fuzz_target.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr int kNames = 60;

std::string MakeImage() {
  EntryList list;
  for (int i = 0; i < kNames; ++i) {
    const std::string name = absl::StrCat(i % 3 == 0 ? "al-Name " : "Name ", i,
                                          i % 2 == 0 ? " of Orla" : "");
    const std::string id = absl::StrCat("id/", i);
    Entry entry;
    entry.name = name;
    entry.id = id;
    entry.case_rule = static_cast<CaseRule>(i % 4);
    entry.rules = i % 5 == 0 ? "not-before=Street" : "";
    entry.type = Type::kPlace;
    entry.class_name = "city";
    list.Add(entry);
  }
  return Compile(list.entries(), {}, nullptr).value();
}

std::string MakeText() {
  std::string text = "AL-NAME 3 AND NAME 4 OF ORLA ";
  for (int i = 0; i < kNames; ++i) {
    absl::StrAppend(&text, "Name ", i, " of Orla, Al-Name ", i, " Street. ");
  }
  return text;
}

// As the compiler does, over whatever the bytes are now.
void MendChecksums(std::string* image) {
  ImageHeader header;
  memcpy(&header, image->data(), sizeof(header));
  const uint64_t sums = header.page_checksums.size / 4;
  const uint64_t front =
      (sizeof(header) + 4 * sums + kPageBytes - 1) / kPageBytes * kPageBytes;
  if (header.page_checksums.offset != sizeof(header) ||
      sums > image->size() || front > image->size()) {
    return;
  }
  for (uint64_t page = 0; page < sums; ++page) {
    const uint64_t at = front + page * kPageBytes;
    if (at >= image->size()) break;
    const uint32_t sum = static_cast<uint32_t>(
        Checksum(absl::string_view(*image).substr(at, kPageBytes)));
    memcpy(&(*image)[sizeof(header) + 4 * page], &sum, 4);
  }
  header.header_checksum = 0;
  memcpy(&(*image)[0], &header, sizeof(header));
  header.header_checksum =
      Checksum(absl::string_view(*image).substr(0, front));
  memcpy(&(*image)[0], &header, sizeof(header));
}

// Alterations of 5 bytes: an offset, two bytes of it from the end of the image,
// and what to put there.
std::string Damage(const uint8_t* data, size_t size) {
  static const std::string& good = *new std::string(MakeImage());
  std::string image = good;
  for (; size >= 5; data += 5, size -= 5) {
    const size_t at = data[0] | data[1] << 8 | data[2] << 16;
    image[at % image.size()] = static_cast<char>(data[3]);
    image[image.size() - 1 - at % std::min<size_t>(image.size(), 6000)] ^=
        static_cast<char>(data[4]);
  }
  MendChecksums(&image);
  return image;
}

void LookUp(const std::string& bytes) {
  auto image = Image::FromBytes(bytes, "fuzzed");
  if (!image.ok()) return;
  static const std::string& text = *new std::string(MakeText());
  const auto gazetteer = Gazetteer::FromImage(*std::move(image));
  Workspace workspace;
  std::vector<Match> matches;
  for (const bool overlapping : {false, true}) {
    FindOptions options;
    options.overlapping = overlapping;
    gazetteer->FindInBytes(text, options, &workspace, &matches);
    for (const Match& match : matches) {
      Promise(match.span.begin < match.span.end &&
                  match.span.end <= text.size(),
              "a match lies in the text");
      for (const Entry& entry : gazetteer->Entries(match.phrase)) {
        Promise(!entry.name.empty(), "an entry has a name");
      }
    }
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const absl::string_view bytes = onrecord::AsText(data, size);
  onrecord::gazetteer::LookUp(std::string(bytes));
  onrecord::gazetteer::LookUp(onrecord::gazetteer::Damage(data, size));
  return 0;
}
