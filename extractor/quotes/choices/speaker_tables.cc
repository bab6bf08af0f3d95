#include "extractor/quotes/choices/speaker_tables.h"

namespace onrecord {
namespace quotes {
namespace {

Symbol TagSymbol(int tag) { return SymbolOf(static_cast<grammar::Tag>(tag)); }

constexpr Symbol kSides[] = {kLeft, kRight};

}  // namespace

SpeakerTables::SpeakerTables(const Weights& weights)
    : features_(weights.tables(Choice::kSpeaker)) {
  FillGaps();
  FillTags();
  const auto bits = [](int n) { return SymbolOfNumber(n); };
  for (const Symbol side : kSides) {
    for (int reported = 0; reported < 2; ++reported) {
      for (int between = 0; between < 2; ++between) {
        parts_.push_back(
            table(SpeakerFeature::kReported).Of(bits(reported)) +
            table(SpeakerFeature::kReportedBetween).Of(side, bits(between)));
      }
    }
  }
  for (int n = 0; n < kWords; ++n) {
    words_.push_back(table(SpeakerFeature::kWords).Of(SymbolOfNumber(n)));
  }
}

void SpeakerTables::FillGaps() {
  const auto number = [](int n) { return SymbolOfNumber(n); };
  for (int frame = 0; frame < kNumFrames; ++frame) {
    for (const Symbol side : kSides) {
      for (int gap = 0; gap < kGaps; ++gap) {
        gaps_.push_back(table(SpeakerFeature::kGap).Of(side, number(gap)) +
                        table(SpeakerFeature::kGapFrame)
                            .Of(side, number(std::min(gap, 3)),
                                number(frame)));
      }
    }
  }
  for (int form = 0; form < kForms; ++form) {
    for (const Symbol side : kSides) {
      for (int gap = 0; gap < kFormGaps; ++gap) {
        forms_.push_back(table(SpeakerFeature::kFormGap)
                             .Of(side, number(form), number(gap)));
      }
    }
  }
  for (int tag = 0; tag < kTags; ++tag) {
    for (const Symbol side : kSides) {
      for (int gap = 0; gap < kBeforeGaps; ++gap) {
        tags_before_.push_back(table(SpeakerFeature::kBeforeCue)
                                   .Of(side, TagSymbol(tag), number(gap)));
      }
    }
  }
  for (int comma_before = 0; comma_before < 2; ++comma_before) {
    for (const Symbol side : kSides) {
      for (int commas = 0; commas < kCommas; ++commas) {
        commas_.push_back(table(SpeakerFeature::kCommas)
                              .Of(side, number(commas)) +
                          table(SpeakerFeature::kCommasLast)
                              .Of(side, number(commas), number(comma_before)));
      }
    }
  }
  for (int ing = 0; ing < 2; ++ing) {
    for (const Symbol side : kSides) {
      for (int groups = 0; groups < kGroups; ++groups) {
        groups_.push_back(table(SpeakerFeature::kIng)
                              .Of(side, number(ing), number(groups)));
      }
    }
  }
}

void SpeakerTables::FillTags() {
  const auto bits = [](int n) { return SymbolOfNumber(n); };
  for (int frame = 0; frame < kNumFrames; ++frame) {
    for (const Symbol side : kSides) {
      for (int ruled = 0; ruled < kRules; ++ruled) {
        for (int tag = 0; tag < kTags; ++tag) {
          const bool name = IsNameTag(static_cast<grammar::Tag>(tag));
          heads_.push_back(
              table(SpeakerFeature::kRule).Of(bits(ruled), side) +
              table(SpeakerFeature::kRuleHead)
                  .Of(bits(ruled), TagSymbol(tag), bits(frame)) +
              table(SpeakerFeature::kName).Of(side, bits(name)));
        }
      }
    }
  }
  for (const Symbol side : kSides) {
    for (int tag = 0; tag < kTags; ++tag) {
      for (int starts = 0; starts < 2; ++starts) {
        for (int marked = 0; marked < 2; ++marked) {
          firsts_.push_back(
              table(SpeakerFeature::kFirstTag).Of(side, TagSymbol(tag)) +
              table(SpeakerFeature::kUnitStarts).Of(side, bits(starts)) +
              table(SpeakerFeature::kInMarks).Of(side, bits(marked)));
        }
      }
      for (int right = 0; right < kTags; ++right) {
        tags_.push_back(
            table(SpeakerFeature::kTagLeft).Of(side, TagSymbol(tag)) +
            table(SpeakerFeature::kTagRight).Of(side, TagSymbol(right)) +
            table(SpeakerFeature::kTags)
                .Of(side, TagSymbol(tag), TagSymbol(right)));
      }
    }
    for (int near = 0; near < 4; ++near) {
      for (int tag = 0; tag < kTags; ++tag) {
        nears_.push_back(
            table(SpeakerFeature::kVerbGroup).Of(side, bits(near & 1)) +
            table(SpeakerFeature::kNearest)
                .Of(side, bits(near), TagSymbol(tag)));
      }
    }
  }
}

SpeakerTables::OfCue::OfCue(const SpeakerTables& tables, const CueView& view,
                            Frame frame)
    : tables_(tables),
      word_left_{tables.table(SpeakerFeature::kWordLeft).SliceOf(kLeft),
                 tables.table(SpeakerFeature::kWordLeft).SliceOf(kRight)} {
  const int form = static_cast<int>(view.cue.form);
  const grammar::Tag before = view.TagAt(view.at - 1);
  const bool comma = before == grammar::Tag::kComma;
  const bool ing = view.cue.form == grammar::VerbForm::kIng;
  gaps_ = &tables.gaps_[2 * kGaps * static_cast<int>(frame)];
  heads_ = &tables.heads_[2 * kHeads * static_cast<int>(frame)];
  forms_ = &tables.forms_[2 * kFormGaps * form];
  tags_before_ =
      &tables.tags_before_[2 * kBeforeGaps * static_cast<int>(before)];
  commas_ = &tables.commas_[2 * kCommas * comma];
  groups_ = &tables.groups_[2 * kGroups * ing];
}

}  // namespace quotes
}  // namespace onrecord
