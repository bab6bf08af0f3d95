#include "extractor/figures/words/figure_knowledge.h"

namespace onrecord {
namespace figures {

uint16_t FigureKnowledge::UnitCalled(absl::string_view name) const {
  for (size_t i = 1; i < units_.size(); ++i) {
    if (units_[i].name == name) return i;
  }
  return 0;
}

uint16_t FigureKnowledge::UnitNameOf(uint16_t unit) const {
  for (size_t i = 1; i < unit_names_.size(); ++i) {
    if (unit_names_[i].unit == unit) return i;
  }
  return 0;
}

uint16_t FigureKnowledge::SignCalled(absl::string_view sign) const {
  const auto found = signs_.find(sign);
  return found == signs_.end() ? 0 : found->second;
}

uint32_t FigureKnowledge::TimesOf(absl::string_view folded) const {
  const auto found = times_.find(folded);
  return found == times_.end() ? 0 : found->second;
}

uint16_t FigureKnowledge::CurrencyCalled(absl::string_view code) const {
  for (size_t i = 1; i < currencies_.size(); ++i) {
    if (currencies_[i].code == code) return i;
  }
  return 0;
}

}  // namespace figures
}  // namespace onrecord
