#include "extractor/quotes/feature_names.h"

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
    "tags right", "tags left", "words", "words right", "tags 3",
    "tags right 3", "unit starts", "unit ends", "distance", "cue word",
    "cue distance", "lemma tag", "commas", "marked", "cues", "auxiliaries",
    "cue ahead", "cue ahead tag", "start marks", "start tag", "length",
    "start ends", "cue ends", "lemma ends", "start tags", "finite",
    "finite tag", "finite ahead", "depth", "closes", "closes last", "rule",
    "rule tag", "at speaker", "word tag right", "frame left", "frame right",
    "frame tag",
};

constexpr absl::string_view kFrameFeatures[] = {
    "bias", "cue", "lemma", "stance", "tag-3", "tag-2", "tag-1", "tag+1",
    "tag+2", "tag+3", "word-2", "word-1", "word+1", "word+2", "word+3",
    "cue tag+1", "cue tag-1", "cue word+1", "cue word-1", "lemma tag+1",
    "lemma tag-1", "tags around", "tags around 2", "tags before", "tags after",
    "form tag-1", "stance tag+1", "sign before", "cue sign before",
    "sign after", "sign ends", "signs", "cue signs", "signs tag+1", "verbs",
    "verbs lemma", "unit first", "unit first word", "marks", "cue marks",
    "marks end", "marks begin", "marks end in", "marks start", "marks after",
    "marks after sign", "marks next", "marks last", "cues", "from start",
    "to end", "that", "colon", "according", "rule", "rule cue", "rule speaker",
    "cue kind",
};

constexpr absl::string_view kSpeakerFeatures[] = {
    "side", "gap", "gap cue", "gap frame", "head tag", "head", "first tag",
    "first", "words", "word left", "word right", "tag left", "tag right",
    "tags", "unit starts", "in marks", "name", "head lemma", "commas",
    "commas last", "groups", "groups frame", "groups head", "verbs",
    "verb group", "nearest", "reported", "reported frame", "reported between",
    "ing", "form gap", "before cue", "coordinated", "according", "by", "rule",
    "rule head", "nobody", "nobody frame", "nobody cue", "nobody form",
    "nobody rule",
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
