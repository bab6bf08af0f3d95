// Which mentions are one entity, by short articles.

#include <ostream>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

using testing::ElementsAreArray;

struct Row {
  const char* name;
  const char* text;
  std::vector<std::string> entities;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class EntitiesTest : public testing::TestWithParam<Row> {};

TEST_P(EntitiesTest, JoinsMentions) {
  EXPECT_THAT(Entities(GetParam().text, true),
              ElementsAreArray(GetParam().entities));
}

const Row kRows[] = {
    {"SurnameIsPartial",
     "Andrew Parker spoke. Parker said no.",
     {"Andrew Parker: Andrew Parker | Parker/PARTIAL"}},
    {"TwoOfOneSurnameStayTwo",
     "Mr. John Marsden and his sister, Mrs. Ellen Marsden, agreed. Mrs. "
     "Marsden said so.",
     {"John Marsden: John Marsden",
      "Ellen Marsden: Ellen Marsden | Marsden/PARTIAL"}},
    {"InitialIsTheSamePerson",
     "John F. Kessler won. John Kessler said he was glad.",
     {"John F. Kessler: John F. Kessler | John Kessler | he/PRONOUN"}},
    {"CountriesByAnyName",
     "The UK agreed. Britain and the United Kingdom said so.",
     {"United Kingdom: UK | Britain | United Kingdom"}},
    {"LegalFormIsNoOtherCompany",
     "Marlow Biscuits Limited closed. Marlow Biscuits said so.",
     {"Marlow Biscuits Limited: Marlow Biscuits Limited | Marlow Biscuits"}},
    {"AcronymOfNameInText",
     "The National Beekeepers Forum (NBF) met. The NBF voted.",
     {"National Beekeepers Forum: National Beekeepers Forum | "
      "NBF/ACRONYM | NBF/ACRONYM"}},
    {"HeIsThePersonWhoSpoke",
     "Mr. Kato met Angela Brandt. He said the talks went well.",
     {"Kato: Kato | He/PRONOUN", "Angela Brandt: Angela Brandt"}},
    {"SheIsTheWoman",
     "Mrs. Brandt met Mr. Kato. She said the talks went well.",
     {"Brandt: Brandt | She/PRONOUN", "Kato: Kato"}},
    {"TheAgencyIsTheLastThatFits",
     "Last week the Food Safety Agency warned Tesco. The agency said it would act.",
     {"Food Safety Agency: Food Safety Agency | The agency/NOMINAL",
      "Tesco: Tesco"}},
    {"GovernmentsAreTheirOwn",
     "Spain agreed. The Spanish government said so.",
     {"Spain: Spain", "Spanish government: Spanish government/NOMINAL"}},
    {"RoleOfWhoWasJustIntroduced",
     "The plan was praised by Edwin Marlow. The head of MI5 said it was good.",
     {"Edwin Marlow: Edwin Marlow | The head of MI5/ROLE", "MI5: MI5"}},
};
INSTANTIATE_TEST_SUITE_P(Rows, EntitiesTest, testing::ValuesIn(kRows));

// What must not be joined.
const Row kNegatives[] = {
    {"PronounOfNobody", "He said the road was closed.", {}},
    {"CompoundIsNoReference",
     "Tesco rose. The company car was new.",
     {"Tesco: Tesco"}},
    {"TheOtherCompanyIsNotThisOne",
     "Tesco rose. The other company fell.",
     {"Tesco: Tesco"}},
    {"WomenAreNotHe",
     "Mrs. Brandt left. He stayed.",
     {"Brandt: Brandt"}},
    {"NationalityMustFit",
     "Vodafone rose. The Chinese company said nothing.",
     {"Vodafone: Vodafone"}},
    {"SameWordsOfOtherType",
     "Mr. Norwich lives in Norwich.",
     {"Norwich: Norwich", "Norwich: Norwich"}},
};
INSTANTIATE_TEST_SUITE_P(Negatives, EntitiesTest,
                         testing::ValuesIn(kNegatives));

TEST(MentionFields, HonorificAndRole) {
  const std::string text =
      "Sir Edwin Marlow met Tim Vance, the chief executive of Kestrel "
      "Airlines.";
  const Names names = Find(text);
  ASSERT_GE(names.mentions.size(), 2u);
  const Mention& sir = names.mentions[0];
  EXPECT_EQ(text.substr(sir.honorific.begin, sir.honorific.size()), "Sir");
  const Mention& chief = names.mentions[1];
  EXPECT_EQ(text.substr(chief.role.begin, chief.role.size()),
            "chief executive of Kestrel Airlines");
}

TEST(MentionFields, EvidenceAndConfidence) {
  for (const Mention& m : Find("Tim Cook of Apple flew to Paris.").mentions) {
    ASSERT_FALSE(m.evidence.empty());
    EXPECT_GT(m.confidence, 0.2f);
    EXPECT_LE(m.confidence, 1.0f);
  }
}

// A headline in capitals must not change what the body's names are.
TEST(Headlines, DoNotChangeTheBody) {
  const std::string body =
      "Ingrid Halvorsen of Kestrel Airlines spoke in Oslo. Halvorsen said no.";
  const std::vector<std::string> plain = Entities(body);
  const std::vector<std::string> topped =
      Entities("FLIGHTS ARE LATE AGAIN\n\n" + body);
  EXPECT_EQ(plain, topped);
}

}  // namespace
}  // namespace names
}  // namespace onrecord
