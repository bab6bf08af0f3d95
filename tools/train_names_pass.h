// One fit of the weights of names to gold documents.
//
//   NamesFit fit(&lists, &few_lists, options);
//   fit.Add(documents);
//   fit.Run();
//   fit.first().rows ...
//
// Each document is read with all lists, once more with lists that lack many
// names, and half of its paragraphs once more as documents of their own, with
// few lists too: other news has names of no list, and short texts. A first
// pass is fitted on all of it; for the second, decisions of first passes that
// did not see a document (four parts) are fed back into it.

#ifndef ONRECORD_TOOLS_TRAIN_NAMES_PASS_H_
#define ONRECORD_TOOLS_TRAIN_NAMES_PASS_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/decision/decider.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/text/analyzer.h"
#include "tools/train_names_examples.h"
#include "tools/train_names_fit.h"
#include "tools/train_names_gold.h"

namespace onrecord {
namespace names {

// Prepares documents by the lists of one knowledge folder.
class GoldReader {
 public:
  absl::Status Load(const std::string& knowledge_dir);

  // The document lives until the next call.
  Document& Prepare(const std::string& bytes);

 private:
  std::unique_ptr<text::Analyzer> analyzer_;
  std::unique_ptr<Lexicon> lexicon_;
  std::unique_ptr<gazetteer::Gazetteer> gazetteer_;
  text::AnnotatedText text_;
  ListingFinder finder_;
  Document document_;
};

class NamesFit {
 public:
  // `few_lists` may be null: then paragraphs alone are read again, by `lists`.
  // Both must outlive this.
  NamesFit(GoldReader* lists, GoldReader* few_lists, const FitOptions& options)
      : options_(options), lists_(lists), few_lists_(few_lists) {}

  void Add(const std::vector<GoldDocument>& documents);
  void Run();

  // After Run. Weights are by Vocabulary::entries.
  const Vocabulary& features() const { return features_; }
  const FittedWeights& first() const { return first_; }
  const FittedWeights& second() const { return second_; }
  // Of decisions of first passes about documents that they did not see: what
  // they won by, and whether they were right.
  const std::vector<std::pair<double, bool>>& margins() const {
    return margins_;
  }

 private:
  struct Item {
    GoldDocument document;
    GoldReader* reader;
  };

  void FeedBackPart(int part);
  void FeedBackItem(size_t item, const FittedWeights& weights);
  void NoteMargin(const Example& e, const Decision& decision);
  FittedWeights FitAll(const std::vector<Example>& examples,
                       const float (*fixed)[kStretchWidth]) const;

  const FitOptions options_;
  GoldReader* const lists_;
  GoldReader* const few_lists_;
  std::vector<Item> items_;
  Decoder decoder_;
  Vocabulary features_;
  std::vector<Example> examples_;
  std::vector<Example> again_;   // the same for the second pass
  std::vector<size_t> starts_;   // first example of each item
  std::vector<std::pair<double, bool>> margins_;
  FittedWeights first_;
  FittedWeights second_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_TRAIN_NAMES_PASS_H_
