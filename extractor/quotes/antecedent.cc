#include "extractor/quotes/antecedent.h"

#include "extractor/quotes/proposal.h"
#include "extractor/quotes/speaker_kinds.h"

namespace onrecord {
namespace quotes {
namespace {

using grammar::Tag;
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

bool IsPerson(const Scene& scene, const names::Names& names,
              TokenRange group) {
  const uint32_t entity =
      SpeakerKinds::EntityIn(names, scene.text->SpanOf(group));
  return entity != names::kNoEntity &&
         names.entities[entity].type == names::Type::kPerson;
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

}  // namespace

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
  const TokenRange head = HeadOf(scene, unit, near, true);
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
