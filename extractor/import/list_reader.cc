#include "extractor/import/list_reader.h"

#include <memory>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extractor/import/csv.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace gazetteer {
namespace {

// What labels of other programs mean: spaCy's, GATE's major types.
Type TypeOfLabel(absl::string_view label, Type otherwise) {
  const std::string word = absl::AsciiStrToLower(label);
  for (const char* person : {"person", "per", "person_full", "person_first"}) {
    if (word == person) return Type::kPerson;
  }
  for (const char* org : {"org", "organization", "organisation", "company",
                          "govern_org", "government"}) {
    if (word == org) return Type::kOrganization;
  }
  for (const char* place : {"gpe", "loc", "fac", "place", "location", "country",
                            "city", "region"}) {
    if (word == place) return Type::kPlace;
  }
  for (const char* other : {"norp", "product", "event", "work_of_art", "law",
                            "language", "misc", "other"}) {
    if (word == other) return Type::kOther;
  }
  return otherwise;
}

// "name<TAB>type (person, place)": as in the files of knowledge/.
std::vector<std::string> ColumnsOf(absl::string_view header) {
  const std::string tabbed = absl::StrReplaceAll(header, {{"<TAB>", "\t"}});
  std::vector<std::string> columns;
  for (absl::string_view column :
       absl::StrSplit(absl::StripAsciiWhitespace(tabbed), '\t')) {
    column = column.substr(0, column.find('('));
    columns.emplace_back(absl::StripAsciiWhitespace(column));
  }
  return columns;
}

}  // namespace

ListReader::ListReader(std::string path, std::string shown,
                       const SourceOptions& options, EntryList* entries,
                       SourceReport* report)
    : path_(std::move(path)), shown_(std::move(shown)), options_(options),
      entries_(*entries), report_(*report) {
  defaults_.type = options.type;
  defaults_.case_rule = options.case_rule;
}

void ListReader::set_label(absl::string_view major, absl::string_view minor) {
  label_ = std::string(minor.empty() ? major : minor);
  defaults_.class_name = label_;
  defaults_.type = TypeOfLabel(major, options_.type);
}

absl::Status ListReader::Read() {
  absl::string_view name = path_;
  for (const char* packed : {".gz", ".zst", ".bz2", ".xz"}) {
    if (absl::ConsumeSuffix(&name, packed)) break;
  }
  absl::StatusOr<std::unique_ptr<LineSource>> lines = LineSource::Open(path_);
  if (!lines.ok()) return lines.status();
  lines_ = lines->get();
  const absl::Status status =
      absl::EndsWith(name, ".tsv")     ? ReadTabs()
      : absl::EndsWith(name, ".csv")   ? ReadCommas()
      : absl::EndsWith(name, ".jsonl") ? ReadPatterns()
      : absl::EndsWith(name, ".lst")   ? ReadGateList()
                                       : ReadPlain();
  if (!status.ok()) return status;
  if (lines_->status().ok()) return absl::OkStatus();
  return absl::Status(
      lines_->status().code(),
      absl::StrCat(path_, ": ", lines_->status().message()));
}

// A problem with the line just read: an error if strict.
absl::Status ListReader::Skip(absl::string_view what, uint64_t line) {
  std::string problem = absl::StrCat(shown_, ":", line, ": ", what);
  if (options_.strict) return absl::InvalidArgumentError(problem);
  report_.Add(std::move(problem));
  return absl::OkStatus();
}

absl::Status ListReader::Add(Entry entry, uint64_t line) {
  entry.name = absl::StripAsciiWhitespace(entry.name);
  if (entry.name.empty()) return Skip("the name is empty", line);
  if (!text::IsValidUtf8(entry.name)) {
    return Skip("not UTF-8; save the file as UTF-8", line);
  }
  const std::string place = absl::StrCat(shown_, ":", line);
  entry.defined_in = place;
  entries_.Add(entry);
  return absl::OkStatus();
}

absl::Status ListReader::AddRow(const RowParser& parser,
                                const std::vector<absl::string_view>& fields,
                                uint64_t line) {
  Entry entry;
  const absl::Status status = parser.Parse(fields, &entry);
  return status.ok() ? Add(entry, line) : Skip(status.message(), line);
}

absl::Status ListReader::ReadTabs() {
  auto parser = std::make_unique<RowParser>(
      std::vector<std::string>{"name", "type", "id", "alias"}, &classes_,
      defaults_);
  absl::string_view line;
  bool rows = false;
  absl::Status status;
  while (status.ok() && lines_->Next(&line)) {
    absl::string_view header = line;
    const bool comment = absl::ConsumePrefix(&header, "#");
    header = absl::StripLeadingAsciiWhitespace(header);
    const bool names = comment ? absl::ConsumePrefix(&header, "columns:")
                               : !rows && absl::StartsWith(line, "name\t");
    if (names) {
      parser = std::make_unique<RowParser>(ColumnsOf(header), &classes_,
                                           defaults_);
      if (!parser->has_name()) {
        return absl::InvalidArgumentError(absl::StrCat(
            path_, ":", lines_->number(), ": no column is called name"));
      }
    } else if (!comment && !absl::StripAsciiWhitespace(line).empty()) {
      rows = true;
      std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
      for (auto& field : fields) field = absl::StripAsciiWhitespace(field);
      status = AddRow(*parser, fields, lines_->number());
    }
  }
  return status;
}

absl::Status ListReader::ReadCommas() {
  CsvReader csv(lines_);
  std::vector<absl::string_view> fields;
  if (!csv.Next(&fields)) return absl::OkStatus();
  const std::vector<std::string> columns(fields.begin(), fields.end());
  const RowParser parser(columns, &classes_, defaults_);
  if (!parser.has_name()) {
    return absl::InvalidArgumentError(absl::StrCat(
        path_, ":1: no column is called name; 'gazetteer import csv ",
        "--name-column=...' reads other columns"));
  }
  absl::Status status;
  while (status.ok() && csv.Next(&fields)) {
    status = csv.broken() ? Skip("a quote is never closed", csv.line())
                          : AddRow(parser, fields, csv.line());
  }
  return status;
}

// {"label": "ORG", "pattern": "Acme", "id": "acme"}; a pattern may also be
// tokens: [{"LOWER": "acme"}, {"TEXT": "Ltd"}].
absl::Status ListReader::ReadPatterns() {
  absl::string_view line;
  absl::Status status;
  while (status.ok() && lines_->Next(&line)) {
    if (absl::StripAsciiWhitespace(line).empty()) continue;
    const absl::StatusOr<JsonValue> value = ParseJson(line);
    status = value.ok() ? AddPattern(*value)
                        : Skip(value.status().message(), lines_->number());
  }
  return status;
}

absl::Status ListReader::AddPattern(const JsonValue& value) {
  Entry entry = defaults_;
  const JsonValue& pattern = value.Get("pattern");
  std::string joined = pattern.text;
  for (const JsonValue& token : pattern.items) {
    const bool plain = token.members.size() == 1 &&
                       token.members[0].second.is_string;
    absl::string_view key;
    if (plain) key = token.members[0].first;
    if (key == "LOWER" || key == "lower") {
      entry.case_rule = CaseRule::kAny;
    } else if (key != "TEXT" && key != "ORTH" && key != "orth") {
      return Skip("a pattern of other things than words; only LOWER, TEXT "
                  "and ORTH can be a name", lines_->number());
    }
    absl::StrAppend(&joined, joined.empty() ? "" : " ",
                    token.members[0].second.text);
  }
  const std::string label = value.Get("label").text;
  entry.name = joined;
  entry.id = value.Get("id").text;
  entry.class_name = label;
  entry.type = TypeOfLabel(label, options_.type);
  return Add(entry, lines_->number());
}

absl::Status ListReader::ReadPlain() {
  absl::string_view line;
  absl::Status status;
  while (status.ok() && lines_->Next(&line)) {
    if (absl::StripAsciiWhitespace(line).empty()) continue;
    Entry entry = defaults_;
    entry.name = line;
    status = Add(entry, lines_->number());
  }
  return status;
}

// "Acme Ltd&country=gb": features become other ids.
absl::Status ListReader::ReadGateList() {
  absl::string_view line;
  absl::Status status;
  while (status.ok() && lines_->Next(&line)) {
    if (absl::StripAsciiWhitespace(line).empty()) continue;
    Entry entry = defaults_;
    std::vector<absl::string_view> parts =
        absl::StrSplit(line, absl::ByAnyChar("\t&"));
    std::string ids;
    while (parts.size() > 1 && absl::StrContains(parts.back(), '=')) {
      const std::pair<absl::string_view, absl::string_view> feature =
          absl::StrSplit(parts.back(), absl::MaxSplits('=', 1));
      ids = absl::StrCat(feature.first, ":", feature.second,
                         ids.empty() ? "" : ",", ids);
      line.remove_suffix(parts.back().size() + 1);
      parts.pop_back();
    }
    entry.name = line;
    entry.ids = ids;
    status = Add(entry, lines_->number());
  }
  return status;
}

}  // namespace gazetteer
}  // namespace onrecord
