// Many texts looked up at once: each has what it has alone.

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/gazetteer/text_group.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

using Texts = std::vector<absl::string_view>;

TEST(TextGroupTest, TakesWhatFits) {
  const std::string half(TextGroup::kMostBytes / 2, 'x');
  const std::string full(TextGroup::kMostBytes, 'x');
  const std::string longer(TextGroup::kMostBytes + 1, 'x');
  const struct {
    const char* name;
    Texts texts;
    size_t taken;
    size_t bytes;
  } kCases[] = {
      {"one", {"abc"}, 1, 3},
      {"an empty one", {""}, 1, 0},
      {"three", {"abc", "", "de"}, 3, 9},
      {"the third does not fit", {"abc", half, half}, 2, 5 + half.size()},
      {"just fits", {full, "a"}, 1, full.size()},
      {"too long for others", {longer, "a"}, 1, longer.size()},
      {"a long one behind", {"a", longer}, 1, 1},
  };
  TextGroup group;
  for (const auto& c : kCases) {
    EXPECT_EQ(group.Take(c.texts), c.taken) << c.name;
    EXPECT_EQ(group.bytes().size(), c.bytes) << c.name;
    ASSERT_EQ(group.begins().size(), c.taken) << c.name;
    for (size_t i = 0; i < c.taken; ++i) {
      EXPECT_EQ(group.bytes().substr(group.begins()[i], c.texts[i].size()),
                c.texts[i])
          << c.name;
    }
  }
}

std::unique_ptr<Gazetteer> Make() {
  static const struct {
    const char* name;
    const char* rules;
  } kNames[] = {
      {"Orla", ""},
      {"Orla Bank", ""},
      {"Marlow", "not-before=Street"},
      {"Dunne", "after=Rita"},
      {"Ng", "fuller"},
      {"Pia Ng", ""},
      {"O'Hara", ""},
  };
  EntryList entries;
  for (const auto& n : kNames) {
    Entry entry;
    entry.name = n.name;
    entry.id = absl::EndsWith(n.name, "Ng") ? "p/1" : "";
    entry.rules = n.rules;
    entries.Add(entry);
  }
  auto gazetteer = Gazetteer::Create(entries);
  EXPECT_TRUE(gazetteer.ok()) << gazetteer.status();
  return *std::move(gazetteer);
}

// "0:Orla 2:Orla Bank": what is found in which text.
std::string Found(const Gazetteer& gazetteer, const Texts& texts) {
  Workspace workspace;
  TextMatches found;
  gazetteer.FindInAll(texts, {}, &workspace, &found);
  EXPECT_EQ(found.ends.size(), texts.size());
  std::vector<std::string> shown;
  for (size_t i = 0; i < texts.size(); ++i) {
    for (const Match& match : found.Of(i)) {
      shown.push_back(absl::StrCat(i, ":", match.span.In(texts[i])));
    }
  }
  return absl::StrJoin(shown, " ");
}

TEST(TextGroupTest, TextsDoNotTouch) {
  const auto gazetteer = Make();
  const std::string filler(TextGroup::kMostBytes, 'x');
  const std::string far_off = absl::StrCat(filler, " Orla");
  const struct {
    Texts texts;
    const char* found;
  } kCases[] = {
      {{}, ""},
      {{"", "", ""}, ""},
      {{"at Orla", "", "Orla Bank"}, "0:Orla 2:Orla Bank"},
      {{"Orla", "Bank"}, "0:Orla"},
      {{"Orla\r", "\nBank"}, "0:Orla"},
      // What a rule forbids or asks for may stand in no other text.
      {{"Marlow Street"}, ""},
      {{"Marlow", "Street"}, "0:Marlow"},
      {{"Rita Dunne"}, "0:Dunne"},
      {{"Rita", "Dunne"}, ""},
      {{"Pia Ng and Ng"}, "0:Pia Ng 0:Ng"},
      {{"Pia Ng", "Ng"}, "0:Pia Ng"},
      // A name in capitals wants capitals beside it.
      {{"IN ORLA"}, "0:ORLA"},
      {{"IN", "ORLA"}, ""},
      // Signs that join words join no texts.
      {{"Orla.", "com"}, "0:Orla"},
      {{"Orla'", "x"}, "0:Orla"},
      {{"b.", "Orla"}, "1:Orla"},
      {{"O'", "Hara", "O'Hara"}, "2:O'Hara"},
      {{"Orla \xE2\x80", "\x99 Bank"}, "0:Orla"},
      // The same place in two groups.
      {{"Orla", filler, "Orla"}, "0:Orla 2:Orla"},
      {{"Orla", far_off, "Orla Bank"}, "0:Orla 1:Orla 2:Orla Bank"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(Found(*gazetteer, c.texts), c.found)
        << absl::StrJoin(c.texts, "|").substr(0, 40);
    // As each has alone.
    std::vector<Match> alone;
    Workspace workspace;
    size_t count = 0;
    for (const absl::string_view text : c.texts) {
      gazetteer->FindInBytes(text, {}, &workspace, &alone);
      count += alone.size();
    }
    const absl::string_view found = c.found;
    EXPECT_EQ(count, std::count(found.begin(), found.end(), ':'));
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
