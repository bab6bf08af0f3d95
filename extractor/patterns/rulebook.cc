#include "extractor/patterns/rulebook.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "extractor/text/fold.h"

namespace onrecord {
namespace patterns {
namespace {

using knowledge::TableFile;

std::vector<std::string> Words(absl::string_view text) {
  return absl::StrSplit(text, ' ', absl::SkipEmpty());
}

// "2" or "1-3".
bool ReadWords(absl::string_view text, Rule* rule) {
  const std::vector<absl::string_view> ends = absl::StrSplit(text, '-');
  return ends.size() <= 2 &&
         absl::SimpleAtoi(ends.front(), &rule->least_words) &&
         absl::SimpleAtoi(ends.back(), &rule->most_words) &&
         rule->least_words >= 1 && rule->least_words <= rule->most_words;
}

// "road street" or "$street".
absl::Status ReadEnds(absl::string_view text, const WordSets& sets,
                      Rule* rule) {
  for (const std::string& word : Words(text)) {
    if (word.front() != '$') {
      rule->ends.push_back(text::FoldedHash(word));
      continue;
    }
    const auto set = sets.find(word.substr(1));
    if (set == sets.end()) {
      return absl::InvalidArgumentError(
          absl::StrCat("\"", word, "\" is no set; give it in a line above"));
    }
    for (const std::string& one : set->second) {
      rule->ends.push_back(text::FoldedHash(one));
    }
  }
  std::sort(rule->ends.begin(), rule->ends.end());
  return absl::OkStatus();
}

bool HasOneName(absl::string_view example) {
  const size_t open = example.find('[');
  return open != absl::string_view::npos && open == example.rfind('[') &&
         example.find(']') == example.rfind(']') &&
         example.find(']') != absl::string_view::npos &&
         open < example.find(']');
}

}  // namespace

absl::StatusOr<Rulebook> Rulebook::Read(const std::string& path,
                                        absl::string_view name,
                                        const ClassNames& classes) {
  absl::StatusOr<TableFile> table = TableFile::Read(path, name);
  if (!table.ok()) return table.status();
  return Read(*table, classes);
}

absl::StatusOr<Rulebook> Rulebook::Parse(absl::string_view contents,
                                         absl::string_view name,
                                         const ClassNames& classes) {
  absl::StatusOr<TableFile> table = TableFile::Parse(contents, name);
  if (!table.ok()) return table.status();
  return Read(*table, classes);
}

absl::StatusOr<Rulebook> Rulebook::Read(const TableFile& table,
                                        const ClassNames& classes) {
  Rulebook book;
  book.name_ = table.name();
  if (table.columns().size() != 3) {
    return absl::InvalidArgumentError(
        absl::StrCat(table.name(), ":1: a rulebook has three columns"));
  }
  book.fingerprint_ = table.fingerprint();
  for (const TableFile::Row& row : table.rows()) {
    absl::Status status = row.fields.front() == "rule" ? book.CheckLast()
                                                       : absl::OkStatus();
    if (!status.ok()) return status;
    status = book.ReadLine(row, classes);
    if (!status.ok()) return table.Error(row, status.message());
  }
  absl::Status status = book.CheckLast();
  if (!status.ok()) return status;
  return book;
}

absl::Status Rulebook::ReadLine(const TableFile::Row& row,
                                const ClassNames& classes) {
  const absl::string_view what = row.fields[0], value = row.fields[1];
  if (value.empty()) return absl::InvalidArgumentError("has no value");
  if (what == "set") {
    sets_[std::string(value)] = Words(row.fields[2]);
    return row.fields[2].empty()
               ? absl::InvalidArgumentError("a set without words")
               : absl::OkStatus();
  }
  if (what == "rule") return StartRule(row.line, value);
  if (rules_.empty()) {
    return absl::InvalidArgumentError("stands before the first rule");
  }
  return ReadPart(what, value, classes);
}

absl::Status Rulebook::StartRule(int line, absl::string_view id) {
  for (const Rule& rule : rules_) {
    if (rule.id != id) continue;
    return absl::InvalidArgumentError(
        absl::StrCat("line ", rule.line, " has a rule of that name"));
  }
  rules_.emplace_back();
  rules_.back().id = std::string(id);
  rules_.back().line = line;
  return absl::OkStatus();
}

// Of the last rule.
absl::Status Rulebook::ReadPart(absl::string_view what,
                                absl::string_view value,
                                const ClassNames& classes) {
  Rule& rule = rules_.back();
  if (what == "label") {
    rule.label = std::string(value);
  } else if (what == "over") {
    rule.over = Words(value);
  } else if (what == "words") {
    if (!ReadWords(value, &rule)) {
      return absl::InvalidArgumentError("words are a number or two, \"1-3\"");
    }
  } else if (what == "ends") {
    return ReadEnds(value, sets_, &rule);
  } else if (what == "even") {
    rule.even_listed = value == "listed";
    if (!rule.even_listed) {
      return absl::InvalidArgumentError("only \"listed\" can follow even");
    }
  } else if (what == "match") {
    auto pattern = TokenPattern::Parse(value, sets_, classes);
    if (!pattern.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("pattern ", pattern.status().message()));
    }
    rule.patterns.push_back(*std::move(pattern));
  } else if (what == "yes") {
    if (!HasOneName(value)) {
      return absl::InvalidArgumentError("needs one [name] in brackets");
    }
    rule.yes.emplace_back(value);
  } else if (what == "no") {
    rule.no.emplace_back(value);
  } else {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", what, "\" is none of set, rule, label, over, "
                     "words, ends, even, match, yes, no"));
  }
  return absl::OkStatus();
}

absl::Status Rulebook::CheckLast() const {
  if (rules_.empty()) return absl::OkStatus();
  const Rule& rule = rules_.back();
  if (rule.label.empty()) return Error(rule, "has no label");
  if (rule.over.empty()) {
    return Error(rule, "does not say what it goes over; NONE if nothing");
  }
  if (rule.patterns.empty()) return Error(rule, "has nothing to match");
  if (rule.yes.empty() || rule.no.empty()) {
    return Error(rule, "needs an example of yes and one of no");
  }
  return absl::OkStatus();
}

std::string Rulebook::PlaceOf(const Rule& rule) const {
  return absl::StrCat(name_, ":", rule.line);
}

absl::Status Rulebook::Error(const Rule& rule, absl::string_view what) const {
  return absl::InvalidArgumentError(
      absl::StrCat(PlaceOf(rule), ": rule \"", rule.id, "\" ", what));
}

}  // namespace patterns
}  // namespace onrecord
