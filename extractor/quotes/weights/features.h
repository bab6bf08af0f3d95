// What a choice looks at: features, each with up to three values.
//
//   f->Add(PlaceFeature::kTags, v.tag(l), v.tag(r));     // "tags=and|that"
//
// Code that describes a candidate is written once, for anything that has such
// an Add: a FeatureList, which keeps the features for fitting and testing, or
// a ScoreSum (score_sum.h), which adds up their weights as they come.

#ifndef ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURES_H_
#define ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/quotes/scene/symbols.h"
#include "extractor/quotes/weights/feature_names.h"

namespace onrecord {
namespace quotes {

// A feature of a choice with its values; those not used are kNoSymbol.
struct Feature {
  uint8_t name = 0;  // index into FeatureNames() of the choice
  Symbol a = kNoSymbol, b = kNoSymbol, c = kNoSymbol;

  // Different for any two features of a choice.
  uint64_t key() const {
    return static_cast<uint64_t>(name) << 48 | static_cast<uint64_t>(a) << 32 |
           static_cast<uint64_t>(b) << 16 | c;
  }
  static Feature OfKey(uint64_t key) {
    Feature feature;
    feature.name = static_cast<uint8_t>(key >> 48);
    feature.a = static_cast<Symbol>(key >> 32);
    feature.b = static_cast<Symbol>(key >> 16);
    feature.c = static_cast<Symbol>(key);
    return feature;
  }
};

// "tags=and|that", as weights.tsv writes it.
std::string FeatureText(Choice choice, const Feature& feature,
                        const Symbols& symbols);
// The reverse; false if there is no such feature or symbol.
bool ParseFeature(Choice choice, absl::string_view text,
                  const Symbols& symbols, Feature* feature);

// The features of one candidate, as keys.
class FeatureList {
 public:
  void Clear() { keys_.clear(); }
  template <typename Name>
  void Add(Name name, Symbol a = kNoSymbol, Symbol b = kNoSymbol,
           Symbol c = kNoSymbol) {
    keys_.push_back(Feature{static_cast<uint8_t>(name), a, b, c}.key());
  }
  const std::vector<uint64_t>& keys() const { return keys_; }

 private:
  std::vector<uint64_t> keys_;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURES_H_
