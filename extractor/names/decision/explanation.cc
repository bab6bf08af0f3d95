#include "extractor/names/decision/explanation.h"

#include <algorithm>
#include <utility>

#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/decision/decider.h"
#include "extractor/names/decision/feature_account.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/weights/feature_words.h"
#include "extractor/names/weights/weights.h"

namespace onrecord {
namespace names {
namespace {

bool Holds(const Decisions& path, uint32_t candidate, Label label) {
  return std::any_of(path.begin(), path.end(), [=](const Decision& d) {
    return d.candidate == candidate && d.label == label;
  });
}

NameChoice ChoiceOf(const Document& document, uint32_t token,
                    const Alternative& alternative,
                    const Alternative& winner) {
  const auto tokens = [&document](uint32_t candidate) -> text::TokenRange {
    const Candidate& c = document.candidates[candidate];
    return {c.first, c.end()};
  };
  NameChoice choice;
  choice.label = alternative.label;
  choice.behind = alternative.behind;
  choice.tokens = alternative.candidate == kNoCandidate
                      ? text::TokenRange{token, token + 1}
                      : tokens(alternative.candidate);
  for (const Decision& d : alternative.path) {
    if (d.candidate == alternative.candidate ||
        Holds(winner.path, d.candidate, d.label)) {
      continue;
    }
    choice.beside.push_back({d.label, tokens(d.candidate)});
  }
  return choice;
}

// The run that holds the token; the number of runs if none does.
uint32_t RunAt(const std::vector<Run>& runs, uint32_t token) {
  const auto behind = std::upper_bound(
      runs.begin(), runs.end(), token,
      [](uint32_t t, const Run& run) { return t < run.first; });
  if (behind == runs.begin() || (behind - 1)->end <= token) return runs.size();
  return behind - 1 - runs.begin();
}

}  // namespace

struct NameExplainer::Parts {
  Parts(Lexicon l, Weights w, std::unique_ptr<gazetteer::Gazetteer> g)
      : lexicon(std::move(l)), weights(std::move(w)), gazetteer(std::move(g)),
        decider(&weights) {}

  const Lexicon lexicon;
  const Weights weights;
  const std::unique_ptr<gazetteer::Gazetteer> gazetteer;
  Document document;
  ListingFinder finder;
  Decider decider;
  FeatureWords words;
};

NameExplainer::NameExplainer(std::unique_ptr<Parts> parts)
    : parts_(std::move(parts)) {}
NameExplainer::NameExplainer(NameExplainer&&) = default;
NameExplainer::~NameExplainer() = default;

absl::StatusOr<NameExplainer> NameExplainer::Load(const std::string& dir) {
  absl::StatusOr<Lexicon> lexicon = Lexicon::Load(dir);
  if (!lexicon.ok()) return lexicon.status();
  absl::StatusOr<Weights> weights = Weights::Load(dir);
  if (!weights.ok()) return weights.status();
  auto gazetteer = gazetteer::Gazetteer::Load(dir);
  if (!gazetteer.ok()) return gazetteer.status();
  return NameExplainer(std::make_unique<Parts>(
      *std::move(lexicon), *std::move(weights), *std::move(gazetteer)));
}

NameExplanation NameExplainer::Explain(const text::AnnotatedText& text,
                                       uint32_t token, size_t most) {
  Parts& p = *parts_;
  Prepare(text, p.lexicon, *p.gazetteer, &p.weights, &p.finder, &p.document);
  Decisions decisions;
  p.decider.Decide(&p.document, &decisions);
  p.words.Learn(text.words());
  NameExplanation explanation;
  const uint32_t r = RunAt(p.document.runs.runs, token);
  if (r == p.document.runs.runs.size()) return explanation;
  explanation.asked = true;
  std::vector<Alternative> alternatives;
  p.decider.Alternatives(p.document, r, token, most, &alternatives);
  const RunFeatures run(p.document, r, p.decider, p.weights, p.words);
  const Alternative& winner = alternatives.front();
  for (const Alternative& alternative : alternatives) {
    NameChoice choice = ChoiceOf(p.document, token, alternative, winner);
    FeatureAccount account;
    if (&alternative != &winner) {
      run.AddCut(alternative.path, 1, &account);
      run.AddCut(winner.path, -1, &account);
    } else if (winner.candidate != kNoCandidate) {
      run.AddName(winner.candidate, winner.label, &account);
    }
    choice.shares = account.Shares();
    explanation.choices.push_back(std::move(choice));
  }
  return explanation;
}

}  // namespace names
}  // namespace onrecord
