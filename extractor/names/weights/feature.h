// Names of features, and the key under which a feature's weights are found.
//
// A feature is a template and up to four values: "before said", "pair_next
// FIRST SURNAME". Its key is made from the hashes of these words, so that the
// engine never builds a string, and the file of weights is readable all the
// same.

#ifndef ONRECORD_EXTRACTOR_NAMES_WEIGHTS_FEATURE_H_
#define ONRECORD_EXTRACTOR_NAMES_WEIGHTS_FEATURE_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "extractor/names/lists/word_traits.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace names {

enum class Template : uint8_t {
  // Of tokens.
  kOutlineIs, kOnList, kWordIs, kEnding, kPrevEnding, kNextEnding, kStart,
  kStartOutline, kStyle, kStyleCategory, kCategoryIs, kListed, kCase,
  kCaseCommon, kTimes, kAcronymOf, kSeen,
  kSeenTwice, kPrevWord, kPrevOutline, kPrevOnList, kPrevListed, kPrevPair,
  kPrevGlued, kNextWord, kNextOutline, kNextOnList, kNextListed, kNextPair,
  kNextGlued, kRowPosition, kRowBefore, kRowBeforeLength, kRowAfter,
  kRowAfterLength, kRowBeforeTwo, kRowAfterTwo, kRowFirst, kRowLast,
  kRowEnds, kRowHead, kRowHolds, kOwnDecision, kWordDecision,
  // Of stretches.
  kLength, kPattern, kEnds, kListedAs, kListedAsLength, kInListed, kBefore,
  kBeforeLength, kAfter, kAfterLength, kBeforeAfter, kBeforeEnds, kAfterEnds,
  kBeforeTwo, kAfterTwo, kConnectors, kConnector, kHead, kHeadCategory,
  kFirstOnList, kInnerOnList, kLastOnList, kHolds, kRepeated, kTailOrHead,
  kSpells, kLower, kExtends, kApposed, kElsewhere, kElsewhereOften,
  kStretchDecision, kTailOf, kHeadOf, kSpelledOut, kJoinedBefore,
  kJoinedAfter, kEdges,
  // Of a label (the value) followed by another.
  kTransition,
};
constexpr int kTemplates = static_cast<int>(Template::kTransition) + 1;
constexpr bool IsTokenTemplate(Template t) { return t < Template::kLength; }

// Templates of which there are so many pairs that they are looked up each
// time they hold, and not kept in rows (feature_view.h).
constexpr bool IsRare(Template t) {
  return t == Template::kRowBeforeTwo || t == Template::kRowAfterTwo ||
         t == Template::kPattern || t == Template::kBeforeAfter ||
         t == Template::kBeforeTwo || t == Template::kAfterTwo ||
         t == Template::kConnectors || t == Template::kConnector;
}

absl::string_view TemplateName(Template t);

// HashBytes of the names of templates and of common values.
struct ValueHashes {
  ValueHashes();
  uint64_t templates[kTemplates];
  uint64_t outlines[kOutlines];
  uint64_t categories[kCategories];
  uint64_t lists[kWordLists];
  uint64_t classes[32];
  uint64_t companies[32];
  uint64_t labels[8];
  uint64_t numbers[256];
};
// Made before main() from constants alone; asked for a million times.
extern const ValueHashes kValueHashes;
inline const ValueHashes& Hashes() { return kValueHashes; }

inline uint64_t ValueOf(Outline o) {
  return Hashes().outlines[static_cast<int>(o)];
}
inline uint64_t ValueOf(Category c) {
  return Hashes().categories[static_cast<int>(c)];
}
inline uint64_t ValueOf(int n) { return Hashes().numbers[n & 255]; }

// The value of a word's last two or three letters, "~ed" or "~ski"; 0 if it is
// too short to have an ending or these are not all ASCII letters.
inline uint64_t EndingOf(absl::string_view folded, size_t letters) {
  if (folded.size() < letters + 2) return 0;
  char ending[4] = {'~'};
  for (size_t k = 0; k < letters; ++k) {
    const char c = folded[folded.size() - letters + k];
    if (c < 'a' || c > 'z') return 0;
    ending[1 + k] = c;
  }
  return text::HashBytes({ending, letters + 1});
}
constexpr size_t kShortEnding = 2;
constexpr size_t kLongEnding = 3;
// Words whose ending tells something.
inline bool HasEnding(Outline outline) {
  return outline == Outline::kSmall || outline == Outline::kCapitalized;
}

// Values that a template does not have are 0.
inline uint64_t FeatureKey(Template t, uint64_t a = 0, uint64_t b = 0,
                           uint64_t c = 0, uint64_t d = 0) {
  uint64_t key = text::MixHash(Hashes().templates[static_cast<int>(t)], a);
  if (b != 0) key = text::MixHash(key, b);
  if (c != 0) key = text::MixHash(key, c);
  if (d != 0) key = text::MixHash(key, d);
  return key;
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WEIGHTS_FEATURE_H_
