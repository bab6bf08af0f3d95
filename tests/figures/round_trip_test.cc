// Writes known values in many styles, reads them back: what was written must
// be what is read.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/figures/finder.h"
#include "tests/figures/styles.h"

namespace onrecord {
namespace figures {
namespace {

constexpr int kRounds = 100000;
constexpr int kMostFailures = 20;

std::string SentenceWith(const Written& w) {
  switch (w.kind) {
    case Kind::kDate:
      return absl::StrCat("They left in ", w.text, w.after, ".");
    case Kind::kTime:
      return absl::StrCat("They left at ", w.text, w.after, ".");
    default:
      return absl::StrCat("They had ", w.text, w.after, ".");
  }
}

TEST(RoundTripTest, ReadsBackWhatWasWritten) {
  StyleWriter writer(20211107);
  int wrong = 0;
  for (int round = 0; round < kRounds && wrong < kMostFailures; ++round) {
    const Written w = writer.Next();
    const std::string text = SentenceWith(w);
    const std::vector<Figure> figures = FiguresOf(text);
    const bool right =
        figures.size() == 1 && figures[0].kind == w.kind &&
        figures[0].value == w.value && figures[0].low == w.low &&
        figures[0].high == w.high && figures[0].unit == w.unit &&
        figures[0].timex == w.timex && figures[0].span.In(text) == w.text;
    if (right) continue;
    ++wrong;
    ADD_FAILURE() << text << " is " << w.value << w.low << ".." << w.high
                  << " " << w.unit << " @" << w.timex << ", read "
                  << Line(text);
  }
}

}  // namespace
}  // namespace figures
}  // namespace onrecord
