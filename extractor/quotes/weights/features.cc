#include "extractor/quotes/weights/features.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace onrecord {
namespace quotes {

std::string FeatureText(Choice choice, const Feature& feature,
                        const Symbols& symbols) {
  std::string text(FeatureNames(choice)[feature.name]);
  char before = '=';
  for (Symbol value : {feature.a, feature.b, feature.c}) {
    if (value == kNoSymbol) break;
    absl::StrAppend(&text, absl::string_view(&before, 1), symbols.name(value));
    before = '|';
  }
  return text;
}

bool ParseFeature(Choice choice, absl::string_view text,
                  const Symbols& symbols, Feature* feature) {
  const size_t equals = text.find('=');
  const absl::string_view name = text.substr(0, equals);
  const auto names = FeatureNames(choice);
  size_t index = 0;
  while (index < names.size() && names[index] != name) ++index;
  if (index == names.size()) return false;
  *feature = Feature();
  feature->name = static_cast<uint8_t>(index);
  if (equals == absl::string_view::npos) return true;
  const std::vector<absl::string_view> values =
      absl::StrSplit(text.substr(equals + 1), '|');
  if (values.size() > 3) return false;
  Symbol* const places[] = {&feature->a, &feature->b, &feature->c};
  for (size_t i = 0; i < values.size(); ++i) {
    *places[i] = symbols.Find(values[i]);
    if (*places[i] == kNoSymbol) return false;
  }
  return true;
}

}  // namespace quotes
}  // namespace onrecord
