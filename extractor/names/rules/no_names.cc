#include "extractor/names/rules/no_names.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

absl::string_view Bytes(const Document& d, uint32_t token) {
  return d.text->Bytes(d.text->tokens()[token]);
}

// "I'm", "I’ve been".
bool IsSelf(const Document& d, const Candidate& c) {
  const absl::string_view word = Bytes(d, c.first);
  return absl::StartsWith(word, "I'") || absl::StartsWith(word, "I’");
}

// "an MA in law", unlike "an LA swimming pool".
bool IsDegree(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  const std::vector<text::Token>& tokens = d.text->tokens();
  if (decision.label != kPlaceLabel || c.length != 1 || c.first == 0 ||
      c.end() == tokens.size() || Bytes(d, c.first) != "MA") {
    return false;
  }
  const absl::string_view before = d.text->Folded(tokens[c.first - 1]);
  const absl::string_view after = d.text->Folded(tokens[c.end()]);
  return (before == "a" || before == "an" || before == "his" ||
          before == "her" || before == "their" || before == "my") &&
         (after == "in" || after == "from" || after == "at" ||
          after == "degree" || after == "and");
}

// The first part of "US$5": no country.
bool IsCurrency(const Document& d, const Candidate& c) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  const uint32_t end = c.end();
  return end + 1 < tokens.size() &&
         tokens[end].kind == text::TokenKind::kSymbol &&
         Bytes(d, end) == "$" && tokens[end].glued() &&
         tokens[end + 1].glued() &&
         tokens[end + 1].kind == text::TokenKind::kNumber;
}

// "Cabinet Nod for Rs 14,870-Crore Metro": no name holds an amount.
bool HoldsAmount(const Document& d, const Candidate& c) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  if (c.listing != 0) return false;
  for (uint32_t i = c.first + 1; i + 1 < c.end(); ++i) {
    if (tokens[i].kind == text::TokenKind::kNumber &&
        Bytes(d, i).find(',') != absl::string_view::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool IsNoName(const Document& d, const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  return IsCurrency(d, c) || HoldsAmount(d, c) || IsSelf(d, c) ||
         IsDegree(d, decision);
}

}  // namespace names
}  // namespace onrecord
