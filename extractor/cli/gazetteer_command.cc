#include "extractor/cli/gazetteer_command.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "extractor/cli/exit_code.h"
#include "extractor/cli/gazetteer_flags.h"
#include "extractor/cli/gazetteer_import.h"
#include "extractor/cli/knowledge_folder.h"
#include "extractor/cli/message.h"
#include "extractor/gazetteer/compare.h"
#include "extractor/gazetteer/compiler.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/import/source.h"
#include "extractor/gazetteer/lint.h"
#include "extractor/io/batch_reader.h"
#include "extractor/io/document_decoder.h"
#include "extractor/knowledge/table_file.h"

namespace onrecord {
namespace cli {
namespace {

using gazetteer::EntryList;
using gazetteer::Gazetteer;

constexpr absl::string_view kHelp =
    R"(onrecord gazetteer: lists of names. docs/gazetteer.md has more.

  gazetteer compile SOURCES... --output=FILE.gaz
      Makes an image of lists: .tsv .csv .jsonl (spaCy patterns) .def and .lst
      (GATE) .txt, plain or packed, or a folder of tables.
      --type=person|organization|place|other   where a source does not say
      --case=exact|title|any|upper             the same
      --strict      stop at the first bad line instead of skipping it
      --no-lines    leave out where each entry was defined: smaller
  gazetteer lint SOURCES...
      Tells what is wrong with lists. Exit code 1 if there are errors.
      --errors-only, and --type, --case as above
  gazetteer diff OLD.gaz NEW.gaz --corpus=FILES
      What NEW would find that OLD did not, and what it would lose, in files or
      folders (with commas between). --limit=N entries are shown.
  gazetteer import KIND FILE [--output=FILE.tsv]
      Reads a published file: wikidata, geonames, gleif, sec, ror,
      companies-house, census, csv. Filters, with commas between values:
      --type=... --country=GB,US --status=ACTIVE --min-prior=0.3
      For csv: --name-column=NAME, --id-column=..., and so on; --class=WORD
      for its rows, and for files of first names of the census.
)";

absl::Status TakeSources(const GazetteerFlags& flags, EntryList* entries,
                         gazetteer::SourceReport* report) {
  gazetteer::SourceOptions options;
  options.strict = flags.Has("strict");
  if (!ParseType(flags.Get("type"), &options.type)) {
    return absl::InvalidArgumentError(
        "--type is none of person, organization, place, other");
  }
  if (!ParseCaseRule(flags.Get("case"), &options.case_rule)) {
    return absl::InvalidArgumentError(
        "--case is none of exact, title, any, upper");
  }
  if (flags.arguments().empty()) {
    return absl::InvalidArgumentError("no source is given");
  }
  for (const std::string& path : flags.arguments()) {
    const absl::Status status =
        gazetteer::ReadSource(path, options, entries, report);
    if (!status.ok()) return status;
  }
  for (const std::string& problem : report->problems) PrintError(problem);
  if (report->skipped > 0) {
    PrintError(absl::StrCat(report->skipped, " lines were skipped"));
  }
  return absl::OkStatus();
}

absl::Status CompileCommand(const std::vector<std::string>& words) {
  const auto flags = GazetteerFlags::Parse(
      words, {"output=", "type=", "case=", "strict", "no-lines"});
  if (!flags.ok()) return flags.status();
  const std::string output = flags->Get("output");
  if (output.empty()) {
    return absl::InvalidArgumentError("compile wants --output=FILE.gaz");
  }
  EntryList entries;
  gazetteer::SourceReport sources;
  absl::Status status = TakeSources(*flags, &entries, &sources);
  if (!status.ok()) return status;
  gazetteer::CompileOptions options;
  options.keep_lines = !flags->Has("no-lines");
  gazetteer::CompileReport report;
  const auto image = Compile(entries.entries(), options, &report);
  if (!image.ok()) return image.status();
  for (size_t i = 0; i < report.refusals.size() && i < 20; ++i) {
    const gazetteer::Entry& entry =
        entries.entries()[report.refusals[i].entry];
    PrintError(absl::StrCat(entry.defined_in, ": '",
                            entry.name.substr(0, 80), "' is left out: ",
                            report.refusals[i].why));
  }
  if (report.refused > 0 && flags->Has("strict")) {
    return absl::InvalidArgumentError("some names cannot be looked up");
  }
  status = gazetteer::WriteImage(*image, output);
  if (!status.ok()) return status;
  std::fprintf(stderr,
               "%s: %zu entries, %zu names, %zu left out, %zu bytes\n",
               output.c_str(), report.entries, report.names, report.refused,
               image->size());
  return absl::OkStatus();
}

// The first column of a table of words, in small letters.
void TakeWords(const std::string& path,
               absl::flat_hash_set<std::string>* words) {
  const auto table = knowledge::TableFile::Read(path, path);
  if (!table.ok()) return;  // lint does without
  for (const auto& row : table->rows()) {
    words->insert(absl::AsciiStrToLower(row.fields[0]));
  }
}

absl::Status LintCommand(const std::vector<std::string>& words,
                         const std::string& program) {
  const auto flags = GazetteerFlags::Parse(
      words, {"type=", "case=", "errors-only", "knowledge="});
  if (!flags.ok()) return flags.status();
  EntryList entries;
  gazetteer::SourceReport sources;
  const absl::Status status = TakeSources(*flags, &entries, &sources);
  if (!status.ok()) return status;
  gazetteer::LintWords known;
  const auto folder = FindKnowledgeFolder(
      flags->Get("knowledge"), std::getenv("ONRECORD_KNOWLEDGE"), program);
  if (folder.ok()) {
    TakeWords(*folder + "/words/common_words.tsv", &known.common);
    TakeWords(*folder + "/words/first_names.tsv", &known.first_names);
  }
  size_t errors = sources.skipped;
  size_t warnings = 0;
  for (const auto& finding : Lint(entries.entries(), known)) {
    (finding.error ? errors : warnings) += 1;
    if (flags->Has("errors-only") && !finding.error) continue;
    std::printf("%.*s: %s: %s\n", static_cast<int>(finding.place.size()),
                finding.place.data(), finding.error ? "error" : "warning",
                finding.what.c_str());
  }
  std::fprintf(stderr, "%zu entries, %zu errors, %zu warnings\n",
               entries.size(), errors, warnings);
  return errors == 0 ? absl::OkStatus()
                     : absl::FailedPreconditionError("there are errors");
}

void PrintChanges(const char* title,
                  const gazetteer::Comparison::Changes& changes,
                  size_t limit) {
  std::vector<std::pair<uint64_t, absl::string_view>> order;
  uint64_t all = 0;
  for (const auto& change : changes) {
    order.emplace_back(change.second.count, change.first);
    all += change.second.count;
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::printf("%s: %llu times, %zu entries\n", title,
              static_cast<unsigned long long>(all), changes.size());
  for (size_t i = 0; i < order.size() && i < limit; ++i) {
    const std::string name(order[i].second);
    std::printf("%8llu  %s\n", static_cast<unsigned long long>(order[i].first),
                name.c_str());
    for (const std::string& example : changes.at(name).examples) {
      std::printf("          %s\n", example.c_str());
    }
  }
}

absl::Status DiffCommand(const std::vector<std::string>& words) {
  const auto flags =
      GazetteerFlags::Parse(words, {"corpus=", "limit="});
  if (!flags.ok()) return flags.status();
  if (flags->arguments().size() != 2 || !flags->Has("corpus")) {
    return absl::InvalidArgumentError(
        "diff wants OLD.gaz NEW.gaz --corpus=FILES");
  }
  const auto before = Gazetteer::Open(flags->arguments()[0]);
  if (!before.ok()) return before.status();
  const auto after = Gazetteer::Open(flags->arguments()[1]);
  if (!after.ok()) return after.status();
  for (const auto& image : {&*before, &*after}) {
    const absl::Status status = (*image)->image().CheckAll();
    if (!status.ok()) return status;
  }
  gazetteer::Comparison comparison(**before, **after);
  const io::ReadLimits limits;
  io::BatchReader reader(io::InputWalker(flags->GetList("corpus")), limits,
                         nullptr);
  io::Batch batch;
  Document document;
  while (reader.Fill(&batch)) {
    for (const io::Batch::Record& record : batch.records()) {
      const std::string place = record.place.path == nullptr
                                    ? ""
                                    : record.place.ToString();
      if (record.problem != nullptr) {
        PrintError(absl::StrCat(place, ": is left out"));
        continue;
      }
      const absl::Status status = io::DecodeDocument(
          record.place, batch.bytes(record), limits, &document);
      if (!status.ok()) {
        PrintError(absl::StrCat(place, ": ", status.message()));
        continue;
      }
      comparison.Add(document.text(), document.id());
    }
    batch.Clear();
  }
  size_t limit = 50;
  if (flags->Has("limit")) {
    limit = std::strtoul(flags->Get("limit").c_str(), nullptr, 10);
  }
  std::printf("%llu documents, %llu mentions in both\n",
              static_cast<unsigned long long>(comparison.texts()),
              static_cast<unsigned long long>(comparison.same()));
  PrintChanges("found that was not", comparison.found(), limit);
  PrintChanges("lost", comparison.lost(), limit);
  return absl::OkStatus();
}

}  // namespace

absl::string_view GazetteerHelp() { return kHelp; }

int GazetteerCommand(const std::vector<std::string>& words,
                     const std::string& program) {
  const std::string command = words.empty() ? "help" : words[0];
  const std::vector<std::string> rest(words.begin() + !words.empty(),
                                      words.end());
  absl::Status status;
  if (command == "compile") {
    status = CompileCommand(rest);
  } else if (command == "lint") {
    status = LintCommand(rest, program);
  } else if (command == "diff") {
    status = DiffCommand(rest);
  } else if (command == "import") {
    status = ImportCommand(rest);
  } else if (command == "help" || command == "--help" || command == "-h") {
    std::fwrite(kHelp.data(), 1, kHelp.size(), stdout);
    return kAllWell;
  } else {
    status = absl::InvalidArgumentError(absl::StrCat(
        "no command \"gazetteer ", command,
        "\"; see \"onrecord gazetteer help\""));
  }
  if (status.ok()) return std::fflush(stdout) == 0 ? kAllWell : kSomeFailed;
  PrintError(status.message());
  return absl::IsInvalidArgument(status) ? kWrongUse : kSomeFailed;
}

}  // namespace cli
}  // namespace onrecord
