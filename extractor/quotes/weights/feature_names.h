// The names of the features that each choice looks at. The enumerators are
// indices into FeatureNames(); what a feature's values are is told where it is
// added.

#ifndef ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURE_NAMES_H_
#define ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURE_NAMES_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace onrecord {
namespace quotes {

// Each is a choice among candidates, or a yes or no.
enum class Choice : uint8_t {
  kFrame,        // what a cue does: one of the frames
  kStartAfter,   // where the words after a cue begin
  kEndAfter,     // and end
  kStartBefore,  // the same of words before a cue
  kEndBefore,
  kSpeaker,      // which noun group speaks
  kContinue,     // does a sentence go on with the quotation before
  kKeep,         // does anyone say these words in marks
  kStraySpeaker, // who says words in marks that have no cue
};
constexpr int kNumChoices = 9;

// "frame", "start-after" and so on.
absl::string_view ChoiceName(Choice choice);
// How many weights a feature has: kNumFrames for kFrame, else 1.
int LabelsOf(Choice choice);

// At most 256. The four places share theirs.
absl::Span<const absl::string_view> FeatureNames(Choice choice);

// Of where reported words begin and end.
enum class PlaceFeature : uint8_t {
  kWordLeft, kWordRight, kTagLeft, kTagRight, kTags, kMarks, kTagsRight,
  kTagsLeft, kWords, kDistance, kCueDistance, kLemmaTag, kCommas, kCues,
  kCueAhead, kLemmaEnds, kFiniteTag, kRule, kRuleTag, kFrameRight,
};

// Of what a cue does.
enum class FrameFeature : uint8_t {
  kBias, kStance, kTagPlus1, kTagPlus2, kWordMinus2, kLemmaTagPlus1,
  kTagsBefore, kTagsAfter, kFormTagMinus1, kSignBefore, kSignAfter, kSigns,
  kVerbsLemma, kUnitFirst, kCueMarks, kCues, kFromStart, kColon, kAccording,
  kRule, kRuleSpeaker, kCueKind,
};

// Of who speaks.
enum class SpeakerFeature : uint8_t {
  kGap, kGapFrame, kFirstTag, kWords, kWordLeft, kTagLeft, kTagRight, kTags,
  kUnitStarts, kInMarks, kName, kCommas, kCommasLast, kVerbGroup, kNearest,
  kReported, kReportedBetween, kIng, kFormGap, kBeforeCue, kRule, kRuleHead,
  kNobody, kNobodyCue,
};

// Of whether a sentence goes on with a quotation.
enum class ContinueFeature : uint8_t {
  kBias, kParagraph, kWhole, kEndsInMarks, kClosed, kCueBefore, kCueHere,
  kStartsInMarks, kAll, kFour, kCueTail, kCueWord, kLength, kTail, kFirstWord,
  kLastSigns,
};

// Of whether anyone says words in marks.
enum class KeepFeature : uint8_t {
  kBias, kWords, kCapitals, kFirstCapital, kWordsCapitals, kWordBefore,
  kTagBefore, kWordBefore2, kWordsBefore, kWordAfter, kTagAfter, kFirstWord,
  kLastWord, kLastSign, kTags, kTagWords, kTagWordsCapital, kCues, kCuesWords,
  kCueLeft, kCueLeftGap, kCueRight, kCueRightGap, kUnit, kUnitWords, kTop,
  kClosed, kNeighbours,
};

// Of who says words in marks that have no cue.
enum class StrayFeature : uint8_t {
  kBefore, kBeforeTag, kSide, kSideMarks, kHeadTag, kHead, kTagRight, kTagLeft,
  kWordLeft, kWordRight, kUnitStarts, kGap, kGroups, kGroupsHead, kCueNext,
  kCueLast, kCueNextWord, kCueLastWord, kInMarks, kOwns, kVerbRight, kLast,
  kLastMarks, kLastParagraphs, kLastCues, kLastSame, kLastWhole, kLastTag,
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_WEIGHTS_FEATURE_NAMES_H_
