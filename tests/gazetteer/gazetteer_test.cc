#include "extractor/gazetteer/gazetteer.h"

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/text/analyzer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer = *new absl::StatusOr<text::Analyzer>(
      text::Analyzer::Load("knowledge"));
  EXPECT_TRUE(analyzer.ok()) << analyzer.status();
  return *analyzer;
}

std::unique_ptr<Gazetteer> Make(
    const std::vector<std::pair<const char*, CaseRule>>& names) {
  EntryList entries;
  for (const auto& name : names) {
    Entry entry;
    entry.name = name.first;
    entry.case_rule = name.second;
    const std::string id = absl::StrCat("id/", entries.size());
    entry.id = id;
    entries.Add(entry);
  }
  auto gazetteer = Gazetteer::Create(entries);
  EXPECT_TRUE(gazetteer.ok()) << gazetteer.status();
  return *std::move(gazetteer);
}

// The bytes of all matches, separated by '|'.
std::string Found(const Gazetteer& gazetteer, absl::string_view bytes,
                  bool overlapping = false) {
  text::AnnotatedText text;
  TheAnalyzer().Analyze(bytes, &text);
  FindOptions options;
  options.overlapping = overlapping;
  Workspace workspace;
  std::vector<Match> matches;
  gazetteer.Find(text, options, &workspace, &matches);
  std::vector<std::string> found;
  for (const Match& match : matches) {
    found.emplace_back(text.Bytes(match.span));
    EXPECT_FALSE(match.tokens.empty());
    EXPECT_EQ(text.SpanOf(match.tokens).begin, match.span.begin);
  }
  return absl::StrJoin(found, "|");
}

struct FindCase {
  const char* text;
  const char* found;
};

TEST(GazetteerTest, FindsWhateverWritersDo) {
  const auto gazetteer = Make({
      {"Bank of Norland", CaseRule::kExact},
      {"Norland", CaseRule::kExact},
      {"Marks & Penrose", CaseRule::kExact},
      {"O'Dunne", CaseRule::kExact},
      {"Aldo-Brevik", CaseRule::kExact},
      {"Café Ümit", CaseRule::kExact},
      {"al-Zahir", CaseRule::kExact},
      {"eMerchant", CaseRule::kExact},
      {"U.N.", CaseRule::kExact},
      {"Sofia", CaseRule::kExact},
      {"green league", CaseRule::kAny},
      {"People of the Sea", CaseRule::kTitle},
      {"WISE", CaseRule::kUpper},
      {"And Yet", CaseRule::kExact},
      {"İzmit", CaseRule::kAny},
  });
  const FindCase kCases[] = {
      {"the Bank of Norland said", "Bank of Norland"},
      {"Bank  of\u00A0Norland", "Bank  of\u00A0Norland"},
      {"Norland's bank, Norland’s", "Norland|Norland"},
      {"(Norland)", "Norland"},
      {"'Norland' and “Norland”", "Norland|Norland"},
      {"Norland-based", "Norland"},
      {"Marks and Penrose; Marks &amp; Penrose; Marks & Penrose",
       "Marks and Penrose|Marks &amp; Penrose|Marks & Penrose"},
      {"Mary O’Dunne", "O’Dunne"},
      {"Aldo\u2010Brevik Aldo–Brevik", "Aldo\u2010Brevik|Aldo–Brevik"},
      {"Cafe\u0301 U\u0308mit", "Cafe\u0301 U\u0308mit"},
      {"BANK OF NORLAND RAISES RATES", "BANK OF NORLAND"},
      {"STORM HITS NORLAND", "NORLAND"},
      {"Al-Zahir and al-Zahir", "Al-Zahir|al-Zahir"},
      {"eMerchant", "eMerchant"},
      {"the U.N. said, at the U.N.", "U.N|U.N"},
      {"the Green League or green league", "Green League|green league"},
      {"People Of The Sea", "People Of The Sea"},
      {"WISE is", "WISE"},
      {"in İZMİT and IZMIT", "İZMİT|IZMIT"},
      {"Nor\u00ADland", "Nor\u00ADland"},
  };
  for (const FindCase& c : kCases) {
    EXPECT_EQ(Found(*gazetteer, c.text), c.found) << c.text;
  }
  const char* const kNothing[] = {
      "",
      "Norlander and Norlands",
      "norland",
      "and Yet",
      "wise Wise",
      "Bank of norland",
      "bank of Norway",
      "people of the sea",
      "Dunne",
      "D'Sofia was",
      "Sofia'ya",
      "www.Sofia.com/Sofia",
      "Sofia.com",
      "he said NORLANDER",
      "In NORLAND, he said",
      "Marks\n\nand Penrose",
  };
  for (const char* text : kNothing) EXPECT_EQ(Found(*gazetteer, text), "");
}

// Several names whose keys are one: the one that is as written.
TEST(GazetteerTest, TellsNamesByTheirCapitals) {
  const auto gazetteer = Make({{"Quill", CaseRule::kExact},
                               {"QUILL", CaseRule::kExact},
                               {"Quill?", CaseRule::kExact},
                               {"Orla and Brevik", CaseRule::kExact},
                               {"ORLA And Brevik", CaseRule::kExact},
                               {"Sea View", CaseRule::kTitle},
                               {"SEA View", CaseRule::kExact},
                               {"Vik", CaseRule::kAny},
                               {"VIk", CaseRule::kExact}});
  const struct {
    const char* text;
    std::vector<const char*> names;
  } kCases[] = {
      {"by Quill today", {"Quill", "Quill?"}},
      {"by QUILL today", {"QUILL"}},
      {"by QUilL today", {}},
      {"“Quill.”", {"Quill", "Quill?"}},
      {"…QUILL•", {"QUILL"}},
      {"of Orla And Brevik", {"Orla and Brevik"}},
      {"of ORLA and Brevik", {"ORLA And Brevik"}},
      {"of Orla   and   Brevik", {"Orla and Brevik"}},
      {"of Orla and brevik", {}},
      {"a Sea View", {"Sea View"}},
      {"a SEA View", {"Sea View", "SEA View"}},
      {"a sea View", {}},
      {"in Vik", {"Vik"}},
      {"in VIk", {"Vik", "VIk"}},
  };
  for (const auto& c : kCases) {
    Workspace workspace;
    std::vector<Match> matches;
    gazetteer->FindInBytes(c.text, {}, &workspace, &matches);
    std::vector<std::string> names;
    for (const Match& match : matches) {
      for (const Entry& entry : gazetteer->Entries(match.phrase)) {
        names.emplace_back(entry.name);
      }
    }
    EXPECT_THAT(names, testing::UnorderedElementsAreArray(c.names)) << c.text;
  }
}

// What follows a beginning is known by its first letters before it is read.
TEST(GazetteerTest, FollowsNamesWhateverTheirNextLettersAre) {
  const auto gazetteer = Make({{"Orla Énard", CaseRule::kExact},
                               {"Orla Ezra", CaseRule::kExact},
                               {"Orla Böll", CaseRule::kExact},
                               {"Orla X", CaseRule::kExact},
                               {"Orla 5G Park", CaseRule::kExact},
                               {"Orla & Dunne", CaseRule::kExact},
                               {"Orla And-Co", CaseRule::kExact},
                               {"Abcdefghijklm Nop", CaseRule::kExact},
                               {"Abcdefghijkl Nop", CaseRule::kExact},
                               {"Abcdefghijk Nop", CaseRule::kExact},
                               {"Orla Zoë", CaseRule::kExact}});
  const char* const kFound[] = {
      "Orla Énard", "Orla E\u0301nard", "ORLA ÉNARD", "Orla Ezra",
      "ORLA EZRA", "Orla E\u00ADzra", "Orla Ez\u00ADra", "Orla Böll",
      "Orla Bo\u0308ll", "Orla B\u00ADöll", "Orla  Ezra",
      "Orla\u00A0Ezra", "Orla X", "Orla 5G Park", "Orla and Dunne",
      "Orla & Dunne", "Orla &amp; Dunne", "Orla&Dunne", "Orla And-Co",
      "Abcdefghijklm Nop", "Abcdefghijkl Nop", "Abcdefghijk Nop",
      "Orla Ezr\u00ADa", "Orla Zoë", "Orla Zoe\u0308", "Orla Zo\u00ADë"};
  for (const char* text : kFound) {
    EXPECT_EQ(Found(*gazetteer, text), text);
    EXPECT_EQ(Found(*gazetteer, absl::StrCat("at ", text, ".")), text);
  }
  const char* const kNothing[] = {"Orla E", "Orla Ezr", "Orla Xi", "Orla 5",
                                  "Orla Nop", "Orla an-Co"};
  for (const char* text : kNothing) EXPECT_EQ(Found(*gazetteer, text), "");
}

TEST(GazetteerTest, ReportsTheLongestOfTheLeftmost) {
  const auto gazetteer = Make({{"New Orla", CaseRule::kExact},
                               {"New Orla Times", CaseRule::kExact},
                               {"Orla Times Square", CaseRule::kExact},
                               {"Times", CaseRule::kExact}});
  EXPECT_EQ(Found(*gazetteer, "New Orla Times Square"), "New Orla Times");
  EXPECT_EQ(Found(*gazetteer, "New Orla Square"), "New Orla");
  EXPECT_EQ(Found(*gazetteer, "New Orla Times Square", true),
            "New Orla|New Orla Times|Orla Times Square|Times");
}

TEST(GazetteerTest, ReportsAllEntriesOfOneName) {
  EntryList entries;
  for (int i = 0; i < 3; ++i) {
    Entry entry;
    const std::string id = absl::StrCat("place/", i);
    entry.name = "Georgia";
    entry.id = id;
    entry.prior = 0.25f * i;
    entry.type = Type::kPlace;
    entries.Add(entry);
  }
  const auto gazetteer = Gazetteer::Create(entries);
  ASSERT_TRUE(gazetteer.ok());
  Workspace workspace;
  std::vector<Match> matches;
  (*gazetteer)->FindInBytes("in Georgia", {}, &workspace, &matches);
  ASSERT_EQ(matches.size(), 1);
  std::vector<std::string> ids;
  for (const Entry& entry : (*gazetteer)->Entries(matches[0].phrase)) {
    ids.emplace_back(entry.id);
    EXPECT_EQ(entry.name, "Georgia");
    EXPECT_EQ(entry.type, Type::kPlace);
  }
  EXPECT_THAT(ids, testing::ElementsAre("place/0", "place/1", "place/2"));
}

struct RuleCase {
  const char* rules;
  const char* text;
  bool found;
};

TEST(GazetteerTest, KeepsTheRulesOfEntries) {
  const RuleCase kCases[] = {
      {"", "in Marlow today", true},
      {"blocked", "in Marlow today", false},
      {"after=Mr|Dr", "with Dr Marlow", true},
      {"after=Mr|Dr", "with Sir Marlow", false},
      {"not-after=Lake", "at Lake Marlow", false},
      {"not-after=Lake", "at Marlow", true},
      {"before=Street", "in Marlow  street", true},
      {"before=Street", "in Marlow\nstreet", false},
      {"not-before=Street|Road", "in Marlow Road", false},
      {"fuller", "Marlow and Rita", false},
      {"fuller", "Marlow, Rita Marlow", true},
      {"fuller not-before=Road", "Marlow Road, Rita Marlow", false},
  };
  for (const RuleCase& c : kCases) {
    EntryList entries;
    Entry entry;
    entry.name = "Marlow";
    entry.id = "p/1";
    entry.rules = c.rules;
    entries.Add(entry);
    entry.name = "Rita Marlow";
    entry.rules = "";
    entries.Add(entry);
    const auto gazetteer = Gazetteer::Create(entries);
    ASSERT_TRUE(gazetteer.ok());
    Workspace workspace;
    std::vector<Match> matches;
    (*gazetteer)->FindInBytes(c.text, {}, &workspace, &matches);
    bool found = false;
    for (const Match& match : matches) found |= match.span.size() == 6;
    EXPECT_EQ(found, c.found) << c.rules << " in: " << c.text;
  }
}

// Found within spans is what is found anywhere and starts in one of them.
TEST(GazetteerTest, FindsWithinSpansWhatStartsThere) {
  const auto gazetteer = Make({{"Orla", CaseRule::kAny},
                               {"Bank of Orla", CaseRule::kAny},
                               {"bay", CaseRule::kAny}});
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Bank of Orla, a bay in Orla. ";
  Workspace workspace;
  std::vector<Match> all, some;
  FindOptions options;
  options.overlapping = true;
  gazetteer->FindInBytes(text, options, &workspace, &all);
  ASSERT_EQ(all.size(), 160);
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<text::Span> spans;
    for (uint32_t at = random() % 90; at < text.size();) {
      const uint32_t end =
          std::min<uint32_t>(at + 1 + random() % 200, text.size());
      spans.push_back({at, end});
      at = end + random() % 150;
    }
    options.within = spans;
    gazetteer->FindInBytes(text, options, &workspace, &some);
    std::vector<text::Span> found, expected;
    for (const Match& match : some) found.push_back(match.span);
    for (const Match& match : all) {
      const bool within = std::any_of(
          spans.begin(), spans.end(), [&](const text::Span& span) {
            return span.begin <= match.span.begin &&
                   match.span.begin < span.end;
          });
      if (within) expected.push_back(match.span);
    }
    EXPECT_EQ(found, expected) << "round " << round;
  }
}

TEST(GazetteerTest, PrefersTheSpellingOfTheText) {
  const auto gazetteer =
      Make({{"Rim", CaseRule::kExact}, {"RIM", CaseRule::kExact}});
  Workspace workspace;
  std::vector<Match> matches;
  gazetteer->FindInBytes("IBM AND RIM", {}, &workspace, &matches);
  ASSERT_EQ(matches.size(), 1);
  EXPECT_EQ(gazetteer->Entries(matches[0].phrase).begin()->name, "RIM");
}

TEST(GazetteerTest, FindsTheShortestNameWhereverItsRecordLies) {
  for (const char* name : {"O", "Q", "5"}) {
    const auto gazetteer =
        Make({{"Orla", CaseRule::kExact}, {name, CaseRule::kExact}});
    const std::string text = absl::StrCat("bank of ", name, ", here");
    EXPECT_EQ(Found(*gazetteer, text, false), name);
    EXPECT_EQ(Found(*gazetteer, text, true), name);
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
