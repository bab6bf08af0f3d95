#include "extractor/text/words.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "extractor/text/characters.h"
#include "extractor/text/fold.h"
#include "extractor/text/hash.h"
#include "extractor/text/utf8.h"

namespace onrecord {
namespace text {
namespace {

constexpr size_t kBlockBytes = 1 << 16;
constexpr size_t kFirstSlots = 1 << 13;

uint16_t ShapeOf(absl::string_view word, uint8_t* length) {
  uint16_t shape = 0;
  size_t count = 0;
  bool first_letter = true;
  for (size_t at = 0; at < word.size(); ++count) {
    const Utf8Char c = DecodeUtf8(word, at);
    at += c.size;
    if (c.code >= 0x80) shape |= kNonAscii;
    switch (KindOf(c.code)) {
      case CharKind::kLetter: {
        shape |= kHasLetter;
        const bool upper = IsUpper(c.code);
        if (first_letter && upper && count == 0) shape |= kInitialUpper;
        if (!first_letter && upper) shape |= kInnerUpper;
        if (IsLower(c.code)) shape |= kHasLower;
        first_letter = false;
        break;
      }
      case CharKind::kDigit:
        shape |= kHasDigit;
        break;
      case CharKind::kApostrophe:
        shape |= kHasApostrophe;
        break;
      case CharKind::kPunctuation:
        if (c.code == '.') shape |= kHasStop;
        break;
      default:
        break;
    }
  }
  const bool cased = (shape & (kInitialUpper | kInnerUpper)) != 0;
  if (cased && (shape & kHasLower) == 0) shape |= kAllUpper;
  *length = static_cast<uint8_t>(std::min<size_t>(count, 255));
  return shape;
}

}  // namespace

Words::Words(size_t limit) : limit_(limit) { Clear(); }

void Words::StartDocument() {
  if (entries_.size() > limit_) {
    ++generation_;
    Clear();
  }
}

void Words::Clear() {
  entries_.clear();
  slots_.assign(kFirstSlots, 0);
  blocks_.clear();
  block_left_ = 0;
  if (entries_.capacity() > 4 * limit_) entries_.shrink_to_fit();
}

Words::Id Words::Intern(absl::string_view word) {
  const uint64_t hash = HashBytes(word);
  const size_t mask = slots_.size() - 1;
  for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) break;
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && entry.text_size == word.size() &&
        memcmp(entry.text, word.data(), word.size()) == 0) {
      return slots_[slot] - 1;
    }
  }
  return Add(word, hash);
}

Words::Id Words::Add(absl::string_view word, uint64_t hash) {
  if ((entries_.size() + 1) * 2 > slots_.size()) Grow();
  const Id id = entries_.size();
  Entry entry = {};
  entry.hash = hash;
  entry.text = Keep(word);
  entry.text_size = word.size();
  Describe({entry.text, entry.text_size}, &entry);
  entries_.push_back(entry);
  const size_t mask = slots_.size() - 1;
  size_t slot = hash & mask;
  while (slots_[slot] != 0) slot = (slot + 1) & mask;
  slots_[slot] = id + 1;
  return id;
}

void Words::Describe(absl::string_view word, Entry* entry) {
  entry->shape = ShapeOf(word, &entry->length);
  fold_buffer_.clear();
  AppendFolded(word, &fold_buffer_);
  const absl::string_view folded(fold_buffer_.data(), fold_buffer_.size());
  entry->folded = folded == word ? entry->text : Keep(folded);
  entry->folded_size = folded.size();
  entry->folded_hash = HashBytes(folded);
}

void Words::Grow() {
  std::vector<uint32_t> slots(slots_.size() * 2, 0);
  const size_t mask = slots.size() - 1;
  for (size_t id = 0; id < entries_.size(); ++id) {
    size_t slot = entries_[id].hash & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  }
  slots_.swap(slots);
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
