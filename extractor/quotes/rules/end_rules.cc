#include "extractor/quotes/rules/end_rules.h"

#include "extractor/grammar/clauses.h"
#include "extractor/quotes/rules/choice_rules.h"

namespace onrecord {
namespace quotes {
namespace {

// "it would “bully” | voters", "that the “dam” | will hold", "that Kato | and
// Obi had left": words that end there end too soon, inside a clause.
bool EndsTooSoon(const CueView& view, uint32_t start, uint32_t end) {
  using grammar::Tag;
  constexpr grammar::TagSet kNouns(Tag::kNoun, Tag::kPlural, Tag::kWord,
                                   Tag::kName, Tag::kCapital);
  const Scene& scene = view.scene;
  if (view.entry.noun || end + 1 >= view.unit.end) return false;
  if (!scene.AnyMarked(start, end + 1)) {
    // "said Mr Warden | concluded that", "that Kato | and Obi had left"
    if (scene.counts[start].finite != scene.counts[end].finite) return false;
    const bool that = scene.tags[start] == Tag::kThat;
    const bool clause = that || (view.entry.frames & kBareClause) != 0;
    return (clause && grammar::IsFinite(scene.tags[end])) ||
           (that && scene.tags[end] == Tag::kAnd);
  }
  if (end < start + 3 || !scene.Closes(end - 1) || scene.Marked(end) ||
      scene.IsCue(end)) {
    return false;
  }
  // "it is,” Kato said": the clause ends with the mark.
  if (grammar::IsSign(scene.tags[end - 2])) return false;
  const uint32_t open = scene.StretchAt(end - 1).open;
  if (open <= start || scene.Marked(open - 1)) return false;
  const Tag next = scene.tags[end];
  if (next == Tag::kPreposition) {
    return scene.text->Folded(scene.token(end)) == "of";
  }
  const bool verbless =
      scene.counts[start].finite == scene.counts[end].finite;
  return kNouns.Has(next) || (verbless && grammar::IsFinite(next));
}

bool HasComma(const Scene& scene, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    if (scene.tags[i] == grammar::Tag::kComma) return true;
  }
  return false;
}

// "said the boy |, who is 14, was late", "that on Monday |, Kato left": the
// verb behind what is put in at the comma at `end`, before which words that
// begin at `start` have none; `end` if nothing is.
uint32_t VerbBehindInsertion(const CueView& view, uint32_t start,
                             uint32_t end) {
  using grammar::Tag;
  constexpr grammar::TagSet kInserted(Tag::kWho, Tag::kWh, Tag::kDeterminer,
                                      Tag::kName, Tag::kPreposition,
                                      Tag::kPast, Tag::kIng);
  const Scene& scene = view.scene;
  const auto verb_at = [&](uint32_t i) {
    while (i + 1 < view.unit.end && (scene.tags[i] == Tag::kAdverb ||
                                     scene.tags[i] == Tag::kNot)) {
      ++i;
    }
    return grammar::IsFinite(scene.tags[i]);
  };
  const bool that = scene.tags[start] == Tag::kThat;
  if (view.entry.noun || end + 2 >= view.unit.end ||
      scene.tags[end] != Tag::kComma || scene.AnyMarked(start, end + 1) ||
      scene.counts[start].finite != scene.counts[end].finite ||
      !(that || (view.entry.frames & kBareClause) != 0)) {
    return end;
  }
  if (that && scene.tags[start + 1] == Tag::kPreposition) {
    uint32_t verb = end + 1;
    while (verb < view.unit.end && !grammar::IsFinite(scene.tags[verb])) {
      ++verb;
    }
    return verb < view.unit.end ? verb : end;
  }
  // "another teacher, Ana Kato |, had noted"
  if (HasComma(scene, start, end) && verb_at(end + 1)) return end + 1;
  if (!kInserted.Has(scene.tags[end + 1])) return end;
  for (uint32_t i = end + 2; i + 1 < view.unit.end; ++i) {
    if (scene.tags[i] == Tag::kComma) return verb_at(i + 1) ? i + 1 : end;
  }
  return end;
}

}  // namespace

uint32_t LeastEnd(const CueView& view, uint32_t start, uint32_t end) {
  const uint32_t verb = VerbBehindInsertion(view, start, end);
  if (verb > end) return verb + 1;
  return EndsTooSoon(view, start, end) ? end + 1 : end;
}

uint32_t BeforeIt(const CueView& view, uint32_t end) {
  const Scene& scene = view.scene;
  if (end < view.unit.first + 3 || end > view.at ||
      scene.tags[end - 2] != grammar::Tag::kComma ||
      scene.text->Folded(scene.token(end - 1)) != "it" || !IsPassive(view)) {
    return end;
  }
  return end - 2;
}

}  // namespace quotes
}  // namespace onrecord
