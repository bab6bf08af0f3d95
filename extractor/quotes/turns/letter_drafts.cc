#include "extractor/quotes/turns/letter_drafts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extractor/quotes/turns/letters.h"
#include "extractor/quotes/turns/turn_drafts.h"

namespace onrecord {
namespace quotes {
namespace {

bool LiesIn(const Draft& draft, uint32_t first, uint32_t end) {
  return !draft.parts.empty() && draft.parts.front().first >= first &&
         draft.parts.back().end <= end;
}

}  // namespace

void AddLetters(const Scene& scene, Drafts* drafts) {
  std::vector<Turn> letters;
  FindLetters(*scene.text, &letters);
  std::vector<Draft>& list = drafts->list;
  for (const Turn& letter : letters) {
    const uint32_t first = letter.words.front().first;
    const uint32_t end = letter.words.back().end;
    const auto at = std::lower_bound(
        list.begin(), list.end(), first,
        [&scene](const Draft& draft, uint32_t token) {
          return FirstToken(scene, draft) < token;
        });
    const uint32_t place = at - list.begin();
    for (Draft& draft : list) {
      if (draft.inside != kNowhere) {
        draft.inside += draft.inside >= place;
      } else if (LiesIn(draft, first, end)) {
        draft.inside = place;
      }
    }
    list.insert(at, DraftOf(letter, "letter"));
  }
}

}  // namespace quotes
}  // namespace onrecord
