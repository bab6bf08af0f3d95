// Fits the weights of the quotes stage and writes them where the stage reads
// them.
//
//   train_quotes KNOWLEDGE_DIR GOLD.jsonl OUT.tsv [MIN_COUNT [PENALTY]]
//
// MIN_COUNT: features seen fewer times in GOLD are left out (default 8).
// Takes a few minutes. Same input, same weights.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "extractor/quotes/choices/quote_knowledge.h"
#include "extractor/quotes/scene/scene_builder.h"
#include "extractor/quotes/weights/features.h"
#include "extractor/text/analyzer.h"
#include "tools/gold_reader.h"
#include "tools/log_linear.h"
#include "tools/quote_examples.h"

namespace onrecord {
namespace {

using quotes::Choice;
using tools::Example;

// Weights smaller than this in all labels are left out.
constexpr double kSmallest = 0.03;

struct Settings {
  std::string knowledge, gold, out;
  int min_count = 8;
  double penalty = 2.0;
};

// The features of one choice that are seen often enough, numbered.
absl::flat_hash_map<uint64_t, uint32_t> Number(
    const std::vector<Example>& examples, int min_count,
    std::vector<uint64_t>* keys) {
  absl::flat_hash_map<uint64_t, int> counts;
  for (const Example& example : examples) {
    for (const auto& candidate : example.candidates) {
      for (uint64_t key : candidate) ++counts[key];
    }
  }
  keys->clear();
  for (const auto& count : counts) {
    if (count.second >= min_count) keys->push_back(count.first);
  }
  std::sort(keys->begin(), keys->end());
  absl::flat_hash_map<uint64_t, uint32_t> numbers;
  for (uint64_t key : *keys) numbers.emplace(key, numbers.size());
  return numbers;
}

// Fits one choice and appends its rows.
void Fit(Choice choice, const tools::QuoteExamples& all,
         const quotes::Symbols& symbols, const Settings& settings,
         std::vector<std::string>* rows) {
  const std::vector<Example>& examples = all.of(choice);
  std::vector<uint64_t> keys;
  const auto numbers = Number(examples, settings.min_count, &keys);
  const uint32_t labels = quotes::LabelsOf(choice);
  tools::LogLinear problem;
  for (const Example& example : examples) {
    std::vector<std::vector<uint32_t>> candidates;
    for (const auto& candidate : example.candidates) {
      for (uint32_t label = 0; label < labels; ++label) {
        candidates.emplace_back();
        for (uint64_t key : candidate) {
          const auto it = numbers.find(key);
          if (it == numbers.end()) continue;
          candidates.back().push_back(it->second * labels + label);
        }
      }
    }
    problem.AddGroup(candidates, example.right);
  }
  tools::FitOptions options;
  options.penalty = settings.penalty;
  std::vector<double> weights = problem.Fit(options);
  weights.resize(keys.size() * labels, 0.0);
  const size_t before = rows->size();
  for (size_t n = 0; n < keys.size(); ++n) {
    std::string row;
    bool keep = false;
    for (uint32_t label = 0; label < labels; ++label) {
      const double weight = weights[n * labels + label];
      keep |= std::fabs(weight) >= kSmallest;
      absl::StrAppendFormat(&row, "%s%.2f", label == 0 ? "" : " ", weight);
    }
    if (!keep) continue;
    const auto feature = quotes::Feature::OfKey(keys[n]);
    rows->push_back(
        absl::StrCat(quotes::ChoiceName(choice), "\t",
                     quotes::FeatureText(choice, feature, symbols), "\t",
                     row));
  }
  std::sort(rows->begin() + before, rows->end());
  printf("%-14s %6zu examples %6zu features, %6zu kept, right %.3f\n",
         std::string(quotes::ChoiceName(choice)).c_str(), problem.groups(),
         keys.size(), rows->size() - before, problem.Accuracy(weights));
}

absl::Status Run(const Settings& settings) {
  auto analyzer = text::Analyzer::Load(settings.knowledge);
  if (!analyzer.ok()) return analyzer.status();
  auto knowledge = quotes::QuoteKnowledge::Load(settings.knowledge, false);
  if (!knowledge.ok()) return knowledge.status();
  auto documents = tools::ReadGold(settings.gold);
  if (!documents.ok()) return documents.status();
  quotes::SceneBuilder builder(&(*knowledge)->words, &(*knowledge)->cues,
                               &(*knowledge)->symbols);
  quotes::Scene scene;
  text::AnnotatedText text;
  tools::QuoteExamples examples(knowledge->get());
  for (const tools::GoldDocument& document : *documents) {
    analyzer->Analyze(document.text(), &text);
    builder.Build(text, &scene);
    examples.Add(document, scene);
  }
  std::vector<std::string> rows;
  for (int c = 0; c < quotes::kNumChoices; ++c) {
    Fit(static_cast<Choice>(c), examples, (*knowledge)->symbols, settings,
        &rows);
  }
  std::ofstream out(settings.out);
  const size_t slash = settings.gold.rfind('/');
  out << "# Weights of the choices that make quotations; "
         "extractor/quotes/weights/weights.h\n# tells how they are read.\n"
      << "# origin: fitted on " << settings.gold.substr(slash + 1) << " ("
      << documents->size() << " documents, PolNeAR, train) by\n"
      << "#   bazel run -c opt //tools:train_quotes -- KNOWLEDGE GOLD OUT "
      << settings.min_count << " " << settings.penalty << "\n"
      << "# licence: Apache-2.0\n# columns: choice\tfeature\tweights\n";
  for (const std::string& row : rows) out << row << "\n";
  if (!out.flush()) return absl::InternalError("cannot write");
  return absl::OkStatus();
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  if (argc < 4) {
    fprintf(stderr, "usage: train_quotes KNOWLEDGE_DIR GOLD.jsonl OUT.tsv "
                    "[MIN_COUNT [PENALTY]]\n");
    return 2;
  }
  onrecord::Settings settings;
  settings.knowledge = argv[1];
  settings.gold = argv[2];
  settings.out = argv[3];
  if (argc > 4) settings.min_count = atoi(argv[4]);
  if (argc > 5) settings.penalty = atof(argv[5]);
  const absl::Status status = onrecord::Run(settings);
  if (status.ok()) return 0;
  fprintf(stderr, "%s\n", status.ToString().c_str());
  return 1;
}
