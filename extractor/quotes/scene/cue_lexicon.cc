#include "extractor/quotes/scene/cue_lexicon.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/grammar/spelling.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::VerbForm;
using knowledge::TableFile;

struct NamedFrame {
  absl::string_view name;
  CueFrame frame;
};
constexpr NamedFrame kFrames[] = {
    {"that", kThatClause}, {"clause", kBareClause}, {"wh", kQuestion},
    {"to", kInfinitive},   {"np", kNounPhrase},     {"of", kOfPhrase},
    {"with", kWithPhrase}, {"ing", kIngForm},       {"mark", kQuoted},
    {"speaker", kSpeaker}, {"someone", kAddressee}, {"name", kNameOfIt},
    {"done", kDoneTo},
};

struct NamedStance {
  absl::string_view name;
  Stance stance;
};
constexpr NamedStance kStances[] = {
    {"SAY", Stance::kSay},           {"CLAIM", Stance::kClaim},
    {"DENY", Stance::kDeny},         {"ADMIT", Stance::kAdmit},
    {"WARN", Stance::kWarn},         {"ASK", Stance::kAsk},
    {"PROMISE", Stance::kPromise},   {"URGE", Stance::kUrge},
    {"PREDICT", Stance::kPredict},   {"PRAISE", Stance::kPraise},
    {"CRITICISE", Stance::kCriticise}, {"ACCUSE", Stance::kAccuse},
    {"BELIEVE", Stance::kBelieve},   {"NO_COMMENT", Stance::kNoComment},
    {"ANNOUNCE", Stance::kAnnounce}, {"AGREE", Stance::kAgree},
    {"EXPLAIN", Stance::kExplain},   {"THREATEN", Stance::kThreaten},
};

// False if one of the space-separated names is none.
bool ParseFrames(absl::string_view names, uint16_t* frames) {
  for (absl::string_view name :
       absl::StrSplit(names, ' ', absl::SkipEmpty())) {
    const auto* it =
        std::find_if(std::begin(kFrames), std::end(kFrames),
                     [name](const NamedFrame& f) { return f.name == name; });
    if (it == std::end(kFrames)) return false;
    *frames |= it->frame;
  }
  return true;
}

bool IsBaseVerb(const grammar::Lexicon& words, absl::string_view word) {
  const auto it = words.closed().find(word);
  return it != words.closed().end() && it->second == grammar::Tag::kBaseVerb;
}

std::string Where(const TableFile& table, const TableFile::Row& row) {
  return absl::StrCat(table.name(), ":", row.line);
}

}  // namespace

Stance StanceOfName(absl::string_view name) {
  for (const NamedStance& s : kStances) {
    if (s.name == name) return s.stance;
  }
  return Stance::kNone;
}

absl::StatusOr<CueLexicon> CueLexicon::Load(const std::string& knowledge_dir,
                                            const grammar::Lexicon& words) {
  CueLexicon lexicon;
  const char kCues[] = "quotes/cues.tsv";
  const char kPhrases[] = "quotes/phrases.tsv";
  auto cues = TableFile::Read(absl::StrCat(knowledge_dir, "/", kCues), kCues);
  if (!cues.ok()) return cues.status();
  absl::Status status = lexicon.AddCues(*cues, words);
  if (!status.ok()) return status;
  auto phrases =
      TableFile::Read(absl::StrCat(knowledge_dir, "/", kPhrases), kPhrases);
  if (!phrases.ok()) return phrases.status();
  status = lexicon.AddPhrases(*phrases, words);
  if (!status.ok()) return status;
  if (lexicon.forms_.size() >= kNoForm) {
    return absl::InvalidArgumentError(
        absl::StrCat(kCues, ": too many verbs and phrases; leave some out"));
  }
  for (Form& form : lexicon.forms_) {
    if (form.cue != kNoCue) form.wide = lexicon.entries_[form.cue].wide;
  }
  for (std::vector<uint16_t>& list : lexicon.phrases_) {
    std::sort(list.begin(), list.end(), [&lexicon](uint16_t a, uint16_t b) {
      const size_t na = lexicon.entries_[a].rest.size();
      const size_t nb = lexicon.entries_[b].rest.size();
      return na != nb ? na > nb : a < b;
    });
  }
  lexicon.ClassifySeconds();
  for (const auto& form : lexicon.numbers_) lexicon.filter_.Add(form.first);
  for (const auto& word : lexicon.seconds_) lexicon.filter_.Add(word.first);
  lexicon.fingerprint_ = cues->fingerprint() * 31 + phrases->fingerprint();
  return lexicon;
}

void CueLexicon::TakeSymbols(const Symbols& symbols) {
  for (CueEntry& entry : entries_) entry.symbol = symbols.Find(entry.lemma);
}

uint16_t CueLexicon::FormOf(absl::string_view spelling, VerbForm form) {
  const auto added = numbers_.emplace(text::HashBytes(spelling),
                                      static_cast<uint16_t>(forms_.size()));
  if (added.second) {
    forms_.emplace_back();
    forms_.back().form = form;
    phrases_.emplace_back();
    spellings_.emplace_back(spelling);
  }
  return added.first->second;
}

// A class has one bit. A phrase of one word ("per") takes any second word.
void CueLexicon::ClassifySeconds() {
  constexpr size_t kAlone = 4;  // have a class of their own
  absl::flat_hash_map<uint64_t, int> phrases;
  for (const CueEntry& entry : entries_) {
    if (!entry.rest.empty()) ++phrases[entry.rest[0]];
  }
  std::vector<std::pair<int, uint64_t>> words;
  for (const auto& word : phrases) words.push_back({-word.second, word.first});
  std::sort(words.begin(), words.end());
  for (size_t i = 0; i < words.size(); ++i) {
    const uint64_t hash = words[i].second;
    const int number =
        i < kAlone ? i : kAlone + hash % (kSecondClasses - kAlone);
    seconds_[hash] = 1 << number;
  }
  for (const std::vector<uint16_t>& phrases : phrases_) {
    uint8_t after = 0;
    for (uint16_t phrase : phrases) {
      const std::vector<uint64_t>& rest = entries_[phrase].rest;
      after |= rest.empty() ? (1 << kSecondClasses) - 1 : seconds_[rest[0]];
    }
    after_.push_back(after);
  }
}

absl::Status CueLexicon::AddCues(const TableFile& table,
                                 const grammar::Lexicon& words) {
  for (const TableFile::Row& row : table.rows()) {
    if (row.fields.size() < 7) return table.Error(row, "needs 7 columns");
    CueEntry entry;
    entry.lemma = std::string(row.fields[0]);
    entry.where = Where(table, row);
    entry.noun = row.fields[1] == "noun";
    if (!entry.noun && row.fields[1] != "verb") {
      return table.Error(row, "class is neither verb nor noun");
    }
    entry.stance = StanceOfName(row.fields[2]);
    if (entry.stance == Stance::kNone) {
      return table.Error(row, "no stance of that name");
    }
    if (!ParseFrames(row.fields[3], &entry.frames)) {
      return table.Error(row, "no frame of that name");
    }
    entry.strong = row.fields[4] == "strong";
    entry.wide = row.fields[5] == "wide";
    entry.claims = row.fields[6] == "yes" ? Claims::kYes
                   : row.fields[6] == "no" ? Claims::kNo
                                           : Claims::kPresupposed;
    if (entries_.size() + 1 >= kNoCue) return table.Error(row, "too many");
    const uint16_t id = entries_.size();
    const grammar::VerbForms forms = words.FormsOf(entry.lemma);
    std::vector<std::pair<std::string, VerbForm>> spellings;
    if (entry.noun) {
      spellings = {{forms.base, VerbForm::kBase},
                   {grammar::WithS(forms.base), VerbForm::kPresent}};
    } else {
      spellings = {{forms.past, VerbForm::kPast},
                   {forms.participle, VerbForm::kParticiple},
                   {forms.present, VerbForm::kPresent},
                   {forms.base, VerbForm::kBase},
                   {forms.ing, VerbForm::kIng}};
    }
    for (const auto& spelling : spellings) {
      Form* form = &forms_[FormOf(spelling.first, spelling.second)];
      // A verb goes before the noun of the same letters, and an infinitive
      // before the past of another verb ("found"). An entry is not yet in the
      // list when it meets its own form again ("added", past and participle).
      const bool better =
          form->cue == kNoCue ||
          (form->cue != id && entries_[form->cue].noun && !entry.noun);
      if (better) {
        form->cue = id;
        form->form = spelling.second;
      }
    }
    entries_.push_back(std::move(entry));
  }
  return absl::OkStatus();
}

absl::Status CueLexicon::AddPhrases(const TableFile& table,
                                    const grammar::Lexicon& words) {
  for (const TableFile::Row& row : table.rows()) {
    if (row.fields.size() < 4) return table.Error(row, "needs 4 columns");
    CueEntry entry;
    entry.lemma = std::string(row.fields[0]);
    entry.where = Where(table, row);
    entry.stance = StanceOfName(row.fields[1]);
    if (entry.stance == Stance::kNone && row.fields[1] != "NONE") {
      return table.Error(row, "no stance of that name");
    }
    if (!ParseFrames(row.fields[2], &entry.frames)) {
      return table.Error(row, "no frame of that name");
    }
    entry.strong = true;
    entry.attributes = (entry.frames & kSpeaker) != 0;
    entry.wide = row.fields[3] == "wide";
    const std::vector<std::string> parts = absl::StrSplit(entry.lemma, ' ');
    for (size_t i = 1; i < parts.size(); ++i) {
      entry.rest.push_back(text::HashBytes(parts[i]));
    }
    if (entries_.size() + 1 >= kNoCue) return table.Error(row, "too many");
    const uint16_t id = entries_.size();
    // "was unavailable for comment" begins with no base of a verb, but "go on"
    // and "make the point", whose verbs are in the closed list too, do.
    const bool fixed = words.IsClosed(parts[0]) && !IsBaseVerb(words, parts[0]);
    const grammar::VerbForms forms = words.FormsOf(parts[0]);
    std::vector<std::pair<std::string, VerbForm>> spellings = {
        {forms.base, VerbForm::kBase}};
    if (!fixed) {
      spellings.push_back({forms.past, VerbForm::kPast});
      spellings.push_back({forms.participle, VerbForm::kParticiple});
      spellings.push_back({forms.present, VerbForm::kPresent});
      spellings.push_back({forms.ing, VerbForm::kIng});
    }
    for (const auto& spelling : spellings) {
      std::vector<uint16_t>& list =
          phrases_[FormOf(spelling.first, spelling.second)];
      if (list.empty() || list.back() != id) list.push_back(id);
    }
    entries_.push_back(std::move(entry));
  }
  return absl::OkStatus();
}

}  // namespace quotes
}  // namespace onrecord
