#include "extractor/figures/words/word_classes.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace onrecord {
namespace figures {
namespace {

struct ClassName {
  const char* name;
  WordClass bit;
};

constexpr ClassName kClasses[] = {
    {"up", kUpWord},           {"down", kDownWord},
    {"up-noun", kUpNoun},      {"down-noun", kDownNoun},
    {"between", kBetweenWord}, {"stop", kStopWord},
    {"verb", kVerbWord},       {"label", kLabelWord},
    {"lower-label", kLowerLabelWord},
    {"rate", kRateWord},       {"time", kTimeWord},
    {"plural", kPluralWord},   {"singular", kSingularWord},
    {"age", kAgeWord},         {"months", kMonthWord},
    {"score", kScoreWord},     {"scored", kScoredWord},
    {"no-figure", kNoFigureWord},
    {"age-unit", kAgeUnitWord},
    {"angle", kAngleWord},         {"no-ordinal", kNoOrdinalWord},
    {"particle", kParticleWord},   {"superlative", kSuperlativeWord},
    {"weigh", kWeighWord},
    {"extent", kExtentWord},
    {"race", kRaceWord},
    {"determiner", kDeterminer},
    {"article", kArticleWord},
    {"indefinite", kIndefiniteWord},
    {"elsewhen", kElsewhenWord},
    {"more", kMoreWord},
    {"adding", kAddingWord},
    {"raising", kRaisingWord},
    {"person", kPersonWord},
    {"street", kStreetWord},
    {"adjective", kAdjectiveWord},
    {"on-date", kOnDateWord},
    {"vague-count", kVagueCount},
    {"vague-date", kVagueDate},
    {"roman-before", kRomanBefore},
    {"roman-behind", kRomanBehind},
};

// Words that the code itself knows, by a bit each.
constexpr ClassName kSingleWords[] = {
    {"of", kOfWord},
    {"and", kAndWord},
    {"to", kToWord},
    {"or", kOrWord},
    {"in", kInWord},
    {"by", kByWord},
    {"per", kPerWord},
    {"up", kUpItself},
    {"down", kDownItself},
    {"at", kAtWord},
    {"from", kFromWord},
    {"between", kBetweenItself},
    {"'s", kPossessive},
    {"over", kOverWord},
    {"for", kForWord},
    {"with", kWithWord},
    {"one", kOneWord},
    {"old", kOldWord},
    {"half", kHalfWord},
    {"second", kSecondWord},
    {"out", kOutWord},
    {"this", kThisWord},
};

}  // namespace

absl::Status AddWordClasses(const knowledge::TableFile& table,
                            Phrases* phrases) {
  const int name = table.Column("class");
  const int words = table.Column("words");
  if (name < 0 || words < 0) {
    return absl::InvalidArgumentError(
        absl::StrCat(table.name(), ":1: needs the columns class and words"));
  }
  for (const ClassName& single : kSingleWords) {
    phrases->AddBits(single.name, single.bit);
  }
  for (const knowledge::TableFile::Row& row : table.rows()) {
    uint64_t bits = 0;
    for (const ClassName& c : kClasses) {
      if (row.fields[name] == c.name) bits = c.bit;
    }
    if (bits == 0) {
      return table.Error(row, absl::StrCat("no class '", row.fields[name],
                                           "'; the file's head lists them"));
    }
    for (absl::string_view word : absl::StrSplit(row.fields[words], ", ")) {
      if (word.empty() || word.find(' ') != absl::string_view::npos) {
        return table.Error(row, absl::StrCat("'", word, "' is not one word"));
      }
      phrases->AddBits(word, bits);
    }
  }
  return absl::OkStatus();
}

}  // namespace figures
}  // namespace onrecord
