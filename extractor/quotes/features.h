// What a choice looks at, as integers.
//
//   FeatureList features;
//   features.Add(Template("word"), codes[i]);          // "word=that"
//   features.Add(Template("tags"), CodeOfTag(a), CodeOfTag(b));
//
// A feature is a template and up to three values, hashed into one key; values
// are codes of words, tags and small numbers (CodeOf). The same text gives the
// same key when weights are loaded: "tags=and|that".

#ifndef ONRECORD_EXTRACTOR_QUOTES_FEATURES_H_
#define ONRECORD_EXTRACTOR_QUOTES_FEATURES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "extractor/grammar/tag.h"
#include "extractor/quotes/vocabulary.h"

namespace onrecord {
namespace quotes {

// The code of a template's name (FNV-1a, folded when compiled).
constexpr uint32_t Template(absl::string_view name) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < name.size(); ++i) {
    hash = (hash ^ static_cast<uint8_t>(name[i])) * 16777619u;
  }
  return hash;
}

// CodeOf(TagName(tag)) and CodeOf("17"), from tables. Numbers below 0 count
// as 0, above 63 as 63.
extern const std::array<uint32_t, grammar::kNumTags> kTagCodes;
extern const std::array<uint32_t, 64> kNumberCodes;
inline uint32_t CodeOfTag(grammar::Tag tag) {
  return kTagCodes[static_cast<int>(tag)];
}
inline uint32_t CodeOfNumber(int number) {
  return kNumberCodes[number < 0 ? 0 : number > 63 ? 63 : number];
}

constexpr uint32_t kNoValue = 0;

inline uint32_t FeatureKey(uint32_t name, uint32_t a, uint32_t b, uint32_t c) {
  uint64_t key = name * 0x9E3779B97F4A7C15ull ^ a * 0xD6E8FEB86659FD93ull ^
                 (b * 0xA0761D6478BD642Full + 1) ^
                 (c * 0xE7037ED1A0B428DBull + 2);
  key ^= key >> 31;
  key *= 0x8EBC6AF09C88C6E3ull;
  return static_cast<uint32_t>(key >> 32);
}

// What each key was made of; for training only.
class FeatureNamer {
 public:
  // Makes a code readable.
  void Know(absl::string_view value);
  void Note(uint32_t key, absl::string_view name, uint32_t a, uint32_t b,
            uint32_t c);
  // "tags=and|that".
  const std::string& NameOf(uint32_t key) const;

 private:
  absl::string_view ValueOf(uint32_t code) const;

  absl::flat_hash_map<uint32_t, std::string> values_;
  absl::flat_hash_map<uint32_t, std::string> names_;
};

// A name with its code, so that both are at hand.
struct FeatureTemplate {
  absl::string_view name;
  uint32_t code;
  // NOLINTNEXTLINE: a literal is one.
  constexpr FeatureTemplate(const char* text)
      : name(text), code(Template(text)) {}
};

// Features of one candidate; what goes beyond the limit is dropped.
class FeatureList {
 public:
  static constexpr size_t kLimit = 96;

  void Clear() { size_ = 0; }
  void Add(const FeatureTemplate& name, uint32_t a = kNoValue,
           uint32_t b = kNoValue, uint32_t c = kNoValue) {
    const uint32_t key = FeatureKey(name.code, a, b, c);
    if (namer_ != nullptr) namer_->Note(key, name.name, a, b, c);
    keys_[size_] = key;
    size_ += size_ + 1 < kLimit;
  }
  const uint32_t* begin() const { return keys_; }
  const uint32_t* end() const { return keys_ + size_; }
  size_t size() const { return size_; }
  void set_namer(FeatureNamer* namer) { namer_ = namer; }

 private:
  uint32_t keys_[kLimit];
  size_t size_ = 0;
  FeatureNamer* namer_ = nullptr;
};

// The key of a feature as a weights file writes it; false if it is malformed.
bool ParseFeature(absl::string_view text, uint32_t* key);

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_FEATURES_H_
