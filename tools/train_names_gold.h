// Annotated documents to fit the weights of names on: JSON lines with `id`,
// `text` and `mentions` (type, begin, end in UTF-8 bytes, optional).

#ifndef ONRECORD_TOOLS_TRAIN_NAMES_GOLD_H_
#define ONRECORD_TOOLS_TRAIN_NAMES_GOLD_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "extractor/names/weights/labels.h"

namespace onrecord {
namespace names {

struct GoldMention {
  Label label;
  uint32_t begin;
  uint32_t end;
};

struct GoldDocument {
  std::string id;
  std::string text;
  std::vector<GoldMention> mentions;
};

// Errors name file and line.
absl::StatusOr<std::vector<GoldDocument>> ReadGold(const std::string& path);

// Every line of at least 40 bytes as a document of its own, half of them (by a
// hash, so always the same ones): what a text without context looks like.
std::vector<GoldDocument> HalfOfParagraphs(const GoldDocument& document,
                                           uint64_t seed);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_TOOLS_TRAIN_NAMES_GOLD_H_
