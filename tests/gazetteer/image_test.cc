#include "extractor/gazetteer/image.h"

#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/gazetteer/live_gazetteer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

std::string Compiled(int names, const char* stem = "Name") {
  EntryList list;
  for (int i = 0; i < names; ++i) {
    const std::string name = absl::StrCat(stem, " ", i, " of Orla");
    const std::string id = absl::StrCat("id/", i);
    Entry entry;
    entry.name = name;
    entry.id = id;
    entry.prior = 0.25f;
    entry.class_name = "city";
    entry.type = Type::kPlace;
    list.Add(entry);
  }
  return Compile(list.entries(), {}, nullptr).value();
}

std::string WriteTemporary(const std::string& bytes, const char* name) {
  const std::string path = absl::StrCat(testing::TempDir(), "/", name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

size_t CountIn(const Gazetteer& gazetteer, absl::string_view text) {
  Workspace workspace;
  std::vector<Match> matches;
  gazetteer.FindInBytes(text, {}, &workspace, &matches);
  return matches.size();
}

TEST(CompilerTest, GivesTheSameBytes) {
  EXPECT_EQ(Compiled(1000), Compiled(1000));
}

TEST(CompilerTest, RefusesWhatCannotBeFound) {
  EntryList list;
  std::string long_name = "A";
  for (int i = 0; i < 10000; ++i) long_name += " b";
  std::string many = "A";
  for (int i = 0; i < 64; ++i) many += " b";
  const std::string names[] = {"", "...", long_name, many, "a — b", "Good"};
  for (const std::string& name : names) {
    Entry entry;
    entry.name = name;
    list.Add(entry);
  }
  CompileReport report;
  ASSERT_TRUE(Compile(list.entries(), {}, &report).ok());
  EXPECT_EQ(report.refused, 5);
  EXPECT_EQ(report.entries, 1);
  EXPECT_EQ(report.refusals[2].why, "longer than 1,000 bytes");
  EXPECT_EQ(report.refusals[3].why, "more than 64 words");
}

TEST(CompilerTest, TakesManyEntriesOfOneName) {
  constexpr int kEntries = 2000000;
  EntryList list;
  for (int i = 0; i < kEntries; ++i) {
    const std::string id = absl::StrCat(i);
    Entry entry;
    entry.name = "Springfield";
    entry.id = id;
    list.Add(entry);
  }
  const auto gazetteer = Gazetteer::Create(list);
  ASSERT_TRUE(gazetteer.ok());
  Workspace workspace;
  std::vector<Match> matches;
  (*gazetteer)->FindInBytes("in Springfield", {}, &workspace, &matches);
  ASSERT_EQ(matches.size(), 1);
  EXPECT_EQ((*gazetteer)->Entries(matches[0].phrase).size(), kEntries);
}

TEST(ImageTest, OpensWhatWasWritten) {
  const std::string path = absl::StrCat(testing::TempDir(), "/written.gaz");
  ASSERT_TRUE(WriteImage(Compiled(5000), path).ok());
  const auto gazetteer = Gazetteer::Open(path);
  ASSERT_TRUE(gazetteer.ok()) << gazetteer.status();
  EXPECT_TRUE((*gazetteer)->image().CheckAll().ok());
  Workspace workspace;
  std::vector<Match> matches;
  (*gazetteer)->FindInBytes("at Name 77 of Orla", {}, &workspace, &matches);
  ASSERT_EQ(matches.size(), 1);
  const Entry entry = *(*gazetteer)->Entries(matches[0].phrase).begin();
  EXPECT_EQ(entry.id, "id/77");
  EXPECT_EQ(entry.class_name, "city");
  EXPECT_EQ(entry.type, Type::kPlace);
  EXPECT_FLOAT_EQ(entry.prior, 0.25f);
}

struct DamageCase {
  const char* what;
  size_t offset;
  absl::StatusCode code;
  const char* message;
};

TEST(ImageTest, TellsWhatIsWrong) {
  const std::string good = Compiled(100);
  const DamageCase kCases[] = {
      {"magic", 0, absl::StatusCode::kInvalidArgument, "is no gazetteer image"},
      {"version", 8, absl::StatusCode::kFailedPrecondition, "version"},
      {"size", 16, absl::StatusCode::kDataLoss, "bytes instead of"},
      {"checksum", 24, absl::StatusCode::kDataLoss, "checksum"},
      {"counts", 32, absl::StatusCode::kDataLoss, "checksum"},
  };
  for (const DamageCase& c : kCases) {
    std::string bad = good;
    bad[c.offset] ^= 0x55;
    const auto image = Image::FromBytes(bad, "bad.gaz");
    ASSERT_FALSE(image.ok()) << c.what;
    EXPECT_EQ(image.status().code(), c.code) << c.what;
    EXPECT_NE(image.status().message().find(c.message), std::string::npos)
        << image.status();
  }
  for (const size_t size : {size_t{0}, size_t{7}, size_t{207}, size_t{208},
                            size_t{5000}, good.size() - 1}) {
    EXPECT_FALSE(Image::FromBytes(good.substr(0, size), "cut.gaz").ok());
  }
}

// Whatever bytes an image has: no crash, and no match that was not there.
TEST(ImageTest, SurvivesAnyDamage) {
  const std::string good = Compiled(300);
  std::string text;
  for (int i = 0; i < 300; ++i) absl::StrAppend(&text, "Name ", i, " of Orla, ");
  std::mt19937 random(7);
  int noticed = 0;
  for (int round = 0; round < 400; ++round) {
    std::string bad = good;
    for (size_t n = 1 + random() % 4; n > 0; --n) {
      bad[random() % bad.size()] ^= 1 + random() % 255;
    }
    const auto image = Image::FromBytes(bad, "bad.gaz");
    if (!image.ok()) {
      ++noticed;
      continue;
    }
    noticed += !(*image)->CheckAll().ok();
  }
  EXPECT_EQ(noticed, 400);
  // Looked up without a check of all pages first.
  for (int round = 0; round < 200; ++round) {
    std::string bad = good;
    bad[random() % bad.size()] ^= 1 + random() % 255;
    auto image = Image::FromBytes(bad, "bad.gaz");
    if (!image.ok()) continue;
    const auto gazetteer = Gazetteer::FromImage(*std::move(image));
    Workspace workspace;
    std::vector<Match> matches;
    gazetteer->FindInBytes(text, {}, &workspace, &matches);
    for (const Match& match : matches) {
      for (const Entry& entry : gazetteer->Entries(match.phrase)) {
        EXPECT_EQ(entry.name, match.span.In(text));
      }
    }
  }
}

TEST(LiveGazetteerTest, SwapsAndRefuses) {
  LiveGazetteer live(Gazetteer::FromImage(
      Image::FromBytes(Compiled(10, "Old"), "old").value()));
  const std::string good = WriteTemporary(Compiled(10, "New"), "new.gaz");
  std::string bytes = Compiled(10, "Bad");
  bytes[bytes.size() - 70] ^= 1;
  const std::string bad = WriteTemporary(bytes, "bad.gaz");
  constexpr char kText[] = "Old 1 of Orla";
  EXPECT_EQ(live.Reload(bad).code(), absl::StatusCode::kDataLoss);
  LiveGazetteer::Reader reader(&live);
  const Gazetteer& old = reader.Hold();
  EXPECT_EQ(CountIn(old, kText), 1);
  const uint64_t fingerprint = live.fingerprint();
  ASSERT_TRUE(live.Reload(good).ok());
  EXPECT_NE(live.fingerprint(), fingerprint);
  EXPECT_EQ(live.FreeUnused(), 1);
  EXPECT_EQ(CountIn(old, kText), 1);
  const Gazetteer& fresh = reader.Hold();
  EXPECT_EQ(CountIn(fresh, kText), 0);
  EXPECT_EQ(CountIn(fresh, "New 1 of Orla"), 1);
  EXPECT_EQ(live.FreeUnused(), 0);
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
