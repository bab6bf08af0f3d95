// The engine against what a careful human reader annotated in twelve articles
// (testdata/expected, made without looking at what the engine says). The
// floors keep it from getting worse unseen: raise them when it gets better.

#include <dirent.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extractor/engine/extractor.h"
#include "gtest/gtest.h"

namespace onrecord {
namespace {

struct Stretch {
  size_t begin = 0;
  size_t end = 0;
  bool operator<(const Stretch& other) const {
    return std::make_pair(begin, end) < std::make_pair(other.begin, other.end);
  }
};

struct Row {
  std::string kind;
  Stretch stretch;  // of a quotation the hull of its parts
  std::string value;
  std::string entity;
  bool optional = false;
};

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)),
                     std::istreambuf_iterator<char>());
}

size_t Find(const std::string& text, absl::string_view what, int n) {
  size_t at = std::string::npos;
  for (; n > 0; --n) {
    at = text.find(std::string(what), at == std::string::npos ? 0 : at + 1);
  }
  return at;
}

std::vector<Row> ReadRows(const std::string& path, const std::string& text) {
  std::vector<Row> rows;
  for (absl::string_view line : absl::StrSplit(Read(path), '\n')) {
    const std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
    if (fields.size() < 11 || fields[0] == "kind" || fields[1].empty()) {
      continue;
    }
    const std::vector<absl::string_view> parts =
        absl::StrSplit(fields[1], " ## ");
    const std::vector<absl::string_view> nth = absl::StrSplit(fields[2], ',');
    Row row;
    row.kind = std::string(fields[0]);
    for (size_t i = 0; i < parts.size(); ++i) {
      int n = 0;
      EXPECT_TRUE(absl::SimpleAtoi(nth[i], &n)) << path << ": " << line;
      const size_t at = Find(text, parts[i], n);
      EXPECT_NE(at, std::string::npos) << path << ": " << line;
      if (i == 0) row.stretch.begin = at;
      row.stretch.end = at + parts[i].size();
    }
    row.value = std::string(fields[3]);
    row.entity = std::string(fields[6]);
    row.optional = fields[10] == "yes";
    rows.push_back(row);
  }
  return rows;
}

struct Tally {
  int expected = 0;
  int found = 0;
  double share() const { return expected == 0 ? 0 : 1.0 * found / expected; }
};

class ExpectedTest : public testing::Test {
 protected:
  // Tallies by group: names, figures, values, direct, indirect, speakers.
  static std::map<std::string, Tally> Measure() {
    ExtractorOptions options;
    options.knowledge_dir = "knowledge";
    auto extractor = Extractor::Create(options);
    EXPECT_TRUE(extractor.ok()) << extractor.status();
    const auto workspace = (*extractor)->NewWorkspace();
    std::map<std::string, Tally> tallies;
    for (const std::string& name : Names()) {
      Document document;
      document.set_text(Read(absl::StrCat("testdata/news/", name, ".txt")));
      Extraction extraction;
      EXPECT_TRUE(
          (*extractor)->Extract(document, workspace.get(), &extraction).ok());
      for (const Row& row : ReadRows(
               absl::StrCat("testdata/expected/", name, ".tsv"),
               document.text())) {
        if (!row.optional) Compare(row, extraction, &tallies);
      }
    }
    for (const auto& [group, tally] : tallies) {
      printf("%-10s %4d of %4d  %.3f\n", group.c_str(), tally.found,
             tally.expected, tally.share());
    }
    return tallies;
  }

 private:
  static std::vector<std::string> Names() {
    std::vector<std::string> names;
    if (DIR* handle = opendir("testdata/expected")) {
      while (const dirent* entry = readdir(handle)) {
        absl::string_view name = entry->d_name;
        if (absl::ConsumeSuffix(&name, ".tsv")) names.emplace_back(name);
      }
      closedir(handle);
    }
    EXPECT_GE(names.size(), 12);
    return names;
  }

  static void Compare(const Row& row, const Extraction& extraction,
                      std::map<std::string, Tally>* tallies) {
    if (row.kind == "PERSON" || row.kind == "ORGANIZATION" ||
        row.kind == "PLACE") {
      CompareName(row, extraction, tallies);
    } else if (row.kind == "DIRECT" || row.kind == "INDIRECT" ||
               row.kind == "MIXED") {
      CompareQuote(row, extraction, tallies);
    } else {
      CompareFigure(row, extraction, tallies);
    }
  }

  static bool Same(const Span& span, const Stretch& stretch) {
    return span.begin() == stretch.begin && span.end() == stretch.end;
  }

  static void CompareName(const Row& row, const Extraction& extraction,
                          std::map<std::string, Tally>* tallies) {
    Tally& names = (*tallies)["names"];
    Tally& entities = (*tallies)["entities"];
    ++names.expected;
    ++entities.expected;
    for (const Mention& mention : extraction.mentions()) {
      if (!Same(mention.span(), row.stretch)) continue;
      if (Mention::Type_Name(mention.type()) != row.kind) continue;
      ++names.found;
      if (mention.entity() == 0) return;
      const Entity& entity = extraction.entities(mention.entity() - 1);
      if (entity.canonical_name() == row.entity) ++entities.found;
      return;
    }
  }

  static void CompareFigure(const Row& row, const Extraction& extraction,
                            std::map<std::string, Tally>* tallies) {
    Tally& figures = (*tallies)["figures"];
    Tally& values = (*tallies)["values"];
    ++figures.expected;
    const bool has_value =
        !row.value.empty() && row.value.find_first_not_of("0123456789.") ==
                                  std::string::npos &&
        row.value.find("..") == std::string::npos;
    const bool timed = row.kind == "DATE" || row.kind == "TIME";
    if (has_value && !timed) ++values.expected;
    for (const Figure& figure : extraction.figures()) {
      if (!Same(figure.span(), row.stretch)) continue;
      if (Figure::Kind_Name(figure.kind()) != row.kind) continue;
      ++figures.found;
      if (has_value && !timed && figure.value() == row.value) ++values.found;
      return;
    }
  }

  // Kind aside, at 0.8 of overlap, as the scorers do.
  static void CompareQuote(const Row& row, const Extraction& extraction,
                           std::map<std::string, Tally>* tallies) {
    Tally& quotes =
        (*tallies)[row.kind == "INDIRECT" ? "indirect" : "direct"];
    Tally& speakers = (*tallies)["speakers"];
    ++quotes.expected;
    const bool named = !row.entity.empty() && row.entity[0] != '(';
    if (named) ++speakers.expected;
    for (const Quote& quote : extraction.quotes()) {
      if (quote.parts_size() == 0) continue;
      const double begin = quote.parts(0).begin();
      const double end = quote.parts(quote.parts_size() - 1).end();
      const double shared = std::min<double>(end, row.stretch.end) -
                            std::max<double>(begin, row.stretch.begin);
      const double all = std::max<double>(end, row.stretch.end) -
                         std::min<double>(begin, row.stretch.begin);
      if (shared < 0.8 * all) continue;
      ++quotes.found;
      const uint32_t entity = quote.speaker().entity();
      if (named && entity > 0 &&
          extraction.entities(entity - 1).canonical_name() == row.entity) {
        ++speakers.found;
      }
      return;
    }
  }
};

TEST_F(ExpectedTest, StaysAboveItsFloors) {
  const std::map<std::string, double> kFloors = {
      {"names", 0.82},  {"entities", 0.74}, {"figures", 0.85},
      {"values", 0.82}, {"direct", 0.95},   {"indirect", 0.66},
      {"speakers", 0.57},
  };
  const std::map<std::string, Tally> tallies = Measure();
  for (const auto& [group, floor] : kFloors) {
    ASSERT_TRUE(tallies.count(group)) << group;
    EXPECT_GT(tallies.at(group).expected, 20) << group;
    EXPECT_GE(tallies.at(group).share(), floor) << group;
  }
}

}  // namespace
}  // namespace onrecord
