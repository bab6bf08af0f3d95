#include "extractor/quotes/choices/place_tables.h"

namespace onrecord {
namespace quotes {
namespace {

Symbol TagSymbol(int tag) { return SymbolOf(static_cast<grammar::Tag>(tag)); }

}  // namespace

Choice ChoiceOf(Place place) {
  static_assert(static_cast<int>(Choice::kEndBefore) ==
                    static_cast<int>(Choice::kStartAfter) +
                        static_cast<int>(Place::kEndBefore),
                "places are in the order of their choices");
  return static_cast<Choice>(static_cast<int>(Choice::kStartAfter) +
                             static_cast<int>(place));
}

PlaceTables::PlaceTables(const Weights& weights, Place kind)
    : tables_(weights.tables(ChoiceOf(kind))),
      kind_(kind),
      left_(kTags * kTags),
      middle_(kTags * kTags),
      right_(kTags * kTags),
      marks_(kMarks * kMarks) {
  for (int i = 0; i < kTags; ++i) {
    for (int j = 0; j < kTags; ++j) {
      const int at = i * kTags + j;
      const Symbol a = TagSymbol(i), b = TagSymbol(j);
      left_[at] = table(PlaceFeature::kTagsLeft).Of(a, b);
      right_[at] = table(PlaceFeature::kTagsRight).Of(a, b);
      middle_[at] = table(PlaceFeature::kTags).Of(a, b) +
                    table(PlaceFeature::kTagLeft).Of(a) +
                    table(PlaceFeature::kTagRight).Of(b);
    }
  }
  for (int a = 0; a < kMarks; ++a) {
    for (int b = 0; b < kMarks; ++b) {
      marks_[a * kMarks + b] = table(PlaceFeature::kMarks)
                                   .Of(Beside::SymbolOfMark(a),
                                       Beside::SymbolOfMark(b));
    }
  }
  FillWords();
  FillRelations();
}

void PlaceTables::FillWords() {
  const FeatureTable& left = table(PlaceFeature::kWordLeft);
  const FeatureTable& right = table(PlaceFeature::kWordRight);
  const FeatureTable& both = table(PlaceFeature::kWords);
  last_word_ =
      std::max({left.LastValue(), right.LastValue(), both.LastValue()});
  for (int word = 0; word <= last_word_; ++word) {
    const Symbol w = static_cast<Symbol>(word);
    lefts_.push_back({static_cast<int16_t>(left.Of(w)), both.RowOf(w)});
    rights_.push_back({static_cast<int16_t>(right.Of(w)), both.ColumnOf(w)});
  }
}

void PlaceTables::FillRelations() {
  const auto number = [](int n) { return SymbolOfNumber(n); };
  for (int distance = 0; distance <= Relation::kMostDistance; ++distance) {
    for (int commas = 0; commas < kCommas; ++commas) {
      for (int cues = 0; cues < kCues; ++cues) {
        near_.push_back(table(PlaceFeature::kDistance).Of(number(distance)) +
                        table(PlaceFeature::kCommas).Of(number(commas)) +
                        table(PlaceFeature::kCues).Of(number(cues)));
      }
    }
  }
  for (int ahead = 0; ahead <= Relation::kAhead; ++ahead) {
    const Symbol value = ahead == Relation::kAhead ? kBeyond : number(ahead);
    ahead_.push_back(table(PlaceFeature::kCueAhead).Of(value));
  }
  for (int how = 0; how < 4; ++how) {
    for (int finite = 0; finite < 2; ++finite) {
      for (int tag = 0; tag < kTags; ++tag) {
        const Symbol t = TagSymbol(tag);
        int sum = table(PlaceFeature::kRule).Of(number(how)) +
                  table(PlaceFeature::kRuleTag).Of(number(how), t);
        if (kind_ == Place::kEndAfter) {
          sum += table(PlaceFeature::kFiniteTag).Of(number(finite), t);
        }
        rules_.push_back(sum);
      }
    }
  }
}

PlaceTables::OfCue::OfCue(const PlaceTables& tables, const CueView& view,
                          Frame frame)
    : tables_(tables),
      spelling_(tables.table(PlaceFeature::kCueDistance)
                    .SliceOf(view.spelling())),
      lemma_(tables.table(PlaceFeature::kLemmaTag).SliceOf(view.lemma())),
      ends_(tables.table(PlaceFeature::kLemmaEnds).SliceOf(view.lemma())),
      frame_(tables.table(PlaceFeature::kFrameRight)
                 .SliceOf(View::number(static_cast<int>(frame)))) {}

}  // namespace quotes
}  // namespace onrecord
