#include "extractor/gazetteer/pieces.h"

#include <string>

#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

struct KeyCase {
  const char* phrase;
  const char* key;
};

TEST(KeyOfTest, SpellsInOneWay) {
  const KeyCase kCases[] = {
      {"Bank of Norland", "bank of norland"},
      {"BANK  OF\u00A0Norland", "bank of norland"},
      {"Bank of\nNorland", "bank of norland"},
      {"Bank of\r\n   Norland", "bank of norland"},
      {"Marks & Spencer", "marks and spencer"},
      {"Marks&amp;Spencer", "marks and spencer"},
      {"O’Neill", "o'neill"},
      {"O\u02BCNeill", "o'neill"},
      {"Rolls\u2011Royce", "rolls-royce"},
      {"Rolls–Royce", "rolls-royce"},
      {"cafe\u0301", "café"},
      {"CAFÉ", "café"},
      {"\u1EC7", "\u1EC7"},
      {"e\u0323\u0302", "\u1EC7"},
      {"İstanbul", "istanbul"},
      {"I\u0307stanbul", "istanbul"},
      {"co\u00ADoperate", "cooperate"},
      {"Intel® Core", "intel core"},
      {"U.S.", "u.s"},
      {"U.S. Army", "u.s. army"},
      {"“Yahoo!”", "yahoo"},
      {"players' union", "players' union"},
      {"Time, Inc.", "time, inc"},
      {"Yvy Ya´U", "yvy ya'u"},
      {"Lyceum “Orla”", "lyceum \"orla"},
      {"中国", "中国"},
  };
  for (const KeyCase& c : kCases) EXPECT_EQ(KeyOf(c.phrase), c.key);
}

TEST(KeyOfTest, RefusesWhatNoNameHas) {
  const char* const kCases[] = {
      "",       "   ",         "...",          "a — b",
      "a\n\nb", "a € b",       "a (.,;:) b",   "\xFF\xFE",
      "a\xFF" "b", "a                                  b",
  };
  for (const char* phrase : kCases) EXPECT_EQ(KeyOf(phrase), "") << phrase;
}

TEST(KeyOfTest, KeepsApartWhatDiffers) {
  const KeyCase kCases[] = {
      {"Rolls-Royce", "Rolls Royce"}, {"US", "U.S."},
      {"St. Louis", "St Louis"},      {"Cafe", "Café"},
      {"ONeill", "O'Neill"},
  };
  for (const KeyCase& c : kCases) EXPECT_NE(KeyOf(c.phrase), KeyOf(c.key));
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
