// The phrases and texts of the gazetteer's benchmark: from files, or made.

#ifndef ONRECORD_BENCHMARKS_GAZETTEER_CORPUS_H_
#define ONRECORD_BENCHMARKS_GAZETTEER_CORPUS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace onrecord {
namespace benchmarks {

// A phrase a line, plain or gzip.
absl::StatusOr<std::vector<std::string>> ReadPhrases(const std::string& path);

// The texts of JSON lines, plain or gzip.
absl::StatusOr<std::vector<std::string>> ReadTexts(const std::string& path);

// Names of made-up words, the same in every run.
std::vector<std::string> MakePhrases(size_t count);
// Articles of about 2,800 bytes with some of the phrases in them.
std::vector<std::string> MakeTexts(const std::vector<std::string>& phrases,
                                   size_t bytes);

}  // namespace benchmarks
}  // namespace onrecord

#endif  // ONRECORD_BENCHMARKS_GAZETTEER_CORPUS_H_
