#include "extractor/names/weights/feature_words.h"

#include "absl/strings/str_cat.h"
#include "extractor/names/lists/listings.h"
#include "extractor/names/weights/companies.h"
#include "extractor/names/weights/labels.h"

namespace onrecord {
namespace names {

FeatureWords::FeatureWords() {
  for (int i = 0; i < kOutlines; ++i) {
    const auto name = OutlineName(static_cast<Outline>(i));
    values_[text::HashBytes(name)] = std::string(name);
  }
  for (int i = 0; i < kCategories; ++i) {
    const auto name = CategoryName(static_cast<Category>(i));
    values_[text::HashBytes(name)] = std::string(name);
  }
  for (int i = 0; i < kWordLists; ++i) {
    values_[Hashes().lists[i]] = std::string(WordListName(i));
  }
  for (int i = 0; i < kListClasses; ++i) {
    values_[Hashes().classes[i]] = std::string(ListClassName(i));
  }
  for (int i = 0; i < kCompanies; ++i) {
    values_[Hashes().companies[i]] = std::string(CompanyName(i));
  }
  for (int i = 0; i < kLabels; ++i) {
    values_[Hashes().labels[i]] = std::string(LabelName(i));
  }
  for (int i = 0; i < 256; ++i) {
    values_[Hashes().numbers[i]] = absl::StrCat("#", i);
  }
  values_[text::HashBytes("0")] = "0";
}

void FeatureWords::Learn(const text::Words& words) {
  if (words.generation() != generation_) {
    generation_ = words.generation();
    learned_ = 0;
  }
  for (; learned_ < words.size(); ++learned_) {
    const text::Words::Id id = learned_;
    const std::string folded(words.folded(id));
    values_.emplace(words.folded_hash(id), folded);
    const std::string capital = absl::StrCat("^", folded);
    values_.emplace(text::HashBytes(capital), capital);
    for (const size_t letters : {kShortEnding, kLongEnding}) {
      const uint64_t ending = EndingOf(folded, letters);
      if (ending == 0) continue;
      values_.emplace(ending, absl::StrCat("~", folded.substr(folded.size() -
                                                              letters)));
    }
  }
}

std::string FeatureWords::Name(Template t, uint64_t a, uint64_t b, uint64_t c,
                               uint64_t d) const {
  std::string name(TemplateName(t));
  for (const uint64_t value : {a, b, c, d}) {
    if (value == 0) continue;
    const auto found = values_.find(value);
    absl::StrAppend(&name, " ", found == values_.end() ? "?" : found->second);
  }
  return name;
}

}  // namespace names
}  // namespace onrecord
