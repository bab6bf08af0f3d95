// The distinct words that a worker has met, each with what depends on its
// letters alone, computed once.
//
//   Words words;
//   Words::Id id = words.Intern("Huawei’s");
//   words.text(id)     // "Huawei’s"
//   words.folded(id)   // "huawei's"
//   words.shape(id)    // kInitialUpper | kHasLower | kHasApostrophe
//
// Stages keep what they know of a word in vectors indexed by Id, filled the
// first time they meet it: a token then costs one array access. Ids live on
// from document to document, until the table has grown past its limit and a
// document starts; generation() tells. Ids depend on what was read before, so
// nothing that is written may depend on their order.
// Not thread-safe: one per worker.

#ifndef ONRECORD_EXTRACTOR_TEXT_WORDS_H_
#define ONRECORD_EXTRACTOR_TEXT_WORDS_H_

#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/text/hash.h"
#include "extractor/text/prefetch.h"

namespace onrecord {
namespace text {

// Bits of Words::shape.
enum Shape : uint16_t {
  kInitialUpper = 1 << 0,   // first letter is upper case
  kAllUpper = 1 << 1,       // at least one letter, none in lower case
  kHasLower = 1 << 2,       // a lower-case letter
  kInnerUpper = 1 << 3,     // an upper-case letter after the first character
  kHasDigit = 1 << 4,
  kHasStop = 1 << 5,        // contains '.': "U.S.", "Mr.", "Amazon.com"
  kHasApostrophe = 1 << 6,
  kHasLetter = 1 << 7,      // any script
  kNonAscii = 1 << 8,
};

class Words {
 public:
  using Id = uint32_t;

  // `limit`: distinct words kept over document borders. A single document may
  // have more.
  explicit Words(size_t limit = 1 << 16);
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  // To be called before each document. Forgets everything when the table has
  // grown past the limit.
  void StartDocument();
  // Changes whenever ids become void; no two tables share one. Never 0.
  uint32_t generation() const { return generation_; }

  // The id of a word, exactly as written. At most 2^31 distinct words.
  Id Intern(absl::string_view word);
  // The same for a word of 1 to 16 bytes that the caller has in registers too:
  // `head` holds its bytes, zeros behind them.
  Id InternShort(absl::string_view word, const uint64_t head[2]) {
    const Key key = ShortKey(word, head);
    return Find(key, HashHead(key));
  }
  // The same in two steps, for those who have several words to ask for before
  // they need the first answer: the waits for memory, which are most of the
  // cost, then pass together. `word` must live until the answer.
  // (Where the answer will be looked for is filled in place: what is stored in
  // pieces and copied whole at once makes the processor wait.)
  struct Asked;
  void Ask(absl::string_view word, const uint64_t head[2], Asked* asked) const;
  void Ask(absl::string_view word, Asked* asked) const;
  // May come between: fetches what words of more than 8 bytes need.
  void Expect(const Asked& asked) const;
  Id Answer(const Asked& asked);
  // The same for a word of one ASCII character.
  Id InternSign(uint8_t ascii) {
    Id& id = signs_[ascii & 0x7F];
    if (id == kNoId) {
      const char byte = static_cast<char>(ascii & 0x7F);
      id = Intern({&byte, 1});
    }
    return id;
  }

  size_t size() const { return entries_.size(); }
  absl::string_view text(Id id) const {
    return {entries_[id].text, entries_[id].text_size};
  }
  // Lower case, straight apostrophe, ASCII hyphen, no invisible characters.
  absl::string_view folded(Id id) const {
    return {entries_[id].folded, entries_[id].folded_size};
  }
  // HashBytes of folded(): the same for "THE", "The" and "the".
  uint64_t folded_hash(Id id) const { return entries_[id].folded_hash; }
  uint16_t shape(Id id) const { return entries_[id].shape; }
  // Characters (code points) of the word, at most 255.
  uint8_t length(Id id) const { return entries_[id].length; }

 private:
  static constexpr Id kNoId = UINT32_MAX;

  // What is compared, apart from what is asked for later: short words (up to
  // 16 bytes, nearly all) are whole in `head`.
  struct Key {
    uint64_t head[2];
    const char* text;
    uint32_t size;
  };
  struct Entry {
    const char* text;
    const char* folded;
    uint64_t folded_hash;
    uint32_t text_size;
    uint32_t folded_size;
    uint16_t shape;
    uint8_t length;
  };
  // Open addressing; a slot is empty if id is kNoId. Words of up to 8 bytes,
  // five of six, are compared here and nothing else is touched.
  struct Slot {
    uint64_t head = 0;  // Key::head[0]
    uint32_t size = 0;
    Id id = UINT32_MAX;
  };

  static Key ShortKey(absl::string_view word, const uint64_t head[2]) {
    return {{head[0], head[1]}, word.data(),
            static_cast<uint32_t>(word.size())};
  }
  static Asked AsAsked(absl::string_view word);
  static uint64_t HashHead(const Key& key) {
    return MixHash(key.head[0], key.head[1] ^ key.size);
  }

  // The id of `key`, which is added if it is new.
  Id Find(const Key& key, uint64_t hash) {
    const size_t mask = slots_.size() - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
      const Slot& s = slots_[slot];
      if (s.head == key.head[0] && s.size == key.size && s.id != kNoId &&
          (key.size <= sizeof(s.head) || Equal(key, s.id))) {
        return s.id;
      }
      if (s.id == kNoId) return Add(key, hash);
    }
  }
  // REQUIRES: of the same head[0] and size.
  bool Equal(const Key& key, Id id) const {
    const Key& other = keys_[id];
    return other.head[1] == key.head[1] &&
           (key.size <= sizeof(key.head) ||
            memcmp(other.text, key.text, key.size) == 0);
  }

  void Clear();
  void Grow();
  const char* Keep(absl::string_view bytes);
  Id Add(const Key& key, uint64_t hash);
  void Place(const Key& key, Id id, uint64_t hash);
  // Fills in what depends on the letters.
  void Describe(absl::string_view word, Entry* entry);

  const size_t limit_;
  uint32_t generation_ = 0;
  std::vector<Key> keys_;
  std::vector<Entry> entries_;
  std::vector<uint64_t> hashes_;  // for growing
  // As many as a power of two.
  std::vector<Slot> slots_;
  Id signs_[128];
  std::vector<std::unique_ptr<char[]>> blocks_;
  size_t block_left_ = 0;
  std::vector<char> fold_buffer_;
};

struct Words::Asked {
  Key key;
  uint64_t hash;
};

inline void Words::Ask(absl::string_view word, const uint64_t head[2],
                       Asked* asked) const {
  asked->key.head[0] = head[0];
  asked->key.head[1] = head[1];
  asked->key.text = word.data();
  asked->key.size = word.size();
  asked->hash = HashHead(asked->key);
  Prefetch(&slots_[asked->hash & (slots_.size() - 1)]);
}

inline void Words::Ask(absl::string_view word, Asked* asked) const {
  *asked = AsAsked(word);
  Prefetch(&slots_[asked->hash & (slots_.size() - 1)]);
}

inline void Words::Expect(const Asked& asked) const {
  if (asked.key.size <= sizeof(Slot::head)) return;
  const Id id = slots_[asked.hash & (slots_.size() - 1)].id;
  if (id != kNoId) Prefetch(&keys_[id]);
}

inline Words::Id Words::Answer(const Asked& asked) {
  return Find(asked.key, asked.hash);
}

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_WORDS_H_
