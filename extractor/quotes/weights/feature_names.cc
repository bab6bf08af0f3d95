#include "extractor/quotes/weights/feature_names.h"

namespace onrecord {
namespace quotes {
namespace {

constexpr absl::string_view kChoiceNames[kNumChoices] = {
    "frame",     "start-after", "end-after", "start-before", "end-before",
    "speaker",   "continue",    "keep",      "stray-speaker",
};

constexpr int kFrameLabels = 5;

// In the order of the enumerations.
constexpr absl::string_view kPlaceFeatures[] = {
    "word left", "word right", "tag left", "tag right", "tags", "marks",
    "tags right", "tags left", "words", "distance", "cue distance",
    "lemma tag", "commas", "cues", "cue ahead", "lemma ends", "finite tag",
    "rule", "rule tag", "frame right",
};

constexpr absl::string_view kFrameFeatures[] = {
    "bias", "stance", "tag+1", "tag+2", "word-2", "lemma tag+1", "tags before",
    "tags after", "form tag-1", "sign before", "sign after", "signs",
    "verbs lemma", "unit first", "cue marks", "cues", "from start", "colon",
    "according", "rule", "rule speaker", "cue kind",
};

constexpr absl::string_view kSpeakerFeatures[] = {
    "gap", "gap frame", "first tag", "words", "word left", "tag left",
    "tag right", "tags", "unit starts", "in marks", "name", "commas",
    "commas last", "verb group", "nearest", "reported", "reported between",
    "ing", "form gap", "before cue", "rule", "rule head", "nobody",
    "nobody cue",
};

constexpr absl::string_view kContinueFeatures[] = {
    "bias", "paragraph", "whole", "ends in marks", "closed", "cue before",
    "cue here", "starts in marks", "all", "four", "cue tail", "cue word",
    "length", "tail", "first word", "last signs",
};

constexpr absl::string_view kKeepFeatures[] = {
    "bias", "words", "capitals", "first capital", "words capitals",
    "word before", "tag before", "word before 2", "words before", "word after",
    "tag after", "first word", "last word", "last sign", "tags", "tag words",
    "tag words capital", "cues", "cues words", "cue left", "cue left gap",
    "cue right", "cue right gap", "unit", "unit words", "top", "closed",
    "neighbours",
};

constexpr absl::string_view kStrayFeatures[] = {
    "before", "before tag", "side", "side marks", "head tag", "head",
    "tag right", "tag left", "word left", "word right", "unit starts", "gap",
    "groups", "groups head", "cue next", "cue last", "cue next word",
    "cue last word", "in marks", "owns", "verb right", "last", "last marks",
    "last paragraphs", "last cues", "last same", "last whole", "last tag",
};

}  // namespace

absl::string_view ChoiceName(Choice choice) {
  return kChoiceNames[static_cast<int>(choice)];
}

int LabelsOf(Choice choice) {
  return choice == Choice::kFrame ? kFrameLabels : 1;
}

absl::Span<const absl::string_view> FeatureNames(Choice choice) {
  switch (choice) {
    case Choice::kFrame: return kFrameFeatures;
    case Choice::kSpeaker: return kSpeakerFeatures;
    case Choice::kContinue: return kContinueFeatures;
    case Choice::kKeep: return kKeepFeatures;
    case Choice::kStraySpeaker: return kStrayFeatures;
    default: return kPlaceFeatures;
  }
}

}  // namespace quotes
}  // namespace onrecord
