#include "extractor/names/rules/repair.h"

#include <algorithm>

#include "extractor/names/rules/head_words.h"
#include "extractor/names/rules/saints.h"

namespace onrecord {
namespace names {
namespace {

bool IsNeverElse(const Phrase& phrase, Label label) {
  for (int other = kPersonLabel; other < kLabels; ++other) {
    if (other != label && phrase.decided[other] > 0) return false;
  }
  return true;
}

// "Norway", and no organization's short name besides.
bool IsListedLand(const Document& d, const Candidate& c) {
  const uint32_t classes = d.sets.classes(c.listing);
  return (classes & kGeoClasses) && !(classes & kOrgClasses);
}

// What one word of a headline is in the text below it: a name, or, where it
// opens a row of capitals, the last word of people's names.
Label LabelBelow(const Document& d, const Run& run, const Candidate& c) {
  const WordTraits& word = d.Traits(c.first);
  if (!word.capital || (word.lists & kAnyCommon)) return kOutside;
  const Phrase& phrase = d.phrases[c.phrase];
  const Label usual = phrase.Usual(kPlaceLabel);
  if (usual != kOutside) return IsNeverElse(phrase, usual) ? usual : kOutside;
  const Sequence& row = d.runs.sequences[d.runs.At(run, c.first).sequence];
  return c.first == row.first && phrase.tail_of == 1 << kPersonLabel
             ? kPersonLabel
             : kOutside;
}

// "May said", where the document has Theresa May; "Royal said", where it has
// Royal Resources Corp.
Label LabelOfSpeaker(const Document& d, const Candidate& c) {
  constexpr uint32_t kNouns =
      kOrgHead | kOrgHeadWeak | kOrgNoun | kPersonNounList;
  const WordTraits& word = d.Traits(c.first);
  if (c.length != 1 || c.end() >= d.text->tokens().size() || word.function ||
      !(d.Traits(c.end()).lists & kSays)) {
    return kOutside;
  }
  const Phrase& phrase = d.phrases[c.phrase];
  if (phrase.tail_of == 1 << kPersonLabel) return kPersonLabel;
  return phrase.head_of == 1 << kOrganizationLabel &&
                 !(word.lists & kNouns) && !d.words.HasLower(word.fold)
             ? kOrganizationLabel
             : kOutside;
}

// "Helvia" where the document has Helvia Insurance and nobody of that name.
bool IsFirmsShort(const Document& d, const Candidate& c) {
  const WordTraits& word = d.Traits(c.first);
  const Phrase& phrase = d.phrases[c.phrase];
  if (c.first > 0 && (d.Traits(c.first - 1).lists & kHonorificList)) {
    return false;
  }
  return c.length == 1 && !word.upper &&
         phrase.head_of == 1 << kOrganizationLabel && phrase.tail_of == 0 &&
         c.listing == 0 && !word.function &&
         !(word.lists & (kAnyFirst | kAnySurname | kAnyCommon));
}

// "Seeks" in "Clinton Seeks More Money": a common word with a verb's ending.
bool LooksLikeVerb(const Document& d, uint32_t token) {
  const WordTraits& traits = d.Traits(token);
  const absl::string_view word = d.text->Folded(d.text->tokens()[token]);
  return (traits.lists & (kCommon10 | kCommon20)) &&
         !(traits.lists & (kOrgHead | kOrgHeadWeak | kPlaceHead | kRoleList)) &&
         word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
}

// "Kestrel Energy" of "Kestrel Energy Breaks Ground", where the text has it or
// a longer name of that start.
Decision OpeningOf(const Document& d, const Candidate& c) {
  for (uint32_t verb = c.first + 2; verb < c.end(); ++verb) {
    if (!LooksLikeVerb(d, verb)) continue;
    const uint32_t opening = CandidateOf(d, c.first, verb);
    if (opening == kNoCandidate) continue;
    const Phrase& phrase = d.phrases[d.candidates[opening].phrase];
    Label label = phrase.Usual(kPlaceLabel);
    if (label == kOutside && phrase.count > 1 &&
        phrase.head_of == 1 << kOrganizationLabel) {
      label = kOrganizationLabel;
    }
    return Named(opening, label, Rule::kHeadline);
  }
  return Decision();
}

// "WHO", unlike "WINNER": a common word in capitals may be an acronym.
bool IsShort(const WordTraits& word) {
  return word.upper && word.letters != 0 && word.letters >> 40 == 0;
}

size_t RunOf(const Document& d, uint32_t candidate) {
  const auto after = std::upper_bound(d.run_candidates.begin(),
                                      d.run_candidates.end(), candidate);
  return after - d.run_candidates.begin() - 1;
}

}  // namespace

// Takes a long name of a headline apart if two of its words are names
// elsewhere, of their own, time and again, or if it opens with one and goes on
// with what looks like a verb: "Norway Urges Chad to Wait" is of two lands.
void Repair::SplitHeadlines(const Document& d, Decisions* decisions) {
  const auto is_one = [&d](const Decision& decision) {
    const Candidate& c = d.candidates[decision.candidate];
    return c.length > 2 && c.listing == 0 && d.phrases[c.phrase].count == 1 &&
           d.runs.runs[RunOf(d, decision.candidate)].all_capitals;
  };
  if (std::none_of(decisions->begin(), decisions->end(), is_one)) return;
  kept_.clear();
  for (const Decision& decision : *decisions) {
    if (!is_one(decision)) {
      kept_.push_back(decision);
      continue;
    }
    const Candidate& c = d.candidates[decision.candidate];
    const Decision opening = OpeningOf(d, c);
    if (opening.label != kOutside) {
      kept_.push_back(opening);
      continue;
    }
    const size_t r = RunOf(d, decision.candidate);
    const bool clause = LooksLikeVerb(d, c.first + 1);
    bool opened = false;
    const size_t before = kept_.size();
    for (uint32_t k = d.run_candidates[r]; k < d.run_candidates[r + 1]; ++k) {
      const Candidate& part = d.candidates[k];
      if (part.length != 1 || part.first < c.first ||
          part.first >= c.end()) {
        continue;
      }
      Label label = d.phrases[part.phrase].Usual(kPlaceLabel, 2);
      if (label == kOutside && clause && part.first == c.first) {
        label = LabelBelow(d, d.runs.runs[r], part);
      }
      if (label == kOutside && clause && IsListedLand(d, part)) {
        label = kPlaceLabel;
      }
      if (label == kOutside) continue;
      opened |= clause && part.first == c.first;
      Decision single = decision;
      single.candidate = k;
      single.rule = Rule::kHeadline;
      Relabel(label, Rule::kHeadline, &single);
      kept_.push_back(single);
    }
    if (opened || kept_.size() - before >= 2) continue;
    kept_.resize(before);
    kept_.push_back(decision);
  }
  decisions->swap(kept_);
}

bool Repair::Free(const Run& run, const Candidate& c) const {
  for (uint32_t i = c.first; i < c.end(); ++i) {
    if (taken_[run.place + i - run.first]) return false;
  }
  return true;
}

void Repair::Add(const Document& d, const Run& run,
                 const Decision& decision) {
  const Candidate& c = d.candidates[decision.candidate];
  for (uint32_t i = c.first; i < c.end(); ++i) {
    taken_[run.place + i - run.first] = true;
  }
  added_.push_back(decision);
}

void Repair::FillRun(const Document& d, size_t r) {
  const Run& run = d.runs.runs[r];
  for (uint32_t k = d.run_candidates[r]; k < d.run_candidates[r + 1]; ++k) {
    const Candidate& c = d.candidates[k];
    // The longest of those that start here comes last.
    uint32_t last = k;
    Decision chosen;
    for (; last < d.run_candidates[r + 1] &&
           d.candidates[last].first == c.first; ++last) {
      const Candidate& other = d.candidates[last];
      const bool legal = other.length > 1 &&
                         (d.Traits(other.end() - 1).lists & kLegalStrong) &&
                         d.Traits(other.end() - 1).first_upper &&
                         !(d.Traits(c.first).lists & kAnyCommon) &&
                         d.Traits(c.first).capital;
      const Label usual =
          !run.all_capitals ? kOutside
          : other.length > 1 ? d.phrases[other.phrase].Usual(kPlaceLabel)
                             : LabelBelow(d, run, other);
      if ((!legal && usual == kOutside) || !Free(run, other)) continue;
      chosen = legal ? Named(last, kOrganizationLabel, Rule::kLegalForm)
                     : Named(last, usual, Rule::kHeadline);
    }
    if (chosen.label != kOutside) Add(d, run, chosen);
    k = last - 1;
  }
}

// What the document has as a name of one kind at least twice, and of no other,
// is one here too if nothing else is made of it: "it was revealed that US
// officials". Only all of a row of capitals: parts of longer names have their
// own reasons.
void Repair::FillAgain(const Document& d, size_t r) {
  const Run& run = d.runs.runs[r];
  for (uint32_t k = d.run_candidates[r]; k < d.run_candidates[r + 1]; ++k) {
    const Candidate& c = d.candidates[k];
    if (!c.whole || taken_[run.place + c.first - run.first]) continue;
    const Phrase& phrase = d.phrases[c.phrase];
    const Label speaker = LabelOfSpeaker(d, c);
    if (speaker != kOutside && Free(run, c)) {
      Add(d, run, Named(k, speaker, Rule::kSpeaker));
      continue;
    }
    const Label label = phrase.Usual(kPlaceLabel, 2);
    if (label == kOutside) continue;
    const WordTraits& first = d.Traits(c.first);
    const bool acronym = IsShort(first) && run.style != LineStyle::kUpperCase;
    if ((first.lists & kAnyCommon) && !acronym) continue;
    if (!Free(run, c)) continue;
    if (IsNeverElse(phrase, label)) {
      Add(d, run, Named(k, label, Rule::kAgain));
    }
  }
}

void Repair::Fill(const Document& d, Decisions* decisions) {
  taken_.assign(d.runs.tokens.size(), false);
  size_t r = 0;
  for (const Decision& decision : *decisions) {
    while (d.run_candidates[r + 1] <= decision.candidate) ++r;
    const Run& run = d.runs.runs[r];
    const Candidate& c = d.candidates[decision.candidate];
    for (uint32_t i = c.first; i < c.end(); ++i) {
      taken_[run.place + i - run.first] = true;
    }
  }
  added_.clear();
  for (size_t r = 0; r < d.runs.runs.size(); ++r) {
    const Run& run = d.runs.runs[r];
    bool asked = run.all_capitals;
    for (uint32_t i = run.first + 1;
         run.has_legal && i < run.end && !asked; ++i) {
      asked = !taken_[run.place + i - run.first] &&
              (d.Traits(i).lists & kLegalStrong);
    }
    if (asked) FillRun(d, r);
    FillAgain(d, r);
  }
  Put(d, &added_, decisions);
}

// "Kestrel said" is the firm where Kestrel International Ltd is all that the
// document calls so; so is a Kestrel in no list whatever stands beside it.
void Repair::MendShortNames(const Document& d, Decisions* decisions) {
  for (Decision& decision : *decisions) {
    const bool person = decision.label == kPersonLabel;
    if (!person && decision.label != kPlaceLabel) continue;
    const Candidate& c = d.candidates[decision.candidate];
    const Label label = person ? LabelOfSpeaker(d, c) : kOutside;
    if (label != kOutside) {
      Relabel(label, Rule::kSpeaker, &decision);
    } else if (IsFirmsShort(d, c)) {
      Relabel(kOrganizationLabel, Rule::kShortForm, &decision);
    }
  }
}

void Repair::Apply(const Document& document, Decisions* decisions) {
  wire_.Apply(document, decisions);
  listed_.Apply(document, decisions);
  rules_.Apply(document, decisions);
  NameSaintsHouses(document, decisions);
  slashed_.Split(document, decisions);
  SplitHeadlines(document, decisions);
  Fill(document, decisions);
  MendShortNames(document, decisions);
  one_sense_.Apply(document, decisions);
  role_splits_.Apply(document, decisions);
  run_on_.Split(document, decisions);
  name_ends_.Apply(document, decisions);
  named_parts_.Apply(document, decisions);
  HeedHeadWords(document, decisions);
  term_acronyms_.Drop(document, decisions);
}

}  // namespace names
}  // namespace onrecord
