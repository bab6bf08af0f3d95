// Tells what each paragraph of a page is: headline, byline, article, teaser,
// advertisement. From the phrases of knowledge/text/zones.tsv and from where
// and how long a paragraph is. Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_TEXT_ZONES_H_
#define ONRECORD_EXTRACTOR_TEXT_ZONES_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/text/annotated_text.h"
#include "extractor/text/document_context.h"

namespace onrecord {
namespace text {

class Zoner {
 public:
  // Columns: zone (byline, caption, related, boilerplate), match, phrase
  // (lower case, compared after folding). Match is one of
  //   whole    the paragraph is the phrase
  //   start    a paragraph of at most 160 bytes starts with it
  //   heading  whole, and the short paragraphs after it belong to the zone too
  //   word     a paragraph made of nothing but such words, signs and words in
  //            other scripts than Latin is boilerplate (share buttons, lists
  //            of languages)
  static absl::StatusOr<Zoner> Create(const knowledge::TableFile& table);

  // Makes paragraphs of their own of the rows of share buttons that a scraper
  // left inside lines: "... said.    Facebook    Twitter    Pinterest   The
  // port of Lagos". Buttons are words of kind "word", three spaces between.
  // REQUIRES: text has paragraphs, and no sentences yet.
  void PartButtons(AnnotatedText* text) const;

  // Sets the zone of each paragraph. Headlines stand where a document opens,
  // page furniture that no phrase tells where it ends.
  // REQUIRES: text has paragraphs and sentences.
  void Mark(TextPart part, AnnotatedText* text) const;

 private:
  enum class Match : uint8_t { kWhole, kStart, kHeading };
  static void MarkTail(AnnotatedText* text);

  struct Rule {
    Zone zone;
    Match match;
    std::string phrase;
  };

  bool IsButton(const AnnotatedText& text, uint32_t token) const;
  // The first row of buttons among these tokens; empty, at their end, if there
  // is none.
  TokenRange NextButtonRow(const AnnotatedText& text, TokenRange tokens) const;
  const Rule* FindRule(const AnnotatedText& text,
                       const Paragraph& paragraph) const;
  bool IsWordList(const AnnotatedText& text, const Paragraph& paragraph) const;

  std::vector<Rule> rules_;
  // Bytes that some rule's phrase starts with, in either case.
  std::array<bool, 256> first_bytes_ = {};
  // Hashes of the folded words of kind "word".
  absl::flat_hash_set<uint64_t> words_;
  // From a phrase's first word to the rules that start with it.
  absl::flat_hash_map<std::string, std::vector<uint32_t>> by_first_word_;
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_ZONES_H_
