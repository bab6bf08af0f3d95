#include "extractor/names/candidates/phrases.h"

#include <algorithm>

namespace onrecord {
namespace names {

void PhraseBoard::StartDocument(size_t folds) {
  Clear();
  if (words_.size() < folds) words_.resize(folds + folds / 2);
  if (++document_ == 0) {
    std::fill(words_.begin(), words_.end(), Word());
    document_ = 1;
  }
}

void PhraseBoard::Clear() {
  // A long document must not make the short ones after it slow.
  const bool oversized = slots_.size() > 1 << 14 && taken_ * 16 < slots_.size();
  if (slots_.empty() || oversized) slots_.resize(1 << 10);
  if (oversized || taken_ * 8 > slots_.size()) {
    std::fill(slots_.begin(), slots_.end(), Slot());
  } else {
    // All go, so what stands in the way of a phrase goes with it.
    const size_t mask = slots_.size() - 1;
    for (const Phrase& phrase : phrases_) {
      if (phrase.key == 0) continue;
      for (size_t slot = phrase.key & mask; slots_[slot].phrase != 0;
           slot = (slot + 1) & mask) {
        slots_[slot] = Slot();
      }
    }
  }
  taken_ = 0;
  phrases_.clear();
}

uint32_t PhraseBoard::Intern(uint64_t key) {
  if (taken_ * 2 >= slots_.size()) Grow();
  const size_t mask = slots_.size() - 1;
  const uint32_t tag = key >> 32;
  for (size_t at = key & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.phrase == 0) {
      phrases_.emplace_back();
      phrases_.back().key = key;
      slot.tag = tag;
      slot.phrase = phrases_.size();
      ++taken_;
      return phrases_.size() - 1;
    }
    if (slot.tag == tag && phrases_[slot.phrase - 1].key == key) {
      return slot.phrase - 1;
    }
  }
}

void PhraseBoard::Grow() {
  slots_.assign(slots_.size() * 2, Slot());
  const size_t mask = slots_.size() - 1;
  for (size_t i = 0; i < phrases_.size(); ++i) {
    const uint64_t key = phrases_[i].key;
    if (key == 0) continue;
    size_t at = key & mask;
    while (slots_[at].phrase != 0) at = (at + 1) & mask;
    slots_[at].tag = key >> 32;
    slots_[at].phrase = i + 1;
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
