#include "extractor/names/decision/decisions.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

bool IsBefore(const Decision& a, const Decision& b) {
  return a.candidate < b.candidate;
}

// Sorts them, and keeps of those that overlap the first and longest.
void Thin(const Document& d, Decisions* sure) {
  std::sort(sure->begin(), sure->end(),
            [&d](const Decision& a, const Decision& b) {
              const Candidate& x = d.candidates[a.candidate];
              const Candidate& y = d.candidates[b.candidate];
              return x.first != y.first ? x.first < y.first
                                        : x.end() > y.end();
            });
  uint32_t end = 0;
  const auto overlaps = [&](const Decision& decision) {
    const Candidate& c = d.candidates[decision.candidate];
    if (c.first < end) return true;
    end = c.end();
    return false;
  };
  sure->erase(std::remove_if(sure->begin(), sure->end(), overlaps),
              sure->end());
}

}  // namespace

absl::string_view IdOf(Rule rule) {
  switch (rule) {
    case Rule::kWeights: return "names.weights";
    case Rule::kWire: return "names.wire";
    case Rule::kListed: return "names.listed";
    case Rule::kPattern: return "names.rule";
    case Rule::kLegalForm: return "names.legal-form";
    case Rule::kHeadline: return "names.headline";
    case Rule::kAgain: return "names.again";
    case Rule::kSpeaker: return "names.speaker";
    case Rule::kShortForm: return "names.short-form";
    case Rule::kOneSense: return "names.one-sense";
    case Rule::kNameEnd: return "names.name-end";
    case Rule::kHeadWord: return "names.head-word";
    case Rule::kNamedPart: return "names.named-part";
    case Rule::kScoreTable: return "names.score-table";
    case Rule::kTeamTown: return "names.team-town";
  }
  return "";
}

absl::string_view FileOf(Rule rule) {
  if (rule == Rule::kWeights) return "names/weights.tsv";
  return rule == Rule::kScoreTable || rule == Rule::kTeamTown
             ? "names/score_words.tsv"
             : "";
}

Decision Named(uint32_t candidate, Label label, Rule rule) {
  Decision decision;
  decision.candidate = candidate;
  decision.label = label;
  decision.rule = rule;
  return decision;
}

void Relabel(Label label, Rule rule, Decision* decision) {
  if (decision->label == label) return;
  decision->runner_up = decision->label;
  decision->label = label;
  decision->rule = rule;
}

Decisions::iterator FirstBehind(const Document& d, uint32_t token,
                                Decisions* decisions) {
  return std::lower_bound(decisions->begin(), decisions->end(), token,
                          [&d](const Decision& decision, uint32_t t) {
                            return d.candidates[decision.candidate].end() <= t;
                          });
}

bool IsFree(const Document& d, uint32_t first, uint32_t end,
            Decisions* decisions) {
  const auto at = FirstBehind(d, first, decisions);
  return at == decisions->end() || d.candidates[at->candidate].first >= end;
}

void Put(const Document& d, Decisions* sure, Decisions* decisions) {
  if (sure->empty()) return;
  Thin(d, sure);
  auto next = sure->begin();
  const auto gives_way = [&](const Decision& decision) {
    const Candidate& c = d.candidates[decision.candidate];
    while (next != sure->end() &&
           d.candidates[next->candidate].end() <= c.first) {
      ++next;
    }
    return next != sure->end() &&
           d.candidates[next->candidate].first < c.end();
  };
  decisions->erase(
      std::remove_if(decisions->begin(), decisions->end(), gives_way),
      decisions->end());
  const size_t kept = decisions->size();
  decisions->insert(decisions->end(), sure->begin(), sure->end());
  std::inplace_merge(decisions->begin(), decisions->begin() + kept,
                     decisions->end(), IsBefore);
}

}  // namespace names
}  // namespace onrecord
