#include "extractor/figures/numbers/number_reader.h"
#include "extractor/figures/words/number_words.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace figures {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer = *new absl::StatusOr<text::Analyzer>(
      text::Analyzer::Load("knowledge"));
  EXPECT_TRUE(analyzer.ok()) << analyzer.status();
  return *analyzer;
}

const NumberWords& TheWords() {
  static const auto& words = *new absl::StatusOr<NumberWords>([] {
    const auto table = knowledge::TableFile::Read(
        "knowledge/figures/number_words.tsv", "figures/number_words.tsv");
    EXPECT_TRUE(table.ok()) << table.status();
    return NumberWords::Create(*table);
  }());
  EXPECT_TRUE(words.ok()) << words.status();
  return *words;
}

// The short cut says the same as the general reading, where it says anything.
void CheckPlain(const text::AnnotatedText& text, FactsOfWords facts,
                const NumberReader& reader, uint32_t floor,
                const Number& number) {
  for (uint32_t i = number.tokens.first; i < number.tokens.end; ++i) {
    Number plain;
    if (text.tokens()[i].kind == text::TokenKind::kNumber ||
        facts[text.tokens()[i].word].number.IsAnchor()) {
      if (!reader.ReadPlain(text, facts, i, floor, &plain)) return;
      EXPECT_EQ(plain.tokens.first, number.tokens.first) << text.bytes();
      EXPECT_EQ(plain.tokens.end, number.tokens.end) << text.bytes();
      EXPECT_EQ(plain.value.ToString(), number.value.ToString());
      EXPECT_EQ(plain.kind, number.kind) << text.bytes();
      EXPECT_EQ(plain.flags, number.flags) << text.bytes();
      EXPECT_EQ(plain.scale, number.scale) << text.bytes();
      return;
    }
  }
}

// "[bytes=value] ...": each number with its value; ordinals with #, fractions
// with the fraction, vague ones with both ends.
std::string Read(absl::string_view bytes, bool letters = false) {
  text::AnnotatedText text;
  TheAnalyzer().Analyze(bytes, &text);
  std::vector<WordFacts> facts(text.words().size());
  std::vector<uint16_t> kinds(facts.size());
  for (text::Words::Id id = 0; id < facts.size(); ++id) {
    facts[id].number = TheWords().Find(text.words(), id);
    kinds[id] = id;
  }
  const FactsOfWords by_word(kinds.data(), facts.data());
  const NumberReader reader;
  std::vector<Number> numbers;
  reader.ReadAll(text, by_word, &numbers);
  std::string out;
  uint32_t floor = 0;
  for (Number& n : numbers) {
    CheckPlain(text, by_word, reader, floor, n);
    floor = n.tokens.end;
    if (letters) reader.ExtendByLetter(text, by_word, &n);
    absl::StrAppend(&out, out.empty() ? "" : " ", "[",
                    text.Bytes(text.SpanOf(n.tokens)), "=",
                    n.IsOrdinal() ? "#" : "", n.value.ToString());
    if (n.kind == Number::Kind::kVague) {
      absl::StrAppend(&out, "..", n.high.ToString());
    }
    if (n.under != 0 && n.IsFraction()) {
      absl::StrAppend(&out, "=", n.over, "/", n.under);
    }
    absl::StrAppend(&out, "]");
  }
  return out;
}

struct Case {
  const char* text;
  const char* numbers;
};

void Check(const std::vector<Case>& cases, bool letters = false) {
  for (const Case& c : cases) EXPECT_EQ(Read(c.text, letters), c.numbers);
}

TEST(NumberReaderTest, ReadsDigits) {
  Check({
      {"sold 1,234.5 of them", "[1,234.5=1234.5]"},
      {"12,34,567 voters", "[12,34,567=1234567]"},
      {"1 234 567 people", "[1 234 567=1234567]"},
      {"1\xC2\xA0""234 people", "[1\xC2\xA0""234=1234]"},
      {"1'234 francs", "[1'234=1234]"},
      {"rose 5,25 points", "[5,25=5.25]"},
      {"about .25 of it", "[.25=0.25]"},
      {"at -5 and (-7)", "[-5=-5] [-7=-7]"},
      {"+3 and minus 4", "[+3=3] [minus 4=-4]"},
      {"minus-260 degrees", "[minus-260=-260]"},
      {"1e10 and 12e-1", "[1e10=10000000000] [12e-1=1.2]"},
      {"1.3x10^6", "[1.3x10^6=1300000]"},
      {"the 21st of 3rd", "[21st=#21] [3rd=#3]"},
      {"rose 99 1/2 points", "[99 1/2=99.5]"},
      {"3½ years and ¾", "[3½=3.5] [¾=0.75=3/4]"},
      {"1/4 mile", "[1/4=0.25=1/4]"},
      {"1/10th of it", "[1/10th=0.1=1/10]"},
  });
}

TEST(NumberReaderTest, LeavesWhatIsNoNumber) {
  Check({
      {"version 1.2.3", ""},
      {"host 192.168.10.1", ""},
      {"MI5 and RockYou2021", ""},
      {"1,2,3,4", ""},
      {"call 020 7946 0958", "[020=20] [7946=7946] [0958=958]"},
      {"in 2017 300 died", "[2017=2017] [300=300]"},
      {"on 3/4/2017", "[3=3] [4/2017=0.00198314328210213=4/2017]"},
      {"he - 5 of them - left", "[5=5]"},
      {"A.25 of it", "[25=25]"},
      {"1e999999 is not", "[1=1]"},
      {"Million Dollar Baby", ""},
      {"the couple said", ""},
      {"the first half", "[first=#1]"},
      {"half-brother", ""},
      {"in the quarter", ""},
      {"scores were low", ""},
  });
}

TEST(NumberReaderTest, ReadsWords) {
  Check({
      {"two hundred and five people", "[two hundred and five=205]"},
      {"twenty-one and twenty two", "[twenty-one=21] [twenty two=22]"},
      {"Two hundred and two thousand", "[Two hundred and two thousand=202000]"},
      {"one hundred and sixty-one", "[one hundred and sixty-one=161]"},
      {"three hundred million four thousand",
       "[three hundred million four thousand=300004000]"},
      {"twenty-one trillion and three hundred",
       "[twenty-one trillion and three hundred=21000000000300]"},
      {"a hundred; an dozen", "[a hundred=100] [an dozen=12]"},
      {"two dozen eggs", "[two dozen=24]"},
      {"half a dozen", "[half a dozen=6]"},
      {"a couple of hundred", "[a couple of hundred=200]"},
      {"nine point nought four", "[nine point nought four=9.04]"},
      {"two point five million", "[two point five million=2500000]"},
      {"minus five point five", "[minus five point five=-5.5]"},
      {"8.4 billion of 12 million", "[8.4 billion=8400000000] "
                                    "[12 million=12000000]"},
      {"5bn, 5 mln and 2 crore",
       "[5bn=5000000000] [5 mln=5000000] [2 crore=20000000]"},
      {"three lakh crore", "[three lakh crore=3000000000000]"},
      {"a 50-million order", "[50-million=50000000]"},
      {"4 hundred people", "[4 hundred=400]"},
      {"3 hundred and 21 yuan", "[3 hundred and 21=321]"},
  });
}

TEST(NumberReaderTest, KeepsNumbersApart) {
  Check({
      {"between one hundred and two hundred",
       "[one hundred=100] [two hundred=200]"},
      {"5 million and two years", "[5 million=5000000] [two=2]"},
      {"2 million and 3 million", "[2 million=2000000] [3 million=3000000]"},
      {"one two three", "[one=1] [two=2] [three=3]"},
      {"nineteen ninety", "[nineteen=19] [ninety=90]"},
      {"five-ten", "[five=5] [ten=10]"},
      {"one million and three dogs", "[one million=1000000] [three=3]"},
      {"two and three", "[two=2] [three=3]"},
  });
}

TEST(NumberReaderTest, ReadsFractionsAndParts) {
  Check({
      {"two-thirds of them", "[two-thirds=0.666666666666667=2/3]"},
      {"three quarters of it", "[three quarters=0.75=3/4]"},
      {"five eighths", "[five eighths=0.625=5/8]"},
      {"one-third and one fifth.", "[one-third=0.333333333333333=1/3] "
                                   "[one fifth=0.2=1/5]"},
      {"a third of voters", "[a third=0.333333333333333=1/3]"},
      {"fell by a fifth.", "[a fifth=0.2=1/5]"},
      {"cut in half", "[half=0.5=1/2]"},
      {"half a million", "[half a million=500000]"},
      {"a quarter of a billion", "[a quarter of a billion=250000000]"},
      {"half million", "[half million=500000]"},
      {"three-quarters of a million", "[three-quarters of a million=750000]"},
      {"two and a half million", "[two and a half million=2500000]"},
      {"one and three quarters", "[one and three quarters=1.75]"},
      {"two million and one half", "[two million and one half=2500000]"},
      {"a third category", "[third=#3]"},
      {"for three quarters now", "[three=3]"},
      {"one third-party app", "[one=1] [third=#3]"},
      {"a quarter ago", ""},
  });
}

TEST(NumberReaderTest, ReadsOrdinals) {
  Check({
      {"the first and second", "[first=#1] [second=#2]"},
      {"twenty-first century", "[twenty-first=#21]"},
      {"one hundred twenty-fifth", "[one hundred twenty-fifth=#125]"},
      {"two hundredth", "[two hundredth=#200]"},
      {"one hundred and fifth", "[one hundred and fifth=#105]"},
      {"three trillionth", "[three trillionth=#3000000000000]"},
      {"a twenty second delay", "[twenty=20] [second=#2]"},
      {"12,000th", "[12,000th=#12000]"},
  });
}

// Each of them is beside something that the short cut must see.
TEST(NumberReaderTest, ReadsPlainNumbersAsTheGeneralReadingDoes) {
  Check({
      {"sold 35 of them", "[35=35]"},
      {"sold 1,234,567.", "[1,234,567=1234567]"},
      {"a 7.5% rise", "[7.5=7.5]"},
      {"a 10-year plan", "[10=10]"},
      {"about 7.7 million pounds", "[7.7 million=7700000]"},
      {"$5bn, or 3 mln", "[5bn=5000000000] [3 mln=3000000]"},
      {"100GB of 35m", "[100=100] [35=35]"},
      {"the 21st of the three", "[21st=#21] [three=3]"},
      {"two million, the third one", "[two million=2000000] [third=#3] "
                                     "[one=1]"},
      {"0 million and zero", "[0=0] [million=1000000] [zero=0]"},
      {"5 million three hundred thousand",
       "[5 million=5000000] [three hundred thousand=300000]"},
      {"5 and a half of 5e3", "[5 and a half=5.5] [5e3=5000]"},
      {"minus 5.5 and - 7", "[minus 5.5=-5.5] [7=7]"},
      {"10-20, 1990-91", "[10=10] [20=20] [1990=1990] [91=91]"},
      {"3 fifths or 3/5ths", "[3=3] [3/5=0.6=3/5]"},
  });
}

TEST(NumberReaderTest, ReadsVaguePlurals) {
  Check({
      {"dozens of people", "[dozens=12..120]"},
      {"tens of thousands of them", "[tens of thousands=10000..100000]"},
      {"hundreds of millions", "[hundreds of millions=100000000..1000000000]"},
      {"several hundred men", "[several hundred=100..1000]"},
      {"many thousands", "[many thousands=1000..10000]"},
      {"scores of people", "[scores=20..200]"},
      {"tens of them", ""},
      {"several people", ""},
      {"8.4 billions", "[8.4 billions=8400000000]"},
  });
}

TEST(NumberReaderTest, TakesLettersOnlyWhenAsked) {
  Check({{"35m devices", "[35m=35000000]"},
         {"10k", "[10k=10000]"},
         {"ten k", "[ten=10]"},
         {"5km", "[5=5]"}},
        /*letters=*/true);
  Check({{"35m devices", "[35=35]"}, {"10k", "[10=10]"}});
}

TEST(NumberReaderTest, SurvivesMonsters) {
  const std::string digits(10000, '7');
  EXPECT_EQ(Read(digits), absl::StrCat("[", digits, "=", digits, "]"));
  std::string list = "1";
  for (int i = 0; i < 100000; ++i) list += ",2";
  EXPECT_EQ(Read(list), "");
  std::string words;
  for (int i = 0; i < 20000; ++i) words += "one hundred and ";
  EXPECT_FALSE(Read(words).empty());
  std::string scales = "two";
  for (int i = 0; i < 20000; ++i) scales += " million";
  EXPECT_FALSE(Read(scales).empty());
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
