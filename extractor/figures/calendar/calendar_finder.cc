#include "extractor/figures/calendar/calendar_finder.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "extractor/figures/calendar/atoms.h"
#include "extractor/figures/calendar/choice.h"
#include "extractor/figures/calendar/report.h"
#include "extractor/text/characters.h"
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

bool IsNumberToken(const Scope& scope, uint32_t token) {
  const std::vector<Number>& numbers = *scope.numbers;
  const auto it = std::upper_bound(
      numbers.begin(), numbers.end(), token,
      [](uint32_t t, const Number& number) { return t < number.tokens.end; });
  return it != numbers.end() && it->tokens.first <= token;
}

// Digits that a sign joins to others: 10:30, 24/12, 2018-09-23.
bool IsJoinedDigits(const std::vector<text::Token>& tokens, uint32_t i) {
  if (i + 2 >= tokens.size() || !tokens[i + 1].glued() ||
      !tokens[i + 2].glued() ||
      tokens[i + 2].kind != text::TokenKind::kNumber) {
    return false;
  }
  const uint8_t sign = tokens[i + 1].sign;
  return sign == ':' || sign == '/' || sign == text::kHyphenSign ||
         sign == text::kEnDashSign;
}

// The colon of 10:30, the stop of Sept.30.
bool IsInnerSign(const std::vector<text::Token>& tokens, uint32_t i) {
  if (i == 0 || i + 1 >= tokens.size() || !tokens[i].glued() ||
      !tokens[i + 1].glued() ||
      tokens[i + 1].kind != text::TokenKind::kNumber) {
    return false;
  }
  return tokens[i].IsSign(':')
             ? tokens[i - 1].kind == text::TokenKind::kNumber
             : tokens[i].IsSign('.') &&
                   tokens[i - 1].kind == text::TokenKind::kWord;
}

// '90s
bool IsShortDecade(const std::vector<text::Token>& tokens, uint32_t i) {
  return i > 0 && tokens[i].glued() &&
         tokens[i - 1].sign == text::kSingleQuoteSign &&
         tokens[i].end - tokens[i].begin == 2;
}

// 24.12.2019
bool IsDottedDate(const text::Token& token) {
  const uint32_t size = token.end - token.begin;
  return size >= 8 && size <= 10;
}

// Digits that what is glued to them makes worth a look.
bool DigitsTrigger(const std::vector<text::Token>& tokens,
                   const WordCache& words, uint32_t i) {
  if (IsJoinedDigits(tokens, i) || IsShortDecade(tokens, i) ||
      IsDottedDate(tokens[i])) {
    return true;
  }
  // 3h, 18th
  return i + 1 < tokens.size() && tokens[i + 1].glued() &&
         (words[tokens[i + 1].word].bits & kTriggersGlued) != 0;
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
  absl::StatusOr<Reference> reference = ParseReference(context.published);
  Scope scope;
  scope.text = &text;
  scope.numbers = &numbers;
  if (reference.ok()) scope.reference = *reference;
  scope.vague = options_.vague;
  scope.day_first = IsDayFirst(context.language);
  scope.amounts = &workspace->amounts;
  scope.words = &workspace->words;
  WordCache& words = workspace->words;
  words.Update(text.words(), *vocabulary_);
  const std::vector<text::Token>& tokens = text.tokens();
  const uint32_t size = static_cast<uint32_t>(tokens.size());
  uint32_t floor = 0;
  for (uint32_t i = 0; i < size; ++i) {
    const uint8_t bits = words[tokens[i].word].bits;
    if ((bits & (kTriggers | kDigitWord)) == 0) continue;
    if ((bits & (kTriggers | kYearWord)) == 0 &&
        !DigitsTrigger(tokens, words, i)) {
      continue;
    }
    const text::TokenRange stretch = StretchAround(scope, words, i, floor);
    const size_t before = figures->size();
    FindIn(scope, stretch, workspace, figures);
    floor = std::max(i + 1, figures->size() > before
                                ? figures->back().tokens.end
                                : i + 1);
    // A stretch that was cut goes on where its last figure ended.
    i = stretch.size() < Chart::kMaxTokens ? stretch.end - 1 : floor - 1;
    floor = std::max(floor, i + 1);
  }
  return reference.status();
}

text::TokenRange CalendarFinder::StretchAround(const Scope& scope,
                                               const WordCache& words,
                                               uint32_t trigger,
                                               uint32_t floor) const {
  const std::vector<text::Token>& tokens = scope.text->tokens();
  const auto inside = [&](uint32_t i) {
    return (words[tokens[i].word].bits & kInside) != 0 ||
           IsNumberToken(scope, i) || IsInnerSign(tokens, i);
  };
  text::TokenRange range{trigger, trigger + 1};
  const uint32_t kBack = Chart::kMaxTokens / 2;
  while (range.first > floor && trigger - range.first < kBack &&
         !tokens[range.first].Has(text::kSentenceStart) &&
         inside(range.first - 1)) {
    --range.first;
  }
  while (range.end < tokens.size() && range.size() < Chart::kMaxTokens &&
         !tokens[range.end].Has(text::kSentenceStart) && inside(range.end)) {
    ++range.end;
  }
  return range;
}

void CalendarFinder::FindIn(const Scope& scope, text::TokenRange stretch,
                            Workspace* workspace,
                            std::vector<Figure>* figures) const {
  Chart& chart = workspace->chart;
  workspace->amounts.clear();
  chart.Start(stretch.first, stretch.end);
  AddAtoms(scope, *vocabulary_, workspace->words, stretch.first, stretch.end,
           &chart);
  chart.Join(scope, *joins_);
  workspace->gains.clear();
  for (const Item& item : chart.items()) {
    workspace->gains.push_back(GainOf(scope, item));
  }
  chart.Cover(workspace->gains, &workspace->chosen);
  for (uint32_t i : workspace->chosen) {
    figures->emplace_back();
    Report(scope, chart.items()[i], &figures->back());
  }
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
