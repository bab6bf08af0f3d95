#include "extractor/quotes/speakers/antecedent.h"

#include <algorithm>

#include "absl/strings/string_view.h"
#include "extractor/grammar/clauses.h"
#include "extractor/quotes/scene/proposal.h"
#include "extractor/quotes/speakers/mentions_in.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
using grammar::TagSet;
using text::TokenRange;

// Tokens of "(left)" and "(second from right)", marks included.
constexpr uint32_t kLongestBracket = 8;

// Where "Kato" ends of what ends at `end`: "Kato (left)", "Kato, 22".
uint32_t BeforeAside(const Scene& scene, const Unit& unit, uint32_t end) {
  const uint32_t first = unit.tokens.first;
  if (end > first + 2 && scene.tags[end - 1] == Tag::kNumber &&
      scene.tags[end - 2] == Tag::kComma) {
    return end - 2;
  }
  if (end == first || !scene.token(end - 1).IsSign(')')) return end;
  for (uint32_t k = 2; k <= kLongestBracket && first + k < end; ++k) {
    if (scene.token(end - k).IsSign('(')) return end - k;
  }
  return end;
}

bool IsA(const Scene& scene, const names::Names& names, TokenRange group,
         names::Type type) {
  const uint32_t entity = EntityIn(names, scene.text->SpanOf(group));
  return entity != names::kNoEntity && names.entities[entity].type == type;
}

bool IsPerson(const Scene& scene, const names::Names& names,
              TokenRange group) {
  return IsA(scene, names, group, names::Type::kPerson);
}

// Kato of "Kato, the mayor of Lagos", whose apposition starts with the group
// `head`; empty if no person stands there.
TokenRange Apposed(const Scene& scene, const names::Names& names,
                   const Unit& unit, TokenRange head) {
  const uint32_t first = unit.tokens.first;
  if (head.first < first + 2 || scene.tags[head.first - 1] != Tag::kComma) {
    return {};
  }
  const uint32_t end = BeforeAside(scene, unit, head.first - 1);
  if (end == first) return {};
  const TokenRange named = scene.GroupAt(unit, end - 1);
  return named.end == end && IsPerson(scene, names, named) ? named
                                                           : TokenRange();
}

// "a series" of "a series of women who": so many of them.
bool IsQuantity(const Scene& scene, TokenRange group) {
  const absl::string_view word =
      scene.text->Folded(scene.token(group.end - 1));
  for (const absl::string_view quantity :
       {"series", "number", "handful", "string", "range", "couple", "pair",
        "trio", "majority", "minority", "dozens", "scores", "hundreds",
        "thousands"}) {
    if (word == quantity) return true;
  }
  return false;
}

// Kato of "Kato, 22, of Ikeja, west Lagos", whose place is the group `place`:
// the person behind commas, places and small words; empty if none is.
TokenRange PersonBefore(const Scene& scene, const names::Names& names,
                        const Unit& unit, TokenRange place) {
  constexpr uint32_t kMost = 16;  // tokens from the person to the place
  constexpr TagSet kBetween(Tag::kComma, Tag::kPreposition, Tag::kNumber,
                            Tag::kWord, Tag::kNoun, Tag::kName, Tag::kCapital);
  const uint32_t low =
      place.first - std::min(place.first - unit.tokens.first, kMost);
  for (uint32_t i = place.first; i > low;) {
    const TokenRange group = scene.GroupAt(unit, i - 1);
    if (group.end != i) {
      if (!kBetween.Has(scene.tags[i - 1])) return {};
      --i;
    } else if (IsA(scene, names, group, names::Type::kPerson)) {
      return group;
    } else {
      i = group.first;
    }
  }
  return {};
}

// "In", "At": nobody is their object and speaks. After "after" a clause may
// begin, unless an article parts the name from it: "after the verdict Kato".
bool OpensAdverbial(const Scene& scene, uint32_t preposition) {
  const absl::string_view word =
      scene.text->Folded(scene.token(preposition));
  if (word == "after") {
    const Tag behind = scene.tags[preposition + 1];
    return behind == Tag::kDeterminer || behind == Tag::kPossessive;
  }
  if (scene.tags[preposition] != Tag::kPreposition) return false;
  return word == "in" || word == "at" || word == "on" || word == "during" ||
         word == "outside" || word == "inside" || word == "near";
}

}  // namespace

TokenRange BehindAdverbial(const Scene& scene, const names::Names& names,
                           const Draft& draft) {
  const TokenRange speaker = draft.speaker;
  if (speaker.size() < 2 || speaker.first == 0 || draft.cue == kNowhere ||
      speaker.end > scene.cues[draft.cue].token ||
      !OpensAdverbial(scene, speaker.first - 1)) {
    return speaker;
  }
  const names::Mention* const person =
      PersonAtEnd(names, scene.text->SpanOf(speaker));
  if (person == nullptr) return speaker;
  uint32_t begin = person->span.begin;
  if (!person->honorific.empty()) {
    begin = std::min(begin, person->honorific.begin);
  }
  // "prime minister" right before it
  if (!person->role.empty() && person->role.end < begin) {
    const uint32_t behind = scene.text->TokenAt(person->role.end);
    if (behind == scene.text->TokenAt(begin)) begin = person->role.begin;
  }
  const uint32_t first = scene.text->TokenAt(begin);
  return {std::max(first, speaker.first), speaker.end};
}

TokenRange Antecedent(const Scene& scene, const names::Names& names,
                      const Draft& draft) {
  const TokenRange who = draft.speaker;
  if (who.size() != 1 || scene.tags[who.first] != Tag::kWho) return {};
  const Unit& unit = scene.units[scene.UnitOf(who.first)];
  uint32_t end = who.first;
  const bool comma =
      end > unit.tokens.first && scene.tags[end - 1] == Tag::kComma;
  if (comma) --end;
  end = BeforeAside(scene, unit, end);
  if (end == unit.tokens.first) return {};
  const TokenRange near = scene.GroupAt(unit, end - 1);
  if (near.end != end) return {};
  if (IsPerson(scene, names, near)) return near;
  if (comma && IsA(scene, names, near, names::Type::kPlace)) {
    const TokenRange person = PersonBefore(scene, names, unit, near);
    if (!person.empty()) return person;
  }
  const TokenRange head = HeadOf(scene, unit, near, true);
  if (head.first < near.first && IsQuantity(scene, head)) return near;
  if (IsPerson(scene, names, head)) return head;
  // "Kato, the mayor, who said", "Kato, a lawyer who said", but no list:
  // "Kato, officials who said".
  if (comma || scene.tags[head.first] == Tag::kDeterminer) {
    const TokenRange named = Apposed(scene, names, unit, head);
    if (!named.empty()) return named;
  }
  return head;
}

}  // namespace quotes
}  // namespace onrecord
