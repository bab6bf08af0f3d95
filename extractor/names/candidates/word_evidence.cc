#include "extractor/names/candidates/word_evidence.h"

#include <algorithm>

#include "extractor/text/hash.h"
#include "extractor/text/prefetch.h"

namespace onrecord {
namespace names {
namespace {

// Words that the evidence asks for by name.
struct Asked {
  uint64_t in = text::HashBytes("in");
  uint64_t at = text::HashBytes("at");
  uint64_t near = text::HashBytes("near");
  uint64_t from = text::HashBytes("from");
  uint64_t who = text::HashBytes("who");
  uint64_t whose = text::HashBytes("whose");
  uint64_t is = text::HashBytes("is");
  uint64_t was = text::HashBytes("was");
  uint64_t has = text::HashBytes("has");
  uint64_t had = text::HashBytes("had");
};

const Asked& TheAsked() {
  static const Asked asked;
  return asked;
}

bool IsFirstOrInitial(Category c) {
  return c == Category::kFirstName || c == Category::kBothNames ||
         c == Category::kInitialLetter;
}

uint32_t CompanyBefore(const WordTraits& before) {
  const Asked& asked = TheAsked();
  const Category category = before.category;
  if (before.capital) {
    uint32_t seen = kAfterCapital;
    if (category == Category::kHonorific) seen |= kAfterHonorific;
    if (IsFirstOrInitial(category)) seen |= kAfterFirstName;
    if (before.lists & kRoleList) seen |= kAfterCapitalRole;
    return seen;
  }
  if (category == Category::kThe) return kAfterThe;
  if (before.lists & kRoleList) return kAfterRole;
  if (before.lists & kPersonNounList) return kAfterPersonNoun;
  if (before.lists & kOrgNoun) return kAfterOrgNoun;
  if (before.lists & kPlaceHead) return kAfterPlaceNoun;
  if (category == Category::kPreposition) {
    if (before.identity == asked.in) return kAfterIn;
    if (before.identity == asked.at) return kAfterAt;
    if (before.identity == asked.near) return kAfterNear;
    if (before.identity == asked.from) return kAfterFrom;
  }
  return 0;
}

// Of what stands before "of" or "for".
uint32_t CompanyOfNoun(const WordTraits& noun) {
  if (noun.lists & kRoleList) return kAfterRoleOf;
  if (!noun.capital && (noun.lists & kPlaceHead)) return kAfterPlaceNoun;
  return 0;
}

uint32_t CompanyAfter(const WordTraits& after) {
  const Asked& asked = TheAsked();
  if (after.capital) {
    uint32_t seen = kBeforeCapital;
    const Category category = after.category;
    if (category == Category::kSurname || category == Category::kBothNames ||
        category == Category::kInitialLetter) {
      seen |= kBeforeSurname;
    }
    if (category == Category::kLegal || category == Category::kOrgHeadWord) {
      seen |= kBeforeOrgHead;
    }
    if (category == Category::kPlaceHeadWord) seen |= kBeforePlaceHead;
    return seen;
  }
  if (after.category == Category::kPossessive) return kBeforePossessive;
  if (after.lists & kSays) return kBeforeSpeech;
  if (after.lists & kOrgNoun) return kBeforeOrgNoun;
  if (after.lists & kPlaceHead) return kBeforePlaceNoun;
  const uint64_t word = after.identity;
  if (word == asked.who || word == asked.whose) return kBeforeWho;
  if (word == asked.is || word == asked.was || word == asked.has ||
      word == asked.had) {
    return kBeforeIs;
  }
  return 0;
}

// ", 54,", ", 54."
bool IsAge(const text::Token* tokens, const WordMemory& words, uint32_t comma,
           uint32_t end) {
  if (comma + 2 >= end) return false;
  const text::Token& number = tokens[comma + 1];
  const Category behind = words[tokens[comma + 2].word].category;
  return number.kind == text::TokenKind::kNumber &&
         number.end - number.begin == 2 &&
         (behind == Category::kComma || behind == Category::kStop);
}

}  // namespace

uint32_t ApposedTo(const text::AnnotatedText& text, const WordMemory& words,
                   uint32_t comma, uint32_t end) {
  constexpr uint32_t kFarthest = 8;
  const text::Token* const tokens = text.tokens().data();
  const uint32_t last = std::min(comma + kFarthest, end);
  for (uint32_t i = comma + 1; i < last; ++i) {
    const WordTraits& traits = words[tokens[i].word];
    if (traits.category == Category::kHyphen ||
        traits.category == Category::kPossessive) {
      continue;
    }
    if (!traits.word) return 0;
    if (traits.capital) continue;
    if (traits.lists & kSays) return 0;
    if (traits.lists & (kRoleList | kPersonNounList)) return kApposedToPerson;
    if (traits.lists & kOrgNoun) return kApposedToOrg;
    if (traits.lists & kPlaceHead) return kApposedToPlace;
    if (i > comma + 1 && traits.category != Category::kSmallWord) return 0;
  }
  return 0;
}

uint32_t EvidenceBoard::Slot(uint32_t fold, uint32_t document) {
  Stamp& stamp = stamps_[fold];
  if (stamp.document != document) {
    stamp.document = document;
    stamp.slot = board_.size();
    board_.emplace_back();
    board_.back().fold = fold;
  }
  return stamp.slot;
}

void EvidenceBoard::Collect(const text::AnnotatedText& text,
                            const WordMemory& words, RunSet* set) {
  const text::Token* const tokens = text.tokens().data();
  const uint32_t document = words.document();
  board_.clear();
  if (stamps_.size() < words.folds()) stamps_.resize(words.folds());
  for (const RunToken& token : set->tokens) {
    text::Prefetch(&stamps_[token.fold]);
    words.PrefetchFold(token.fold);
  }
  for (const Run& run : set->runs) {
    const bool plain = run.style == LineStyle::kPlain;
    RunToken* of_run = set->tokens.data() + run.place;
    for (uint32_t i = run.first; i < run.end; ++i) {
      RunToken& token = *of_run++;
      if (!token.capital) continue;
      token.doc_word = Slot(token.fold, document);
      WordEvidence& evidence = board_[token.doc_word];
      ++evidence.count;
      evidence.inside += plain & !token.starts;
      uint32_t seen = 0;
      const bool has_before = i > run.border_first;
      const bool has_after = i + 1 < run.border_end;
      if (has_before) {
        const WordTraits& before = words[tokens[i - 1].word];
        seen |= CompanyBefore(before);
        if (before.category == Category::kComma && i >= run.border_first + 2 &&
            words[tokens[i - 2].word].capital) {
          seen |= kAfterCommaOfCapital;
        }
        if ((before.category == Category::kOf ||
             before.category == Category::kFor) &&
            i >= run.border_first + 2) {
          seen |= CompanyOfNoun(words[tokens[i - 2].word]);
        }
      }
      if (has_after) {
        const WordTraits& after = words[tokens[i + 1].word];
        seen |= CompanyAfter(after);
        if (!after.capital && (after.lists & kRoleList) &&
            i + 2 < run.border_end && words[tokens[i + 2].word].capital) {
          seen |= kBeforeRole;
        }
        if (has_before && after.category == Category::kClose &&
            words[tokens[i - 1].word].category == Category::kOpen) {
          seen |= kInBrackets;
        }
        if (after.category == Category::kComma) {
          seen |= IsAge(tokens, words, i + 1, run.border_end)
                      ? kBeforeAge
                      : ApposedTo(text, words, i + 1, run.border_end);
        }
      }
      evidence.twice |= evidence.once & seen;
      evidence.once |= seen;
    }
  }
  for (WordEvidence& evidence : board_) {
    evidence.lower = words.HasLower(evidence.fold);
  }
}

}  // namespace names
}  // namespace onrecord
