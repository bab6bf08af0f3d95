#include "extractor/names/phrases.h"

#include <algorithm>

namespace onrecord {
namespace names {

void PhraseBoard::Clear() {
  // A long document must not make the short ones after it slow.
  const bool oversized =
      slots_.size() > 1 << 14 && phrases_.size() * 16 < slots_.size();
  if (slots_.empty() || oversized) slots_.resize(1 << 10);
  if (oversized || phrases_.size() * 8 > slots_.size()) {
    std::fill(slots_.begin(), slots_.end(), 0);
  } else {
    // All go, so what stands in the way of a phrase goes with it.
    const size_t mask = slots_.size() - 1;
    for (const Phrase& phrase : phrases_) {
      for (size_t slot = phrase.key & mask; slots_[slot] != 0;
           slot = (slot + 1) & mask) {
        slots_[slot] = 0;
      }
    }
  }
  phrases_.clear();
}

uint32_t PhraseBoard::Intern(uint64_t key) {
  if (phrases_.size() * 2 >= slots_.size()) Grow();
  const size_t mask = slots_.size() - 1;
  for (size_t slot = key & mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) {
      phrases_.emplace_back();
      phrases_.back().key = key;
      slots_[slot] = phrases_.size();
      return phrases_.size() - 1;
    }
    if (phrases_[slots_[slot] - 1].key == key) return slots_[slot] - 1;
  }
}

const Phrase* PhraseBoard::Find(uint64_t key) const {
  const size_t mask = slots_.size() - 1;
  for (size_t slot = key & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if (phrases_[slots_[slot] - 1].key == key) {
      return &phrases_[slots_[slot] - 1];
    }
  }
  return nullptr;
}

void PhraseBoard::Grow() {
  slots_.assign(slots_.size() * 2, 0);
  const size_t mask = slots_.size() - 1;
  for (size_t i = 0; i < phrases_.size(); ++i) {
    size_t slot = phrases_[i].key & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

void AcronymBoard::Clear() {
  for (uint32_t slot : used_) slots_[slot] = Acronym();
  used_.clear();
  first_letters_ = 0;
}

void AcronymBoard::Add(uint64_t letters) {
  if (letters == 0 || Find(letters) != nullptr) return;
  if (used_.size() * 2 >= slots_.size()) {
    std::vector<Acronym> all;
    for (uint32_t slot : used_) all.push_back(slots_[slot]);
    slots_.assign(slots_.size() * 2, Acronym());
    used_.clear();
    for (const Acronym& acronym : all) Add(acronym.letters);
  }
  const size_t mask = slots_.size() - 1;
  size_t slot = text::MixHash(letters, 1) & mask;
  while (slots_[slot].letters != 0) slot = (slot + 1) & mask;
  slots_[slot].letters = letters;
  used_.push_back(slot);
  uint64_t first = letters;
  while (first >> 8 != 0) first >>= 8;
  first_letters_ |= 1u << (first & 31);
}

Acronym* AcronymBoard::Find(uint64_t letters) {
  const size_t mask = slots_.size() - 1;
  for (size_t slot = text::MixHash(letters, 1) & mask;
       slots_[slot].letters != 0; slot = (slot + 1) & mask) {
    if (slots_[slot].letters == letters) return &slots_[slot];
  }
  return nullptr;
}

}  // namespace names
}  // namespace onrecord
