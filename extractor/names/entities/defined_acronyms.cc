#include "extractor/names/entities/defined_acronyms.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace names {
namespace {

bool IsAcronym(const Document& d, const Draft& draft) {
  const text::TokenRange tokens = draft.mention.tokens;
  return draft.mention.type == Type::kOrganization && tokens.size() == 1 &&
         d.Traits(tokens.first).upper && d.Traits(tokens.first).letters != 0;
}

// "DOT" of "Department of Transportation".
bool CountsSmallWords(const Document& d, text::TokenRange name,
                      absl::string_view acronym) {
  size_t found = 0;
  for (uint32_t i = name.first; i < name.end; ++i) {
    if (!d.Traits(i).word) continue;
    const char first = d.text->Bytes(d.text->tokens()[i])[0];
    if (found == acronym.size() ||
        absl::ascii_toupper(first) != acronym[found++]) {
      return false;
    }
  }
  return found == acronym.size();
}

// "PEMEX" of "Petroleos Mexicanos".
bool HasLetters(const Document& d, text::TokenRange name,
                absl::string_view acronym) {
  size_t found = 0;
  for (char c : d.text->Bytes(d.text->SpanOf(name))) {
    const bool same = absl::ascii_toupper(c) == acronym[found];
    if (!same && found == 0) return false;
    if (same && ++found == acronym.size()) return true;
  }
  return false;
}

// "Prison Governors Association (PGA)".
bool Defines(const Document& d, const Draft& full, const Draft& acronym) {
  const text::TokenRange tokens = full.mention.tokens;
  const uint32_t bracket = tokens.end;
  const uint32_t inside = acronym.mention.tokens.first;
  if (full.mention.type != Type::kOrganization || inside != bracket + 1 ||
      d.Traits(bracket).category != Category::kOpen) {
    return false;
  }
  const absl::string_view letters = d.text->Bytes(acronym.mention.span);
  return InitialsOf(d, tokens) == d.Traits(inside).letters ||
         CountsSmallWords(d, tokens, letters) ||
         (!acronym.entry && tokens.size() > 1 &&
          HasLetters(d, tokens, letters));
}

bool HaveOneId(const Draft& a, const Draft& b) {
  return a.entry && b.entry && a.entry->id == b.entry->id;
}

bool IsAmong(const std::vector<DefinedAcronym>& acronyms, uint64_t letters) {
  return std::any_of(
      acronyms.begin(), acronyms.end(),
      [letters](const DefinedAcronym& a) { return a.letters == letters; });
}

void Unlist(Draft* draft) {
  draft->entry.reset();
  draft->classes = 0;
  // The entry's own reason comes last (MentionMaker::Explain).
  if (draft->mention.evidence.size() > 1) draft->mention.evidence.pop_back();
}

}  // namespace

std::vector<DefinedAcronym> TakeDefinedAcronyms(const Document& d,
                                                std::vector<Draft>* drafts) {
  std::vector<DefinedAcronym> defined;
  for (uint32_t i = 1; i < drafts->size(); ++i) {
    const Draft& acronym = (*drafts)[i];
    const Draft& full = (*drafts)[i - 1];
    if (IsAcronym(d, acronym) && Defines(d, full, acronym) &&
        !HaveOneId(full, acronym)) {
      defined.push_back(
          {i - 1, d.Traits(acronym.mention.tokens.first).letters});
    }
  }
  if (defined.empty()) return defined;
  for (Draft& draft : *drafts) {
    if (draft.entry && IsAcronym(d, draft) &&
        IsAmong(defined, d.Traits(draft.mention.tokens.first).letters)) {
      Unlist(&draft);
    }
  }
  return defined;
}

}  // namespace names
}  // namespace onrecord
