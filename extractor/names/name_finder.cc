#include "extractor/names/name_finder.h"

#include <utility>
#include <vector>

#include "extractor/gazetteer/gazetteer.h"
#include "extractor/gazetteer/live_gazetteer.h"
#include "extractor/names/decision/decider.h"
#include "extractor/names/entities/canonical_names.h"
#include "extractor/names/entities/entity_builder.h"
#include "extractor/names/entities/mention_maker.h"
#include "extractor/names/entities/entry_choice.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/references/reference_finder.h"
#include "extractor/names/rules/name_rules.h"
#include "extractor/names/rules/repair.h"
#include "extractor/names/sports/score_tables.h"
#include "extractor/names/sports/score_words.h"
#include "extractor/names/sports/team_towns.h"
#include "extractor/names/weights/weights.h"

namespace onrecord {
namespace names {

struct NameFinder::Knowledge {
  Knowledge(Lexicon l, Weights w, NameRules r, CanonicalNames c,
            ScoreWords s, std::unique_ptr<gazetteer::Gazetteer> g)
      : lexicon(std::move(l)), weights(std::move(w)), rules(std::move(r)),
        canonical(std::move(c)), score_words(std::move(s)),
        maker(&lexicon, &weights, &rules), gazetteer(std::move(g)) {}

  uint64_t FingerprintWith(uint64_t of_gazetteer) const {
    return lexicon.fingerprint() * 3 + weights.fingerprint() +
           of_gazetteer * 5 + score_words.fingerprint() * 7 +
           rules.fingerprint() * 11;
  }

  const Lexicon lexicon;
  const Weights weights;
  const NameRules rules;
  const CanonicalNames canonical;
  const ScoreWords score_words;
  const MentionMaker maker;
  gazetteer::LiveGazetteer gazetteer;
};

struct NameFinder::Workspace::Parts {
  explicit Parts(const Knowledge& knowledge)
      : reader(&knowledge.gazetteer), decider(&knowledge.weights),
        repair(&knowledge.rules),
        score_tables(&knowledge.score_words),
        team_towns(&knowledge.score_words) {}

  gazetteer::LiveGazetteer::Reader reader;
  const gazetteer::Gazetteer* held = nullptr;  // by the reader, if any
  uint64_t fingerprint = 0;
  Document document;
  ListingFinder listing_finder;
  Decider decider;
  Repair repair;
  ScoreTables score_tables;
  TeamTowns team_towns;
  EntryChoice entry_choice;
  EntityBuilder entity_builder;
  ReferenceFinder reference_finder;
  Decisions decisions;
  std::vector<Draft> drafts;
};

NameFinder::Workspace::Workspace(const NameFinder& finder)
    : parts_(std::make_unique<Parts>(*finder.knowledge_)) {}
NameFinder::Workspace::Workspace(Workspace&&) = default;
NameFinder::Workspace::~Workspace() = default;

uint64_t NameFinder::Workspace::fingerprint() const {
  return parts_->fingerprint;
}

void NameFinder::Workspace::Release() {
  parts_->held = nullptr;
  parts_->reader.Release();
}

NameFinder::NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) = default;
NameFinder& NameFinder::operator=(NameFinder&&) = default;
NameFinder::~NameFinder() = default;

absl::StatusOr<NameFinder> NameFinder::Load(const std::string& dir) {
  absl::StatusOr<Lexicon> lexicon = Lexicon::Load(dir);
  if (!lexicon.ok()) return lexicon.status();
  absl::StatusOr<Weights> weights = Weights::Load(dir);
  if (!weights.ok()) return weights.status();
  absl::StatusOr<NameRules> rules = NameRules::Load(dir);
  if (!rules.ok()) return rules.status();
  auto gazetteer = gazetteer::Gazetteer::Load(dir);
  if (!gazetteer.ok()) return gazetteer.status();
  absl::StatusOr<CanonicalNames> canonical = CanonicalNames::Load(dir);
  if (!canonical.ok()) return canonical.status();
  absl::StatusOr<ScoreWords> score_words = ScoreWords::Load(dir);
  if (!score_words.ok()) return score_words.status();
  NameFinder finder;
  finder.knowledge_ = std::make_unique<Knowledge>(
      *std::move(lexicon), *std::move(weights), *std::move(rules),
      *std::move(canonical), *std::move(score_words),
      *std::move(gazetteer));
  return finder;
}

void NameFinder::Find(const text::AnnotatedText& text,
                      const text::DocumentContext&, Workspace* workspace,
                      Names* names) const {
  names->Clear();
  Workspace::Parts& parts = *workspace->parts_;
  if (parts.held == nullptr) parts.held = &parts.reader.Hold();
  const gazetteer::Gazetteer& gazetteer = *parts.held;
  parts.fingerprint = knowledge_->FingerprintWith(gazetteer.fingerprint());
  Prepare(text, knowledge_->lexicon, gazetteer,
          &knowledge_->weights, &parts.listing_finder, &parts.document);
  parts.decider.Decide(&parts.document, &parts.decisions);
  parts.repair.Apply(parts.document, &parts.decisions);
  parts.score_tables.Apply(parts.document, &parts.decisions);
  parts.team_towns.Apply(parts.document, parts.score_tables.teams(),
                         &parts.decisions);
  parts.drafts.clear();
  knowledge_->maker.Make(parts.document, gazetteer, parts.decisions,
                         &parts.drafts);
  parts.entry_choice.Choose(parts.document, gazetteer, &parts.drafts);
  parts.entity_builder.Build(parts.document, knowledge_->canonical,
                             &parts.drafts, names);
  parts.reference_finder.Find(parts.document, knowledge_->lexicon, gazetteer,
                              parts.entity_builder, names);
}

absl::Status NameFinder::ReloadGazetteer(const std::string& image) {
  return knowledge_->gazetteer.Reload(image);
}

uint64_t NameFinder::fingerprint() const {
  return knowledge_->FingerprintWith(knowledge_->gazetteer.fingerprint());
}

}  // namespace names
}  // namespace onrecord
