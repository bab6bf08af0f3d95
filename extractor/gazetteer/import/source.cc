#include "extractor/gazetteer/import/source.h"

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "extractor/gazetteer/import/csv.h"
#include "extractor/gazetteer/import/json_value.h"
#include "extractor/gazetteer/import/line_source.h"
#include "extractor/gazetteer/row_parser.h"
#include "extractor/gazetteer/table_source.h"
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

class Reader {
 public:
  Reader(std::string path, const SourceOptions& options, EntryList* entries,
         SourceReport* report)
      : path_(std::move(path)), options_(options), entries_(*entries),
        report_(*report) {
    defaults_.type = options.type;
    defaults_.case_rule = options.case_rule;
  }

  absl::Status Read() {
    absl::string_view name = path_;
    for (const char* packed : {".gz", ".zst", ".bz2", ".xz"}) {
      if (absl::ConsumeSuffix(&name, packed)) break;
    }
    if (absl::EndsWith(name, ".def")) return ReadDefinitions();
    absl::StatusOr<std::unique_ptr<LineSource>> lines = LineSource::Open(path_);
    if (!lines.ok()) return lines.status();
    lines_ = lines->get();
    const absl::Status status =
        absl::EndsWith(name, ".tsv")     ? ReadTabs()
        : absl::EndsWith(name, ".csv")   ? ReadCommas()
        : absl::EndsWith(name, ".jsonl") ? ReadPatterns()
        : absl::EndsWith(name, ".lst")   ? ReadList()
                                         : ReadPlain();
    if (!status.ok()) return status;
    if (lines_->status().ok()) return absl::OkStatus();
    return absl::Status(
        lines_->status().code(),
        absl::StrCat(path_, ": ", lines_->status().message()));
  }

  void set_label(absl::string_view label, absl::string_view detail) {
    label_ = detail.empty() ? std::string(label) : std::string(detail);
    defaults_.class_name = label_;
    defaults_.type = TypeOfLabel(label, options_.type);
  }

 private:
  // A problem with the line just read: an error if strict.
  absl::Status Skip(absl::string_view what, uint64_t line) {
    std::string problem = absl::StrCat(path_, ":", line, ": ", what);
    if (options_.strict) return absl::InvalidArgumentError(problem);
    report_.Add(std::move(problem));
    return absl::OkStatus();
  }

  absl::Status Add(Entry entry, uint64_t line) {
    entry.name = absl::StripAsciiWhitespace(entry.name);
    if (entry.name.empty()) return Skip("the name is empty", line);
    if (!text::IsValidUtf8(entry.name)) {
      return Skip("not UTF-8; save the file as UTF-8", line);
    }
    const std::string place = absl::StrCat(path_, ":", line);
    entry.defined_in = place;
    entries_.Add(entry);
    return absl::OkStatus();
  }

  absl::Status AddRow(const RowParser& parser,
                      const std::vector<absl::string_view>& fields,
                      uint64_t line) {
    Entry entry;
    const absl::Status status = parser.Parse(fields, &entry);
    return status.ok() ? Add(entry, line) : Skip(status.message(), line);
  }

  absl::Status ReadTabs() {
    std::vector<std::string> columns = {"name", "type", "id", "alias"};
    auto parser = std::make_unique<RowParser>(columns, &classes_, defaults_);
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
        columns.clear();
        for (absl::string_view c :
             absl::StrSplit(absl::StripAsciiWhitespace(header), '\t')) {
          columns.emplace_back(absl::StripAsciiWhitespace(c));
        }
        parser = std::make_unique<RowParser>(columns, &classes_, defaults_);
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

  absl::Status ReadCommas() {
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
  absl::Status ReadPatterns() {
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

  absl::Status AddPattern(const JsonValue& value) {
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

  absl::Status ReadPlain() {
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
  absl::Status ReadList() {
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

  absl::Status ReadDefinitions() {
    auto lines = LineSource::Open(path_);
    if (!lines.ok()) return lines.status();
    const std::filesystem::path folder =
        std::filesystem::path(path_).parent_path();
    absl::string_view line;
    while ((*lines)->Next(&line)) {
      if (absl::StripAsciiWhitespace(line).empty()) continue;
      const std::vector<std::string> fields = absl::StrSplit(line, ':');
      Reader list((folder / fields[0]).string(), options_, &entries_,
                  &report_);
      list.set_label(fields.size() > 1 ? fields[1] : "",
                     fields.size() > 2 ? fields[2] : "");
      const absl::Status status = list.Read();
      if (!status.ok()) return status;
    }
    return (*lines)->status();
  }

  const std::string path_;
  const SourceOptions& options_;
  EntryList& entries_;
  SourceReport& report_;
  LineSource* lines_ = nullptr;
  Entry defaults_;
  std::string label_;
  const Classes classes_;
};

}  // namespace

absl::Status ReadSource(const std::string& path, const SourceOptions& options,
                        EntryList* entries, SourceReport* report) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    const std::string name = std::filesystem::path(path).filename().string();
    return ReadFolder(path, name.empty() ? "" : absl::StrCat(name, "/"),
                      entries);
  }
  return Reader(path, options, entries, report).Read();
}

}  // namespace gazetteer
}  // namespace onrecord
