// What kind of speaker a noun group is, and whom it resolves to.
//
// The person that an apposition names decides ("the manager, Steve Gannon"),
// then the mention that the span holds, the one that ends where the span does
// first; else the last noun of the group, by
// knowledge/quotes/speaker_nouns.tsv. Immutable after loading, thread-safe.

#ifndef ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_KINDS_H_
#define ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_KINDS_H_

#include <cstdint>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "extractor/names/names.h"
#include "extractor/quotes/quote.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace quotes {

class SpeakerKinds {
 public:
  // Reads quotes/speaker_nouns.tsv below `knowledge_dir`.
  static absl::StatusOr<SpeakerKinds> Load(const std::string& knowledge_dir);

  // Fills in kind, span, entity, affiliation and role for the words in
  // `group`. `whole` is the noun phrase that it is the head of.
  void Describe(const text::AnnotatedText& text, const names::Names& names,
                text::TokenRange group, text::TokenRange whole,
                Speaker* speaker) const;

  // Of a noun, by its folded hash; kNone if it is in no list.
  SpeakerKind KindOf(uint64_t folded_hash) const {
    const auto it = kinds_.find(folded_hash);
    return it == kinds_.end() ? SpeakerKind::kNone : it->second;
  }

  // True for the label of a credit: "Photograph" of "Photograph: Ada Obi".
  bool IsLabel(uint64_t folded_hash) const {
    return labels_.contains(folded_hash);
  }

  uint64_t fingerprint() const { return fingerprint_; }

 private:
  // In what follows `first` is the first mention that begins in the span.
  static uint32_t PersonBehind(const text::AnnotatedText& text,
                               const names::Names& names,
                               text::TokenRange group, text::TokenRange whole);
  static uint32_t OrganizationBehind(const text::AnnotatedText& text,
                                     const names::Names& names,
                                     text::TokenRange group,
                                     text::TokenRange whole);
  static void TakeModifier(const text::AnnotatedText& text,
                           const names::Names& names, size_t first,
                           text::TokenRange group, Speaker* speaker);
  void TakeNounBehind(const text::AnnotatedText& text,
                      const names::Names& names, size_t first,
                      text::TokenRange group, text::TokenRange whole,
                      Speaker* speaker) const;
  static text::Span RoleIn(const names::Names& names, size_t first,
                           text::Span span);
  static text::Span Grown(const names::Names& names, text::Span span,
                          size_t* first);
  absl::flat_hash_map<uint64_t, SpeakerKind> kinds_;  // by folded hash
  absl::flat_hash_set<uint64_t> labels_;              // likewise
  uint64_t fingerprint_ = 0;
};

}  // namespace quotes
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_QUOTES_SPEAKERS_SPEAKER_KINDS_H_
