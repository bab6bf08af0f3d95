#include "extractor/figures/calendar/calendar_finder.h"

#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/figures/calendar/atoms.h"
#include "extractor/figures/calendar/choice.h"
#include "extractor/figures/calendar/report.h"
#include "extractor/figures/calendar/stretch.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr char kJoins[] = "figures/calendar/joins.tsv";

// Most English outside North America writes the day first.
bool IsDayFirst(absl::string_view language) {
  return absl::StartsWith(language, "en-") && language != "en-US" &&
         language != "en-CA" && language != "en-PH";
}

// Sets (*numbered)[i] for each of `tokens` tokens that a number covers.
void MarkNumbers(const std::vector<Number>& numbers, size_t tokens,
                 std::vector<uint8_t>* numbered) {
  numbered->assign(tokens, 0);
  for (const Number& number : numbers) {
    for (uint32_t i = number.tokens.first; i < number.tokens.end; ++i) {
      (*numbered)[i] = 1;
    }
  }
}

}  // namespace

absl::StatusOr<CalendarFinder> CalendarFinder::Load(
    const std::string& knowledge_dir) {
  absl::StatusOr<Vocabulary> vocabulary = Vocabulary::Load(knowledge_dir);
  if (!vocabulary.ok()) return vocabulary.status();
  absl::StatusOr<knowledge::TableFile> table = knowledge::TableFile::Read(
      absl::StrCat(knowledge_dir, "/", kJoins), kJoins);
  if (!table.ok()) return table.status();
  absl::StatusOr<JoinTable> joins = JoinTable::Create(*table);
  if (!joins.ok()) return joins.status();
  CalendarFinder finder;
  finder.fingerprint_ =
      text::MixHash(vocabulary->fingerprint(), table->fingerprint());
  finder.vocabulary_ = std::make_unique<const Vocabulary>(
      *std::move(vocabulary));
  finder.joins_ = std::make_unique<const JoinTable>(*std::move(joins));
  return finder;
}

absl::Status CalendarFinder::Find(const text::AnnotatedText& text,
                                  const text::DocumentContext& context,
                                  const std::vector<Number>& numbers,
                                  Workspace* workspace,
                                  std::vector<Figure>* figures) const {
  // The vocabulary has far fewer words than 16 bits can tell apart.
  std::vector<WordFacts>& facts = workspace->facts;
  absl::flat_hash_map<uint64_t, uint16_t> kinds;
  facts.clear();
  workspace->kinds.resize(text.words().size());
  for (text::Words::Id id = 0; id < text.words().size(); ++id) {
    const CalendarWord word = Describe(text.words(), id, *vocabulary_);
    const uint64_t all = uint64_t{word.id} << 32 |
                         uint64_t{word.contexts} << 16 | word.bits;
    const auto kind = kinds.emplace(all, facts.size());
    if (kind.second) facts.emplace_back().calendar = word;
    workspace->kinds[id] = kind.first->second;
  }
  const FactsOfWords by_word(workspace->kinds.data(), facts.data());
  workspace->triggers.clear();
  for (uint32_t i = 0; i < text.tokens().size(); ++i) {
    if (MayTrigger(by_word[text.tokens()[i].word].calendar)) {
      workspace->triggers.push_back(i);
    }
  }
  const absl::Status status =
      FindAtTriggers(text, context, numbers, by_word, workspace);
  for (const Found& found : workspace->found) {
    figures->emplace_back();
    Report(workspace->scope, found, &figures->back());
  }
  return status;
}

absl::Status CalendarFinder::FindAtTriggers(
    const text::AnnotatedText& text, const text::DocumentContext& context,
    const std::vector<Number>& numbers, FactsOfWords facts,
    Workspace* workspace) const {
  absl::StatusOr<Reference> reference = ParseReference(context.published);
  workspace->found.clear();
  workspace->found_amounts.clear();
  Scope& scope = workspace->scope;
  scope = Scope();
  scope.text = &text;
  scope.numbers = &numbers;
  if (reference.ok()) scope.reference = *reference;
  scope.vague = options_.vague;
  scope.day_first = IsDayFirst(context.language);
  scope.amounts = &workspace->amounts;
  scope.facts = facts;
  MarkNumbers(numbers, text.tokens().size(), &workspace->numbered);
  StretchFinder stretches(&scope, workspace->triggers, workspace->numbered,
                          options_.vague);
  text::TokenRange stretch;
  uint32_t floor = 0;
  while (stretches.Next(floor, &stretch)) {
    FindIn(scope, stretch, stretches.first_number(), workspace);
    if (!workspace->found.empty()) floor = workspace->found.back().tokens.end;
  }
  scope.amounts = &workspace->found_amounts;
  return reference.status();
}

void CalendarFinder::FindIn(const Scope& scope, text::TokenRange stretch,
                            size_t number, Workspace* workspace) const {
  Chart& chart = workspace->chart;
  workspace->amounts.clear();
  chart.Start(stretch.first, stretch.end);
  AddAtoms(scope, *vocabulary_, stretch.first, stretch.end, number, &chart);

  if (chart.items().empty()) return;
  if (stretch.size() > 1) chart.Join(scope, *joins_);
  std::vector<int>& gains = workspace->gains;
  gains.assign(chart.items().size(), 0);
  uint32_t last = 0;  // item with a gain
  size_t with_gain = 0;
  for (uint32_t i = 0; i < gains.size(); ++i) {
    if (!MayBeFigure(chart.items()[i].type)) continue;
    gains[i] = GainOf(scope, chart.items()[i]);
    if (gains[i] == 0) continue;
    last = i;
    ++with_gain;
  }
  if (with_gain == 0) return;
  if (with_gain == 1) {
    workspace->chosen.assign(1, last);
  } else {
    chart.Cover(gains, &workspace->chosen);
  }
  for (uint32_t i : workspace->chosen) {
    workspace->found.push_back(FoundOf(scope, chart.items()[i]));
    Item& item = workspace->found.back().item;
    if (item.amount == kNoAmount) continue;
    workspace->found_amounts.push_back(scope.AmountOf(item));
    item.amount = workspace->found_amounts.size() - 1;
  }
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
