#include "extractor/names/rules/wire_names.h"

#include <algorithm>

namespace onrecord {
namespace names {
namespace {

// "By ADA OBI and KWAME MENSAH of The Daily".
constexpr uint32_t kBylineTokens = 12;
// "SAN PEDRO SULA, Honduras" before a date.
constexpr uint32_t kDatedTokens = 10;

bool AllCommon(const Document& d, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    if (!(d.Traits(i).lists & kAnyCommon)) return false;
  }
  return true;
}

// The longest name of a list of places that starts at `first`; else all that is
// left of the row of capitals.
uint32_t PlaceFrom(const Document& d, uint32_t first, uint32_t row_end) {
  uint32_t place = CandidateOf(d, first, row_end);
  uint32_t longest = 0;
  const auto listing = std::lower_bound(
      d.listings.begin(), d.listings.end(), first,
      [](const Listing& l, uint32_t token) { return l.first < token; });
  for (auto l = listing; l != d.listings.end() && l->first == first; ++l) {
    if (!(l->classes & kPlaceClasses) || l->end <= longest) continue;
    const uint32_t listed = CandidateOf(d, first, l->end);
    if (listed == kNoCandidate) continue;
    longest = l->end;
    place = listed;
  }
  return place;
}

// A date of digits, "1996-12-28", starts at `token` and ends the line.
bool IsLastDate(const text::AnnotatedText& text, uint32_t token) {
  constexpr uint32_t kPieces = 5;
  const std::vector<text::Token>& tokens = text.tokens();
  const uint32_t end = token + kPieces;
  if (end > tokens.size() ||
      tokens[token].end - tokens[token].begin != 4) {
    return false;
  }
  for (uint32_t i = token; i < end; ++i) {
    const text::TokenKind kind = (i - token) % 2 == 0
                                     ? text::TokenKind::kNumber
                                     : text::TokenKind::kDash;
    if (tokens[i].kind != kind || (i > token && !tokens[i].glued())) {
      return false;
    }
  }
  return end == tokens.size() || tokens[end].Has(text::kLineStart);
}

}  // namespace

// "(AP)" of a dateline: `open` is the bracket, `end` that of the sentence.
void WireNames::ReadAgency(const Document& d, uint32_t open, uint32_t end,
                           Decisions* decisions) {
  uint32_t close = open + 1;
  while (close < end && d.Traits(close).category != Category::kClose) ++close;
  if (close == end || close == open + 1) return;
  const auto at = FirstBehind(d, open + 1, decisions);
  if (at != decisions->end() &&
      d.candidates[at->candidate].first < close) {
    const uint32_t classes = d.ClassesOf(at->candidate);
    const bool place = classes & kPlaceClasses;
    if (!place || (classes & kOrgClasses)) {
      Relabel(kOrganizationLabel, Rule::kWire, &*at);
    }
    return;
  }
  const uint32_t candidate = CandidateOf(d, open + 1, close);
  if (candidate == kNoCandidate) return;
  const bool listed = d.ClassesOf(candidate) & kOrgClasses;
  if (listed || d.Traits(open + 1).upper) {
    added_.push_back(Named(candidate, kOrganizationLabel, Rule::kWire));
  }
}

// REQUIRES: `run` opens a paragraph.
void WireNames::ReadDateline(const Document& d, const Run& run,
                             Decisions* decisions) {
  const text::AnnotatedText& text = *d.text;
  const uint32_t first = run.first;
  const uint32_t end = text.sentences()[text.SentenceAt(first)].tokens.end;
  const text::Token& last = text.tokens()[end - 1];
  if (last.kind != text::TokenKind::kDash &&
      last.kind != text::TokenKind::kSymbol) {
    return;
  }
  const uint32_t row_end =
      d.runs.sequences[d.runs.At(run, first).sequence].end;
  const auto at = FirstBehind(d, first, decisions);
  const bool decided = at != decisions->end() &&
                       d.candidates[at->candidate].first < row_end;
  const uint32_t candidate =
      decided ? at->candidate : CandidateOf(d, first, row_end);
  if (candidate == kNoCandidate) return;
  const bool dash_follows = row_end + 1 == end;
  if (dash_follows && AllCommon(d, first, row_end)) {
    if (decided) decisions->erase(at);
    return;
  }
  const uint32_t classes = d.ClassesOf(candidate);
  if (!decided) {
    added_.push_back(Named(candidate, kPlaceLabel, Rule::kWire));
  } else if (at->label == kPersonLabel ||
             (at->label == kOrganizationLabel && !dash_follows &&
              !(classes & kOrgClasses))) {
    Relabel(kPlaceLabel, Rule::kWire, &*at);
  }
  for (uint32_t i = row_end; i < end; ++i) {
    if (d.Traits(i).category == Category::kOpen) {
      ReadAgency(d, i, end, decisions);
      return;
    }
  }
}

// REQUIRES: `run` stands behind the first token of a paragraph.
void WireNames::ReadByline(const Document& d, const Run& run,
                           Decisions* decisions) {
  const uint32_t first = run.first;
  const Sequence& row = d.runs.sequences[d.runs.At(run, first).sequence];
  if (row.size() < 2 || row.size() > 4 ||
      run.border_end - run.border_first > kBylineTokens ||
      d.text->Folded(d.text->tokens()[first - 1]) != "by") {
    return;
  }
  for (uint32_t i = first; i < row.end; ++i) {
    const WordTraits& traits = d.Traits(i);
    const bool letters = traits.upper || traits.outline == Outline::kInitial;
    if (!letters || (traits.lists & (kOrgHead | kOrgHeadFirst | kOrgNoun))) {
      return;
    }
  }
  const uint32_t candidate = CandidateOf(d, first, row.end);
  if (candidate == kNoCandidate ||
      (d.ClassesOf(candidate) & kOrgClasses)) {
    return;
  }
  const auto at = FirstBehind(d, first, decisions);
  if (at == decisions->end() ||
      d.candidates[at->candidate].first >= row.end) {
    added_.push_back(Named(candidate, kPersonLabel, Rule::kWire));
  } else if (at->candidate == candidate) {
    Relabel(kPersonLabel, Rule::kWire, &*at);
  }
}

// "R-Iowa": `letter` is the R.
void WireNames::ReadParty(const Document& d, uint32_t letter,
                          Decisions* decisions) {
  const uint32_t first = letter + 2;
  const auto row = std::upper_bound(
      d.runs.sequences.begin(), d.runs.sequences.end(), letter,
      [](uint32_t token, const Sequence& s) { return token < s.end; });
  if (row == d.runs.sequences.end() || row->end <= first) return;
  const uint32_t candidate = PlaceFrom(d, first, row->end);
  if (candidate == kNoCandidate) return;
  const uint32_t end = d.candidates[candidate].end();
  const auto at = FirstBehind(d, letter, decisions);
  auto kept = at;
  auto next = at;
  for (; next != decisions->end() &&
         d.candidates[next->candidate].first < end; ++next) {
    const Candidate& c = d.candidates[next->candidate];
    if (c.first >= letter) continue;
    // "Bob Roe (D-Calif.": the person ends before the bracket.
    const uint32_t whole = CandidateOf(d, c.first, letter - 1);
    if (whole == kNoCandidate) continue;
    *kept = *next;
    (kept++)->candidate = whole;
  }
  decisions->erase(kept, next);
  added_.push_back(Named(candidate, kPlaceLabel, Rule::kWire));
}

// "DURBAN, South Africa 1996-12-28", a line of its own that starts at `first`.
void WireNames::ReadDate(const Document& d, uint32_t first) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  uint32_t date = first + 1;
  uint32_t comma = 0;
  while (date < tokens.size() && date - first < kDatedTokens &&
         tokens[date].kind != text::TokenKind::kNumber) {
    if (d.Traits(date).category == Category::kComma) comma = date;
    ++date;
  }
  if (!IsLastDate(*d.text, date)) return;
  const uint32_t town = CandidateOf(d, first, comma == 0 ? date : comma);
  if (town == kNoCandidate ||
      (!d.Traits(first).upper &&
       !(d.ClassesOf(town) & kPlaceClasses))) {
    return;
  }
  added_.push_back(Named(town, kPlaceLabel, Rule::kWire));
  if (comma == 0) return;
  const uint32_t country = CandidateOf(d, comma + 1, date);
  if (country == kNoCandidate) return;
  added_.push_back(Named(country, kPlaceLabel, Rule::kWire));
}

void WireNames::Apply(const Document& d, Decisions* decisions) {
  added_.clear();
  const std::vector<text::Token>& tokens = d.text->tokens();
  for (const Run& run : d.runs.runs) {
    if (tokens[run.first].Has(text::kLineStart)) ReadDate(d, run.first);
    if (tokens[run.first].Has(text::kParagraphStart)) {
      ReadDateline(d, run, decisions);
    } else if (run.first > 0 &&
               tokens[run.first - 1].Has(text::kParagraphStart)) {
      ReadByline(d, run, decisions);
    }
    const RunToken* const run_tokens = d.runs.tokens.data() + run.place;
    const uint32_t size = run.end - run.first;
    for (uint32_t i = 0; i + 2 < size; ++i) {
      if (run_tokens[i].category != Category::kInitialLetter ||
          run_tokens[i + 1].category != Category::kHyphen ||
          !run_tokens[i + 1].glued || !run_tokens[i + 2].glued ||
          !run_tokens[i + 2].capital) {
        continue;
      }
      const uint32_t letter = run.first + i;
      const uint64_t party = d.Traits(letter).letters;
      if ((party != 'R' && party != 'D' && party != 'I') || letter == 0) {
        continue;
      }
      const Category before = d.Traits(letter - 1).category;
      if (before == Category::kComma || before == Category::kOpen) {
        ReadParty(d, letter, decisions);
      }
    }
  }
  Put(d, &added_, decisions);
}

}  // namespace names
}  // namespace onrecord
