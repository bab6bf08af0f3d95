// Importer of the files of the US census and the social security: names with
// how many people have them.
//
//   name,rank,count,prop100k,...       Names_2010Census.csv, and that of 2000
//   SMITH          1.006  1.006  1     dist.all.last of 1990, in percent;
//                                      dist.male.first, dist.female.first are
//                                      written so too: say --class=first_name
//   Mary,F,7065                        yobYYYY.txt of the social security

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "extractor/import/publishers.h"

namespace onrecord {
namespace gazetteer {
namespace {

using Fields = std::vector<absl::string_view>;

// From capitals: "MCDONALD-SMITH" is "Mcdonald-Smith".
std::string Capitalized(absl::string_view name) {
  std::string out(name);
  bool first = true;
  for (char& c : out) {
    if (!absl::ascii_isalpha(c)) {
      first = c != '\'';
      continue;
    }
    c = first ? absl::ascii_toupper(c) : absl::ascii_tolower(c);
    first = false;
  }
  return out;
}

// A share of people from 0 to 1 becomes a prior: 1% of them gives 1.
float PriorOfShare(double share) {
  const double decades = 1 + std::log10(std::max(share, 1e-9) * 100) / 5;
  return static_cast<float>(std::min(1.0, std::max(0.05, decades)));
}

}  // namespace

absl::Status ImportCensus(LineSource* lines, ImportFilter* filter) {
  absl::string_view line;
  int count_column = -1;  // of names.csv
  while (lines->Next(&line)) {
    Fields fields = absl::StrSplit(line, ',');
    if (lines->number() == 1 && absl::StartsWith(line, "name,")) {
      const auto at = std::find(fields.begin(), fields.end(), "prop100k");
      count_column = static_cast<int>(at - fields.begin());
      continue;
    }
    filter->CountItem();
    Entry entry;
    entry.type = Type::kPerson;
    entry.class_name = filter->options().defaults.class_name.empty()
                           ? "surname"
                           : filter->options().defaults.class_name;
    entry.case_rule = CaseRule::kTitle;  // McDonald, of whom MCDONALD is said
    double share = 0;
    if (count_column > 0) {  // shares are of 100,000 people
      if (fields.size() <= static_cast<size_t>(count_column) ||
          !absl::SimpleAtod(fields[count_column], &share)) {
        filter->Drop("has no number of people");
        continue;
      }
      share /= 100000;
    } else if (fields.size() == 3) {  // Mary,F,7065
      double people;
      if (!absl::SimpleAtod(fields[2], &people)) {
        filter->Drop("has no number of people");
        continue;
      }
      share = people / 2e6;  // about as many are born in a year
      entry.class_name = "first_name";
      entry.ids = fields[1] == "F" ? "sex:F" : "sex:M";
    } else {  // SMITH  1.006  1.006  1: the share in percent
      fields = absl::StrSplit(line, ' ', absl::SkipEmpty());
      if (fields.size() != 4 || !absl::SimpleAtod(fields[1], &share)) {
        filter->Drop("is no line of a census file");
        continue;
      }
      share /= 100;
    }
    const std::string name = Capitalized(fields[0]);
    if (name == "All Other Names") continue;
    entry.name = name;
    entry.prior = PriorOfShare(share);
    filter->Emit(entry, "", "");
  }
  return absl::OkStatus();
}

}  // namespace gazetteer
}  // namespace onrecord
