// What is a name of what, by tables: each row is a text with its names marked
// (P person, O organization, L place); what is not marked must not be found.

#include <ostream>
#include <string>

#include "gtest/gtest.h"
#include "tests/names/found_names.h"

namespace onrecord {
namespace names {
namespace {

struct Row {
  const char* marked;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.marked; }

class DecisionsTest : public testing::TestWithParam<Row> {};

TEST_P(DecisionsTest, FindsWhatIsMarked) {
  const std::string marked = GetParam().marked;
  EXPECT_EQ(Marked(Unmarked(marked)), marked);
}

constexpr Row kPersons[] = {
    {"Mr. [P Kettering] said the plan was dead."},
    {"“It is over,” said [P Ingrid Halvorsen], who runs the shop."},
    {"Prime Minister [P Tomasz Brelik] resigned on Friday."},
    {"The singer [P Rosa Delmonte] and her husband, [P Paul Okafor], agreed."},
    {"[P J.K. Wetherby] wrote the book, Mrs [P Wetherby] said."},
    {"Dr [P Amina Yusuf], a surgeon, told reporters."},
    {"Sir [P Edwin Marlow] thanked [P Claire O’Neill]."},
    {"Her brother, [P Stephen Park Jr.], was not there."},
};
INSTANTIATE_TEST_SUITE_P(Persons, DecisionsTest, testing::ValuesIn(kPersons));

// No person: titles alone, capitals at the start, days, words of any kind.
constexpr Row kNoPersons[] = {
    {"Hope for the miners faded. Summer was hot."},
    {"April rain fell. A rose grew; the bill was paid."},
    {"The President spoke on Monday."},
    {"Nobody knew. Everyone waited. Then it rained."},
};
INSTANTIATE_TEST_SUITE_P(NoPersons, DecisionsTest,
                         testing::ValuesIn(kNoPersons));

constexpr Row kOrganizations[] = {
    {"[O Harbour Biscuits Ltd] fell short, the shop said."},
    {"The [O Ministry of Agriculture] denied it."},
    {"[O Kestrel Airlines] said it would fly again."},
    {"[O Johnson & Johnson] and [O BMW] rose, [O Reuters] reported."},
    {"The bill was passed by the [O Senate Finance Committee]."},
    {"The [O National Farmers Union] called a strike."},
    {"He joined the [O Social Democratic Party] last year."},
};
INSTANTIATE_TEST_SUITE_P(Organizations, DecisionsTest,
                         testing::ValuesIn(kOrganizations));

constexpr Row kNoOrganizations[] = {
    {"The company said that GDP and VAT would rise."},
    {"Its CEO sold an SUV and a TV."},
    {"Act now. Bank on it. Party all night."},
    {"The Chinese government wants more LNG."},
    {"The Act and the Treaty were signed before the Olympics."},
};
INSTANTIATE_TEST_SUITE_P(NoOrganizations, DecisionsTest,
                         testing::ValuesIn(kNoOrganizations));

constexpr Row kPlaces[] = {
    {"The train from [L Oslo] to [L Paris] was late."},
    {"They live near [L Lake Victoria], in [L Kenya]."},
    {"Floods hit [L Portland], [L Oregon], and northern [L Italy]."},
    {"The [L U.S.] and [L Britain] signed."},
    {"It happened in the town of [L Brackwater]."},
};
INSTANTIATE_TEST_SUITE_P(Places, DecisionsTest, testing::ValuesIn(kPlaces));

constexpr Row kNoPlaces[] = {
    {"A French chef cooked for British guests."},
    {"He reads a lot. Nice people do."},
    {"In summer the north is cool."},
};
INSTANTIATE_TEST_SUITE_P(NoPlaces, DecisionsTest,
                         testing::ValuesIn(kNoPlaces));

// One string, several senses: the surroundings and the rest of the text tell.
constexpr Row kSenses[] = {
    {"[P Paris Hartley] lives in [L Paris]."},
    {"[P George Washington] slept here, in [L Washington]."},
    {"Mr. [P Norwich] left [L Norwich]."},
    {"[O Bank of England] officials flew to [L England]."},
};
INSTANTIATE_TEST_SUITE_P(Senses, DecisionsTest, testing::ValuesIn(kSenses));

// Headlines, page furniture, other scripts.
constexpr Row kPages[] = {
    {"ميناء السلام الجديد Download Shqip English"},
    {"Copyright [O Fenwick Media Limited] 2021"},
};
INSTANTIATE_TEST_SUITE_P(Pages, DecisionsTest, testing::ValuesIn(kPages));

}  // namespace
}  // namespace names
}  // namespace onrecord
