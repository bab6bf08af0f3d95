// Fits the weights of names and writes them as knowledge/names/weights.tsv.
//
//   train_names --knowledge=knowledge --output=knowledge/names/weights.tsv
//       --struck=STRUCK1,STRUCK2,... GOLD.jsonl...
//
// GOLD: train_names_gold.h. There is a fit for each folder of --struck, made by
// tools/knowledge/strike.py (train_names_pass.h), and the weights are the mean
// of them (train_names_table.h).

#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/parse.h"
#include "absl/flags/usage.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "tools/train_names_gold.h"
#include "tools/train_names_pass.h"
#include "tools/train_names_table.h"

ABSL_FLAG(std::string, knowledge, "knowledge", "the knowledge folder");
ABSL_FLAG(std::string, output, "weights.tsv", "the file to write");
ABSL_FLAG(int, rounds, 12, "rounds over the examples");
ABSL_FLAG(double, l1, 3e-5, "strength of L1; larger: fewer weights");
ABSL_FLAG(double, rate, 0.05, "learning rate");
ABSL_FLAG(std::vector<std::string>, struck, {},
          "knowledge folders whose lists lack many names, one for each fit; "
          "without any there is one fit, with all lists");
ABSL_FLAG(std::vector<std::string>, favour, {},
          "LABEL:NUMBER, what is added to the score of all that is of a label, "
          "so that its precision and recall are alike");
ABSL_FLAG(double, least, 0.002, "smaller weights are left out");

namespace onrecord {
namespace names {
namespace {

absl::Status ReadFavours(NamesTable* table) {
  for (const std::string& favour : absl::GetFlag(FLAGS_favour)) {
    const std::pair<std::string, std::string> parts =
        absl::StrSplit(favour, absl::MaxSplits(':', 1));
    double by = 0;
    if (!absl::SimpleAtod(parts.second, &by)) {
      return absl::InvalidArgumentError(
          absl::StrCat("--favour=", favour, ": no LABEL:NUMBER"));
    }
    table->Favour(parts.first, by);
  }
  return absl::OkStatus();
}

absl::Status FitTable(const std::vector<GoldDocument>& documents,
                      NamesTable* table) {
  GoldReader lists;
  const absl::Status loaded = lists.Load(absl::GetFlag(FLAGS_knowledge));
  if (!loaded.ok()) return loaded;
  FitOptions options;
  options.rounds = absl::GetFlag(FLAGS_rounds);
  options.l1 = absl::GetFlag(FLAGS_l1);
  options.rate = absl::GetFlag(FLAGS_rate);
  std::vector<std::string> struck = absl::GetFlag(FLAGS_struck);
  if (struck.empty()) struck.push_back("");
  for (const std::string& dir : struck) {
    std::unique_ptr<GoldReader> few_lists;
    if (!dir.empty()) {
      few_lists = std::make_unique<GoldReader>();
      const absl::Status read = few_lists->Load(dir);
      if (!read.ok()) return read;
    }
    NamesFit fit(&lists, few_lists.get(), options);
    fit.Add(documents);
    fit.Run();
    table->Add(fit);
    ++options.seed;
  }
  return ReadFavours(table);
}

void Write(const std::vector<std::string>& files, NamesTable* table) {
  const std::vector<std::string> favours = absl::GetFlag(FLAGS_favour);
  const size_t fits = absl::GetFlag(FLAGS_struck).size();
  std::ofstream out(absl::GetFlag(FLAGS_output));
  out << "# What speaks for a person, an organization, a place: weights of "
         "features.\n"
      << "# origin: fitted on " << absl::StrJoin(files, ", ")
      << " by tools/train_names\n"
      << "# licence: Apache-2.0\n"
      << "# To make it again, with " << fits
      << " folders made by tools/knowledge/strike.py FOLDER 50 1 and so on:\n"
      << "#   bazel run -c opt //tools:train_names -- "
         "--knowledge=$PWD/knowledge\n"
      << "#   --output=$PWD/knowledge/names/weights.tsv --rounds="
      << absl::GetFlag(FLAGS_rounds) << " --l1=" << absl::GetFlag(FLAGS_l1)
      << " --rate=" << absl::GetFlag(FLAGS_rate) << "\n#   --least="
      << absl::GetFlag(FLAGS_least)
      << (favours.empty() ? ""
                          : absl::StrCat(" --favour=",
                                         absl::StrJoin(favours, ",")))
      << (fits == 0 ? "" : " --struck=FOLDER,FOLDER...") << " GOLD.jsonl...\n"
      << "# A feature is a template and its values "
         "(extractor/names/weights/feature.h, docs/names.md).\n"
      << "# columns: feature<TAB>weights by label\n";
  table->Write(absl::GetFlag(FLAGS_least), &out);
}

int Main(int argc, char** argv) {
  absl::SetProgramUsageMessage("train_names [FLAGS] GOLD.jsonl...");
  const std::vector<char*> arguments = absl::ParseCommandLine(argc, argv);
  if (arguments.size() < 2) {
    std::cerr << absl::ProgramUsageMessage() << "\n";
    return 2;
  }
  std::vector<GoldDocument> documents;
  std::vector<std::string> files;
  for (size_t i = 1; i < arguments.size(); ++i) {
    const std::string path = arguments[i];
    auto gold = ReadGold(path);
    if (!gold.ok()) {
      std::cerr << gold.status().message() << "\n";
      return 1;
    }
    files.push_back(path.substr(path.rfind('/') + 1));
    documents.insert(documents.end(), gold->begin(), gold->end());
  }
  NamesTable table;
  const absl::Status fitted = FitTable(documents, &table);
  if (!fitted.ok()) {
    std::cerr << fitted.message() << "\n";
    return 1;
  }
  Write(files, &table);
  return 0;
}

}  // namespace
}  // namespace names
}  // namespace onrecord

int main(int argc, char** argv) { return onrecord::names::Main(argc, argv); }
