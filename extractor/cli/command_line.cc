#include "extractor/cli/command_line.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "absl/flags/commandlineflag.h"
#include "absl/flags/reflection.h"
#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"

namespace onrecord {
namespace cli {
namespace {

absl::Status WrongUse(absl::string_view message) {
  return absl::InvalidArgumentError(
      absl::StrCat(message, "; see \"onrecord help\""));
}

bool IsCommand(absl::string_view word) {
  return word == "extract" || word == "explain" || word == "print" ||
         word == "help" || word == "version";
}

// A flag that the command takes, by its name; null if there is none.
absl::CommandLineFlag* FindFlag(absl::string_view command,
                                const std::string& name) {
  const std::vector<absl::string_view> flags = FlagsOf(command);
  const bool taken = std::find(flags.begin(), flags.end(), name) != flags.end();
  return taken ? absl::FindCommandLineFlag(name) : nullptr;
}

class Parser {
 public:
  explicit Parser(const std::vector<std::string>& words) : words_(words) {}

  absl::StatusOr<CommandLine> Parse() {
    absl::Status status = FindCommand();
    for (at_ = 0; status.ok() && at_ < words_.size(); ++at_) {
      const std::string& word = words_[at_];
      if (at_ == command_at_) continue;
      if (!flags_ended_ && word == "--") {
        flags_ended_ = true;
      } else if (!flags_ended_ && word.size() > 1 && word[0] == '-') {
        status = TakeFlag(word);
      } else {
        line_.arguments.push_back(word);
      }
    }
    if (!status.ok()) return status;
    return std::move(line_);
  }

 private:
  // The first word must be the command, so that a value of a flag before it
  // is never taken for one.
  absl::Status FindCommand() {
    if (words_.empty()) return WrongUse("no command");
    const std::string& first = words_[0];
    if (first == "--help" || first == "-h") {
      line_.command = "help";
    } else if (first == "--version") {
      line_.command = "version";
    } else if (IsCommand(first)) {
      line_.command = first;
    } else if (first[0] == '-') {
      return WrongUse(absl::StrCat("a command goes before ", first));
    } else {
      return WrongUse(absl::StrCat("no command \"", first, "\""));
    }
    command_at_ = 0;
    return absl::OkStatus();
  }

  absl::Status TakeFlag(const std::string& word) {
    if (word == "--help" || word == "-h") {
      line_.arguments = {line_.command};
      line_.command = "help";
      return absl::OkStatus();
    }
    absl::string_view rest = word;
    if (!absl::ConsumePrefix(&rest, "--")) rest.remove_prefix(1);
    const size_t equals = rest.find('=');
    const bool has_value = equals != absl::string_view::npos;
    std::string name =
        absl::StrReplaceAll(rest.substr(0, equals), {{"-", "_"}});
    absl::CommandLineFlag* flag = FindFlag(line_.command, name);
    if (flag == nullptr && !has_value && absl::StartsWith(name, "no")) {
      name = std::string(absl::StripPrefix(absl::StripPrefix(name, "no"), "_"));
      flag = FindFlag(line_.command, name);
      if (flag != nullptr && flag->IsOfType<bool>()) return Set(flag, "false");
      flag = nullptr;
    }
    if (flag == nullptr) {
      return WrongUse(absl::StrCat("no flag ", word.substr(0, word.find('=')),
                                   " of \"", line_.command, "\""));
    }
    if (has_value) return Set(flag, std::string(rest.substr(equals + 1)));
    if (flag->IsOfType<bool>()) return Set(flag, "true");
    if (at_ + 1 == words_.size()) {
      return WrongUse(absl::StrCat(word, " without a value"));
    }
    ++at_;
    return Set(flag, words_[at_]);
  }

  absl::Status Set(absl::CommandLineFlag* flag, const std::string& value) {
    std::string error;
    if (flag->ParseFrom(value, &error)) return absl::OkStatus();
    return WrongUse(
        absl::StrCat("--", absl::StrReplaceAll(flag->Name(), {{"_", "-"}}), "=",
                     value, " is not a value that it can have"));
  }

  const std::vector<std::string>& words_;
  size_t command_at_ = 0;
  size_t at_ = 0;
  bool flags_ended_ = false;
  CommandLine line_;
};

}  // namespace

std::vector<absl::string_view> FlagsOf(absl::string_view command) {
  if (command == "extract") {
    return {"attribution",
            "errors",
            "format",
            "id_column",
            "input_format",
            "jobs",
            "knowledge",
            "max_document_bytes",
            "max_document_records",
            "max_failures",
            "metrics",
            "offsets",
            "output",
            "profile",
            "published_column",
            "quiet",
            "resume",
            "shard_bytes",
            "source_column",
            "summary",
            "text",
            "text_column",
            "title_column",
            "unordered",
            "url_column",
            "vague"};
  }
  if (command == "explain") {
    return {"at",
            "attribution",
            "id_column",
            "input_format",
            "knowledge",
            "max_document_bytes",
            "offsets",
            "published_column",
            "record",
            "source_column",
            "text_column",
            "title_column",
            "url_column",
            "vague"};
  }
  if (command == "print") return {"format", "output"};
  return {};
}

absl::StatusOr<CommandLine> ParseCommandLine(
    const std::vector<std::string>& words) {
  return Parser(words).Parse();
}

}  // namespace cli
}  // namespace onrecord
