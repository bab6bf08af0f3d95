// What the decisions of the first pass say of tokens and stretches.

#ifndef ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_AGAIN_H_
#define ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_AGAIN_H_

#include <algorithm>
#include <cstdint>

#include "extractor/names/decision/feature_view.h"

namespace onrecord {
namespace names {

template <class Groups>
void FeatureView::VisitTokenAgain(uint32_t i, int own, Groups* g) const {
  const RunToken& token = tokens_[i - run_.first];
  // What the word was in its other places: the label of most, and if of all.
  int best = own & 7;
  int most = 0;
  int total = 0;
  if (token.capital) {
    const WordEvidence& evidence = d_.evidence.words()[token.doc_word];
    total = evidence.count - 1;
    if (evidence.decided[best] == evidence.count) {
      most = total;
    } else {
      const int mine = best;
      for (int label = 0; label < kLabels; ++label) {
        const int count = evidence.decided[label] - (label == mine);
        if (count > most) {
          most = count;
          best = label;
        }
      }
    }
  }
  const int state = total == 0 ? 0 : 1 + best * 2 + (most == total);
  g->Row(kOwnRow, own * 16 + state, [&](auto* sink) {
    sink->Add(Template::kOwnDecision, ValueOf(own));
    if (total == 0) return;
    sink->Add(Template::kWordDecision, Hashes().labels[best]);
    sink->Add(Template::kWordDecision, Hashes().labels[best],
              ValueOf(most == total ? 1 : 0));
  });
}

template <class Groups>
void FeatureView::VisitStretchAgain(const Candidate& c, int own,
                                    const uint8_t* tokens, Groups* g) const {
  // "Vodafone, BT and Three": what is joined is mostly of one kind.
  const Category before = CategoryAt(c.first - 1);
  const bool joins_before =
      (c.first >= run_.first + 2) &
      ((before == Category::kAnd) | (before == Category::kComma));
  VisitJoined(joins_before, before, (c.first - 2 - run_.first) * joins_before,
              kJoinedBeforeRow, Template::kJoinedBefore, tokens, g);
  const Category after = CategoryAt(c.end());
  const bool joins_after =
      (c.end() + 1 < run_.end) &
      ((after == Category::kAnd) | (after == Category::kComma));
  VisitJoined(joins_after, after, (c.end() + 1 - run_.first) * joins_after,
              kJoinedAfterRow, Template::kJoinedAfter, tokens, g);
  if (c.length > 1) {
    const int first = AloneAs(c.first);
    const int last = AloneAs(c.end() - 1);
    const int style = static_cast<int>(run_.style);
    g->Row(kEdgesRow, (first * 8 + last) * 4 + style, [&](auto* sink) {
      if (first == 0 && last == 0) return;
      sink->Add(Template::kEdges, Hashes().labels[first],
                Hashes().labels[last]);
      sink->Add(Template::kEdges, Hashes().labels[first],
                Hashes().labels[last], ValueOf(style));
    });
  }
  const Phrase& phrase = d_.phrases[c.phrase];
  g->Row(kDecisionRow, own, [&](auto* sink) {
    sink->Add(Template::kStretchDecision, Hashes().labels[own]);
  });
  VisitElsewhere(phrase, own, g);
  const auto bits = [g](RowKind kind, Template t, uint32_t labels) {
    g->Row(kind, labels, [&](auto* sink) {
      for (uint32_t b = labels; b != 0; b &= b - 1) {
        sink->Add(t, Hashes().labels[__builtin_ctz(b)]);
      }
    });
  };
  bits(kTailOfRow, Template::kTailOf, phrase.tail_of);
  bits(kHeadOfRow, Template::kHeadOf, phrase.head_of);
  const RunToken& token = tokens_[c.first - run_.first];
  if (c.length == 1 && token.upper) {
    const uint64_t letters = d_.words[token.word].letters;
    const Acronym* acronym =
        letters != 0 ? d_.acronyms.Find(letters) : nullptr;
    if (acronym != nullptr) {
      bits(kSpelledOutRow, Template::kSpelledOut, acronym->decided);
    }
  }
}

// What stands behind "and" or a comma, or before it: token `at` of the run,
// whatever that is if it does not hold.
template <class Groups>
void FeatureView::VisitJoined(bool holds, Category sign, uint32_t at,
                              RowKind kind, Template t, const uint8_t* tokens,
                              Groups* g) const {
  const int label = tokens[at] & 7;
  const bool by_and = sign == Category::kAnd;
  g->Row(kind, NumberIf(holds, label * 2 + by_and), [&](auto* sink) {
    if (holds) sink->Add(t, ValueOf(sign), Hashes().labels[label]);
  });
}

// The labels that a phrase had in its other places, of which there is one at
// most as a rule.
template <class Groups>
void FeatureView::VisitElsewhere(const Phrase& phrase, int own, Groups* g) {
  uint32_t as = phrase.decided_as;
  do {
    const bool any = as != 0;
    const int label = __builtin_ctz(as | 1 << kLabels) * any;
    const int count = (phrase.decided[label] - (label == own)) * any;
    const bool often = count > 2;
    g->Row(kElsewhereRow, NumberIf(count > 0, label * 2 + often),
           [&](auto* sink) {
      if (count <= 0) return;
      sink->Add(Template::kElsewhere, Hashes().labels[label]);
      if (often) sink->Add(Template::kElsewhereOften, Hashes().labels[label]);
    });
    as &= as - 1;
  } while (as != 0);
}

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_DECISION_VISIT_AGAIN_H_
