#include "extractor/figures/figure_finder.h"

#include <algorithm>
#include <utility>

#include "extractor/figures/amounts/amount_merge.h"
#include "extractor/figures/amounts/amount_reader.h"
#include "extractor/figures/context/ages.h"
#include "extractor/figures/context/bounds.h"
#include "extractor/figures/context/exclusions.h"
#include "extractor/figures/context/links.h"
#include "extractor/figures/context/ranges.h"
#include "extractor/figures/context/shared_units.h"
#include "extractor/figures/figure_writer.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace figures {

using text::Token;

namespace {

// Reads what starts with no number. False if it is nothing.
bool ReadOther(const AmountReader& reader, uint32_t token, uint8_t anchors,
               uint32_t floor, Amount* amount) {
  if ((anchors & kTimesAnchor) != 0) {
    return reader.ReadTimesWord(token, amount);
  }
  if ((anchors & kVagueAnchor) != 0) {
    reader.ReadVagueWord(token, amount);
    return true;
  }
  if ((anchors & kRomanAnchor) != 0) return reader.ReadRoman(token, amount);
  return reader.ReadGluedMoney(token, floor, amount);
}

}  // namespace

absl::StatusOr<FigureFinder> FigureFinder::Load(
    const std::string& knowledge_dir) {
  absl::StatusOr<std::unique_ptr<const FigureKnowledge>> knowledge =
      FigureKnowledge::Load(knowledge_dir);
  if (!knowledge.ok()) return knowledge.status();
  absl::StatusOr<calendar::CalendarFinder> calendar =
      calendar::CalendarFinder::Load(knowledge_dir);
  if (!calendar.ok()) return calendar.status();
  FigureFinder finder(*std::move(calendar));
  finder.knowledge_ = *std::move(knowledge);
  finder.set_options(Options());
  return finder;
}

void FigureFinder::set_options(const Options& options) {
  calendar::CalendarFinder::Options calendar;
  calendar.vague = options.vague;
  calendar_.set_options(calendar);
  learner_ = std::make_unique<const WordLearner>(
      *knowledge_, calendar_.vocabulary(), options.vague);
}

uint64_t FigureFinder::fingerprint() const {
  return text::MixHash(knowledge_->fingerprint(), calendar_.fingerprint());
}

void FigureFinder::FindAnchors(const text::AnnotatedText& text,
                               Workspace* workspace) const {
  // All that most tokens cost: no branch, one byte of their word.
  constexpr uint32_t kBlock = 64, kRow = 8;
  const Token* const tokens = text.tokens().data();
  const uint32_t size = text.tokens().size();
  const uint8_t* const anchored = workspace->words_.anchored();
  std::vector<uint32_t>& out = workspace->anchored_;
  out.clear();
  for (uint32_t begin = 0; begin < size; begin += kBlock) {
    const uint32_t end = std::min(size, begin + kBlock);
    uint64_t bits = 0;
    uint32_t i = begin;
    for (; i + kRow <= end; i += kRow) {
      const Token* const t = tokens + i;
      // Written out, since compilers do not unroll it by themselves.
      const uint64_t row = anchored[t[0].word] | anchored[t[1].word] << 1 |
                           anchored[t[2].word] << 2 |
                           anchored[t[3].word] << 3 |
                           anchored[t[4].word] << 4 |
                           anchored[t[5].word] << 5 |
                           anchored[t[6].word] << 6 |
                           anchored[t[7].word] << 7;
      bits |= row << (i - begin);
    }
    for (; i < end; ++i) {
      bits |= static_cast<uint64_t>(anchored[tokens[i].word]) << (i - begin);
    }
    for (; bits != 0; bits &= bits - 1) {
      out.push_back(begin + __builtin_ctzll(bits));
    }
  }
}

void FigureFinder::ReadNumbers(const text::AnnotatedText& text,
                               Workspace* workspace) const {
  Workspace& w = *workspace;
  w.numbers_.clear();
  w.others_.clear();
  std::vector<uint32_t>& triggers = w.calendar_workspace_.triggers;
  triggers.clear();
  const NumberReader reader;
  const std::vector<Token>& tokens = text.tokens();
  const FactsOfWords facts = w.words_.facts();
  uint32_t floor = 0;
  for (const uint32_t i : w.anchored_) {
    const uint8_t anchors = facts[tokens[i].word].anchors;
    if ((anchors & kCalendarAnchor) != 0) triggers.push_back(i);
    if (i < floor) continue;
    if ((anchors & kNumberAnchor) != 0) {
      w.numbers_.emplace_back();
      Number* const number = &w.numbers_.back();
      if (reader.ReadPlain(text, facts, i, floor, number) ||
          reader.Read(text, facts, i, floor, number)) {
        floor = w.numbers_.back().tokens.end;
      } else {
        w.numbers_.pop_back();
      }
    } else if ((anchors & ~kCalendarAnchor) != 0) {
      w.others_.push_back(i);
    }
  }
}

void FigureFinder::ReadAmounts(const DocumentView& view,
                               Workspace* workspace) const {
  Workspace& w = *workspace;
  bool pounds_are_money = false;
  for (const Number& number : w.numbers_) {
    pounds_are_money =
        pounds_are_money || (number.tokens.first > 0 &&
                             view.IsSign(number.tokens.first - 1,
                                         text::kPoundSign));
  }
  const NumberReader numbers;
  const AmountReader reader(view, numbers, pounds_are_money);
  w.amounts_.clear();
  uint32_t floor = 0;
  uint32_t other = 0;
  const std::vector<calendar::Found>& dates = w.calendar_workspace_.found;
  size_t date = 0;
  for (uint32_t i = 0; i < w.numbers_.size() || other < w.others_.size();) {
    const bool other_next =
        other < w.others_.size() &&
        (i >= w.numbers_.size() ||
         w.others_[other] < w.numbers_[i].tokens.first);
    const uint32_t first =
        other_next ? w.others_[other] : w.numbers_[i].tokens.first;
    if (first < floor) {
      ++(other_next ? other : i);
      continue;
    }
    w.amounts_.emplace_back();
    Amount* const amount = &w.amounts_.back();
    if (other_next) {
      ++other;
      if (ReadOther(reader, first, view.Facts(view.tokens[first]).anchors,
                    floor, amount)) {
        floor = amount->tokens.end;
        continue;
      }
    } else {
      const Number& number = w.numbers_[i];
      // "99-1/2" looks like one.
      const uint32_t chain = (number.flags & kHasVulgar) != 0
                                 ? 0
                                 : DigitChainSize(view, first);
      // Most numbers in dates are nothing else.
      while (date < dates.size() && dates[date].tokens.end <= first) {
        ++date;
      }
      if (chain > 0) {
        floor = first + chain;
      } else if (date < dates.size() &&
                 dates[date].tokens.first < number.tokens.end &&
                 (number.flags & (kHasVulgar | kSlash)) == 0 &&
                 reader.IsAlone(number, floor)) {
        floor = number.tokens.end;
        ++i;
      } else {
        reader.Read(w.numbers_, &i, floor, amount);
        floor = amount->tokens.end;
        continue;
      }
    }
    w.amounts_.pop_back();
  }
}

void FigureFinder::Find(const text::AnnotatedText& text,
                        const names::Names& names,
                        const text::DocumentContext& context,
                        Workspace* workspace,
                        std::vector<Figure>* figures) const {
  Workspace& w = *workspace;
  figures->clear();
  w.words_.Update(text.words(), *learner_);
  FindAnchors(text, &w);
  ReadNumbers(text, &w);
  const DocumentView view(text, *knowledge_, w.words_.facts());
  calendar::CalendarFinder::Workspace& calendar = w.calendar_workspace_;
  w.published_ = calendar_.FindAtTriggers(text, context, w.numbers_,
                                          w.words_.facts(), &calendar);
  ReadAmounts(view, &w);
  MergeCalendar(view, calendar.found, &w.amounts_, &w.merged_);
  JoinRanges(view, &w.merged_);
  ShareUnits(view, &w.merged_);
  MarkAges(view, names, &w.merged_);
  for (Amount& amount : w.merged_) {
    if (amount.IsBare() || amount.score ||
        amount.kind == Kind::kOrdinal || amount.unit != 0) {
      amount.dropped = amount.dropped || IsNoFigure(view, amount);
    }
  }
  DropNames(names, &w.merged_);
  DropDropped(&w.merged_);
  for (size_t i = 0; i < w.merged_.size(); ++i) {
    FindComparator(view, &w.merged_[i]);
    FindDirection(view, &w.merged_, i);
  }
  LinkConversions(view, &w.merged_);
  SettleCurrencies(view, context, &w.merged_);
  WriteFigures(view, w.merged_, calendar.scope, calendar.found, figures);
}

}  // namespace figures
}  // namespace onrecord
