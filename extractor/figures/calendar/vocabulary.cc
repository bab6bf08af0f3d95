#include "extractor/figures/calendar/vocabulary.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extractor/figures/calendar/vocabulary_rows.h"
#include "extractor/text/fold.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace figures {
namespace calendar {
namespace {

constexpr absl::string_view kConnectorNames[kNumConnectors] = {
    "nil", "glued", "comma", "of",    "in",  "on",     "at",    "for",
    "the", "to",    "dash",  "slash", "and", "or", "before", "after", "from",
    "starting", "ended", "possessive", "further", "running"};

constexpr absl::string_view kFolder = "figures/calendar/";

constexpr absl::string_view kContextNames[] = {
    "label", "measure", "ends",  "verb-next", "leads",  "speaks", "marches",
    "lasts", "tells",   "spans", "slash",     "future", "past",   "through",
    "roughly"};

// Types that tell a time without anything else beside them.
bool IsAnchorType(Type type) {
  switch (type) {
    case Type::kDay:
    case Type::kWeekday:
    case Type::kMonth:
    case Type::kPeriod:
    case Type::kTime:
    case Type::kPart:
    case Type::kMoment:
    case Type::kAmount:
    case Type::kModUnits:
    case Type::kUnit:
    case Type::kUnits:
    case Type::kAmPm:
    case Type::kOclock:
    case Type::kZone:
      return true;
    default:
      return false;
  }
}

// Types that can be a figure alone.
bool IsWholeType(Type type) {
  return IsAnchorType(type) && type != Type::kUnit && type != Type::kUnits &&
         type != Type::kAmPm && type != Type::kOclock &&
         type != Type::kPart && type != Type::kZone;
}

}  // namespace

Connector ConnectorOfName(absl::string_view name) {
  for (int i = 0; i < kNumConnectors; ++i) {
    if (kConnectorNames[i] == name) return static_cast<Connector>(i);
  }
  return Connector::kNumConnectors;
}

absl::StatusOr<Vocabulary> Vocabulary::Load(const std::string& knowledge_dir) {
  Vocabulary result;
  result.bits_.resize(1);
  result.contexts_.resize(1);
  result.entries_.resize(1);
  for (absl::string_view name :
       {"names.tsv", "units.tsv", "relations.tsv", "holidays.tsv",
        "connectors.tsv", "zones.tsv"}) {
    absl::Status status = result.AddTable(knowledge_dir, name);
    if (!status.ok()) return status;
  }
  absl::Status status = result.AddContexts(knowledge_dir);
  if (!status.ok()) return status;
  result.FindTriggers();
  result.Pack();
  return result;
}

absl::Status Vocabulary::AddTable(const std::string& dir,
                                  absl::string_view name) {
  absl::StatusOr<knowledge::TableFile> table = knowledge::TableFile::Read(
      absl::StrCat(dir, "/", kFolder, name), absl::StrCat(kFolder, name));
  if (!table.ok()) return table.status();
  fingerprint_ = text::MixHash(fingerprint_, table->fingerprint());
  for (const knowledge::TableFile::Row& row : table->rows()) {
    absl::Status status = AddRow(*table, row, name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status Vocabulary::AddRow(const knowledge::TableFile& table,
                                const knowledge::TableFile::Row& row,
                                absl::string_view name) {
  const size_t columns = name == "names.tsv" || name == "units.tsv" ||
                                 name == "relations.tsv"
                             ? 3
                             : 2;
  if (row.fields.size() != columns) {
    return table.Error(row, absl::StrCat("needs ", columns, " columns"));
  }
  absl::string_view text = row.fields[0];
  Entry entry;
  if (columns == 3) {
    if (!ItemOfRow(row.fields[1], row.fields[2], &entry.item)) {
      return table.Error(row, absl::StrCat("no type and value: ",
                                           row.fields[1], " ", row.fields[2]));
    }
    if (absl::ConsumePrefix(&text, "*")) {
      entry.item.flags |= name == "units.tsv" ? kGluedUnit : kWeak;
    }
  } else if (name == "holidays.tsv") {
    if (!ItemOfHoliday(row.fields[1], &entry.item)) {
      return table.Error(row, absl::StrCat("no rule: ", row.fields[1]));
    }
  } else if (name == "zones.tsv") {
    if (!ItemOfZone(row.fields[1], &entry.item)) {
      return table.Error(row, absl::StrCat("no offset: ", row.fields[1]));
    }
    // At the end of a sentence its stop may belong to it.
    absl::Status status =
        Add(table, row, absl::StrCat(text, "."), entry);
    if (!status.ok()) return status;
  } else {
    entry.connector = ConnectorOfName(row.fields[1]);
    if (entry.connector == Connector::kNumConnectors) {
      return table.Error(row, absl::StrCat("no class: ", row.fields[1]));
    }
  }
  return Add(table, row, text, std::move(entry));
}

absl::Status Vocabulary::Add(const knowledge::TableFile& table,
                             const knowledge::TableFile::Row& row,
                             absl::string_view text, Entry entry) {
  entry.words = Cut(text);
  for (uint16_t id : entry.words) bits_[id] |= kInside;
  if (entry.words.empty()) return table.Error(row, "has no phrase");
  if (entry.words.size() > UINT8_MAX) return table.Error(row, "too long");
  if (ids_.size() >= UINT16_MAX) return table.Error(row, "too many words");
  std::vector<Entry>& entries = entries_[entry.words[0]];
  entries.push_back(std::move(entry));
  return absl::OkStatus();
}

absl::Status Vocabulary::AddContexts(const std::string& dir) {
  const std::string name = absl::StrCat(kFolder, "contexts.tsv");
  absl::StatusOr<knowledge::TableFile> table =
      knowledge::TableFile::Read(absl::StrCat(dir, "/", name), name);
  if (!table.ok()) return table.status();
  fingerprint_ = text::MixHash(fingerprint_, table->fingerprint());
  for (const knowledge::TableFile::Row& row : table->rows()) {
    if (row.fields.size() != 2) return table->Error(row, "needs 2 columns");
    const auto found = std::find(std::begin(kContextNames),
                                 std::end(kContextNames), row.fields[0]);
    if (found == std::end(kContextNames)) {
      return table->Error(row, absl::StrCat("no class: ", row.fields[0]));
    }
    const int bit = static_cast<int>(found - std::begin(kContextNames));
    for (absl::string_view word :
         absl::StrSplit(row.fields[1], ' ', absl::SkipEmpty())) {
      contexts_[Intern(text::Folded(word))] |= 1 << bit;
    }
  }
  return absl::OkStatus();
}

std::vector<uint16_t> Vocabulary::Cut(absl::string_view text) {
  std::vector<uint16_t> words;
  for (absl::string_view part :
       absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    std::string word = text::Folded(part);
    const bool possessive = word.size() > 2 && absl::EndsWith(word, "'s");
    if (possessive) word.resize(word.size() - 2);
    const bool apostrophe = word.size() > 1 && word.back() == '\'';
    if (apostrophe) word.pop_back();
    const bool comma = word.size() > 1 && word.back() == ',';
    if (comma) word.pop_back();
    // Hyphens are tokens of their own.
    std::vector<std::string> pieces = absl::StrSplit(word, '-');
    for (size_t i = 0; i < pieces.size(); ++i) {
      if (i > 0) words.push_back(Intern("-"));
      if (!pieces[i].empty()) words.push_back(Intern(pieces[i]));
    }
    if (possessive) words.push_back(Intern("'s"));
    if (apostrophe) words.push_back(Intern("'"));
    if (comma) words.push_back(Intern(","));
  }
  // "-" and "--" alone are cut to too many.
  const std::string whole = text::Folded(text);
  if (!whole.empty() && whole.find_first_not_of('-') == std::string::npos) {
    words = {Intern(whole)};
  }
  return words;
}

uint16_t Vocabulary::Intern(absl::string_view word) {
  const uint64_t hash = text::HashBytes(word);
  filter_.Add(hash);
  const auto inserted =
      ids_.try_emplace(hash, static_cast<uint16_t>(bits_.size()));
  if (inserted.second) {
    bits_.push_back(0);
    contexts_.push_back(0);
    entries_.emplace_back();
  }
  return inserted.first->second;
}

uint16_t Vocabulary::Find(absl::string_view folded) const {
  return FindHash(text::HashBytes(folded));
}

uint16_t Vocabulary::FindHash(uint64_t hash) const {
  if (!filter_.MayHave(hash)) return 0;
  const auto it = ids_.find(hash);
  return it == ids_.end() ? 0 : it->second;
}

void Vocabulary::Pack() {
  for (const std::vector<Entry>& entries : entries_) {
    First first;
    first.phrase = first.alone = static_cast<uint32_t>(phrases_.size());
    for (const Entry& entry : entries) {
      Phrase phrase;
      phrase.size = static_cast<uint8_t>(entry.words.size());
      phrase.second = phrase.size > 1 ? entry.words[1] : 0;
      phrase.connector = entry.connector;
      phrase.rest = static_cast<uint32_t>(rest_.size());
      if (phrase.size > 2) {
        rest_.insert(rest_.end(), entry.words.begin() + 2, entry.words.end());
      }
      phrase.item = static_cast<uint32_t>(items_.size());
      if (!phrase.IsConnector()) items_.push_back(entry.item);
      phrases_.push_back(phrase);
      if (phrase.size > 1) {
        first.seconds |= uint64_t{1} << (phrase.second & 63);
        first.alone = static_cast<uint32_t>(phrases_.size());
      }
    }
    first_.push_back(first);
  }
  first_.emplace_back();
  first_.back().phrase = static_cast<uint32_t>(phrases_.size());
  entries_.clear();
}

void Vocabulary::FindTriggers() {
  for (const std::vector<Entry>& entries : entries_) {
    for (const Entry& entry : entries) {
      if (entry.item.type != Type::kNone) {
        bits_[entry.words.front()] |= kStartsPiece;
        bits_[entry.words.back()] |= kEndsPiece;
      }
      if (entry.words.size() == 1 && IsWholeType(entry.item.type)) {
        bits_[entry.words[0]] |= kAlone;
      }
      if (entry.item.flags & kGluedUnit) {
        bits_[entry.words[0]] |= kTriggersGlued;
      }
      if (entry.words.size() == 1 && IsAnchorType(entry.item.type) &&
          !(entry.item.flags & kGluedUnit) &&
          entry.item.when.grain != Grain::kNow) {
        bits_[entry.words[0]] |= kTriggers;
      }
    }
  }
  // Longer phrases need one trigger among their words.
  for (const std::vector<Entry>& entries : entries_) {
    for (const Entry& entry : entries) {
      if (!IsAnchorType(entry.item.type)) continue;
      const bool has = std::any_of(
          entry.words.begin(), entry.words.end(),
          [this](uint16_t id) { return (bits_[id] & kTriggers) != 0; });
      if (!has && !(entry.item.flags & kGluedUnit) &&
          entry.item.when.grain != Grain::kNow) {
        bits_[entry.words.back()] |= kTriggers;
      }
    }
  }
  for (std::vector<Entry>& entries : entries_) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) {
                       return a.words.size() > b.words.size();
                     });
  }
}

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord
