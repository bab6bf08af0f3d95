// What the decisions of the first pass say of tokens and stretches.

#ifndef ONRECORD_EXTRACTOR_NAMES_VISIT_AGAIN_H_
#define ONRECORD_EXTRACTOR_NAMES_VISIT_AGAIN_H_

#include <algorithm>
#include <cstdint>

#include "extractor/names/feature_view.h"

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
  if (c.first >= run_.first + 2 &&
      (before == Category::kAnd || before == Category::kComma)) {
    const int label = tokens[c.first - 2 - run_.first] & 7;
    const int joined = label * 2 + (before == Category::kAnd);
    g->Row(kJoinedBeforeRow, joined, [&](auto* sink) {
      sink->Add(Template::kJoinedBefore, ValueOf(before),
                Hashes().labels[label]);
    });
  }
  const Category after = CategoryAt(c.end());
  if (c.end() + 1 < run_.end &&
      (after == Category::kAnd || after == Category::kComma)) {
    const int label = tokens[c.end() + 1 - run_.first] & 7;
    const int joined = label * 2 + (after == Category::kAnd);
    g->Row(kJoinedAfterRow, joined, [&](auto* sink) {
      sink->Add(Template::kJoinedAfter, ValueOf(after),
                Hashes().labels[label]);
    });
  }
  if (c.length > 1) {
    const int first = AloneAs(c.first);
    const int last = AloneAs(c.end() - 1);
    const int style = static_cast<int>(run_.style);
    if (first != 0 || last != 0) {
      g->Row(kEdgesRow, (first * 8 + last) * 4 + style, [&](auto* sink) {
        sink->Add(Template::kEdges, Hashes().labels[first],
                  Hashes().labels[last]);
        sink->Add(Template::kEdges, Hashes().labels[first],
                  Hashes().labels[last], ValueOf(style));
      });
    }
  }
  const Phrase& phrase = d_.phrases[c.phrase];
  g->Row(kDecisionRow, own, [&](auto* sink) {
    sink->Add(Template::kStretchDecision, Hashes().labels[own]);
  });
  for (uint32_t as = phrase.decided_as; as != 0; as &= as - 1) {
    const int label = __builtin_ctz(as);
    const int count = phrase.decided[label] - (label == own);
    if (count > 0) {
      g->Row(kElsewhereRow, label * 2 + (count > 2), [&](auto* sink) {
        sink->Add(Template::kElsewhere, Hashes().labels[label]);
        if (count > 2) {
          sink->Add(Template::kElsewhereOften, Hashes().labels[label]);
        }
      });
    }
  }
  const auto bits = [g](RowKind kind, Template t, uint32_t labels) {
    if (labels == 0) return;
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

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_VISIT_AGAIN_H_
