// What is told of a decision must be the decision that was made, and what is
// told of the features must add up to it.

#include "extractor/names/decision/explanation.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/decision/decider.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/weights/weights.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

constexpr size_t kAll = 1000;

template <typename T>
auto& Loaded() {
  static auto& loaded = *new auto(T::Load("knowledge"));
  if (!loaded.ok()) abort();
  return *loaded;
}

const char* const kTexts[] = {
    "LEEDS, 3 May - Shares in Kestrel Airlines fell on Monday, said Ingrid "
    "Halvorsen, an analyst at Orla Bank in Oslo. Halvorsen expects more.",
    "The Bank of England and the Department for Business, Energy and "
    "Industrial Strategy told French officials that Vodafone, BT and Three "
    "had merged. BT shares rose in New York.",
    "Mr. Jean-Luc Picard-Smith of Acme Ltd met Prime Minister Ada Obi at the "
    "National Cyber Security Centre (NCSC). NCSC said Obi left for Paris.",
    "JONES BEATS SMITH IN CUP FINAL\n\nTom Jones beat Bill Smith in the "
    "Carling Cup final at Wembley Stadium. Jones, 31, is from Cardiff.",
};

struct Decided {
  text::AnnotatedText text;
  Document document;
  ListingFinder finder;
  Decisions decisions;

  explicit Decided(const std::string& bytes) {
    Loaded<text::Analyzer>().Analyze(bytes, &text);
    const Weights& weights = Loaded<Weights>();
    Prepare(text, Loaded<Lexicon>(), *Loaded<gazetteer::Gazetteer>(), &weights,
            &finder, &document);
    Decider(&weights).Decide(&document, &decisions);
  }
};

float Sum(const std::vector<FeatureShare>& shares) {
  float sum = 0;
  for (const FeatureShare& share : shares) sum += share.score;
  return sum;
}

// The token that begins with the words at their only place.
uint32_t TokenOf(const text::AnnotatedText& text, absl::string_view words) {
  const size_t at = text.bytes().find(words);
  EXPECT_NE(at, absl::string_view::npos) << words;
  return text.TokenAt(at);
}

NameExplanation Explain(const std::string& bytes, absl::string_view words,
                        size_t most = kAll) {
  text::AnnotatedText text;
  Loaded<text::Analyzer>().Analyze(bytes, &text);
  return Loaded<NameExplainer>().Explain(text, TokenOf(text, words), most);
}

TEST(NameExplainer, TellsOfTheDecisionThatWasMade) {
  int names = 0;
  for (const std::string bytes : kTexts) {
    const Decided decided(bytes);
    for (const Decision& d : decided.decisions) {
      const Candidate& c = decided.document.candidates[d.candidate];
      for (uint32_t i = c.first; i < c.end(); ++i) {
        const NameExplanation why =
            Loaded<NameExplainer>().Explain(decided.text, i, 2);
        const std::string name(
            decided.text.Bytes(decided.text.SpanOf({c.first, c.end()})));
        ASSERT_TRUE(why.asked) << name;
        ASSERT_EQ(why.choices.size(), 2u) << name;
        const NameChoice& won = why.choices[0];
        EXPECT_EQ(won.label, d.label) << name;
        EXPECT_EQ(won.tokens.first, c.first) << name;
        EXPECT_EQ(won.tokens.end, c.end()) << name;
        EXPECT_EQ(won.behind, 0) << name;
        EXPECT_NEAR(why.choices[1].behind, d.margin, 1e-3) << name;
        if (i == c.first) {
          EXPECT_EQ(why.choices[1].label, d.runner_up) << name;
        }
        ++names;
      }
    }
  }
  EXPECT_GT(names, 40);
}

TEST(NameExplainer, WhatLostLacksWhatItsFeaturesLack) {
  int rivals = 0;
  for (const std::string bytes : kTexts) {
    const Decided decided(bytes);
    for (uint32_t i = 0; i < decided.text.tokens().size(); ++i) {
      const NameExplanation why =
          Loaded<NameExplainer>().Explain(decided.text, i, kAll);
      float behind = 0;
      for (const NameChoice& choice : why.choices) {
        EXPECT_GE(choice.behind, behind);
        behind = choice.behind;
        if (&choice == &why.choices[0]) continue;
        EXPECT_NEAR(Sum(choice.shares), -choice.behind, 0.01)
            << decided.text.Bytes(decided.text.tokens()[i]) << " as "
            << LabelName(choice.label) << " of " << choice.tokens.size();
        ++rivals;
      }
    }
  }
  EXPECT_GT(rivals, 1000);
}

// Of a run of one token, what the winner adds over no name is what no name
// lacks, but for what follows what.
TEST(NameExplainer, ARunOfOneToken) {
  const NameExplanation why =
      Explain("On Friday, he said Halvorsen left.", "Halvorsen");
  ASSERT_EQ(why.choices.size(), static_cast<size_t>(kLabels));
  EXPECT_EQ(why.choices[0].label, kPersonLabel);
  const auto none = std::find_if(
      why.choices.begin(), why.choices.end(),
      [](const NameChoice& choice) { return choice.label == kOutside; });
  ASSERT_NE(none, why.choices.end());
  const auto& transitions = Loaded<Weights>().transitions();
  EXPECT_NEAR(Sum(why.choices[0].shares),
              none->behind - transitions[kRunStart][kPersonLabel] +
                  transitions[kRunStart][kOutside],
              0.01);
  EXPECT_TRUE(std::any_of(
      why.choices[0].shares.begin(), why.choices[0].shares.end(),
      [](const FeatureShare& s) { return s.feature == "prev_word said"; }));
  for (const FeatureShare& share : why.choices[0].shares) {
    EXPECT_EQ(share.feature.find('?'), std::string::npos) << share.feature;
  }
}

TEST(NameExplainer, ATokenThatIsNoName) {
  const std::string text = "Shares in Acme fell on Monday.";
  EXPECT_FALSE(Explain(text, "fell").asked);
  EXPECT_TRUE(Explain(text, "fell").choices.empty());
  const NameExplanation why = Explain(text, "Shares", 3);
  ASSERT_EQ(why.choices.size(), 3u);
  EXPECT_EQ(why.choices[0].label, kOutside);
  EXPECT_EQ(why.choices[0].tokens.size(), 1u);
  EXPECT_TRUE(why.choices[0].shares.empty());
  EXPECT_NE(why.choices[1].label, kOutside);
  EXPECT_GT(why.choices[1].behind, 0);
}

// Where a name ends early, the rest of it may be another.
TEST(NameExplainer, NamesBesideARival) {
  int beside = 0;
  for (const std::string bytes : kTexts) {
    const Decided decided(bytes);
    for (uint32_t i = 0; i < decided.text.tokens().size(); ++i) {
      for (const NameChoice& choice :
           Loaded<NameExplainer>().Explain(decided.text, i, kAll).choices) {
        for (const NamedTokens& other : choice.beside) {
          ++beside;
          EXPECT_NE(other.label, kOutside);
          EXPECT_TRUE(other.tokens.first >= choice.tokens.end ||
                      other.tokens.end <= choice.tokens.first);
        }
        if (choice.behind == 0) {
          EXPECT_TRUE(choice.beside.empty());
        }
      }
    }
  }
  EXPECT_GT(beside, 20);
}

TEST(NameExplainer, DocumentsDoNotLeakIntoEachOther) {
  const NameExplanation alone = Explain(kTexts[0], "Halvorsen expects");
  for (const std::string text : kTexts) Explain(text, text.substr(0, 3));
  const NameExplanation again = Explain(kTexts[0], "Halvorsen expects");
  ASSERT_EQ(alone.choices.size(), again.choices.size());
  for (size_t i = 0; i < alone.choices.size(); ++i) {
    EXPECT_EQ(alone.choices[i].behind, again.choices[i].behind);
    ASSERT_EQ(alone.choices[i].shares.size(), again.choices[i].shares.size());
    for (size_t k = 0; k < alone.choices[i].shares.size(); ++k) {
      EXPECT_EQ(alone.choices[i].shares[k].feature,
                again.choices[i].shares[k].feature);
    }
  }
}

TEST(NameExplainer, KnowledgeThatIsNotThere) {
  const auto explainer = NameExplainer::Load("no/such/folder");
  ASSERT_FALSE(explainer.ok());
  EXPECT_NE(explainer.status().message().find("no/such/folder"),
            absl::string_view::npos);
}

}  // namespace
}  // namespace names
}  // namespace onrecord
