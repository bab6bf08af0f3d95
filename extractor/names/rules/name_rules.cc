#include "extractor/names/rules/name_rules.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"

namespace onrecord {
namespace names {
namespace {

constexpr char kFile[] = "names/rules.tsv";
constexpr uint32_t kNoRule = ~0u;
// What the weights say elsewhere stays if it wins by more: a magazine may be
// named after a town.
constexpr float kUnsure = 2;

// Bits of classes of tokens behind those of WordList.
enum TokenClass { kSmall = kWordLists, kCapital, kNumber, kAny };

int ClassByName(absl::string_view name) {
  for (int bit = 0; bit < kWordLists; ++bit) {
    if (WordListName(bit) == name) return bit;
  }
  if (name == "small") return kSmall;
  if (name == "capital") return kCapital;
  if (name == "number") return kNumber;
  return name == "any" ? kAny : -1;
}

// A document's tokens as patterns ask for them.
class TokenView {
 public:
  explicit TokenView(const Document& d) : d_(d) {}

  uint32_t size() const { return d_.text->tokens().size(); }
  bool StartsSentence(uint32_t i) const {
    return d_.text->tokens()[i].Has(text::kSentenceStart);
  }
  // The traits of words beside names are at hand, the words are not.
  uint64_t Hash(uint32_t i) const {
    const uint64_t identity = d_.Traits(i).identity;
    if (identity != 0) return identity;
    return d_.text->words().folded_hash(d_.text->tokens()[i].word);
  }
  uint64_t Classes(uint32_t i) const {
    const WordTraits& traits = d_.Traits(i);
    const auto bit = [](TokenClass c, bool is) { return uint64_t{is} << c; };
    return traits.lists | bit(kAny, true) |
           bit(kSmall, traits.category == Category::kSmallWord) |
           bit(kCapital, traits.capital) |
           bit(kNumber, traits.category == Category::kNumber);
  }

 private:
  const Document& d_;
};

// "July 4", "Tuesday", "Hyde Road" are no names of a body, whatever stands
// beside them.
bool IsNever(const Document& d, text::TokenRange name, Label label) {
  const WordTraits& first = d.Traits(name.first);
  return (first.lists & (kMonthList | kWeekdayList)) || !first.word ||
         (label == kOrganizationLabel &&
          (d.Traits(name.end - 1).lists & kPlaceHead));
}

// What the lists, unless the rule goes over them, or the rest of the document
// know better.
bool Stays(const Document& d, const Decision& decision, bool even_listed) {
  const Candidate& c = d.candidates[decision.candidate];
  const uint32_t classes = even_listed ? 0 : d.sets.classes(c.listing);
  const Phrase& phrase = d.phrases[c.phrase];
  switch (decision.label) {
    case kPersonLabel:
      return (c.length > 1 && (d.Traits(c.first).lists & kAnyFirst)) ||
             ((phrase.head_of | phrase.tail_of) & 1 << kPersonLabel);
    case kOrganizationLabel:
      return (classes & kOrgClasses) ||
             (d.Traits(c.end() - 1).lists & (kOrgHead | kLegalStrong));
    case kPlaceLabel:
      return classes & kPlaceClasses;
    default:
      return false;
  }
}

// Whether the name's last word is one of those.
bool EndsIn(const Document& d, const std::vector<uint64_t>& ends,
            text::TokenRange name) {
  const uint32_t last = d.text->tokens()[name.end - 1].word;
  return std::binary_search(ends.begin(), ends.end(),
                            d.text->words().folded_hash(last));
}

// A row of capitals may be a name although nothing was made of it; most open a
// sentence with a common word.
bool MayOpenName(const Document& d, uint32_t token) {
  const WordTraits& first = d.Traits(token);
  return !first.function && !first.upper && !(first.lists & kAnyCommon);
}

bool MayBeName(const Document& d, const Sequence& row, uint32_t candidate) {
  if (candidate == kNoCandidate ||
      (d.ClassesOf(candidate) & kDemonymClass)) {
    return false;
  }
  const auto run = std::upper_bound(
      d.runs.runs.begin(), d.runs.runs.end(), row.first,
      [](uint32_t token, const Run& r) { return token < r.end; });
  return run != d.runs.runs.end() && run->style == LineStyle::kPlain;
}

}  // namespace

absl::StatusOr<NameRules> NameRules::Load(const std::string& dir) {
  auto book = patterns::Rulebook::Read(absl::StrCat(dir, "/", kFile), kFile,
                                       ClassByName);
  if (!book.ok()) return book.status();
  NameRules rules;
  rules.book_ = *std::move(book);
  absl::Status status = rules.ReadTerms();
  if (!status.ok()) return status;
  return rules;
}

absl::Status NameRules::ReadTerms() {
  const auto label_of = [](absl::string_view name) {
    int label = 0;
    while (label < kLabels && LabelName(label) != name) ++label;
    return label;
  };
  for (uint32_t r = 0; r < book_.rules().size(); ++r) {
    const patterns::Rule& rule = book_.rules()[r];
    Terms terms;
    terms.label = static_cast<Label>(label_of(rule.label));
    if (terms.label == kOutside || terms.label > kPlaceLabel) {
      return book_.Error(rule, absl::StrCat(
          "makes a ", rule.label, "; PERSON, ORGANIZATION and PLACE are made"));
    }
    for (const std::string& name : rule.over) {
      const int over = label_of(name);
      if (over == kLabels) {
        return book_.Error(rule, absl::StrCat("goes over ", name,
                                              ", which is no label"));
      }
      terms.over |= 1 << over;
    }
    over_nothing_ |= terms.over & 1 << kOutside;
    terms_.push_back(terms);
    ids_.push_back(absl::StrCat("names.rule.", rule.id));
    places_.push_back(book_.PlaceOf(rule));
    for (const auto& pattern : rule.patterns) index_.Add(r, pattern);
  }
  return absl::OkStatus();
}

// The first rule of the book that holds of `name`, which is a `label` so far;
// kNoRule if none does.
uint32_t NameRules::RuleFor(const Document& d, text::TokenRange name,
                            uint8_t label) const {
  const TokenView tokens(d);
  uint32_t found = kNoRule;
  const auto visit = [&](uint32_t r) {
    const patterns::Rule& rule = book_.rules()[r];
    const int words = name.size();
    if (r >= found || !(terms_[r].over & 1 << label) ||
        words < rule.least_words || words > rule.most_words ||
        (!rule.ends.empty() && !EndsIn(d, rule.ends, name))) {
      return;
    }
    for (const patterns::TokenPattern& pattern : rule.patterns) {
      if (pattern.Matches(tokens, name)) {
        found = r;
        return;
      }
    }
  };
  if (name.first > 0) index_.VisitBefore(tokens, name.first - 1, visit);
  if (name.end < d.text->tokens().size()) {
    index_.VisitAfter(tokens, name.end, visit);
  }
  return found;
}

// Names where nothing was made of a row of capitals.
void NameRules::AddFree(const Document& d, Decisions* decisions) const {
  Decisions added;
  auto next = decisions->begin();
  for (const Sequence& row : d.runs.sequences) {
    while (next != decisions->end() &&
           d.candidates[next->candidate].end() <= row.first) {
      ++next;
    }
    const bool free = next == decisions->end() ||
                      d.candidates[next->candidate].first >= row.end;
    if (!free || !MayOpenName(d, row.first)) continue;
    const uint32_t r = RuleFor(d, {row.first, row.end}, kOutside);
    if (r == kNoRule) continue;
    const uint32_t whole = CandidateOf(d, row.first, row.end);
    if (!MayBeName(d, row, whole) ||
        IsNever(d, {row.first, row.end}, terms_[r].label)) {
      continue;
    }
    added.push_back(Named(whole, terms_[r].label, Rule::kPattern));
    added.back().pattern = r;
  }
  Put(d, &added, decisions);
}

// Whether rule `r` made another label of the decision.
bool NameRules::Give(const Document& d, uint32_t r,
                     Decision* decision) const {
  const Candidate& c = d.candidates[decision->candidate];
  if (terms_[r].label == decision->label ||
      IsNever(d, {c.first, c.end()}, terms_[r].label) ||
      Stays(d, *decision, book_.rules()[r].even_listed)) {
    return false;
  }
  Relabel(terms_[r].label, Rule::kPattern, decision);
  decision->pattern = r;
  return true;
}

void NameRules::Apply(const Document& d, Decisions* decisions) const {
  absl::flat_hash_map<uint32_t, uint32_t> said;  // phrases, and by which rule
  for (Decision& decision : *decisions) {
    const Candidate& c = d.candidates[decision.candidate];
    const uint32_t r = RuleFor(d, {c.first, c.end()}, decision.label);
    if (r != kNoRule && Give(d, r, &decision)) said.emplace(c.phrase, r);
  }
  for (Decision& decision : *decisions) {
    if (said.empty()) break;
    const auto by = said.find(d.candidates[decision.candidate].phrase);
    if (by != said.end() && decision.margin < kUnsure &&
        (terms_[by->second].over & 1 << decision.label)) {
      Give(d, by->second, &decision);
    }
  }
  if (over_nothing_) AddFree(d, decisions);
}

}  // namespace names
}  // namespace onrecord
