// Towns of one name: which of them a document means, if any.

#include <algorithm>
#include <string>

#include "gtest/gtest.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

// The gazetteer's id of a place, "" if it has none, "-" if it is not found.
std::string IdOf(const std::string& text, const std::string& name) {
  for (const Entity& entity : Find(text).entities) {
    if (entity.canonical_name != name || entity.type != Type::kPlace) continue;
    return entity.gazetteer_ids.empty()
               ? ""
               : std::string(entity.gazetteer_ids.front());
  }
  return "-";
}

TEST(EntryChoiceTest, WhatElseIsNamedTellsTheTown) {
  const struct {
    const char* text;
    const char* name;
    const char* id;
  } kCases[] = {
      // Nothing tells: the likeliest.
      {"They live in Worcester.", "Worcester", "city/4956184"},
      // The country of the other names.
      {"They left Leeds and live in Worcester.", "Worcester", "city/2633563"},
      {"They left Boston and live in Worcester.", "Worcester", "city/4956184"},
      {"He met a South African in Worcester.", "Worcester", "city/3359041"},
      {"She is from Cornwall, he from Gloucester.", "Gloucester",
       "city/2648404"},
      // The state.
      {"The crew left Texas for San Marcos.", "San Marcos", "city/4726491"},
      {"The crew left California for San Marcos.", "San Marcos",
       "city/5392368"},
      // What stands behind the comma, whatever else is named.
      {"They left Leeds for Gloucester, Massachusetts.", "Gloucester",
       "city/4937829"},
      {"They left Boston for Gloucester, England.", "Gloucester",
       "city/2648404"},
      {"They flew from Wales to Atlanta, Georgia.", "Georgia",
       "state/us-georgia"},
      {"They flew from Wales to Athens, Georgia.", "Georgia",
       "state/us-georgia"},
      {"They flew from Wales to Athens, Georgia.", "Athens", "city/4180386"},
      {"They flew from Wales to London, Ontario.", "London", "city/6058560"},
      // A list of countries.
      {"They flew to London, France and Spain.", "London", "city/2643743"},
      {"Latvia, Georgia, Bulgaria and the United States took part.", "Georgia",
       "country/ge"},
      // None of those that are known: a village of that name elsewhere.
      {"They left Leeds for Lindley, West Yorkshire.", "Lindley", ""},
      {"They walked from Cumbria to Coniston past England's lakes.",
       "Coniston", ""},
      {"They met in Gloucester, Ohio.", "Gloucester", ""},
      // Sure enough whatever else is named.
      {"They left Boston, Chicago and Denver for London.", "London",
       "city/2643743"},
      {"They left Leeds for Coniston in Australia.", "Coniston",
       "city/2170796"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(IdOf(c.text, c.name), c.id) << c.text;
  }
}

TEST(EntryChoiceTest, OrganizationsToo) {
  const struct {
    const char* text;
    const char* id;
  } kCases[] = {
      {"The ABC said so in Sydney and Perth.",
       "org/australian-broadcasting-corporation"},
      {"The ABC said so in Boston and Denver.", "org/abc"},
      {"The ABC said so.", "org/abc"},
  };
  for (const auto& c : kCases) {
    std::string id;
    for (const Entity& entity : Find(c.text).entities) {
      if (entity.type != Type::kOrganization) continue;
      if (!entity.gazetteer_ids.empty()) id = std::string(
          entity.gazetteer_ids.front());
    }
    EXPECT_EQ(id, c.id) << c.text;
  }
}

// A mention's evidence names the entry that its entity has.
TEST(EntryChoiceTest, EvidenceFollows) {
  const Names names = Find("They left Leeds and live in Worcester.");
  ASSERT_EQ(names.mentions.size(), 2u);
  const auto& evidence = names.mentions[1].evidence;
  EXPECT_EQ(std::count_if(evidence.begin(), evidence.end(),
                          [](const Reason& reason) {
                            return reason.id == "city/2633563";
                          }), 1);
  const Names none = Find("They left Leeds for Lindley, West Yorkshire.");
  for (const Mention& mention : none.mentions) {
    for (const Reason& reason : mention.evidence) {
      EXPECT_NE(reason.id, "city/982701");
    }
  }
}

}  // namespace
}  // namespace names
}  // namespace onrecord
