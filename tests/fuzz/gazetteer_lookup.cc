// Names and a text, against the obvious matcher, for each set of vector
// instructions. The input: a name a line, the first byte of which gives its
// case rule; an empty line; the text.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/gazetteer/reference_matcher.h"
#include "tests/fuzz/fuzz_target.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr size_t kMostNames = 40;

struct Names {
  EntryList entries;
  ReferenceMatcher reference;
};

// Takes the names off the front.
void TakeNames(absl::string_view* input, Names* names) {
  std::set<std::pair<std::string, int>> seen;
  while (!input->empty() && names->entries.size() < kMostNames) {
    const size_t end = std::min(input->find('\n'), input->size());
    const absl::string_view line = input->substr(0, end);
    input->remove_prefix(std::min(end + 1, input->size()));
    if (line.empty()) return;
    Entry entry;
    entry.name = line.substr(1);
    entry.case_rule = static_cast<CaseRule>(line[0] & 3);
    if (!seen.emplace(std::string(entry.name), line[0] & 3).second) continue;
    names->reference.Add(entry.name, entry.case_rule,
                         static_cast<uint32_t>(names->entries.size()));
    names->entries.Add(entry);
  }
}

// The text's lines, looked up together, have the matches that each has alone.
void CheckLines(const Gazetteer& gazetteer, absl::string_view text) {
  const std::vector<absl::string_view> lines = absl::StrSplit(text, '\n');
  Workspace workspace;
  std::vector<Match> alone;
  TextMatches together;
  gazetteer.FindInAll(lines, {}, &workspace, &together);
  for (size_t i = 0; i < lines.size(); ++i) {
    gazetteer.FindInBytes(lines[i], {}, &workspace, &alone);
    const absl::Span<const Match> of = together.Of(i);
    bool same = alone.size() == of.size();
    for (size_t m = 0; same && m < of.size(); ++m) {
      same = alone[m].span == of[m].span && alone[m].phrase == of[m].phrase;
    }
    Promise(same, "texts looked up together");
  }
}

void Check(absl::string_view input) {
  Names names;
  TakeNames(&input, &names);
  const auto gazetteer = Gazetteer::Create(names.entries);
  Promise(gazetteer.ok(), "whatever names there are, they compile");
  // On the heap and no byte larger, so that reads beyond are seen.
  const std::vector<char> bytes(input.begin(), input.end());
  const absl::string_view text(bytes.data(), bytes.size());
  Workspace workspace;
  std::vector<Match> matches;
  std::vector<Match> expected;
  for (const bool overlapping : {false, true}) {
    names.reference.Find(text, nullptr, overlapping, &expected);
    for (const char* isa : {"avx512", "avx2", "sse2", "portable"}) {
      const ScanVariant* variant = VariantByName(isa);
      if (variant == nullptr) continue;
      (*gazetteer)->set_variant(variant);
      FindOptions options;
      options.overlapping = overlapping;
      (*gazetteer)->FindInBytes(text, options, &workspace, &matches);
      bool same = matches.size() == expected.size();
      for (size_t i = 0; same && i < matches.size(); ++i) {
        same = matches[i].span == expected[i].span;
      }
      Promise(same, isa);
      if (!overlapping) CheckLines(**gazetteer, text);
    }
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  onrecord::gazetteer::Check(onrecord::AsText(data, size));
  return 0;
}
