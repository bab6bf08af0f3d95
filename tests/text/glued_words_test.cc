// Words that pages glued together, and words that only look so.

#include "extractor/text/glued_words.h"

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace text {
namespace {

// Tokens with "|" between, "¶" where a paragraph starts.
std::string Cut(absl::string_view bytes) {
  static const auto& analyzer = *[] {
    auto loaded = Analyzer::Load("knowledge");
    EXPECT_TRUE(loaded.ok()) << loaded.status();
    return new Analyzer(*std::move(loaded));
  }();
  AnnotatedText text;
  analyzer.Analyze(bytes, &text);
  std::string cut;
  for (const Token& token : text.tokens()) {
    if (!cut.empty()) {
      cut += token.Has(kParagraphStart) ? "¶" : token.glued() ? "+" : "|";
    }
    absl::StrAppend(&cut, text.Bytes(token));
  }
  return cut;
}

TEST(GluedWordsTest, CutsWhatAPageGlued) {
  const struct {
    const char* text;
    const char* cut;
  } kCases[] = {
      // A line break was lost.
      {"Ada ObiThe film", "Ada|Obi¶The|film"},
      {"by Ada ObiA year", "by|Ada|Obi¶A|year"},
      {"at 5.16pmThis is", "at|5.16+pm¶This|is"},
      {"Photograph: AlamyKate Obi", "Photograph+:|Alamy¶Kate|Obi"},
      {"Getty ImagesOrla", "Getty|Images¶Orla"},
      {"in DecemberOrla", "in|December¶Orla"},
      {"the reviewThe next", "the|review¶The|next"},
      {"McCannThe case", "McCann¶The|case"},
      {"YouTubeThe clip", "YouTube¶The|clip"},
      {"plusShareShare this", "plus¶Share¶Share|this"},
      {"easyJetIt said", "easyJet¶It|said"},
      {"at 1.56pm GMTShareShare", "at|1.56+pm|GMT¶Share¶Share"},
      {"on BBCThe news", "on|BBC¶The|news"},
      // A space was.
      {"the curatorEmma Obi", "the|curator|Emma|Obi"},
      {"the filmBlue Reef", "the|film|Blue|Reef"},
      {"of theBolshoi", "of|the|Bolshoi"},
      {"of theThe Band", "of|the|The|Band"},
      {"attacksFebruary 3", "attacks|February|3"},
      {"viewersBBC One", "viewers|BBC|One"},
      {"Café reviewÉmile", "Café|reviewÉmile"},
      {"the painterObi’s house", "the|painter|Obi+’s|house"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Cut(c.text), c.cut);
}

TEST(GluedWordsTest, CutsBesideNames) {
  const struct {
    const char* text;
    const char* cut;
  } kCases[] = {
      // Behind a first name, whatever the rest is.
      {"Fiona MarlowJudged by", "Fiona|Marlow¶Judged|by"},
      {"Brian ObiTamworth, Kent", "Brian|Obi¶Tamworth+,|Kent"},
      {"Fiona McKenna", "Fiona|McKenna"},
      {"Fiona MacLeod said", "Fiona|MacLeod|said"},
      {"Brian FitzGerald", "Brian|FitzGerald"},
      {"Brian VanderMeer", "Brian|VanderMeer"},
      {"Brian ObiCityLeave", "Brian|ObiCityLeave"},
      {"Table MarlowJudged", "Table|MarlowJudged"},
      {"Fiona,MarlowJudged", "Fiona+,+MarlowJudged"},
      // A full name begins.
      {"BristolSarah Obi", "Bristol¶Sarah|Obi"},
      {"DirectorHelen Obi", "Director¶Helen|Obi"},
      {"MarianneSarah Obi", "MarianneSarah|Obi"},
      {"DirectorHelen said", "DirectorHelen|said"},
      {"PyeongChang County", "PyeongChang|County"},
      // Credits.
      {"Brian Obi/ReutersMany", "Brian|Obi+/+Reuters¶Many"},
      {"Brian Obi/PAPolice said", "Brian|Obi+/+PA¶Police|said"},
      {"all APIs are", "all|APIs|are"},
      {"the GuardianHosted by", "the|Guardian¶Hosted|by"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Cut(c.text), c.cut);
}

TEST(GluedWordsTest, LeavesWhatIsOneWord) {
  for (const char* word :
       {"McCann", "MacArthur", "DiCaprio", "LaBeouf", "DeLillo", "O’Neill",
        "YouTube", "iPhone", "eBay", "easyJet", "LinkedIn", "BlackBerry",
        "PayPal", "HarperCollins", "JPMorgan", "WikiLeaks", "BuzzFeed",
        "microSD", "kWh", "MoJ", "PhD", "GmbH", "BBC", "NASA", "BBCNews", "MI5",
         "VitaminA",
        "sportT", "www.AdaObi.com", "http://orla.org/TheFilm", "GenCorp",
        "PaineWebber", "FitzGerald", "TransCanada", "EastEnders"}) {
    EXPECT_EQ(Cut(word), word);
  }
  EXPECT_EQ(Cut("@orlaThe"), "@+orlaThe");
  // Longer than any that a page glues.
  const std::string longest(GluedWords::kMostBytes - 3, 'a');
  EXPECT_EQ(Cut(longest + "The"), longest + "¶The");
  EXPECT_EQ(Cut(longest + "aThe"), longest + "aThe");
  EXPECT_EQ(Cut("#OrlaTheFilm"), "#+OrlaTheFilm");
}

TEST(GluedWordsTest, RefusesABadTable) {
  const struct {
    const char* table;
    const char* error;
  } kCases[] = {
      {"# columns: word\nThe\n", "t.tsv:1: needs columns word and kind"},
      {"# columns: word<TAB>kind\nThe\tstarts\n",
       "t.tsv:4: kind 'starts' is none of opens, ends, inside, whole, "
       "prefix"},
      {"# columns: word<TAB>kind\n\topens\n", "t.tsv:4: has no word"},
      {"# columns: word<TAB>kind\nThe\topens\nThe\tends\n",
       "t.tsv:5: 'The' stands here a second time"},
  };
  for (const auto& c : kCases) {
    const auto table = knowledge::TableFile::Parse(
        absl::StrCat("# origin: a test\n# licence: none\n", c.table),
        "t.tsv");
    ASSERT_TRUE(table.ok()) << table.status();
    const auto made = GluedWords::Create(*table);
    ASSERT_FALSE(made.ok()) << c.table;
    EXPECT_EQ(made.status().message(), c.error);
  }
}

}  // namespace
}  // namespace text
}  // namespace onrecord
