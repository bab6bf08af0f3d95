// The names of the features that each choice looks at. The enumerators are
// indices into FeatureNames(); what a feature's values are is told where it is
// added.

#ifndef ONRECORD_EXTRACTOR_QUOTES_FEATURE_NAMES_H_
#define ONRECORD_EXTRACTOR_QUOTES_FEATURE_NAMES_H_

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
  kTagsLeft, kWords, kWordsRight, kTags3, kTagsRight3, kUnitStarts, kUnitEnds,
  kDistance, kCueWord, kCueDistance, kLemmaTag, kCommas, kMarked, kCues,
  kAuxiliaries, kCueAhead, kCueAheadTag, kStartMarks, kStartTag, kLength,
  kStartEnds, kCueEnds, kLemmaEnds, kStartTags, kFinite, kFiniteTag,
  kFiniteAhead, kDepth, kCloses, kClosesLast, kRule, kRuleTag, kAtSpeaker,
  kWordTagRight, kFrameLeft, kFrameRight, kFrameTag,
};

// Of what a cue does.
enum class FrameFeature : uint8_t {
  kBias, kCue, kLemma, kStance, kTagMinus3, kTagMinus2, kTagMinus1, kTagPlus1,
  kTagPlus2, kTagPlus3, kWordMinus2, kWordMinus1, kWordPlus1, kWordPlus2,
  kWordPlus3, kCueTagPlus1, kCueTagMinus1, kCueWordPlus1, kCueWordMinus1,
  kLemmaTagPlus1, kLemmaTagMinus1, kTagsAround, kTagsAround2, kTagsBefore,
  kTagsAfter, kFormTagMinus1, kStanceTagPlus1, kSignBefore, kCueSignBefore,
  kSignAfter, kSignEnds, kSigns, kCueSigns, kSignsTagPlus1, kVerbs,
  kVerbsLemma, kUnitFirst, kUnitFirstWord, kMarks, kCueMarks, kMarksEnd,
  kMarksBegin, kMarksEndIn, kMarksStart, kMarksAfter, kMarksAfterSign,
  kMarksNext, kMarksLast, kCues, kFromStart, kToEnd, kThat, kColon, kAccording,
  kRule, kRuleCue, kRuleSpeaker, kCueKind,
};

// Of who speaks.
enum class SpeakerFeature : uint8_t {
  kSide, kGap, kGapCue, kGapFrame, kHeadTag, kHead, kFirstTag, kFirst, kWords,
  kWordLeft, kWordRight, kTagLeft, kTagRight, kTags, kUnitStarts, kInMarks,
  kName, kHeadLemma, kCommas, kCommasLast, kGroups, kGroupsFrame, kGroupsHead,
  kVerbs, kVerbGroup, kNearest, kReported, kReportedFrame, kReportedBetween,
  kIng, kFormGap, kBeforeCue, kCoordinated, kAccording, kBy, kRule, kRuleHead,
  kNobody, kNobodyFrame, kNobodyCue, kNobodyForm, kNobodyRule,
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
  kClosed,
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

#endif  // ONRECORD_EXTRACTOR_QUOTES_FEATURE_NAMES_H_
