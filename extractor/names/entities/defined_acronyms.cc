#include "extractor/names/entities/defined_acronyms.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
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

// "Apple Computer Inc <AAPL.O>", as wires write what is traded.
bool IsTicker(const Document& d, const Draft& full, const Draft& acronym) {
  const std::vector<text::Token>& tokens = d.text->tokens();
  const uint32_t bracket = full.mention.tokens.end;
  const uint32_t behind = bracket + 2;
  return full.mention.type == Type::kOrganization &&
         acronym.mention.tokens.first == bracket + 1 &&
         behind < tokens.size() && tokens[bracket].IsSign('<') &&
         (tokens[behind].IsSign('>') || tokens[behind].IsSign('.'));
}

// Whether the long form is what the gazetteer calls the acronym, but for how it
// is written: "Organisation for Economic Cooperation and Development".
bool IsCalled(const Document& d, const Draft& full,
              absl::string_view usual_name) {
  constexpr size_t kLongWord = 4, kBeginning = 5;  // letters
  const auto plain = [](absl::string_view name) {
    return absl::StrReplaceAll(absl::AsciiStrToLower(name), {{"-", ""}});
  };
  const std::string text = plain(d.text->Bytes(full.mention.span));
  const std::string usual = plain(usual_name);
  int words = 0, shared = 0;
  for (absl::string_view word : absl::StrSplit(usual, ' ')) {
    if (word.size() < kLongWord) continue;
    ++words;
    shared += absl::StrContains(text, word.substr(0, kBeginning));
  }
  return words > 0 && shared * 5 >= words * 4;
}

bool HaveOneId(const Draft& a, const Draft& b) {
  return a.entry && b.entry && a.entry->id == b.entry->id;
}

bool IsAmong(const std::vector<DefinedAcronym>& acronyms, uint64_t letters) {
  return std::any_of(
      acronyms.begin(), acronyms.end(),
      [letters](const DefinedAcronym& a) { return a.letters == letters; });
}

// The organizations named so far by three words or more, by their initials.
class Spelled {
 public:
  void Add(const Document& d, const Draft& draft, uint32_t index) {
    const text::TokenRange tokens = draft.mention.tokens;
    if (draft.mention.type != Type::kOrganization || tokens.size() < 3) return;
    const uint64_t initials = InitialsOf(d, tokens);
    if (initials != 0) full_.push_back({index, initials});
  }
  // The last of those that spell an acronym of three letters or more.
  const DefinedAcronym* Find(uint64_t letters) const {
    if (letters >> 16 == 0) return nullptr;
    for (size_t k = full_.size(); k-- > 0;) {
      if (full_[k].letters == letters) return &full_[k];
    }
    return nullptr;
  }

 private:
  std::vector<DefinedAcronym> full_;
};

void Unlist(Draft* draft) {
  draft->entry.reset();
  draft->classes = 0;
  // The entry's own reason comes last (MentionMaker::Explain).
  if (draft->mention.evidence.size() > 1) draft->mention.evidence.pop_back();
}

}  // namespace

std::vector<DefinedAcronym> TakeDefinedAcronyms(
    const Document& d, const CanonicalNames& canonical,
    std::vector<Draft>* drafts) {
  std::vector<DefinedAcronym> defined;
  Spelled spelled;
  const auto take = [&](const DefinedAcronym& acronym, const Draft& listed) {
    Draft& full = (*drafts)[acronym.full];
    if (HaveOneId(full, listed)) return;
    if (listed.entry && !full.entry &&
        IsCalled(d, full, canonical.Find(*listed.entry))) {
      full.entry = listed.entry;
      full.classes = listed.classes;
    } else {
      defined.push_back(acronym);
    }
  };
  for (uint32_t i = 0; i < drafts->size(); ++i) {
    const Draft& acronym = (*drafts)[i];
    if (!IsAcronym(d, acronym)) {
      spelled.Add(d, acronym, i);
      continue;
    }
    const uint64_t letters = d.Traits(acronym.mention.tokens.first).letters;
    const Draft& before = (*drafts)[i > 0 ? i - 1 : 0];
    if (i > 0 && (Defines(d, before, acronym) ||
                  IsTicker(d, before, acronym))) {
      take({i - 1, letters}, acronym);
    } else if (acronym.entry && !IsAmong(defined, letters)) {
      const DefinedAcronym* full = spelled.Find(letters);
      if (full != nullptr) take(*full, acronym);
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
