// The words and phrases of dates, from knowledge/figures/calendar/.
//
//   vocabulary.At(id) for the word "tuesday":   a trigger
//   vocabulary.StartingAt(id):   phrases by their first word, longest first
//
// A trigger is a word at which it is worth to look for a date; the rest of a
// phrase, modifiers and connectors are looked at only around one. Immutable
// after loading, thread-safe.

#ifndef ONRECORD_EXTRACTOR_FIGURES_CALENDAR_VOCABULARY_H_
#define ONRECORD_EXTRACTOR_FIGURES_CALENDAR_VOCABULARY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "extractor/figures/calendar/item.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/hash_filter.h"

namespace onrecord {
namespace figures {
namespace calendar {

// What stands between two items. The names are those of connectors.tsv; kNil
// is nothing but white space, kGlued not even that.
enum class Connector : uint8_t {
  kNil, kGlued, kComma, kOf, kIn, kOn, kAt, kFor, kThe, kTo, kDash, kSlash,
  kAnd, kOr, kBefore, kAfter, kFrom, kStarting, kEnded, kPossessive,
  kFurther, kRunning,
  kNumConnectors,
};
constexpr int kNumConnectors = static_cast<int>(Connector::kNumConnectors);
// kNumConnectors for a name that is none.
Connector ConnectorOfName(absl::string_view name);

// A phrase that begins with some word, as small as can be: many are looked at
// for one that matches.
struct Phrase {
  uint16_t second = 0;  // id of its second word; 0: it has only one
  uint8_t size = 0;     // words
  Connector connector = Connector::kNumConnectors;  // if it is one
  uint32_t item = 0;    // for Vocabulary::ItemOf
  uint32_t rest = 0;    // for Vocabulary::WordsOf

  bool IsConnector() const { return connector != Connector::kNumConnectors; }
};

// Bits of what a word is.
enum WordBit : uint8_t {
  kTriggers = 1 << 0,
  kInside = 1 << 1,
  kAlone = 1 << 2,        // can be a date by itself
  kStartsPiece = 1 << 3,  // more than a connector begins with it
  kEndsPiece = 1 << 4,
  kTriggersGlued = 1 << 5,  // to digits: the h of "3h"
};

// What a word says of a date beside it: the classes of contexts.tsv.
enum Context : uint16_t {
  kLabels = 1 << 0,
  kMeasures = 1 << 1,
  kEndsPhrase = 1 << 2,
  kVerbNext = 1 << 3,
  kLeadsIn = 1 << 4,
  kSpeaks = 1 << 5,
  kMarches = 1 << 6,
  kLasts = 1 << 7,
  kTells = 1 << 8,
  kSpans = 1 << 9,
  kLeadsSlash = 1 << 10,
  kFuture = 1 << 11,
  kPast = 1 << 12,
  kThrough = 1 << 13,
  kRoughly = 1 << 14,
};

class Vocabulary {
 public:
  // Reads the files of figures/calendar/ below `knowledge_dir`.
  static absl::StatusOr<Vocabulary> Load(const std::string& knowledge_dir);

  // The id of a word by its folded form; 0 for one that is in no phrase.
  uint16_t Find(absl::string_view folded) const;
  // The same by HashBytes of the folded form.
  uint16_t FindHash(uint64_t hash) const;
  // By HashBytes of the folded form, of all its words and a few others.
  const text::HashFilter<>& filter() const { return filter_; }
  // WordBits.
  uint8_t Bits(uint16_t id) const { return bits_[id]; }
  // Contexts.
  uint16_t Contexts(uint16_t id) const { return contexts_[id]; }
  absl::Span<const Phrase> StartingAt(uint16_t id) const {
    return absl::MakeConstSpan(phrases_.data() + first_[id].phrase,
                               first_[id + 1].phrase - first_[id].phrase);
  }
  // The same without phrases that do not go on with the word `second`; 0: with
  // any word.
  absl::Span<const Phrase> StartingAt(uint16_t id, uint16_t second) const {
    const First& first = first_[id];
    const uint64_t bit = uint64_t{1} << (second & 63);
    const uint32_t begin = second != 0 && (first.seconds & bit) != 0
                               ? first.phrase
                               : first.alone;
    return absl::MakeConstSpan(phrases_.data() + begin,
                               first_[id + 1].phrase - begin);
  }
  // What a phrase that is no connector says. REQUIRES: !IsConnector().
  const Item& ItemOf(const Phrase& phrase) const {
    return items_[phrase.item];
  }
  // Ids of its words from the third on: phrase.size - 2 of them.
  const uint16_t* WordsOf(const Phrase& phrase) const {
    return rest_.data() + phrase.rest;
  }
  // Changes when any of the files read does.
  uint64_t fingerprint() const { return fingerprint_; }

 private:
  // A phrase as it is read.
  struct Entry {
    std::vector<uint16_t> words;  // ids
    Item item;                    // type kNone: a connector
    Connector connector = Connector::kNumConnectors;
  };

  absl::Status AddTable(const std::string& dir, absl::string_view name);
  absl::Status AddRow(const knowledge::TableFile& table,
                      const knowledge::TableFile::Row& row,
                      absl::string_view name);
  absl::Status Add(const knowledge::TableFile& table,
                   const knowledge::TableFile::Row& row,
                   absl::string_view text, Entry entry);
  absl::Status AddContexts(const std::string& dir);
  // The words of a phrase, cut as the tokenizer cuts.
  std::vector<uint16_t> Cut(absl::string_view text);
  uint16_t Intern(absl::string_view word);
  void FindTriggers();
  void Pack();

  text::HashFilter<> filter_;  // of ids_
  absl::flat_hash_map<uint64_t, uint16_t> ids_;
  std::vector<uint8_t> bits_;
  std::vector<uint16_t> contexts_;
  std::vector<std::vector<Entry>> entries_;  // while loading; by id
  std::vector<Phrase> phrases_;
  // The phrases of a first word: those of one word come last.
  struct First {
    uint32_t phrase = 0;   // index of the first
    uint32_t alone = 0;    // of the first of one word
    uint64_t seconds = 0;  // a bit each of the second words
  };
  std::vector<First> first_;  // by id, and one behind the last
  std::vector<Item> items_;
  std::vector<uint16_t> rest_;
  uint64_t fingerprint_ = 0;
};

}  // namespace calendar
}  // namespace figures
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_FIGURES_CALENDAR_VOCABULARY_H_
