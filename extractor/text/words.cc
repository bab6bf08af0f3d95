#include "extractor/text/words.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <iterator>
#include <string>

#include "absl/strings/ascii.h"
#include "extractor/text/characters.h"
#include "extractor/text/fold.h"
#include "extractor/text/hash.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace text {
namespace {

constexpr size_t kBlockBytes = 1 << 16;
constexpr size_t kFirstSlots = 1 << 13;

// What the characters of a word say of its shape, put together one by one.
class ShapeSum {
 public:
  // `upper` and `lower`: of a letter; one that has no case is neither.
  void AddLetter(bool upper, bool lower) {
    shape_ |= kHasLetter;
    if (upper && any_letter_) shape_ |= kInnerUpper;
    if (upper && count_ == 0) shape_ |= kInitialUpper;
    if (lower) shape_ |= kHasLower;
    any_letter_ = true;
    ++count_;
  }
  void AddOther(uint16_t bits) {
    shape_ |= bits;
    ++count_;
  }
  void AddBits(uint16_t bits) { shape_ |= bits; }

  uint16_t shape() const {
    const bool cased = (shape_ & (kInitialUpper | kInnerUpper)) != 0;
    return shape_ | (cased && (shape_ & kHasLower) == 0 ? kAllUpper : 0);
  }
  uint8_t length() const { return std::min<size_t>(count_, 255); }

 private:
  uint16_t shape_ = 0;
  size_t count_ = 0;
  bool any_letter_ = false;
};

uint16_t BitsOf(CharKind kind, uint32_t code) {
  switch (kind) {
    case CharKind::kDigit:
      return kHasDigit;
    case CharKind::kApostrophe:
      return kHasApostrophe;
    default:
      return code == '.' ? kHasStop : 0;
  }
}

ShapeSum ShapeOf(absl::string_view word) {
  ShapeSum sum;
  for (size_t at = 0; at < word.size();) {
    const uint8_t byte = word[at];
    if (absl::ascii_isalpha(byte)) {
      const bool lower = (byte & 0x20) != 0;
      sum.AddLetter(!lower, lower);
      ++at;
      continue;
    }
    const Utf8Char c = DecodeUtf8(word, at);
    at += c.size;
    if (c.code >= 0x80) sum.AddBits(kNonAscii);
    const CharKind kind = KindOf(c.code);
    if (kind == CharKind::kLetter) {
      sum.AddLetter(IsUpper(c.code), IsLower(c.code));
    } else {
      sum.AddOther(BitsOf(kind, c.code));
    }
  }
  return sum;
}

// Never the same for two tables of a program. Numbers depend on what other
// threads do and are only ever compared for equality.
uint32_t NextGeneration() {
  static std::atomic<uint32_t> last{0};
  return ++last;
}

}  // namespace

Words::Words(size_t limit) : limit_(limit) {
  Clear();
  generation_ = NextGeneration();
}

void Words::StartDocument() {
  if (entries_.size() > limit_) {
    generation_ = NextGeneration();
    Clear();
  }
}

void Words::Clear() {
  keys_.clear();
  entries_.clear();
  hashes_.clear();
  slots_.assign(kFirstSlots, Slot());
  blocks_.clear();
  block_left_ = 0;
  std::fill(std::begin(signs_), std::end(signs_), kNoId);
  if (entries_.capacity() > 4 * limit_) {
    keys_.shrink_to_fit();
    entries_.shrink_to_fit();
  }
}

Words::Asked Words::AsAsked(absl::string_view word) {
  Key key;
  key.text = word.data();
  key.size = word.size();
  key.head[0] = LoadUpTo8(word.data(), word.size());
  key.head[1] =
      word.size() > 8 ? LoadUpTo8(word.data() + 8, word.size() - 8) : 0;
  uint64_t hash = HashHead(key);
  if (word.size() > sizeof(key.head)) {
    hash = HashBytes(word.substr(sizeof(key.head)), hash);
  }
  return {key, hash};
}

Words::Id Words::Intern(absl::string_view word) {
  return Answer(AsAsked(word));
}

Words::Id Words::Add(const Key& key, uint64_t hash) {
  if ((entries_.size() + 1) * 4 > slots_.size() * 3) Grow();
  const Id id = entries_.size();
  keys_.push_back(key);
  keys_.back().text = Keep({key.text, key.size});
  hashes_.push_back(hash);
  Entry entry = {};
  entry.text = keys_.back().text;
  entry.text_size = key.size;
  Describe({entry.text, entry.text_size}, &entry);
  entries_.push_back(entry);
  Place(keys_.back(), id, hash);
  return id;
}

void Words::Place(const Key& key, Id id, uint64_t hash) {
  const size_t mask = slots_.size() - 1;
  size_t slot = hash & mask;
  while (slots_[slot].id != kNoId) slot = (slot + 1) & mask;
  slots_[slot].head = key.head[0];
  slots_[slot].size = key.size;
  slots_[slot].id = id;
}

void Words::Grow() {
  slots_.assign(slots_.size() * 2, Slot());
  for (size_t id = 0; id < hashes_.size(); ++id) {
    Place(keys_[id], id, hashes_[id]);
  }
}

void Words::Describe(absl::string_view word, Entry* entry) {
  const ShapeSum sum = ShapeOf(word);
  entry->shape = sum.shape();
  entry->length = sum.length();
  entry->folded = entry->text;
  entry->folded_size = entry->text_size;
  // A word of small ASCII letters is what it folds to.
  if (sum.shape() != (kHasLower | kHasLetter)) {
    fold_buffer_.clear();
    AppendFolded(word, &fold_buffer_);
    const absl::string_view folded(fold_buffer_.data(), fold_buffer_.size());
    if (folded != word) entry->folded = Keep(folded);
    entry->folded_size = folded.size();
  }
  entry->folded_hash = HashBytes({entry->folded, entry->folded_size});
}

const char* Words::Keep(absl::string_view bytes) {
  if (bytes.size() > block_left_) {
    const size_t size = std::max(kBlockBytes, bytes.size());
    blocks_.push_back(std::make_unique<char[]>(size));
    block_left_ = size;
    if (bytes.size() == size) {  // a giant has a block of its own
      memcpy(blocks_.back().get(), bytes.data(), bytes.size());
      block_left_ = 0;
      return blocks_.back().get();
    }
  }
  // Blocks fill from their end, so that `block_left_` says where.
  char* to = blocks_.back().get() + block_left_ - bytes.size();
  if (!bytes.empty()) memcpy(to, bytes.data(), bytes.size());
  block_left_ -= bytes.size();
  return to;
}

}  // namespace text
}  // namespace onrecord
