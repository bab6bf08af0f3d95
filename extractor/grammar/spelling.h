// The regular inflection of English verbs.
//
//   WithS("deny")    // "denies"
//   WithEd("quip")   // "quipped"
//   WithIng("argue") // "arguing"
//
// The last consonant is doubled after one short vowel in words of one syllable
// only ("quipped", but "answered"); verbs that double beyond that ("admitted")
// are listed with the irregular ones. Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_GRAMMAR_SPELLING_H_
#define ONRECORD_EXTRACTOR_GRAMMAR_SPELLING_H_

#include <string>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace grammar {

// `base` is in lower case. An empty base gives the bare suffix.
std::string WithS(absl::string_view base);
std::string WithEd(absl::string_view base);
std::string WithIng(absl::string_view base);

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_SPELLING_H_
