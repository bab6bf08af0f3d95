// Reads the lists that a lexicon is made of.

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/knowledge/decimal.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/lists/listings.h"
#include "extractor/text/fold.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace names {
namespace {

using Fields = knowledge::TableFile::Fields;
using text::FoldedHash;

double Number(absl::string_view field) {
  double value = 0;
  return knowledge::ReadDecimal(field, &value) ? value : 0;
}

// Frequencies are per 100,000 people.
uint32_t FirstNameBits(const Fields& fields) {
  const double often = Number(fields[2]);
  uint32_t bits = often >= 100 ? kFirstOften
                  : often >= 15 ? kFirstSome : kFirstRare;
  const double female = Number(fields[1]);
  if (female >= 0.9) bits |= kFemaleFirst;
  if (female <= 0.1) bits |= kMaleFirst;
  return bits;
}

uint32_t SurnameBits(const Fields& fields) {
  const double often = Number(fields[1]);
  return often >= 50 ? kSurnameOften : often >= 5 ? kSurnameSome
                                                  : kSurnameRare;
}

uint32_t OrgHeadBits(const Fields& fields) {
  if (fields[2] == "first") return kOrgHeadFirst;
  return fields[1] == "strong" ? kOrgHead : kOrgHeadWeak;
}

uint32_t PlaceHeadBits(const Fields& fields) {
  if (fields[2] == "first") return kPlaceHeadFirst;
  return fields[1] == "strong" ? kPlaceHead : kPlaceHeadWeak;
}

uint32_t LegalBits(const Fields& fields) {
  return fields[1] == "strong" ? kLegalStrong : kLegalWeak;
}

uint32_t HonorificBits(const Fields& fields) {
  return kHonorificList | (fields[2] == "rank" ? kMartial : 0u);
}

uint32_t OtherHeadBits(const Fields& fields) {
  if (fields[1] == "law") return kLawHead;
  return fields[1] == "event" ? kEventHead : kProductHead;
}

uint32_t CalendarBits(const Fields& fields) {
  if (fields[1] == "month") return kMonthList;
  return fields[1] == "weekday" ? kWeekdayList : 0u;
}

uint32_t CommonBits(const Fields& fields) {
  if (fields[1] == "10") return kCommon10;
  return fields[1] == "20" ? kCommon20 : kCommon35;
}

// "MD", "KCMG", but no "M" and no "Lt".
bool IsUpper(absl::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), absl::ascii_isupper);
}

}  // namespace

uint64_t Lexicon::KeyOfRow(absl::string_view word) {
  const uint64_t hash = FoldedHash(word);
  return IsUpper(word) ? UpperKey(hash) : hash;
}

template <typename Bits>
absl::Status Lexicon::ReadList(const std::string& dir, const std::string& name,
                               Bits bits) {
  absl::StatusOr<knowledge::TableFile> file =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!file.ok()) return file.status();
  fingerprint_ = text::MixHash(fingerprint_, file->fingerprint());
  // Places in the table are sent for some rows before they are filled.
  constexpr size_t kAhead = 16;
  struct { uint64_t key; uint32_t bits; } ahead[kAhead] = {};
  size_t count = 0;
  const auto fill = [&](size_t i) {
    if (ahead[i % kAhead].bits != 0) {
      known_[ahead[i % kAhead].key].lists |= ahead[i % kAhead].bits;
    }
  };
  for (const Row& row : file->rows()) {
    absl::string_view word = row.fields[0];
    if (word.empty()) return file->Error(row, "an empty word");
    if (absl::StrContains(word, ' ')) {
      // "Ministry of" is the head Ministry.
      for (absl::string_view tail : {" of", " for", " of the"}) {
        if (absl::EndsWith(word, tail)) word.remove_suffix(tail.size());
      }
      if (absl::StrContains(word, ' ')) continue;
    }
    if (count >= kAhead) fill(count);
    ahead[count % kAhead] = {KeyOfRow(word), bits(row.fields)};
    known_.Prefetch(ahead[count++ % kAhead].key);
  }
  for (size_t i = 0; i < kAhead; ++i) fill(i);
  return absl::OkStatus();
}

// Words of the closed classes and, among them, those that no name starts with,
// so that "In" of "In Paris" can be passed by.
absl::Status Lexicon::ReadFunctionWords(const std::string& dir) {
  const std::string name = "grammar/closed_class.tsv";
  absl::StatusOr<knowledge::TableFile> file =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!file.ok()) return file.status();
  static constexpr absl::string_view kClasses[] = {
      "determiner", "possessive", "subject", "preposition", "subordinator",
      "and", "be", "have", "do", "wh", "that", "to", "not", "pronoun-verb"};
  for (const Row& row : file->rows()) {
    const absl::string_view word = row.fields[0];
    static constexpr absl::string_view kOpenClasses[] = {
        "adverb", "base-verb", "noun", "time", "title"};
    if (std::find(std::begin(kOpenClasses), std::end(kOpenClasses),
                  row.fields[1]) == std::end(kOpenClasses)) {
      known_[FoldedHash(word)].closed = true;
    }
    // "All Nippon Airways"; "Per Hansson", "Than Shwe", "Mr So".
    static constexpr absl::string_view kInNames[] = {
        "all", "no", "half", "inside", "an", "nor", "per", "so", "than",
        "till"};
    if (std::find(std::begin(kInNames), std::end(kInNames), word) !=
        std::end(kInNames)) {
      continue;
    }
    for (absl::string_view cls : kClasses) {
      if (row.fields[1] == cls) known_[FoldedHash(word)].function = true;
    }
  }
  return absl::OkStatus();
}

absl::Status Lexicon::ReadRoles(const std::string& dir) {
  const std::string name = "words/roles.tsv";
  absl::StatusOr<knowledge::TableFile> file =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!file.ok()) return file.status();
  for (const Row& row : file->rows()) {
    uint64_t phrase = 0;
    for (absl::string_view word : absl::StrSplit(row.fields[0], ' ')) {
      bool first = true;
      for (absl::string_view part : absl::StrSplit(word, '-')) {
        if (!first) phrase = ExtendPhrase(phrase, FoldedHash("-"));
        phrase = ExtendPhrase(phrase, FoldedHash(part));
        first = false;
      }
    }
    roles_.insert(phrase);
    role_filter_.Add(phrase);
  }
  return absl::OkStatus();
}

absl::Status Lexicon::ReadNominals(const std::string& dir) {
  const std::string name = "names/nominals.tsv";
  absl::StatusOr<knowledge::TableFile> file =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!file.ok()) return file.status();
  for (const Row& row : file->rows()) {
    if (nominals_.size() == 255) return file->Error(row, "more than 255 rows");
    Nominal nominal;
    for (absl::string_view cls :
         absl::StrSplit(row.fields[1], ',', absl::SkipEmpty())) {
      const int bit = ListClassByName(cls);
      if (bit < 0) {
        return file->Error(row, absl::StrCat("no class is called '", cls, "'"));
      }
      nominal.classes |= 1u << bit;
    }
    nominal.heads.push_back(FoldedHash(row.fields[0]));
    for (absl::string_view head :
         absl::StrSplit(row.fields[2], ',', absl::SkipEmpty())) {
      nominal.heads.push_back(FoldedHash(head));
    }
    nominals_.push_back(std::move(nominal));
    Known& known = known_[FoldedHash(row.fields[0])];
    known.nominal = nominals_.size();
    known.point = Point::kNominal;
  }
  return absl::OkStatus();
}

absl::Status Lexicon::ReadRoleModifiers(const std::string& dir) {
  const std::string name = "names/role_modifiers.tsv";
  absl::StatusOr<knowledge::TableFile> file =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!file.ok()) return file.status();
  fingerprint_ = text::MixHash(fingerprint_, file->fingerprint());
  for (const Row& row : file->rows()) {
    role_modifiers_.insert(FoldedHash(row.fields[0]));
  }
  return absl::OkStatus();
}

absl::Status Lexicon::ReadOwners(const std::string& dir) {
  const std::string name = "names/owner_names.tsv";
  absl::StatusOr<knowledge::TableFile> file =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!file.ok()) return file.status();
  fingerprint_ = text::MixHash(fingerprint_, file->fingerprint());
  for (const Row& row : file->rows()) {
    known_[FoldedHash(row.fields[0])].owner = true;
  }
  return absl::OkStatus();
}

absl::StatusOr<Lexicon> Lexicon::Load(const std::string& dir) {
  const auto always = [](uint32_t bits) {
    return [bits](const Fields&) { return bits; };
  };
  Lexicon lexicon;
  const auto honorific = [&lexicon](const Fields& fields) {
    if (fields[1] == "f" || fields[1] == "m") {
      lexicon.honorific_sex_[FoldedHash(fields[0])] = fields[1][0];
    }
    return HonorificBits(fields);
  };
  const auto person_noun = [&lexicon](const Fields& fields) -> uint32_t {
    if (fields[1] == "f" || fields[1] == "m") {
      lexicon.noun_sex_[FoldedHash(fields[0])] = fields[1][0];
    }
    return kPersonNounList;
  };
  for (absl::Status status : {
           lexicon.ReadList(dir, "words/honorifics.tsv", honorific),
           lexicon.ReadList(dir, "words/roles.tsv", always(kRoleList)),
           lexicon.ReadFunctionWords(dir), lexicon.ReadRoles(dir),
           lexicon.ReadRoleModifiers(dir), lexicon.ReadNominals(dir),
           lexicon.ReadOwners(dir),
           lexicon.ReadList(dir, "words/person_nouns.tsv", person_noun),
           lexicon.ReadList(dir, "words/legal_forms.tsv", LegalBits),
           lexicon.ReadList(dir, "words/org_heads.tsv", OrgHeadBits),
           lexicon.ReadList(dir, "words/place_heads.tsv", PlaceHeadBits),
           lexicon.ReadList(dir, "words/directions.tsv", always(kDirection)),
           lexicon.ReadList(dir, "words/particles.tsv",
                            always(kParticleList)),
           lexicon.ReadList(dir, "words/calendar.tsv", CalendarBits),
           lexicon.ReadList(dir, "words/common_words.tsv", CommonBits),
           lexicon.ReadList(dir, "words/first_names.tsv", FirstNameBits),
           lexicon.ReadList(dir, "words/surnames.tsv", SurnameBits),
           lexicon.ReadList(dir, "names/speech_verbs.tsv", always(kSays)),
           lexicon.ReadList(dir, "names/nominals.tsv", always(kOrgNoun)),
           lexicon.ReadList(dir, "names/other_heads.tsv", OtherHeadBits)}) {
    if (!status.ok()) return status;
  }
  lexicon.known_[FoldedHash("he")].point = Point::kHe;
  lexicon.known_[FoldedHash("she")].point = Point::kShe;
  lexicon.known_[FoldedHash("it")].point = Point::kIt;
  lexicon.known_[FoldedHash("government")].point = Point::kGovernment;
  return lexicon;
}

}  // namespace names
}  // namespace onrecord
