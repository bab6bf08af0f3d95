#include "extractor/cli/gazetteer_import.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include <unistd.h>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "extractor/cli/gazetteer_flags.h"
#include "extractor/import/importer.h"
#include "extractor/import/line_source.h"

namespace onrecord {
namespace cli {
namespace {

using gazetteer::Entry;

// Who gives the file out under what terms; for the table's first lines. The
// user should check them.
struct Publisher {
  absl::string_view kind;
  absl::string_view origin;
  absl::string_view licence;
};
constexpr Publisher kPublishers[] = {
    {"wikidata", "Wikidata, www.wikidata.org", "CC0 1.0"},
    {"geonames", "GeoNames, www.geonames.org", "CC BY 4.0"},
    {"gleif", "GLEIF, www.gleif.org", "CC0 1.0"},
    {"sec", "U.S. Securities and Exchange Commission", "public domain"},
    {"ror", "Research Organization Registry, ror.org", "CC0 1.0"},
    {"companies-house", "Companies House, United Kingdom",
     "Open Government Licence 3.0"},
    {"census", "U.S. Census Bureau or Social Security Administration",
     "public domain"},
};

// How much of a file was read, on a terminal; of standard input, how many rows.
class Progress {
 public:
  explicit Progress(const std::string& path) : shown_(isatty(2) != 0) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    total_ = error ? 0 : size;
  }
  ~Progress() {
    if (drawn_) std::fputs("\r\033[K", stderr);
  }

  void Update(uint64_t consumed, const gazetteer::ImportReport& report) {
    const uint64_t now = total_ == 0 ? report.items : consumed;
    if (!shown_ || now < next_) return;
    next_ = now + (total_ == 0 ? 10000 : total_ / 200 + 1);
    std::string bar;
    if (total_ > 0) {
      const int filled =
          static_cast<int>(std::min(consumed, total_) * 40 / total_);
      bar = absl::StrCat("[", std::string(filled, '='),
                         std::string(40 - filled, ' '), "] ",
                         std::min(consumed, total_) * 100 / total_, "% ");
    }
    std::fprintf(stderr, "\r%s%llu rows, %llu names", bar.c_str(),
                 static_cast<unsigned long long>(report.items),
                 static_cast<unsigned long long>(report.entries));
    drawn_ = true;
  }

 private:
  const bool shown_;
  uint64_t total_ = 0;  // bytes of the file; 0 if not known
  uint64_t next_ = 0;
  bool drawn_ = false;
};

std::string Row(const Entry& e) {
  const std::string prior = absl::StrCat(
      static_cast<int>(e.prior * 100 + 0.5f) >= 100 ? "1." : "0.",
      absl::Dec(static_cast<int>(e.prior * 100 + 0.5f) % 100,
                absl::kZeroPad2));
  const auto kind = [](absl::string_view word, bool usual) {
    return usual ? absl::string_view() : word;
  };
  return absl::StrCat(
      e.name, "\t", e.class_name, "\t", TypeName(e.type), "\t", e.id, "\t",
      kind(AliasKindName(e.alias), e.alias == gazetteer::AliasKind::kName),
      "\t", prior, "\t",
      kind(CaseRuleName(e.case_rule),
           e.case_rule == gazetteer::CaseRule::kExact),
      "\t", e.ids, "\n");
}

// `class_name` keeps what options->defaults points to.
absl::Status Options(const GazetteerFlags& flags, std::string* class_name,
                     gazetteer::ImportOptions* options) {
  *class_name = flags.Get("class");
  options->defaults.class_name = *class_name;
  options->types = flags.GetList("type");
  options->countries = flags.GetList("country");
  options->statuses = flags.GetList("status");
  if (flags.Has("min-prior") &&
      !absl::SimpleAtof(flags.Get("min-prior"), &options->min_prior)) {
    return absl::InvalidArgumentError("--min-prior wants a number");
  }
  for (const auto& flag : flags.values()) {
    absl::string_view name = flag.first;
    if (absl::ConsumeSuffix(&name, "-column")) {
      options->columns[std::string(name)] = flag.second;
    }
  }
  gazetteer::Type type = gazetteer::Type::kNone;
  // For csv a single type is also what its rows are.
  if (options->types.size() == 1 && ParseType(options->types[0], &type)) {
    options->defaults.type = type;
  }
  return absl::OkStatus();
}

void PrintReport(const gazetteer::ImportReport& report) {
  std::fprintf(stderr, "%llu rows read, %llu names written\n",
               static_cast<unsigned long long>(report.items),
               static_cast<unsigned long long>(report.entries));
  for (const auto& dropped : report.dropped) {
    std::fprintf(stderr, "%10llu dropped: %s\n",
                 static_cast<unsigned long long>(dropped.second),
                 dropped.first.c_str());
  }
}

}  // namespace

absl::Status ImportCommand(const std::vector<std::string>& words) {
  const absl::StatusOr<GazetteerFlags> flags = GazetteerFlags::Parse(
      words, {"output=", "type=", "country=", "status=", "min-prior=",
              "class=", "*-column="});
  if (!flags.ok()) return flags.status();
  if (flags->arguments().size() != 2) {
    return absl::InvalidArgumentError(
        "import wants a kind and a file: import geonames cities500.txt");
  }
  const std::string& kind = flags->arguments()[0];
  const std::string& path = flags->arguments()[1];
  gazetteer::ImportOptions options;
  std::string class_name;
  absl::Status status = Options(*flags, &class_name, &options);
  if (!status.ok()) return status;
  auto lines = gazetteer::LineSource::Open(path);
  if (!lines.ok()) return lines.status();
  const std::string output = flags->Get("output");
  const std::string temporary = output.empty() ? "" : output + ".tmp";
  std::FILE* out =
      output.empty() ? stdout : std::fopen(temporary.c_str(), "wb");
  if (out == nullptr) {
    return absl::UnavailableError(absl::StrCat(
        output, ": cannot be written: ", std::strerror(errno)));
  }
  Publisher publisher = {kind, path, "as its owner says"};
  for (const Publisher& known : kPublishers) {
    if (known.kind == kind) publisher = known;
  }
  std::fputs(absl::StrCat("# origin: ", publisher.origin, "; made by 'onrecord",
                          " gazetteer import ", kind, "'\n# licence: ",
                          publisher.licence, "\n# columns: name\tclass\ttype",
                          "\tid\talias\tprior\tcase\tids\n").c_str(), out);
  gazetteer::ImportReport report;
  {
    Progress progress(path);
    options.progress = [&] { progress.Update((*lines)->consumed(), report); };
    status = Import(kind, lines->get(), options, [&](const Entry& entry) {
      std::fputs(Row(entry).c_str(), out);
    }, &report);
  }
  bool good = std::fflush(out) == 0 && std::ferror(out) == 0;
  if (!output.empty()) {
    good = std::fclose(out) == 0 && good;
    if (status.ok() && good) {
      good = std::rename(temporary.c_str(), output.c_str()) == 0;
    } else {
      std::remove(temporary.c_str());
    }
  }
  if (!status.ok()) return status;
  if (!good) {
    return absl::UnavailableError(absl::StrCat(
        output, ": cannot be written: ", std::strerror(errno)));
  }
  PrintReport(report);
  return absl::OkStatus();
}

}  // namespace cli
}  // namespace onrecord
