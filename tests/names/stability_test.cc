// What must hold of any text: spans lie in it, mentions and entities agree,
// and what was read before, or by another thread, changes nothing.

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "extractor/names/name_finder.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace names {
namespace {

const text::Analyzer& TheAnalyzer() {
  static const auto& analyzer =
      *new absl::StatusOr<text::Analyzer>(text::Analyzer::Load("knowledge"));
  return *analyzer;
}

const NameFinder& TheFinder() {
  static const auto& finder =
      *new absl::StatusOr<NameFinder>(NameFinder::Load("knowledge"));
  return *finder;
}

// Text made of pieces that matter to the stage, in any order.
std::string RandomText(uint32_t seed) {
  static const char* const kPieces[] = {
      "Mr.", "Kato", "said", "the", "agency", "He", "she", "Bank", "of",
      "England", "U.S.", "(", ")", "NCSC", "\n\n", "-", "’s", ",", ".", "and",
      "McDONALD", "easyJet", "al", "government", "French", "\xff", "“", "”",
      "head", "The", "LTD", "Ltd", "3", "M", "&", "company", "UK", "é", "É",
      "عرب", "\0x"};
  std::mt19937 random(seed);
  std::string text;
  const int size = random() % 120;
  for (int i = 0; i < size; ++i) {
    text += kPieces[random() % (sizeof(kPieces) / sizeof(kPieces[0]))];
    if (random() % 4 != 0) text += ' ';
  }
  return text;
}

struct Reader {
  text::AnnotatedText text;
  NameFinder::Workspace workspace{TheFinder()};
  Names names;

  std::string Read(const std::string& bytes) {
    TheAnalyzer().Analyze(bytes, &text);
    TheFinder().Find(text, text::DocumentContext(), &workspace, &names);
    std::string all;
    for (const Mention& m : names.mentions) {
      all += std::to_string(m.span.begin) + "-" + std::to_string(m.span.end) +
             " " + std::to_string(static_cast<int>(m.type)) + " " +
             std::to_string(static_cast<int>(m.form)) + " " +
             std::to_string(m.entity) + " " + std::to_string(m.confidence) +
             ";";
    }
    for (const Entity& e : names.entities) all += e.canonical_name + ";";
    return all;
  }
};

TEST(Stability, RecordsAgree) {
  Reader reader;
  for (uint32_t seed = 0; seed < 800; ++seed) {
    const std::string text = RandomText(seed);
    reader.Read(text);
    const Names& names = reader.names;
    for (uint32_t i = 0; i < names.mentions.size(); ++i) {
      const Mention& m = names.mentions[i];
      ASSERT_LT(m.span.begin, m.span.end);
      ASSERT_LE(m.span.end, text.size());
      ASSERT_LT(m.entity, names.entities.size());
      if (i > 0) {
        ASSERT_LE(names.mentions[i - 1].span.begin, m.span.begin);
      }
    }
    size_t mentions = 0;
    for (uint32_t e = 0; e < names.entities.size(); ++e) {
      ASSERT_FALSE(names.entities[e].mentions.empty());
      ASSERT_FALSE(names.entities[e].canonical_name.empty());
      for (uint32_t m : names.entities[e].mentions) {
        ASSERT_EQ(names.mentions[m].entity, e);
        ++mentions;
      }
    }
    ASSERT_EQ(mentions, names.mentions.size());
  }
}

TEST(Stability, WhatWasReadBeforeChangesNothing) {
  Reader used;
  for (uint32_t seed = 0; seed < 60; ++seed) used.Read(RandomText(seed + 900));
  for (uint32_t seed = 0; seed < 60; ++seed) {
    Reader fresh;
    const std::string text = RandomText(seed);
    ASSERT_EQ(used.Read(text), fresh.Read(text)) << "seed " << seed;
  }
}

TEST(Stability, ThreadsChangeNothing) {
  std::vector<std::string> alone;
  Reader reader;
  for (uint32_t seed = 0; seed < 80; ++seed) {
    alone.push_back(reader.Read(RandomText(seed)));
  }
  std::vector<std::vector<std::string>> found(3);
  std::vector<std::thread> threads;
  for (auto& list : found) {
    threads.emplace_back([&list] {
      Reader own;
      for (uint32_t seed = 0; seed < 80; ++seed) {
        list.push_back(own.Read(RandomText(seed)));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& list : found) EXPECT_EQ(list, alone);
}

}  // namespace
}  // namespace names
}  // namespace onrecord
