// Readers on several threads while images are swapped: each look-up sees one
// image whole.

#include <atomic>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/live_gazetteer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

constexpr int kNames = 200;

// Names "`stem` 0" and on, with ids "`stem`/0" and on.
std::string Compiled(const char* stem) {
  EntryList list;
  for (int i = 0; i < kNames; ++i) {
    const std::string name = absl::StrCat(stem, " ", i);
    const std::string id = absl::StrCat(stem, "/", i);
    Entry entry;
    entry.name = name;
    entry.id = id;
    list.Add(entry);
  }
  return Compile(list.entries(), {}, nullptr).value();
}

std::string WriteTemporary(const std::string& bytes, const char* name) {
  const std::string path = absl::StrCat(testing::TempDir(), "/", name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

// How many of the ids found begin with `stem`.
int CountIds(const Gazetteer& gazetteer, absl::string_view text,
             absl::string_view stem, Workspace* workspace,
             std::vector<Match>* matches) {
  gazetteer.FindInBytes(text, {}, workspace, matches);
  int count = 0;
  for (const Match& match : *matches) {
    for (const Entry& entry : gazetteer.Entries(match.phrase)) {
      count += entry.id.substr(0, stem.size()) == stem;
    }
  }
  return count;
}

TEST(ReloadTest, ReadersSeeOneImageWhole) {
  const std::string paths[] = {WriteTemporary(Compiled("Alder"), "a.gaz"),
                               WriteTemporary(Compiled("Birch"), "b.gaz")};
  std::string damaged = Compiled("Cedar");
  damaged[damaged.size() / 2] ^= 1;
  const std::string bad = WriteTemporary(damaged, "c.gaz");
  std::string text;
  for (int i = 0; i < kNames; ++i) {
    absl::StrAppend(&text, "Alder ", i, ", Birch ", i, ", Cedar ", i, ". ");
  }
  LiveGazetteer live(Gazetteer::Open(paths[0]).value());
  std::atomic<bool> stop{false};
  std::atomic<int> torn{0};
  std::atomic<int> read{0};
  std::vector<std::thread> readers;
  for (int worker = 0; worker < 4; ++worker) {
    readers.emplace_back([&] {
      LiveGazetteer::Reader reader(&live);
      Workspace workspace;
      std::vector<Match> matches;
      while (!stop) {
        const Gazetteer& gazetteer = reader.Hold();
        const int alders =
            CountIds(gazetteer, text, "Alder/", &workspace, &matches);
        const int birches =
            CountIds(gazetteer, text, "Birch/", &workspace, &matches);
        if (alders + birches != kNames || alders * birches != 0) ++torn;
        ++read;
      }
    });
  }
  for (int i = 1; i <= 60 || read < 100; ++i) {
    ASSERT_TRUE(live.Reload(paths[i % 2]).ok());
    EXPECT_EQ(live.Reload(bad).code(), absl::StatusCode::kDataLoss);
  }
  stop = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(torn, 0);
  EXPECT_EQ(live.FreeUnused(), 0);
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
