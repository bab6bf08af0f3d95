#include "extractor/knowledge/word_file.h"

#include <algorithm>
#include <fstream>

#include "absl/strings/str_cat.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace knowledge {

absl::StatusOr<WordFile> WordFile::Read(const std::string& path,
                                        absl::string_view name) {
  WordFile words;
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (file) {
    words.contents_.resize(std::max<std::streamoff>(file.tellg(), 0));
    file.seekg(0);
    file.read(&words.contents_[0], words.contents_.size());
  }
  if (!file) {
    return absl::NotFoundError(absl::StrCat(
        name, " (", path, "): cannot be read; is the knowledge folder whole?"));
  }
  words.fingerprint_ = text::HashBytes(words.contents_);
  return words;
}

}  // namespace knowledge
}  // namespace onrecord
