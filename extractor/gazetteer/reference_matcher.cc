#include "extractor/gazetteer/reference_matcher.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "extractor/gazetteer/fit.h"
#include "extractor/gazetteer/image_format.h"
#include "extractor/gazetteer/pieces.h"
#include "extractor/gazetteer/token_borders.h"

namespace onrecord {
namespace gazetteer {

namespace {

// Of what stands between two pieces in a key.
bool IsGapSign(char c) {
  return static_cast<uint8_t>(c) < 0x80 && !absl::ascii_isalnum(c);
}

}  // namespace

void ReferenceMatcher::Add(absl::string_view name, CaseRule rule,
                           uint32_t phrase) {
  const std::string key = KeyOf(name);
  if (key.empty()) return;
  names_[key].push_back({std::string(name), rule, phrase});
  for (size_t end = 1; end < key.size(); ++end) {
    if (IsGapSign(key[end])) beginnings_.insert(key.substr(0, end));
  }
  beginnings_.insert(key);
}

bool ReferenceMatcher::Append(absl::string_view text,
                              const text::AnnotatedText* annotated,
                              text::Span span, const std::string& key,
                              std::vector<Match>* matches) const {
  const auto found = names_.find(key);
  if (found == names_.end() || !OnBorders(text, span)) return false;
  text::TokenRange tokens;
  if (annotated != nullptr && !TokensOf(*annotated, span, &tokens)) {
    return false;
  }
  Fit best = Fit::kNone;
  for (const Name& name : found->second) {
    best = std::max(best, FitOf(text, span, name.name, name.rule));
  }
  if (best == Fit::kNone) return false;
  for (const Name& name : found->second) {
    if (FitOf(text, span, name.name, name.rule) != best) continue;
    Match match;
    match.span = span;
    match.tokens = tokens;
    match.phrase = name.phrase;
    matches->push_back(match);
  }
  return true;
}

void ReferenceMatcher::Find(absl::string_view text,
                            const text::AnnotatedText* annotated,
                            bool overlapping,
                            std::vector<Match>* matches) const {
  matches->clear();
  std::vector<text::Span> pieces;
  CutPieces(text, &pieces);
  std::string key;
  std::vector<Match> longest;
  for (size_t i = 0; i < pieces.size();) {
    key.clear();
    longest.clear();
    size_t next = i + 1;
    for (size_t j = i; j < pieces.size(); ++j) {
      if (j > i) {
        const Gap gap = GapOf(text.substr(
            pieces[j - 1].end, pieces[j].begin - pieces[j - 1].end));
        if (gap == kNoGap) break;
        AppendGapKey(gap, &key);
      }
      if (pieces[j].size() > kMaxPieceBytes) break;
      AppendPieceKey(pieces[j].In(text), &key);
      // Only to end in bounded time: nothing longer is a key.
      if (beginnings_.count(key) == 0) break;
      const text::Span span = {pieces[i].begin, pieces[j].end};
      if (overlapping) {
        Append(text, annotated, span, key, matches);
        continue;
      }
      std::vector<Match> here;
      if (Append(text, annotated, span, key, &here)) {
        longest.swap(here);
        next = j + 1;
      }
    }
    matches->insert(matches->end(), longest.begin(), longest.end());
    i = next;
  }
}

}  // namespace gazetteer
}  // namespace onrecord
