#include "extractor/names/weights/ends_table.h"

namespace onrecord {
namespace names {
namespace {

// -1 for a value that is none.
int CategoryOfValue(uint64_t value) {
  for (int c = 0; c < kCategories; ++c) {
    if (ValueOf(static_cast<Category>(c)) == value) return c;
  }
  return -1;
}

}  // namespace

int16_t* EndsTable::Add(Template t, const uint64_t values[3]) {
  Feature feature;
  feature.first = CategoryOfValue(values[1]);
  feature.last = CategoryOfValue(values[2]);
  if (feature.first < 0 || feature.last < 0) return nullptr;
  const auto added =
      numbers_.emplace(KeyOf(t, values[0]), words_.size());
  if (added.second) words_.emplace_back();
  feature.word = added.first->second;
  const uint64_t key = FeatureKey(t, values[0], values[1], values[2]);
  const auto known = added_.emplace(key, sums_.size());
  if (known.second) {
    features_.push_back(feature);
    sums_.push_back(StretchSums{});
  }
  return sums_[known.first->second].at;
}

bool EndsTable::Finish() {
  // Numbers of words are kept in 16 bits with one added, and of features too.
  if (words_.size() >= UINT16_MAX || sums_.size() > UINT16_MAX) return false;
  // Numbers first, which give the tables their sizes.
  std::vector<uint8_t> heights(words_.size(), 1);
  for (const Feature& feature : features_) {
    Word& word = words_[feature.word];
    if (word.firsts[feature.first] == 0) {
      word.firsts[feature.first] = heights[feature.word]++;
    }
    if (word.lasts[feature.last] == 0) {
      word.lasts[feature.last] = word.width++;
    }
  }
  for (size_t w = 0; w < words_.size(); ++w) {
    words_[w].rows = rows_.size();
    rows_.resize(rows_.size() + heights[w] * words_[w].width, 0);
  }
  for (size_t k = 0; k < features_.size(); ++k) {
    const Word& word = words_[features_[k].word];
    rows_[word.rows + word.firsts[features_[k].first] * word.width +
          word.lasts[features_[k].last]] = k + 1;
  }
  features_.clear();
  added_.clear();
  return true;
}

}  // namespace names
}  // namespace onrecord
