#include "extractor/grammar/lexicon.h"

#include "extractor/grammar/spelling.h"
#include "extractor/text/words.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace grammar {
namespace {

const Lexicon& TheLexicon() {
  static const auto& lexicon =
      *new absl::StatusOr<Lexicon>(Lexicon::Load("knowledge"));
  EXPECT_TRUE(lexicon.ok()) << lexicon.status();
  return *lexicon;
}

struct FormsCase {
  const char* base;
  const char* present;
  const char* past;
  const char* participle;
  const char* ing;
};

TEST(LexiconTest, InflectsVerbs) {
  const FormsCase kCases[] = {
      {"say", "says", "said", "said", "saying"},
      {"write", "writes", "wrote", "written", "writing"},
      {"deny", "denies", "denied", "denied", "denying"},
      {"quip", "quips", "quipped", "quipped", "quipping"},
      {"slam", "slams", "slammed", "slammed", "slamming"},
      {"argue", "argues", "argued", "argued", "arguing"},
      {"admit", "admits", "admitted", "admitted", "admitting"},
      {"answer", "answers", "answered", "answered", "answering"},
      {"stress", "stresses", "stressed", "stressed", "stressing"},
      {"teach", "teaches", "taught", "taught", "teaching"},
      {"tweet", "tweets", "tweeted", "tweeted", "tweeting"},
      {"agree", "agrees", "agreed", "agreed", "agreeing"},
      {"vow", "vows", "vowed", "vowed", "vowing"},
      {"lie", "lies", "lied", "lied", "lying"},
      {"echo", "echoes", "echoed", "echoed", "echoing"},
      {"refer", "refers", "referred", "referred", "referring"},
      {"pray", "prays", "prayed", "prayed", "praying"},
      {"fix", "fixes", "fixed", "fixed", "fixing"},
      {"put", "puts", "put", "put", "putting"},
  };
  for (const FormsCase& c : kCases) {
    const VerbForms forms = TheLexicon().FormsOf(c.base);
    EXPECT_EQ(forms.present, c.present);
    EXPECT_EQ(forms.past, c.past);
    EXPECT_EQ(forms.participle, c.participle);
    EXPECT_EQ(forms.ing, c.ing);
  }
}

TEST(SpellingTest, TakesShortWords) {
  EXPECT_EQ(WithS(""), "s");
  EXPECT_EQ(WithEd("y"), "yed");
  EXPECT_EQ(WithIng("be"), "being");
}

struct WordCase {
  const char* folded;
  uint16_t shape;
  bool may_be_plain;
  Tag tag;
};

TEST(LexiconTest, TagsWordsByListAndLetters) {
  const uint16_t kCapitalised = text::kInitialUpper | text::kHasLower;
  const WordCase kCases[] = {
      {"against", text::kHasLower, false, Tag::kPreposition},
      {"against", kCapitalised, false, Tag::kPreposition},
      {"will", text::kHasLower, false, Tag::kModal},
      {"will", kCapitalised, false, Tag::kName},
      {"will", kCapitalised, true, Tag::kModal},
      {"kato", kCapitalised, false, Tag::kName},
      {"kato", kCapitalised, true, Tag::kCapital},
      {"quietly", text::kHasLower, false, Tag::kAdverb},
      {"quietly", kCapitalised, true, Tag::kAdverb},
      {"running", text::kHasLower, false, Tag::kIng},
      {"king", text::kHasLower, false, Tag::kTitle},
      {"sing", text::kHasLower, false, Tag::kWord},
      {"walked", text::kHasLower, false, Tag::kPast},
      {"went", text::kHasLower, false, Tag::kPast},
      {"red", text::kHasLower, false, Tag::kWord},
      {"nation", text::kHasLower, false, Tag::kNoun},
      {"cars", text::kHasLower, false, Tag::kPlural},
      {"press", text::kHasLower, false, Tag::kWord},
      {"'s", text::kHasLower, false, Tag::kPossessiveS},
      {"daren't", text::kHasLower, false, Tag::kModal},
      {"mi5", kCapitalised | text::kHasDigit, true, Tag::kCapital},
      {"us", text::kInitialUpper | text::kInnerUpper | text::kAllUpper, true,
       Tag::kName},
      {"us", kCapitalised, true, Tag::kObject},
      {"who", text::kHasLower, false, Tag::kWho},
      {"bid", text::kHasLower, false, Tag::kWord},
      {"", 0, false, Tag::kWord},
  };
  for (const WordCase& c : kCases) {
    EXPECT_EQ(TagName(TheLexicon().OfWord(c.folded, c.shape, c.may_be_plain)),
              TagName(c.tag))
        << c.folded << " " << c.may_be_plain;
  }
}

TEST(LexiconTest, NamesFileOfAnError) {
  EXPECT_FALSE(Lexicon::Load("no/such/folder").ok());
}

TEST(TagTest, NamesAreOneToOne) {
  for (int i = 1; i < kNumTags; ++i) {
    EXPECT_EQ(TagOfName(TagName(static_cast<Tag>(i))), static_cast<Tag>(i));
  }
  EXPECT_EQ(TagOfName("no such tag"), Tag::kNone);
}

}  // namespace
}  // namespace grammar
}  // namespace onrecord
