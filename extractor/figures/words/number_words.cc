#include "extractor/figures/words/number_words.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace onrecord {
namespace figures {
namespace {

struct RoleName {
  const char* name;
  NumberRole role;
  uint32_t least;  // the values it may have
  uint32_t most;
};

constexpr RoleName kRoles[] = {
    {"zero", NumberRole::kZero, 0, 0},
    {"unit", NumberRole::kUnit, 1, 9},
    {"teen", NumberRole::kTeen, 10, 19},
    {"ten", NumberRole::kTen, 20, 90},
    {"hundred", NumberRole::kHundred, 2, 2},
    {"scale", NumberRole::kScale, 3, 60},
    {"scales", NumberRole::kScales, 2, 60},
    {"abbreviation", NumberRole::kAbbreviation, 3, 60},
    {"letter", NumberRole::kLetter, 3, 60},
    {"dozen", NumberRole::kDozen, 2, 144},
    {"dozens", NumberRole::kDozens, 2, 144},
    {"tens", NumberRole::kTens, 1, 1},
    {"ordinal", NumberRole::kOrdinal, 1, 9},
    {"ordinal-teen", NumberRole::kOrdinalTeen, 10, 19},
    {"ordinal-ten", NumberRole::kOrdinalTen, 20, 90},
    {"ordinal-hundred", NumberRole::kOrdinalHundred, 2, 2},
    {"ordinal-scale", NumberRole::kOrdinalScale, 3, 60},
    {"part", NumberRole::kPart, 2, 1000},
    {"parts", NumberRole::kParts, 2, 1000},
    {"couple", NumberRole::kCouple, 2, 2},
    {"article", NumberRole::kArticle, 0, 0},
    {"and", NumberRole::kAnd, 0, 0},
    {"point", NumberRole::kPoint, 0, 0},
    {"minus", NumberRole::kMinus, 0, 0},
    {"quantifier", NumberRole::kQuantifier, 0, 0},
    {"suffix", NumberRole::kSuffix, 0, 0},
};

const RoleName* FindRole(absl::string_view name) {
  for (const RoleName& role : kRoles) {
    if (name == role.name) return &role;
  }
  return nullptr;
}

}  // namespace

absl::StatusOr<NumberWords> NumberWords::Create(
    const knowledge::TableFile& table) {
  const int word = table.Column("word");
  const int role = table.Column("role");
  const int value = table.Column("value");
  if (word < 0 || role < 0 || value < 0) {
    return absl::InvalidArgumentError(absl::StrCat(
        table.name(), ":1: needs the columns word, role and value"));
  }
  NumberWords result;
  result.words_.resize(1);
  for (const knowledge::TableFile::Row& row : table.rows()) {
    const RoleName* const found = FindRole(row.fields[role]);
    if (found == nullptr) {
      return table.Error(row, absl::StrCat("no role '", row.fields[role],
                                           "'; the file's head lists them"));
    }
    uint32_t number = 0;
    if (!absl::SimpleAtoi(row.fields[value], &number) ||
        number < found->least || number > found->most) {
      return table.Error(
          row, absl::StrCat("the value of a ", found->name, " lies between ",
                            found->least, " and ", found->most));
    }
    if (row.fields[word].empty() ||
        result.lexicon_.Find(row.fields[word]) != 0) {
      return table.Error(row, absl::StrCat("'", row.fields[word],
                                           "' is empty or stands here twice"));
    }
    result.lexicon_.Add(row.fields[word], result.words_.size());
    result.words_.push_back({found->role, static_cast<uint16_t>(number)});
  }
  return result;
}

}  // namespace figures
}  // namespace onrecord
