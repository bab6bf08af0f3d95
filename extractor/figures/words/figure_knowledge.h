// Everything that figures know from files: units, currencies, comparators,
// words around numbers.
//
//   auto knowledge = FigureKnowledge::Load("knowledge");
//   (*knowledge)->unit(3).name     // "metre"
//
// Immutable once loaded, thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_WORDS_FIGURE_KNOWLEDGE_H_
#define ONRECORD_EXTRACTOR_FIGURES_WORDS_FIGURE_KNOWLEDGE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/figures/figure.h"
#include "extractor/figures/words/number_words.h"
#include "extractor/figures/words/phrases.h"

namespace onrecord {
namespace figures {

struct Unit {
  std::string name;  // canonical: "kilometre"
  std::string dimension;
  bool percent = false;
  std::string defined_in;  // "figures/units.tsv:17"
};

struct Currency {
  std::string code;
  int digits = 2;      // places of the minor unit
  std::string domain;  // of pages that mean it by a shared sign, or empty
  std::string defined_in;
};

// Units and currencies that rules name.
struct KnownUnits {
  uint16_t pound = 0;  // GBP
  uint16_t us_dollar = 0;
  uint16_t foot = 0;
  uint16_t inch = 0;
  uint16_t inch_name = 0;  // a name of it, as Phrases gives it
  uint16_t times = 0;
  uint16_t percent = 0;
  uint16_t degree = 0;
  uint16_t degree_of_arc = 0;
};

// How a unit or currency is written.
struct UnitName {
  uint16_t unit = 0;
  bool glued = false;  // only without a space before it
};
struct CurrencyName {
  uint16_t currency = 0;
  bool minor = false;      // cents
  bool ambiguous = false;  // shared by several currencies
  bool glued = false;
  uint8_t scale = 0;       // of "MEUR": 6
};
struct Bound {
  Comparator comparator = Comparator::kNone;
  std::string defined_in;
};

class FigureKnowledge {
 public:
  // Reads the files of `knowledge_dir`/figures. Errors name file and line.
  static absl::StatusOr<std::unique_ptr<const FigureKnowledge>> Load(
      const std::string& knowledge_dir);

  const NumberWords& number_words() const { return *number_words_; }
  const Phrases& phrases() const { return phrases_; }
  // Indices are the values that phrases() gives, but for Unit and Currency.
  const UnitName& unit_name(uint16_t i) const { return unit_names_[i]; }
  const CurrencyName& currency_name(uint16_t i) const {
    return currency_names_[i];
  }
  const Bound& bound(uint16_t i) const { return bounds_[i]; }
  const Unit& unit(uint16_t i) const { return units_[i]; }
  const Currency& currency(uint16_t i) const { return currencies_[i]; }
  size_t currencies() const { return currencies_.size(); }
  const KnownUnits& known() const { return known_; }
  // 0 if there is none of that name. Slow: for loading.
  uint16_t UnitCalled(absl::string_view name) const;
  uint16_t CurrencyCalled(absl::string_view code) const;
  // A name of the unit, as phrases() gives it.
  uint16_t UnitNameOf(uint16_t unit) const;
  // The currency name of a sign or code that stands before numbers.
  uint16_t SignCalled(absl::string_view sign) const;
  // 2 for "doubled", "twice"; 10 for "tenfold"; 0 for others.
  uint32_t TimesOf(absl::string_view folded) const;
  // Changes when any of the files read does.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  friend class FigureKnowledgeReader;
  FigureKnowledge() : units_(1), currencies_(1), unit_names_(1),
                      currency_names_(1), bounds_(1) {}

  std::unique_ptr<const NumberWords> number_words_;
  Phrases phrases_;
  // [0] of each: none.
  std::vector<Unit> units_;
  std::vector<Currency> currencies_;
  std::vector<UnitName> unit_names_;
  std::vector<CurrencyName> currency_names_;
  std::vector<Bound> bounds_;
  KnownUnits known_;
  absl::flat_hash_map<std::string, uint16_t> signs_;
  absl::flat_hash_map<std::string, uint32_t> times_;
  uint64_t fingerprint_ = 0;
};

}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_WORDS_FIGURE_KNOWLEDGE_H_
