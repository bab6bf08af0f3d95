// Why the weights take what for a name:
//
//   bazel run //tools:explain_names -- --knowledge=$PWD/knowledge < TEXT
//
// prints each name with what it is, what it wins by, and the features that
// speak most for it and against it, each with what it adds to the score of the
// name over that of no name at its place. The features of the second pass
// (own, elsewhere ...) are those of its outcome.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/flags/usage.h"
#include "absl/strings/string_view.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/decider.h"
#include "extractor/names/lexicon.h"
#include "extractor/text/analyzer.h"
#include "tools/train_names_examples.h"

ABSL_FLAG(std::string, knowledge, "knowledge", "the knowledge folder");
ABSL_FLAG(int, most, 8, "features to print for a name");

namespace onrecord {
namespace names {
namespace {

// What features add to the score of one name.
class Account {
 public:
  Account(const Weights& weights, const Vocabulary& vocabulary)
      : weights_(weights), vocabulary_(vocabulary) {}

  // Adds a list's features: the sums in `slot`, less those in slot 0 for
  // tokens.
  void Add(const uint32_t* begin, const uint32_t* end, int slot) {
    for (const uint32_t* number = begin; number != end; ++number) {
      const Vocabulary::Entry& entry = vocabulary_.entries()[*number];
      Template t;
      uint64_t v[4] = {0, 0, 0, 0};
      if (!ParseFeature(entry.name, &t, v).ok()) continue;
      const uint64_t key = FeatureKey(t, v[0], v[1], v[2], v[3]);
      const bool token = IsTokenTemplate(t);
      const int16_t* sums =
          token ? weights_.FindToken(t, key) : weights_.FindStretch(t, key);
      if (sums == nullptr) continue;
      added_[entry.name] += sums[slot] - (token ? sums[kOutside] : 0);
    }
  }

  void Print(size_t most) const {
    std::vector<std::pair<int, absl::string_view>> all;
    for (const auto& part : added_) all.emplace_back(part.second, part.first);
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return std::abs(a.first) > std::abs(b.first);
    });
    all.resize(std::min(most, all.size()));
    for (const auto& part : all) {
      std::printf("  %+6.2f  %.*s\n", part.first * kSumUnit,
                  static_cast<int>(part.second.size()), part.second.data());
    }
  }

 private:
  const Weights& weights_;
  const Vocabulary& vocabulary_;
  std::map<std::string, int> added_;
};

// Labels by token and candidate, as FeedBack gives them.
struct Outcome {
  std::vector<uint8_t> tokens;
  std::vector<uint8_t> candidates;
};

Outcome OutcomeOf(const Document& document,
                  const Decisions& decisions) {
  Outcome outcome;
  outcome.tokens.assign(document.runs.tokens.size(), 0);
  outcome.candidates.assign(document.candidates.size(), 0);
  size_t r = 0;
  for (const Decision& d : decisions) {
    while (document.run_candidates[r + 1] <= d.candidate) ++r;
    const Run& run = document.runs.runs[r];
    const Candidate& c = document.candidates[d.candidate];
    outcome.candidates[d.candidate] = d.label;
    for (uint32_t i = c.first; i < c.end(); ++i) {
      outcome.tokens[run.place + i - run.first] =
          i == c.first ? FirstOf(d.label) : FurtherOf(d.label);
    }
  }
  return outcome;
}

void AddName(const Example& example, const Document& document,
             const Decision& decision, Account* account) {
  for (size_t k = 0; k < example.candidates.size(); ++k) {
    const Example::Piece& piece = example.candidates[k];
    if (piece.candidate != decision.candidate) continue;
    account->Add(example.stretches.begin(k), example.stretches.end(k),
                 decision.label);
    const uint32_t length = document.candidates[decision.candidate].length;
    for (uint32_t i = 0; i < length; ++i) {
      account->Add(example.tokens.begin(piece.first + i),
                   example.tokens.end(piece.first + i),
                   i == 0 ? FirstOf(decision.label)
                          : FurtherOf(decision.label));
    }
  }
}

int Explain(const std::string& dir, const std::string& bytes, size_t most) {
  auto analyzer = text::Analyzer::Load(dir);
  auto lexicon = Lexicon::Load(dir);
  auto weights = Weights::Load(dir);
  auto gazetteer = gazetteer::Gazetteer::Load(dir);
  for (const absl::Status& status :
       {analyzer.status(), lexicon.status(), weights.status(),
        gazetteer.status()}) {
    if (!status.ok()) {
      std::cerr << status.message() << "\n";
      return 1;
    }
  }
  text::AnnotatedText text;
  analyzer->Analyze(bytes, &text);
  Document document;
  ListingFinder finder;
  Prepare(text, *lexicon, **gazetteer, &*weights, &finder, &document);
  Vocabulary vocabulary;
  std::vector<Example> first;
  AddExamples(document, GoldDocument(), &vocabulary, &first);
  Decisions decisions;
  Decider(&*weights).Decide(&document, &decisions);
  const Outcome outcome = OutcomeOf(document, decisions);
  std::vector<Example> second = first;
  AddExamplesAgain(document, outcome.tokens, outcome.candidates, &vocabulary,
                   second.data());
  size_t r = 0;
  for (const Decision& decision : decisions) {
    while (document.run_candidates[r + 1] <= decision.candidate) ++r;
    const Candidate& c = document.candidates[decision.candidate];
    const absl::string_view name =
        text.Bytes(text.SpanOf({c.first, c.end()}));
    const absl::string_view label = LabelName(decision.label);
    std::printf("%.*s: %.*s, wins by %.2f\n", static_cast<int>(name.size()),
                name.data(), static_cast<int>(label.size()), label.data(),
                decision.margin);
    Account account(*weights, vocabulary);
    AddName(first[r], document, decision, &account);
    AddName(second[r], document, decision, &account);
    account.Print(most);
  }
  return 0;
}

}  // namespace
}  // namespace names
}  // namespace onrecord

int main(int argc, char** argv) {
  absl::SetProgramUsageMessage("explain_names [FLAGS] < TEXT");
  absl::ParseCommandLine(argc, argv);
  const std::string text((std::istreambuf_iterator<char>(std::cin)),
                         std::istreambuf_iterator<char>());
  return onrecord::names::Explain(absl::GetFlag(FLAGS_knowledge), text,
                                  absl::GetFlag(FLAGS_most));
}
