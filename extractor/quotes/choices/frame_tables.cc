#include "extractor/quotes/choices/frame_tables.h"

#include "extractor/quotes/quote.h"
#include "extractor/quotes/scene/proposal.h"

namespace onrecord {
namespace quotes {

static_assert(static_cast<int>(Stance::kThreaten) < 32,
              "stances are numbers of a square");
static_assert(kNumFrames == 5, "as many as rules");

FrameTables::FrameTables(const Weights& weights)
    : features_(weights.tables(Choice::kFrame)),
      rows_(weights.rows(Choice::kFrame)) {
  Fill(FrameFeature::kTagsAfter, kTags, kTags, &after_);
  for (int a = 0; a < kTags.size; ++a) {
    for (int b = 0; b < kTags.size; ++b) {
      const Symbol right = kTags.first + a, second = kTags.first + b;
      after_[a * kTags.size + b] += RowOf(FrameFeature::kBias) +
                                    RowOf(FrameFeature::kTagPlus1, right) +
                                    RowOf(FrameFeature::kTagPlus2, second);
    }
  }
  Fill(FrameFeature::kTagsBefore, kTags, kTags, &before_);
  Fill(FrameFeature::kFormTagMinus1, kEight, kTags, &form_);
  Fill(FrameFeature::kStance, kNumbers, kEight, &stance_);
  Fill(FrameFeature::kCueKind, kEight, kTags, &kind_);
  FillRest();
}

void FrameTables::Fill(FrameFeature name, Range a, Range b,
                       std::vector<Row>* square) {
  for (int i = 0; i < a.size; ++i) {
    for (int j = 0; j < b.size; ++j) {
      square->push_back(RowOf(name, static_cast<Symbol>(a.first + i),
                              static_cast<Symbol>(b.first + j)));
    }
  }
}

void FrameTables::FillRest() {
  const auto row = [this](FrameFeature name, int n) {
    return RowOf(name, SymbolOfNumber(n));
  };
  for (int rule = 0; rule < kRules; ++rule) {
    for (int according = 0; according < kAccording; ++according) {
      for (int colon = 0; colon < kColon; ++colon) {
        for (int start = 0; start < kFromStart; ++start) {
          for (int cues = 0; cues < kCues; ++cues) {
            rest_.push_back(row(FrameFeature::kRule, rule) +
                            row(FrameFeature::kAccording, according) +
                            row(FrameFeature::kColon, colon) +
                            row(FrameFeature::kFromStart, start) +
                            row(FrameFeature::kCues, cues));
          }
        }
      }
    }
  }
}

}  // namespace quotes
}  // namespace onrecord
