#include "extractor/names/entities/role_phrases.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

constexpr uint32_t kLongestRole = 6;   // tokens that are listed
constexpr uint32_t kLongestField = 7;  // tokens behind "of"
constexpr uint32_t kMostBetween = 2;   // tokens of a modifier and its role

uint64_t FoldedHashOf(const Document& d, uint32_t token) {
  return d.text->words().folded_hash(d.text->tokens()[token].word);
}

bool IsModifier(const Document& d, const Lexicon& lexicon, uint32_t token) {
  return lexicon.IsRoleModifier(FoldedHashOf(d, token));
}

bool IsGluedHyphen(const Document& d, uint32_t token) {
  return d.Traits(token).category == Category::kHyphen &&
         d.text->tokens()[token].glued();
}

// "Rural" in "Rural Affairs Minister", where the role has a capital, too.
bool IsCapitalPart(const Document& d, uint32_t token, uint32_t role) {
  const WordTraits& traits = d.Traits(token);
  return d.Traits(role).first_upper && traits.first_upper &&
         !traits.function && (traits.lists & kAnyCommon) &&
         !(traits.lists & (kHonorificList | kWeekdayList | kMonthList)) &&
         !d.text->tokens()[token].Has(text::kSentenceStart) &&
         !IsDemonym(d, token);
}

// "police" in "shadow police minister".
bool IsPlainWord(const Document& d, const Lexicon& lexicon, uint32_t token) {
  const WordTraits& traits = d.Traits(token);
  return traits.word && !traits.capital && !(traits.lists & kSays) &&
         traits.category == Category::kSmallWord &&
         !lexicon.IsClosedClass(FoldedHashOf(d, token));
}

// A role of one word may belong to another one: "assistant general secretary",
// unlike "council leader Councillor" and "Coast guard spokesman".
bool IsSmallRole(const Document& d, uint32_t token, uint32_t role) {
  const WordTraits& traits = d.Traits(token);
  return !traits.capital && (traits.lists & kRoleList) &&
         !d.Traits(role).capital &&
         (token == 0 || !d.Traits(token - 1).capital ||
          !d.text->tokens()[token - 1].Has(text::kSentenceStart));
}

// Where a modifier stands before [i, first) if that may stand between it and a
// role: "former Polish", "ex-", "shadow police reform"; else `first`.
uint32_t ModifierBefore(const Document& d, const Lexicon& lexicon,
                        uint32_t low, uint32_t first) {
  for (uint32_t i = first; i > low && i + kMostBetween > first; --i) {
    if (!IsGluedHyphen(d, i - 1) && !IsDemonym(d, i - 1) &&
        !IsPlainWord(d, lexicon, i - 1)) {
      break;
    }
    if (i - 1 > low && IsModifier(d, lexicon, i - 2)) return i - 2;
  }
  return first;
}

}  // namespace

uint32_t RoleStart(const Document& d, const Lexicon& lexicon, uint32_t low,
                   uint32_t end) {
  if (end > low + kLongestRole) low = end - kLongestRole;
  for (uint32_t first = low; first < end; ++first) {
    uint64_t phrase = 0;
    for (uint32_t i = first; i < end; ++i) {
      phrase = Lexicon::ExtendPhrase(phrase, FoldedHashOf(d, i));
    }
    if (lexicon.IsRole(phrase)) return first;
  }
  return end;
}

uint32_t RoleEnd(const Document& d, const Lexicon& lexicon, uint32_t first,
                 uint32_t high) {
  high = std::min(high, first + kLongestRole);
  uint32_t best = first;
  uint64_t phrase = 0;
  for (uint32_t i = first; i < high; ++i) {
    phrase = Lexicon::ExtendPhrase(phrase, FoldedHashOf(d, i));
    if (lexicon.IsRole(phrase)) best = i + 1;
  }
  return best;
}

uint32_t WidenRole(const Document& d, const Lexicon& lexicon, uint32_t low,
                   uint32_t first) {
  while (first > low) {
    uint32_t wider = first - 1;
    if (!IsModifier(d, lexicon, wider) && !IsSmallRole(d, wider, first) &&
        !IsCapitalPart(d, wider, first)) {
      wider = ModifierBefore(d, lexicon, low, first);
    }
    if (wider == first) break;
    first = wider;
  }
  return first;
}

text::TokenRange RoleBehind(const Document& d, const Lexicon& lexicon,
                            uint32_t first, uint32_t most) {
  const uint32_t high = d.text->tokens().size();
  uint32_t at = first, end = first;
  for (;; ++at) {
    if (at >= high || at > first + most) return {first, first};
    end = RoleEnd(d, lexicon, at, high);
    if (end > at) break;
    const WordTraits& traits = d.Traits(at);
    if (traits.category != Category::kHyphen &&
        traits.category != Category::kPossessive &&
        (!traits.word || (traits.lists & kSays) ||
         lexicon.IsClosedClass(FoldedHashOf(d, at)))) {
      return {first, first};
    }
  }
  const uint32_t start = WidenRole(d, lexicon, first, at);
  for (uint32_t next = end; next < high; ++next) {
    const uint32_t longer = RoleEnd(d, lexicon, next, high);
    if (longer > next) {
      end = longer;
      next = longer - 1;
    } else if (!IsModifier(d, lexicon, next)) {
      break;
    }
  }
  return {start, end};
}

uint32_t FieldEnd(const Document& d, const Lexicon& lexicon,
                  const text::TokenRange& role) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  const uint32_t end = role.end;
  if (end >= tokens.size()) return end;
  bool of = d.Traits(end).category == Category::kOf;
  if (d.Traits(end).category == Category::kAnd) {
    for (uint32_t i = role.first; i < end; ++i) {
      of |= d.Traits(i).category == Category::kOf;
    }
  }
  if (!of) return end;
  uint32_t at = end + 1;
  const uint32_t high =
      std::min<uint32_t>(tokens.size(), at + kLongestField);
  for (; at < high; ++at) {
    if (tokens[at].Has(text::kSentenceStart)) break;
    const WordTraits& traits = d.Traits(at);
    if (traits.category == Category::kComma ||
        traits.category == Category::kStop) {
      break;
    }
    const bool joins = traits.category == Category::kAnd ||
                       traits.category == Category::kOf ||
                       traits.category == Category::kThe ||
                       traits.category == Category::kHyphen;
    if (!joins && !IsPlainWord(d, lexicon, at)) return end;
  }
  const bool open = at == high && at < tokens.size();
  return open || at == end + 1 ? end : at;
}

}  // namespace names
}  // namespace onrecord
