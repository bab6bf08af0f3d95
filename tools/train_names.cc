// Fits the weights of names and writes them as knowledge/names/weights.tsv.
//
//   train_names --knowledge=knowledge --output=knowledge/names/weights.tsv
//       GOLD.jsonl...
//
// GOLD: train_names_gold.h. A first pass is fitted on everything; for the
// second, decisions of first passes that did not see a document (four parts)
// are fed back into it. With --struck=FOLDER, made by tools/knowledge/strike.py,
// paragraphs that are documents of their own are read with few of the lists:
// where lists lack the names, that is worth 0.2 to 2 points of F1.

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/flags/usage.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/decider.h"
#include "extractor/names/lexicon.h"
#include "extractor/text/analyzer.h"
#include "tools/train_names_examples.h"
#include "tools/train_names_fit.h"
#include "tools/train_names_gold.h"

ABSL_FLAG(std::string, knowledge, "knowledge", "the knowledge folder");
ABSL_FLAG(std::string, output, "weights.tsv", "the file to write");
ABSL_FLAG(int, rounds, 15, "rounds over the examples");
ABSL_FLAG(double, l1, 1e-5, "strength of L1; larger: fewer weights");
ABSL_FLAG(double, rate, 0.05, "learning rate");
ABSL_FLAG(int, parts, 4, "parts for the second pass; 0: no second pass");
ABSL_FLAG(bool, paragraphs, true, "half of the paragraphs as documents too");
ABSL_FLAG(std::string, struck, "",
          "a knowledge folder whose lists lack many names; paragraphs are read "
          "with it, so that weights rely less on lists");

namespace onrecord {
namespace names {
namespace {

// Reads documents by the lists of one knowledge folder.
struct Reader {
  std::unique_ptr<text::Analyzer> analyzer;
  std::unique_ptr<Lexicon> lexicon;
  std::unique_ptr<gazetteer::Gazetteer> gazetteer;
  text::AnnotatedText text;
  ListingFinder finder;
  Document document;

  bool Load(const std::string& dir) {
    auto read_analyzer = text::Analyzer::Load(dir);
    auto read_lexicon = Lexicon::Load(dir);
    auto read_gazetteer = gazetteer::Gazetteer::Load(dir);
    for (const absl::Status& status :
         {read_analyzer.status(), read_lexicon.status(),
          read_gazetteer.status()}) {
      if (!status.ok()) {
        std::cerr << status.message() << "\n";
        return false;
      }
    }
    analyzer = std::make_unique<text::Analyzer>(*std::move(read_analyzer));
    lexicon = std::make_unique<Lexicon>(*std::move(read_lexicon));
    gazetteer = *std::move(read_gazetteer);
    return true;
  }

  void Analyze(const std::string& bytes) {
    analyzer->Analyze(bytes, &text);
    Prepare(text, *lexicon, *gazetteer, nullptr, &finder, &document);
  }
};

class Trainer {
 public:
  bool Load(const std::string& dir) {
    if (!reader_.Load(dir)) return false;
    const std::string struck = absl::GetFlag(FLAGS_struck);
    if (!struck.empty() && !struck_.Load(struck)) return false;
    options_.rounds = absl::GetFlag(FLAGS_rounds);
    options_.l1 = absl::GetFlag(FLAGS_l1);
    options_.rate = absl::GetFlag(FLAGS_rate);
    return true;
  }

  bool Read(const std::string& path) {
    auto gold = ReadGold(path);
    if (!gold.ok()) {
      std::cerr << gold.status().message() << "\n";
      return false;
    }
    files_.push_back(path.substr(path.rfind('/') + 1));
    for (GoldDocument& document : *gold) {
      if (absl::GetFlag(FLAGS_paragraphs)) {
        for (GoldDocument& line : HalfOfParagraphs(document)) {
          documents_.push_back(std::move(line));
          is_struck_.push_back(struck_.gazetteer != nullptr);
        }
      }
      documents_.push_back(std::move(document));
      is_struck_.push_back(false);
    }
    return true;
  }

  void Run() {
    for (size_t d = 0; d < documents_.size(); ++d) {
      starts_.push_back(examples_.size());
      AddExamples(Analyze(d), documents_[d], &features_, &examples_);
    }
    starts_.push_back(examples_.size());
    std::fprintf(stderr, "%zu documents, %zu runs, %zu features\n",
                 documents_.size(), examples_.size(),
                 features_.entries().size());
    const int parts = absl::GetFlag(FLAGS_parts);
    if (parts > 0) {
      again_ = examples_;
      for (int part = 0; part < parts; ++part) FeedBackPart(part, parts);
    }
    first_ = FitAll(examples_, nullptr);
    FitConfidence();
    if (parts > 0) second_ = FitAll(again_, first_.transitions);
    Write();
  }

 private:
  Document& Analyze(size_t d) {
    Reader& reader = is_struck_[d] ? struck_ : reader_;
    reader.Analyze(documents_[d].text);
    return reader.document;
  }

  int PartOf(size_t document, int parts) const {
    return (text::HashBytes(documents_[document].id) >> 17) % parts;
  }

  FittedWeights FitAll(const std::vector<Example>& examples,
                       const float (*fixed)[kStretchWidth]) {
    std::vector<const Example*> all;
    for (const Example& e : examples) all.push_back(&e);
    return Fit(features_.entries(), all, options_, fixed);
  }

  // Decides a part by weights of the others and keeps the second pass's
  // features, with the first one's scores as their base.
  void FeedBackPart(int part, int parts) {
    std::vector<const Example*> others;
    for (size_t d = 0; d < documents_.size(); ++d) {
      if (PartOf(d, parts) == part) continue;
      for (size_t e = starts_[d]; e < starts_[d + 1]; ++e) {
        others.push_back(&examples_[e]);
      }
    }
    const FittedWeights weights =
        Fit(features_.entries(), others, options_, nullptr);
    for (size_t d = 0; d < documents_.size(); ++d) {
      if (PartOf(d, parts) == part) FeedBackDocument(d, weights);
    }
  }

  void FeedBackDocument(size_t d, const FittedWeights& weights) {
    Document& document = Analyze(d);
    Decisions decisions;
    for (size_t e = starts_[d]; e < starts_[d + 1]; ++e) {
      const size_t r = e - starts_[d];
      const size_t before = decisions.size();
      Example& again = again_[e];
      ScoreExample(examples_[e], weights, &again.token_base,
                   &again.stretch_base);
      std::vector<TokenSums> tokens;
      for (const auto& base : again.token_base) tokens.push_back(ToSums(base));
      std::vector<StretchSums> stretches;
      for (const auto& base : again.stretch_base) {
        stretches.push_back(ToSums(base));
      }
      decoder_.Decode(document, document.runs.runs[r],
                      document.run_candidates[r],
                      document.run_candidates[r + 1], tokens.data(),
                      stretches.data(), weights.transitions, true, &decisions);
      for (size_t i = before; i < decisions.size(); ++i) {
        NoteMargin(examples_[e], decisions[i]);
      }
    }
    std::vector<uint8_t> own_tokens, own_candidates;
    FeedBack(decisions, &document, &own_tokens, &own_candidates);
    AddExamplesAgain(document, own_tokens, own_candidates, &features_,
                     &again_[starts_[d]]);
  }

  void NoteMargin(const Example& e, const Decision& decision) {
    for (const Example::Piece& piece : e.candidates) {
      if (piece.candidate == decision.candidate) {
        margins_.push_back(
            {decision.margin, piece.label == decision.label});
      }
    }
  }

  // Logistic regression of being right on the margin, by Newton's method
  // (Platt 1999).
  void FitConfidence() {
    for (int step = 0; step < 50; ++step) {
      double g0 = 0, g1 = 0, h00 = 1e-6, h01 = 0, h11 = 1e-6;
      for (const auto& m : margins_) {
        const double x = m.first;
        const double p = 1 / (1 + std::exp(-(slope_ * x + offset_)));
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
      offset_ -= (h11 * g0 - h01 * g1) / det;
      slope_ -= (h00 * g1 - h01 * g0) / det;
    }
  }

  template <int kWidth>
  static void AddRow(const Vocabulary::Entry& feature,
                     const Numbers<kWidth>& numbers,
                     std::map<std::string, std::string>* rows) {
    std::vector<std::string> parts;
    for (int slot = 0; slot < kWidth; ++slot) {
      const std::string name = Weights::SlotName(feature.kind, slot);
      if (name.empty() || std::fabs(numbers.at[slot]) < 0.002) continue;
      parts.push_back(absl::StrFormat("%s=%.3g", name, numbers.at[slot]));
    }
    if (!parts.empty()) (*rows)[feature.name] = absl::StrJoin(parts, " ");
  }

  void AddRows(const FittedWeights& weights,
               std::map<std::string, std::string>* rows) const {
    for (size_t i = 0; i < weights.rows.size(); ++i) {
      const Vocabulary::Entry& feature = features_.entries()[i];
      if (weights.rows[i] == ~0u) continue;
      if (IsTokenTemplate(feature.kind)) {
        AddRow(feature, weights.tokens[weights.rows[i]], rows);
      } else {
        AddRow(feature, weights.stretches[weights.rows[i]], rows);
      }
    }
  }

  void Write() const {
    std::map<std::string, std::string> rows;
    AddRows(first_, &rows);
    AddRows(second_, &rows);
    for (int a = 0; a <= kRunStart; ++a) {
      Vocabulary::Entry feature;
      feature.kind = Template::kTransition;
      feature.name = absl::StrCat(
          "transition ", a < kLabels ? LabelName(a) : "START");
      StretchScores numbers;
      for (int b = 0; b < kStretchWidth; ++b) {
        numbers.at[b] = first_.transitions[a][b];
      }
      AddRow(feature, numbers, &rows);
    }
    rows["confidence"] =
        absl::StrFormat("slope=%.4g offset=%.4g", slope_, offset_);
    std::ofstream out(absl::GetFlag(FLAGS_output));
    out << "# What speaks for a person, an organization, a place: weights of "
           "features.\n"
        << "# origin: fitted on " << absl::StrJoin(files_, ", ")
        << " by tools/train_names\n"
        << "# licence: Apache-2.0\n"
        << "# To make it again: bazel run -c opt //tools:train_names -- "
           "--knowledge=$PWD/knowledge\n"
        << "#   --output=$PWD/knowledge/names/weights.tsv --rounds="
        << options_.rounds << " --l1=" << options_.l1
        << " --rate=" << options_.rate
        << (absl::GetFlag(FLAGS_struck).empty() ? "" : " --struck=STRUCK")
        << " GOLD.jsonl...\n"
        << "# A feature is a template and its values "
           "(extractor/names/feature.h, docs/names.md).\n"
        << "# columns: feature<TAB>weights by label\n";
    for (const auto& row : rows) out << row.first << "\t" << row.second << "\n";
    std::fprintf(stderr, "%zu features with weights\n", rows.size());
  }

  FitOptions options_;
  Reader reader_;
  Reader struck_;
  std::vector<std::string> files_;
  std::vector<GoldDocument> documents_;
  std::vector<bool> is_struck_;  // read with fewer lists, by document
  Decoder decoder_;
  Vocabulary features_;
  std::vector<Example> examples_;
  std::vector<Example> again_;   // the same for the second pass
  std::vector<size_t> starts_;   // first example of each document
  std::vector<std::pair<double, bool>> margins_;
  double slope_ = 1;
  double offset_ = 0;
  FittedWeights first_;
  FittedWeights second_;
};

int Main(int argc, char** argv) {
  absl::SetProgramUsageMessage("train_names [FLAGS] GOLD.jsonl...");
  const std::vector<char*> arguments = absl::ParseCommandLine(argc, argv);
  Trainer trainer;
  if (arguments.size() < 2) {
    std::cerr << absl::ProgramUsageMessage() << "\n";
    return 2;
  }
  if (!trainer.Load(absl::GetFlag(FLAGS_knowledge))) return 1;
  for (size_t i = 1; i < arguments.size(); ++i) {
    if (!trainer.Read(arguments[i])) return 1;
  }
  trainer.Run();
  return 0;
}

}  // namespace
}  // namespace names
}  // namespace onrecord

int main(int argc, char** argv) { return onrecord::names::Main(argc, argv); }
