// What one gazetteer finds and another does not, with examples.

#include "extractor/gazetteer/compare.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

using testing::ElementsAre;

struct Name {
  const char* name;
  const char* id;
  const char* rules;
};

std::unique_ptr<Gazetteer> Make(const std::vector<Name>& names) {
  EntryList entries;
  for (const Name& name : names) {
    Entry entry;
    entry.name = name.name;
    entry.id = name.id;
    entry.rules = name.rules;
    entry.type = Type::kPlace;
    entries.Add(entry);
  }
  auto gazetteer = Gazetteer::Create(entries);
  EXPECT_TRUE(gazetteer.ok()) << gazetteer.status();
  return *std::move(gazetteer);
}

std::vector<std::string> Counted(const Comparison::Changes& changes) {
  std::vector<std::string> counted;
  for (const auto& change : changes) {
    counted.push_back(std::to_string(change.second.count) + " " +
                      change.first);
  }
  return counted;
}

TEST(ComparisonTest, CountsByEntryWithExamples) {
  const auto before = Make({{"Orla", "c/1", ""}, {"Port Orla", "c/2", ""}});
  const auto after = Make({{"Orla", "c/1", ""}, {"Marlow", "c/3", ""}});
  Comparison comparison(*before, *after);
  comparison.Add("From Orla to Marlow, and\nfrom Marlow to Port Orla.", "d1");
  comparison.Add("Mårtén likes Marlow. Marlow, Marlow.", "d2");
  comparison.Add("nothing", "d3");
  EXPECT_EQ(comparison.texts(), 3);
  EXPECT_EQ(comparison.same(), 1);
  // The shorter name is found where the longer one was.
  EXPECT_THAT(Counted(comparison.found()),
              ElementsAre("5 Marlow (place, c/3)", "1 Orla (place, c/1)"));
  EXPECT_THAT(Counted(comparison.lost()),
              ElementsAre("1 Port Orla (place, c/2)"));
  EXPECT_THAT(comparison.found().at("Marlow (place, c/3)").examples,
              ElementsAre("d1: From Orla to [Marlow], and from Marlow to Port "
                          "Orla.",
                          "d1: From Orla to Marlow, and from [Marlow] to Port "
                          "Orla.",
                          "d2: Mårtén likes [Marlow]. Marlow, Marlow."));
}

TEST(ComparisonTest, LeavesOutWhatRulesForbid) {
  const auto before = Make({{"Orla", "c/1", ""}});
  const auto after = Make({{"Orla", "c/1", ""},
                           {"Orla", "c/2", "before=Bay"}});
  Comparison comparison(*before, *after);
  comparison.Add("In Orla, at Orla Bay.", "d");
  EXPECT_EQ(comparison.same(), 2);
  EXPECT_THAT(Counted(comparison.found()), ElementsAre("1 Orla (place, c/2)"));
  EXPECT_TRUE(comparison.lost().empty());
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
