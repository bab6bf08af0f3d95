// The mean of several fits of the weights of names, as the rows of
// knowledge/names/weights.tsv.
//
// Each fit met other paragraphs in another order with other lists struck out.
// What they agree on stays, their whims cancel out: on sets that no weight was
// fitted on the mean of four is 0.3 to 0.5 points of F1 better than one of them
// is on average, and a new fit changes less (bagging: Breiman 1996).

#ifndef ONRECORD_TOOLS_TRAIN_NAMES_TABLE_H_
#define ONRECORD_TOOLS_TRAIN_NAMES_TABLE_H_

#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "extractor/names/weights/feature.h"
#include "tools/train_names_pass.h"

namespace onrecord {
namespace names {

class NamesTable {
 public:
  void Add(const NamesFit& fit);

  // Adds to whatever makes a token or a stretch a `label` ("PLACE").
  void Favour(const std::string& label, double by);

  // The rows, after the mean was taken and confidence fitted on the margins of
  // all fits. Means nearer to zero than `least` are left out.
  void Write(double least, std::ostream* out);

 private:
  struct Row {
    Template kind = Template::kTransition;
    std::vector<double> sums;  // by slot
  };

  void AddWeights(const Vocabulary& features, const FittedWeights& weights);
  void AddTransitions(const FittedWeights& weights);

  std::map<std::string, Row> rows_;
  std::vector<std::pair<std::string, double>> favours_;
  std::vector<std::pair<double, bool>> margins_;
  int fits_ = 0;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_TRAIN_NAMES_TABLE_H_
