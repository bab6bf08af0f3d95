#include "extractor/grammar/tag.h"

namespace onrecord {
namespace grammar {
namespace {

// In the order of the enumeration.
constexpr absl::string_view kNames[] = {
    "none",       "determiner", "possessive",  "subject",      "object",
    "her",        "that",       "preposition", "to",           "subordinator",
    "wh",         "who",        "and",         "modal",        "be",
    "have",       "do",         "not",         "adverb",       "base-verb",
    "time",       "title",      "pronoun-verb", "name",        "capital",
    "number",     "ing",        "past",        "noun",         "plural",
    "word",       "'s",         "comma",       "stop",         "question",
    "colon",      "semicolon",  "dash",        "hyphen",       "mark",
    "open-bracket", "close-bracket", "symbol", "url",
};
static_assert(sizeof(kNames) / sizeof(kNames[0]) == kNumTags,
              "every tag has a name");

}  // namespace

absl::string_view TagName(Tag tag) { return kNames[static_cast<int>(tag)]; }

Tag TagOfName(absl::string_view name) {
  for (int i = 0; i < kNumTags; ++i) {
    if (kNames[i] == name) return static_cast<Tag>(i);
  }
  return Tag::kNone;
}

}  // namespace grammar
}  // namespace onrecord
