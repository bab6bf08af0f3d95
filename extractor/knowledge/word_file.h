// The words of a table (table_file.h), where nothing but the first field of
// each row is asked for: several times as quick as reading all of it.
//
//   absl::StatusOr<WordFile> words = WordFile::Read(path, name);
//   words->ForEach([](absl::string_view word) { ... });
//
// Says nothing of what is wrong in the file but that it cannot be read: for
// files that some other stage reads as a TableFile.

#ifndef ONRECORD_EXTRACTOR_KNOWLEDGE_WORD_FILE_H_
#define ONRECORD_EXTRACTOR_KNOWLEDGE_WORD_FILE_H_

#include <cstdint>
#include <cstring>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace onrecord {
namespace knowledge {

// Immutable, thread-safe.
class WordFile {
 public:
  // `name` is how errors call it. NOT_FOUND if it cannot be read.
  static absl::StatusOr<WordFile> Read(const std::string& path,
                                       absl::string_view name);

  // Calls visit(word) for each row that is neither a comment nor empty. Words
  // live as long as the file.
  template <class Visit>
  void ForEach(Visit visit) const {
    const char* at = contents_.data();
    const char* const all_end = at + contents_.size();
    while (at < all_end) {
      const char* const end = Find('\n', at, all_end);
      if (at < end && *at != '#') {
        const char* const tab = Find('\t', at, end);
        visit(absl::string_view(at, tab - at));
      }
      at = end + 1;
    }
  }

  // Of all bytes of the file.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  static const char* Find(char sign, const char* begin, const char* end) {
    const void* const found = std::memchr(begin, sign, end - begin);
    return found == nullptr ? end : static_cast<const char*>(found);
  }

  std::string contents_;
  uint64_t fingerprint_ = 0;
};

}  // namespace knowledge
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_KNOWLEDGE_WORD_FILE_H_
