// The weights of the choices, from knowledge/quotes/weights.tsv, which
// tools/train_quotes writes and a person can read:
//
//   frame   next=that   -0.81 1.92 -0.4 0.1 -0.3
//   start   tags=ing|that   2.31
//
// Immutable after loading, thread-safe. A look-up is one or two loads from a
// table of 4 bytes a slot: 16 bits of the key as a check, and the weight in
// units of 1/1024 (for a choice of several labels, the row's number).

#ifndef ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_H_
#define ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/quotes/features.h"

namespace onrecord {
namespace quotes {

// Each is a choice among candidates, or a yes or no.
enum class Choice : uint8_t {
  kFrame,        // what a cue does: one of the frames
  kStartAfter,   // where the words after a cue begin
  kEndAfter,     // and end
  kStartBefore,  // the same of words before a cue
  kEndBefore,
  kSpeaker,      // which noun group speaks
  kContinue,     // does a sentence go on with the quotation before
  kKeep,         // does anyone say these words in marks
  kStraySpeaker, // who says words in marks that have no cue
};
constexpr int kNumChoices = 9;

// "frame", "start-after" and so on.
absl::string_view ChoiceName(Choice choice);
// How many weights a feature has: kNumFrames for kFrame, else 1.
int LabelsOf(Choice choice);

class Weights {
 public:
  // Keys and their weights, LabelsOf() each.
  using Row = std::pair<uint32_t, std::vector<float>>;

  // No weights at all.
  Weights() : tables_(kNumChoices) {}

  // Reads quotes/weights.tsv below `knowledge_dir`. Errors name file and line.
  static absl::StatusOr<Weights> Load(const std::string& knowledge_dir);

  // Replaces the weights of a choice. False if there are too many (32,768
  // features a choice).
  bool Set(Choice choice, const std::vector<Row>& rows);

  // The sum of the features' weights. For choices of one label.
  float Score(Choice choice, const FeatureList& features) const;
  // Adds the weights of each label to scores[0] to scores[labels - 1].
  void AddScores(Choice choice, const FeatureList& features,
                 float* scores) const;

  size_t features() const;
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  struct Slot {
    uint16_t check = 0;  // 0: empty
    int16_t value = 0;
  };
  struct Table {
    std::vector<Slot> slots = std::vector<Slot>(1);
    uint32_t mask = 0;
    std::vector<float> rows;  // for choices of several labels
    size_t size = 0;
  };

  static uint16_t CheckOf(uint32_t key) { return (key >> 16) | 1; }
  const Slot* Find(const Table& table, uint32_t key) const;

  std::vector<Table> tables_;
  uint64_t fingerprint_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_H_
