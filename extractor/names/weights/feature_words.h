// What features are called: the engine knows them by hashes alone, people read
// words.
//
//   FeatureWords words;
//   words.Learn(text.words());
//   words.Name(Template::kBefore, HashBytes("said"), 0, 0, 0)  // "before said"
//
// The name is the one in knowledge/names/weights.tsv. A value that no document
// learned of has is "?". Not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_WEIGHTS_FEATURE_WORDS_H_
#define ONRECORD_EXTRACTOR_NAMES_WEIGHTS_FEATURE_WORDS_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "extractor/names/weights/feature.h"
#include "extractor/text/words.h"

namespace onrecord {
namespace names {

class FeatureWords {
 public:
  FeatureWords();

  // Learns what the hashes of a document's words stand for.
  void Learn(const text::Words& words);

  // Values that a template does not have are 0, as in FeatureKey.
  std::string Name(Template t, uint64_t a, uint64_t b, uint64_t c,
                   uint64_t d) const;

 private:
  uint32_t generation_ = 0;  // of the words learned last
  text::Words::Id learned_ = 0;
  absl::flat_hash_map<uint64_t, std::string> values_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WEIGHTS_FEATURE_WORDS_H_
