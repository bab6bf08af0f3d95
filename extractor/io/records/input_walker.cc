#include "extractor/io/records/input_walker.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

Problem Error(std::string place, std::string message) {
  return {Problem::Severity::kError, std::move(place), std::move(message)};
}

std::string Reason(absl::string_view what) {
  return absl::StrCat(what, ": ", std::strerror(errno));
}

// The names in a folder that count, sorted; false with errno set if it cannot
// be read.
bool ListFolder(const std::string& path, std::vector<std::string>* names) {
  DIR* folder = opendir(path.c_str());
  if (folder == nullptr) return false;
  errno = 0;
  while (const dirent* entry = readdir(folder)) {
    if (entry->d_name[0] != '.') names->push_back(entry->d_name);
  }
  const int error = errno;
  closedir(folder);
  std::sort(names->begin(), names->end());
  errno = error;
  return error == 0;
}

std::string Join(const std::string& folder, const std::string& name) {
  return absl::StrCat(folder, absl::EndsWith(folder, "/") ? "" : "/", name);
}

Input InputOfName(const std::string& path) {
  const std::optional<Format> format = FormatOfName(path);
  if (format.has_value()) {
    return {path, format->container, format->compression};
  }
  // "dump.gz": the content tells what is in it.
  const Compression compression = CompressionOfName(path);
  if (compression == Compression::kNone) {
    return {path, std::nullopt, std::nullopt};
  }
  return {path, std::nullopt, compression};
}

// Whether the name of a file says enough to read it.
bool IsKnown(absl::string_view name) {
  return FormatOfName(name).has_value() ||
         CompressionOfName(name) != Compression::kNone;
}

enum class Kind { kFolder, kFile, kOther };

// Of something in a folder. A link to a file is a file; a link to a folder is
// not followed; what cannot be looked at is tried as a file, and reported then.
Kind KindOf(const std::string& path) {
  struct stat about;
  if (lstat(path.c_str(), &about) != 0) return Kind::kFile;
  if (S_ISDIR(about.st_mode)) return Kind::kFolder;
  if (S_ISLNK(about.st_mode) && stat(path.c_str(), &about) != 0) {
    return Kind::kFile;
  }
  return S_ISREG(about.st_mode) ? Kind::kFile : Kind::kOther;
}

}  // namespace

InputWalker::InputWalker(std::vector<std::string> arguments,
                         std::optional<Container> container)
    : container_(container) {
  std::reverse(arguments.begin(), arguments.end());
  for (std::string& path : arguments) {
    pending_.push_back({std::move(path), /*named=*/true});
  }
}

void InputWalker::Exclude(const std::string& folder) {
  struct stat about;
  if (stat(folder.c_str(), &about) != 0) return;
  excluded_.emplace_back(about.st_dev, about.st_ino);
}

bool InputWalker::IsExcluded(const std::string& folder) const {
  struct stat about;
  if (excluded_.empty() || stat(folder.c_str(), &about) != 0) return false;
  const std::pair<uint64_t, uint64_t> id(about.st_dev, about.st_ino);
  return std::count(excluded_.begin(), excluded_.end(), id) > 0;
}

bool InputWalker::Next(Found* found) {
  *found = Found();
  while (!pending_.empty()) {
    const Pending pending = std::move(pending_.back());
    pending_.pop_back();
    if (Visit(pending, found)) return true;
  }
  return false;
}

bool InputWalker::Visit(const Pending& pending, Found* found) {
  if (pending.named) return VisitNamedFile(pending.path, found);
  if (KindOf(pending.path) == Kind::kFolder) {
    return OpenFolder(pending.path, found);
  }
  found->input = InputOfName(pending.path);
  if (container_.has_value()) found->input->container = container_;
  return true;
}

bool InputWalker::VisitNamedFile(const std::string& path, Found* found) {
  if (path == "-") {
    found->input = Input{path, container_, std::nullopt};
    return true;
  }
  struct stat about;
  if (stat(path.c_str(), &about) != 0) {
    found->problem = Error(path, Reason("cannot be opened"));
    return true;
  }
  if (S_ISDIR(about.st_mode)) return OpenFolder(path, found);
  found->input = InputOfName(path);
  if (container_.has_value()) found->input->container = container_;
  // A pipe's name (/dev/fd/63) says nothing: its content does.
  if (S_ISREG(about.st_mode) && !found->input->container.has_value() &&
      !IsKnown(path)) {
    *found = Found();
    found->problem = Error(
        path, absl::StrCat("unknown extension; known are ", KnownExtensions(),
                           "; or say what it is with --input-format"));
  }
  return true;
}

bool InputWalker::OpenFolder(const std::string& path, Found* found) {
  if (IsExcluded(path)) return false;
  std::vector<std::string> names;
  const bool readable = ListFolder(path, &names);
  if (!readable) {
    found->problem = Error(path, Reason("folder cannot be read"));
    return true;
  }
  std::string first_unknown;
  size_t unknown = 0;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    std::string below = Join(path, *name);
    const Kind kind = KindOf(below);
    if (kind == Kind::kOther) continue;
    if (kind == Kind::kFolder || IsKnown(*name)) {
      pending_.push_back({std::move(below), /*named=*/false});
    } else {
      first_unknown = std::move(below);
      ++unknown;
    }
  }
  if (unknown == 0) return false;
  found->problem = Problem{
      Problem::Severity::kWarning, first_unknown,
      unknown == 1 ? std::string("skipped: unknown extension")
                   : absl::StrCat("skipped, and ", unknown - 1, " more in ",
                                  path, ": unknown extension")};
  return true;
}

}  // namespace io
}  // namespace onrecord
