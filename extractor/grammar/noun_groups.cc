#include "extractor/grammar/noun_groups.h"

#include <algorithm>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "extractor/grammar/clauses.h"

namespace onrecord {
namespace grammar {

namespace {

constexpr TagSet kInNounGroup(Tag::kDeterminer, Tag::kPossessive, Tag::kHer,
                              Tag::kNumber, Tag::kName, Tag::kCapital,
                              Tag::kNoun, Tag::kPlural, Tag::kWord,
                              Tag::kTitle, Tag::kPossessiveS, Tag::kIng,
                              Tag::kPast, Tag::kHyphen);
constexpr TagSet kPronouns(Tag::kSubject, Tag::kObject, Tag::kWho, Tag::kThat,
                           Tag::kPronounVerb);

}  // namespace

bool InNounGroup(Tag tag) { return kInNounGroup.Has(tag); }

bool IsPronoun(Tag tag) { return kPronouns.Has(tag); }

bool BreaksNounGroup(Tag tag) {
  return tag == Tag::kDeterminer || tag == Tag::kPossessive ||
         !InNounGroup(tag);
}

namespace {

// What a tag can do in a group: numbers of bits. Hyphens are what goes on but
// begins nothing.
enum Ability {
  kBegins,
  kGoesOn,   // whatever is beside it
  kAlone,    // a pronoun
  kTime,     // goes on behind a hyphen: "the 12-year-old"
  kPast,     // goes on behind what it modifies
  kIng,      // goes on unless the next tag stops it
  // A participle behind it stands in front of a noun: "a failed bid", "US-led
  // talks". After a noun the same form is its verb: "the minister resigned".
  kModified,
  // "the Paris meeting", but "Clinton saying she".
  kStopsIng,
  kNumAbilities,
};

struct Abilities {
  constexpr Abilities() : bits() {
    constexpr TagSet kModifiers(Tag::kDeterminer, Tag::kPossessive, Tag::kHer,
                                Tag::kNumber, Tag::kPossessiveS, Tag::kHyphen);
    constexpr TagSet kStops(Tag::kDeterminer, Tag::kPossessive, Tag::kHer,
                            Tag::kMark);
    for (int i = 0; i < kNumTags; ++i) {
      const Tag tag = static_cast<Tag>(i);
      // A participle in front is taken for a verb: "asked Kato".
      const bool inside = kInNounGroup.Has(tag) && tag != Tag::kPast &&
                          tag != Tag::kIng;
      const bool first_only =
          tag == Tag::kDeterminer || tag == Tag::kPossessive;
      bits[0][i] = (inside && tag != Tag::kHyphen) << kBegins |
                (inside && !first_only) << kGoesOn |
                kPronouns.Has(tag) << kAlone | (tag == Tag::kTime) << kTime |
                (tag == Tag::kPast) << kPast | (tag == Tag::kIng) << kIng |
                kModifiers.Has(tag) << kModified |
                (kStops.Has(tag) || kPronouns.Has(tag)) << kStopsIng;
      bits[1][i] = bits[0][i] & kLeft;
    }
  }
  // What is left of them where no group may be.
  static constexpr uint8_t kLeft = 1 << kAlone | 1 << kModified |
                                   1 << kStopsIng;
  uint8_t bits[2][64];  // at a barrier or not, by tag
};
constexpr Abilities kAbilities;

// So many tokens are looked at together, one bit each; the bit above them is
// never set.
constexpr uint32_t kWindow = 63;

// Turns 64 bytes into one word a bit of theirs.
void Transpose(const uint8_t* bytes, uint64_t* words) {
#ifdef __SSE2__
  __m128i blocks[4];
  for (int quarter = 0; quarter < 4; ++quarter) {
    blocks[quarter] = _mm_load_si128(
        reinterpret_cast<const __m128i*>(bytes + 16 * quarter));
  }
#pragma GCC unroll 8
  for (int bit = kNumAbilities; bit-- > 0;) {
    uint64_t word = 0;
#pragma GCC unroll 4
    for (int quarter = 4; quarter-- > 0;) {
      word = word << 16 | static_cast<uint32_t>(
                              _mm_movemask_epi8(blocks[quarter]));
      blocks[quarter] = _mm_add_epi8(blocks[quarter], blocks[quarter]);
    }
    words[bit] = word;
  }
#else
  for (int bit = 0; bit < kNumAbilities; ++bit) {
    words[bit] = 0;
    for (int i = 0; i < 64; ++i) {
      words[bit] |= uint64_t{bytes[i] >> bit & 1u} << i;
    }
  }
#endif
}
static_assert(kNumAbilities == 8, "as many as a byte has bits");

// Which of up to kWindow tokens begin a group, and which go on with one that
// holds the token before.
struct Window {
  Window(const Tag* tags, const uint8_t* barriers, uint32_t size) {
    alignas(16) uint8_t bytes[64];
    memset(bytes, 0, sizeof(bytes));
    for (uint32_t i = 0; i < size; ++i) {
      const int barrier = barriers != nullptr ? barriers[i] : 0;
      bytes[i] = kAbilities.bits[barrier][static_cast<int>(tags[i])];
    }
    uint64_t can[kNumAbilities];
    Transpose(bytes, can);
    hyphens = can[kGoesOn] & ~can[kBegins];
    go_on = can[kGoesOn] | (can[kTime] & hyphens << 1) |
            (can[kPast] & can[kModified] << 1) |
            (can[kIng] & ~(can[kStopsIng] >> 1));
    begin = can[kBegins] | can[kAlone];
    go_on &= ~(can[kAlone] << 1);
  }

  uint64_t begin, go_on, hyphens;
};

}  // namespace

void FindNounGroups(const std::vector<Tag>& all_tags, text::TokenRange range,
                    const std::vector<uint8_t>& barrier,
                    std::vector<text::TokenRange>* groups) {
  const Tag* const tags = all_tags.data();
  const uint8_t* const barriers = barrier.empty() ? nullptr : barrier.data();
  constexpr uint32_t kNone = UINT32_MAX;
  uint32_t open = kNone;  // where a group begins that goes on in this window
  uint32_t i = 0;         // in the window: the first not looked at
  for (uint32_t at = range.first; at < range.end;) {
    const uint32_t size = std::min(range.end - at, kWindow);
    const Window window(
        tags + at, barriers != nullptr ? barriers + at : nullptr, size);
    const bool last = at + size == range.end;
    // The last token waits for the window in which it has neighbours.
    const uint32_t known = last ? size : size - 1;
    const auto end_of = [&window](uint32_t next) {
      return next + __builtin_ctzll(~window.go_on >> next);
    };
    // Groups do not end with hyphens, nor begin with them.
    const auto add = [&](uint32_t first, uint32_t end) {
      uint32_t token = at + end;
      if ((window.hyphens >> (end - 1) & 1) != 0) {
        while (tags[token - 1] == Tag::kHyphen) --token;
      }
      groups->push_back({first, token});
    };
    if (open != kNone) {
      i = end_of(i);
      if (i < known || last) {
        add(open, i);
        open = kNone;
      }
    }
    while (open == kNone && i < known) {
      const uint64_t begin = window.begin >> i;
      if (begin == 0) break;
      const uint32_t first = i + __builtin_ctzll(begin);
      if (first >= known) break;
      i = end_of(first + 1);
      if (i < known || last) {
        add(at + first, i);
      } else {
        open = at + first;
      }
    }
    if (last) break;
    // The next window begins with the last token that is known.
    at += known - 1;
    i = 1;
  }
}

}  // namespace grammar
}  // namespace onrecord
