// The compiled gazetteer against the obvious matcher: on random texts made of
// the names' own pieces, for every set of vector instructions.

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/entry_list.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/gazetteer/image.h"
#include "extractor/gazetteer/reference_matcher.h"
#include "extractor/text/analyzer.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace gazetteer {
namespace {

std::vector<const ScanVariant*> Variants() {
  std::vector<const ScanVariant*> variants;
  for (const char* name : {"avx512", "avx2", "sse2", "portable"}) {
    if (const ScanVariant* v = VariantByName(name)) variants.push_back(v);
  }
  return variants;
}

// What a text is thrown together from.
const char* const kWords[] = {
    "Orla", "orla", "ORLA", "Bank", "bank", "of", "OF", "the", "The", "and",
    "And", "AND", "Ng", "é", "É", "e\u0301", "E\u0301", "Łódź", "İz", "iz",
    "o\u00ADr", "U", "S", "5", "5G", "1990", "中国", "Zu\u200Brich", "amp", "x",
    "eMart", "al", "Zahir", "Q", "A", "Supercalifragilisticmerger", "K\u0327",
    "Ulan\u00AD", "ﬁn", "ß", "\u1E9E", "abcdefghijklmnopqrst\u00FC",
    // Whose first letters are not those of their keys.
    "oe\u0308r", "o\u0308er", "b\u00ADa", "Ba\u0300", "ab", "abcdefghijklm"};
const absl::string_view kGaps[] = {
    " ", " ", " ", " ", " ", "  ", "    ", ".\n", "\n", "\r\n", "\t", "\u00A0",
    "-", "\u2010",
    "–", "—", "'", "’", "'s ", "’s ", " & ", "&", " &amp; ", "&amp;", ". ", ".",
    ", ", ",", "\n\n", "“", "” ", "® ", " (", ") ", "/", "\xFF", "\xE2\x80",
    "\xC3", "€", "\u3000", "\u2028", "😀", "\xF0\x9F", " \u200B",
    " “", ".” ", ",” ", "• ", "…", "” “", "   ", "\u00AD", "`",
    "                                        ", "...", "·", "×", "ª",
    // What ends like this has zeros behind it in some variant's registers.
    absl::string_view("’\0", 4), absl::string_view(" \0", 2),
    absl::string_view(".\n\0", 3)};

class Maker {
 public:
  explicit Maker(uint32_t seed) : random_(seed) {}

  std::string Text(size_t pieces) {
    std::string text(Below(4) == 0 ? Pick(kGaps) : "");
    for (size_t i = 0; i < pieces; ++i) {
      absl::StrAppend(&text, Pick(kWords), Below(8) == 0 ? Pick(kGaps) : " ");
    }
    return text;
  }
  std::string Name() {
    std::string name(Pick(kWords));
    for (size_t i = Below(4); i > 0; --i) {
      absl::StrAppend(&name, Below(3) == 0 ? Pick(kGaps) : " ", Pick(kWords));
    }
    return name;
  }
  size_t Below(size_t n) { return random_() % n; }

 private:
  template <typename T, size_t n>
  absl::string_view Pick(const T (&from)[n]) {
    return from[Below(n)];
  }
  std::mt19937 random_;
};

std::string Show(const std::vector<Match>& matches, const Gazetteer* lookup,
                 const std::vector<Entry>& entries) {
  std::string shown;
  for (const Match& m : matches) {
    const Entry entry = lookup == nullptr ? entries[m.phrase]
                                          : *lookup->Entries(m.phrase).begin();
    absl::StrAppend(&shown, m.span.begin, "-", m.span.end, " ", m.tokens.first,
                    "-", m.tokens.end, " ", entry.name, " ",
                    CaseRuleName(entry.case_rule), "\n");
  }
  return shown;
}

// Many texts at once have the matches that each has alone.
void CompareGroups(const Gazetteer& lookup,
                   absl::Span<const std::string> texts) {
  const std::vector<absl::string_view> all(texts.begin(), texts.end());
  Workspace workspace;
  std::vector<Match> expected;
  TextMatches found;
  for (const bool overlapping : {false, true}) {
    FindOptions options;
    options.overlapping = overlapping;
    lookup.FindInAll(all, options, &workspace, &found);
    ASSERT_EQ(found.ends.size(), all.size());
    for (size_t i = 0; i < all.size(); ++i) {
      lookup.FindInBytes(all[i], options, &workspace, &expected);
      const absl::Span<const Match> of = found.Of(i);
      ASSERT_EQ(Show({of.begin(), of.end()}, &lookup, {}),
                Show(expected, &lookup, {}))
          << "text " << i << ":\n" << all[i];
    }
  }
}

void Compare(uint32_t seed, const text::Analyzer& analyzer) {
  Maker maker(seed);
  EntryList names;
  ReferenceMatcher reference;
  std::vector<std::pair<std::string, CaseRule>> unique;
  for (size_t i = 0; i < 1 + maker.Below(300); ++i) {
    unique.emplace_back(maker.Name(), static_cast<CaseRule>(maker.Below(4)));
  }
  std::sort(unique.begin(), unique.end());
  unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
  for (const auto& name : unique) {
    Entry entry;
    entry.name = name.first;
    entry.case_rule = name.second;
    reference.Add(entry.name, entry.case_rule, names.size());
    names.Add(entry);
  }
  const auto bytes_of_image = Compile(names.entries(), {}, nullptr);
  ASSERT_TRUE(bytes_of_image.ok()) << bytes_of_image.status();
  auto image = Image::FromBytes(*bytes_of_image, "random");
  ASSERT_TRUE(image.ok()) << image.status();
  // Pages are looked at before, or as they are used.
  if (seed % 2 == 0) {
    ASSERT_TRUE((*image)->CheckAll().ok());
  }
  const auto lookup = Gazetteer::FromImage(*std::move(image));
  Workspace workspace;
  std::vector<Match> matches;
  std::vector<Match> expected;
  std::vector<std::string> texts;
  for (int round = 0; round < 20; ++round) {
    // On the heap and no byte larger, so that sanitizers see reads beyond.
    const std::string made = maker.Text(maker.Below(round < 18 ? 60 : 4000));
    const std::vector<char> bytes(made.begin(), made.end());
    texts.push_back(made);
    const absl::string_view text(bytes.data(), bytes.size());
    text::AnnotatedText annotated;
    analyzer.Analyze(text, &annotated);
    for (const bool overlapping : {false, true}) {
      for (const bool tokens : {false, true}) {
        reference.Find(text, tokens ? &annotated : nullptr, overlapping,
                       &expected);
        const std::string wanted = Show(expected, nullptr, names.entries());
        for (const ScanVariant* variant : Variants()) {
          lookup->set_variant(variant);
          for (const auto starts : {FindOptions::Starts::kCapitals,
                                    FindOptions::Starts::kEveryToken}) {
            const FindOptions options = {starts, overlapping, {}};
            if (tokens) {
              lookup->Find(annotated, options, &workspace, &matches);
            } else {
              lookup->FindInBytes(text, options, &workspace, &matches);
            }
            ASSERT_EQ(Show(matches, lookup.get(), {}), wanted)
                << variant->name << " seed " << seed << " in:\n" << text;
          }
        }
      }
    }
  }
  for (const ScanVariant* variant : Variants()) {
    lookup->set_variant(variant);
    CompareGroups(*lookup, texts);
  }
}

TEST(OracleTest, AgreesOnRandomTexts) {
  const auto analyzer = text::Analyzer::Load("knowledge");
  ASSERT_TRUE(analyzer.ok()) << analyzer.status();
  for (uint32_t seed = 0; seed < 60; ++seed) {
    Compare(seed, *analyzer);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace gazetteer
}  // namespace onrecord
