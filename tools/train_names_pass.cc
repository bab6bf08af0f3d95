#include "tools/train_names_pass.h"

#include <cstdio>

#include "extractor/text/hash.h"

namespace onrecord {
namespace names {
namespace {

// Of the documents whose first decisions are fed back.
constexpr int kParts = 4;

int PartOf(const GoldDocument& document) {
  return (text::HashBytes(document.id) >> 17) % kParts;
}

}  // namespace

absl::Status GoldReader::Load(const std::string& dir) {
  auto analyzer = text::Analyzer::Load(dir);
  if (!analyzer.ok()) return analyzer.status();
  auto lexicon = Lexicon::Load(dir);
  if (!lexicon.ok()) return lexicon.status();
  auto gazetteer = gazetteer::Gazetteer::Load(dir);
  if (!gazetteer.ok()) return gazetteer.status();
  analyzer_ = std::make_unique<text::Analyzer>(*std::move(analyzer));
  lexicon_ = std::make_unique<Lexicon>(*std::move(lexicon));
  gazetteer_ = *std::move(gazetteer);
  return absl::OkStatus();
}

Document& GoldReader::Prepare(const std::string& bytes) {
  analyzer_->Analyze(bytes, &text_);
  names::Prepare(text_, *lexicon_, *gazetteer_, nullptr, &finder_, &document_);
  return document_;
}

void NamesFit::Add(const std::vector<GoldDocument>& documents) {
  GoldReader* const again = few_lists_ != nullptr ? few_lists_ : lists_;
  for (const GoldDocument& document : documents) {
    for (GoldDocument& line : HalfOfParagraphs(document, options_.seed)) {
      items_.push_back({std::move(line), again});
    }
    if (few_lists_ != nullptr) items_.push_back({document, few_lists_});
    items_.push_back({document, lists_});
  }
}

void NamesFit::Run() {
  for (const Item& item : items_) {
    starts_.push_back(examples_.size());
    AddExamples(item.reader->Prepare(item.document.text), item.document,
                &features_, &examples_);
  }
  starts_.push_back(examples_.size());
  std::fprintf(stderr, "%zu documents, %zu runs, %zu features\n",
               items_.size(), examples_.size(), features_.entries().size());
  again_ = examples_;
  for (int part = 0; part < kParts; ++part) FeedBackPart(part);
  first_ = FitAll(examples_, nullptr);
  second_ = FitAll(again_, first_.transitions);
}

FittedWeights NamesFit::FitAll(const std::vector<Example>& examples,
                               const float (*fixed)[kStretchWidth]) const {
  std::vector<const Example*> all;
  for (const Example& e : examples) all.push_back(&e);
  return Fit(features_.entries(), all, options_, fixed);
}

// Decides a part by weights of the others and keeps the second pass's
// features, with the first one's scores as their base.
void NamesFit::FeedBackPart(int part) {
  std::vector<const Example*> others;
  for (size_t i = 0; i < items_.size(); ++i) {
    if (PartOf(items_[i].document) == part) continue;
    for (size_t e = starts_[i]; e < starts_[i + 1]; ++e) {
      others.push_back(&examples_[e]);
    }
  }
  const FittedWeights weights =
      Fit(features_.entries(), others, options_, nullptr);
  for (size_t i = 0; i < items_.size(); ++i) {
    if (PartOf(items_[i].document) == part) FeedBackItem(i, weights);
  }
}

void NamesFit::FeedBackItem(size_t item, const FittedWeights& weights) {
  Document& document =
      items_[item].reader->Prepare(items_[item].document.text);
  Decisions decisions;
  for (size_t e = starts_[item]; e < starts_[item + 1]; ++e) {
    const size_t r = e - starts_[item];
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
                   &again_[starts_[item]]);
}

void NamesFit::NoteMargin(const Example& e, const Decision& decision) {
  for (const Example::Piece& piece : e.candidates) {
    if (piece.candidate == decision.candidate) {
      margins_.push_back({decision.margin, piece.label == decision.label});
    }
  }
}

}  // namespace names
}  // namespace onrecord
