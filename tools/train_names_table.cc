#include "tools/train_names_table.h"

#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "extractor/names/weights/weights.h"

namespace onrecord {
namespace names {
namespace {

// A logistic regression of being right on the margin, by Newton's method
// (Platt 1999).
struct Confidence {
  double slope = 1;
  double offset = 0;

  void Fit(const std::vector<std::pair<double, bool>>& margins) {
    for (int step = 0; step < 50; ++step) {
      double g0 = 0, g1 = 0, h00 = 1e-6, h01 = 0, h11 = 1e-6;
      for (const auto& m : margins) {
        const double x = m.first;
        const double p = 1 / (1 + std::exp(-(slope * x + offset)));
        const double error = p - m.second;
        const double w = p * (1 - p);
        g0 += error;
        g1 += error * x;
        h00 += w;
        h01 += w * x;
        h11 += w * x * x;
      }
      const double det = h00 * h11 - h01 * h01;
      if (det < 1e-9) break;
      offset -= (h11 * g0 - h01 * g1) / det;
      slope -= (h00 * g1 - h01 * g0) / det;
    }
  }
};

template <int kWidth>
void AddTo(const Numbers<kWidth>& numbers, std::vector<double>* sums) {
  sums->resize(kWidth);
  for (int slot = 0; slot < kWidth; ++slot) (*sums)[slot] += numbers.at[slot];
}

}  // namespace

void NamesTable::AddWeights(const Vocabulary& features,
                            const FittedWeights& weights) {
  for (size_t i = 0; i < weights.rows.size(); ++i) {
    const uint32_t at = weights.rows[i];
    if (at == ~0u) continue;
    const Vocabulary::Entry& feature = features.entries()[i];
    Row& row = rows_[feature.name];
    row.kind = feature.kind;
    if (IsTokenTemplate(feature.kind)) {
      AddTo(weights.tokens[at], &row.sums);
    } else {
      AddTo(weights.stretches[at], &row.sums);
    }
  }
}

void NamesTable::AddTransitions(const FittedWeights& weights) {
  for (int from = 0; from <= kRunStart; ++from) {
    StretchScores numbers;
    for (int to = 0; to < kStretchWidth; ++to) {
      numbers.at[to] = weights.transitions[from][to];
    }
    Row& row = rows_[absl::StrCat("transition ", from < kLabels
                                                     ? LabelName(from)
                                                     : "START")];
    AddTo(numbers, &row.sums);
  }
}

void NamesTable::Add(const NamesFit& fit) {
  ++fits_;
  AddWeights(fit.features(), fit.first());
  AddWeights(fit.features(), fit.second());
  AddTransitions(fit.first());
  margins_.insert(margins_.end(), fit.margins().begin(), fit.margins().end());
}

void NamesTable::Favour(const std::string& label, double by) {
  favours_.push_back({label, by});
}

void NamesTable::Write(double least, std::ostream* out) {
  for (const auto& named : rows_) {
    const Row& row = named.second;
    std::vector<std::string> parts;
    for (size_t slot = 0; slot < row.sums.size(); ++slot) {
      const std::string name = Weights::SlotName(row.kind, slot);
      double mean = row.sums[slot] / fits_;
      for (const auto& favour : favours_) {
        if (row.kind == Template::kTransition && favour.first == name) {
          mean += favour.second;
        }
      }
      if (name.empty() || std::fabs(mean) < least) continue;
      parts.push_back(absl::StrFormat("%s=%.3g", name, mean));
    }
    if (parts.empty()) continue;
    *out << named.first << "\t" << absl::StrJoin(parts, " ") << "\n";
  }
  Confidence confidence;
  confidence.Fit(margins_);
  *out << absl::StrFormat("confidence\tslope=%.4g offset=%.4g\n",
                          confidence.slope, confidence.offset);
}

}  // namespace names
}  // namespace onrecord
