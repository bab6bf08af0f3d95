// Runs: the stretches of a text in which names can stand.
//
// A run is capitalised words of one sentence, joined across at most two small
// words or signs that names may hold: "Bank of [America] and the Department
// for Business, Energy" ... "said" ends it. All decisions fall inside runs;
// the rest of the text, five tokens of six, is only looked at from them.

#ifndef ONRECORD_EXTRACTOR_NAMES_CANDIDATES_RUNS_H_
#define ONRECORD_EXTRACTOR_NAMES_CANDIDATES_RUNS_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/word_memory.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace names {

// How the sentence is written.
enum class LineStyle : uint8_t { kPlain, kTitleCase, kUpperCase };

struct Run {
  uint32_t first = 0;  // tokens [first, end)
  uint32_t end = 0;
  uint32_t place = 0;  // of the first token in RunSet::tokens
  // Of the site kSitesAround tokens before it in Document::sites.
  uint32_t first_site = 0;
  // Tokens of the paragraph, the widest that features may look at.
  uint32_t border_first = 0;
  uint32_t border_end = 0;
  LineStyle style = LineStyle::kPlain;
  // Every WordTraits::long_word has a capital, and there are three.
  bool all_capitals = false;
  bool has_legal = false;  // a kLegalStrong
};

// A token of a run, with what is known of it before any decision.
struct alignas(32) RunToken {
  uint32_t word = 0;      // Words::Id
  uint32_t fold = 0;      // WordTraits::fold
  uint32_t doc_word = 0;  // capitals: index of the document's evidence on it
  uint32_t sequence = 0;  // index into sequences
  // Set of classes (ListingSets) of the longest entry that covers it.
  uint16_t listing = 0;
  // 0: it is all of that entry, 1: its first token, 2: inner, 3: last.
  uint8_t listing_place = 0;
  Category category = Category::kSmallWord;  // with the gazetteer
  uint8_t band = 0;    // BandOf its lists
  bool capital = false;
  bool upper = false;  // WordTraits::upper
  bool starts = false; // a sentence, or what is quoted in one
  bool glued = false;
  bool may_start = false;  // a name
  bool may_end = false;
  bool ends_sequence = false;  // the last one of it
};

// Capitalised words next to one another (also "Jean-Luc", "A & B").
struct Sequence {
  uint32_t first = 0;  // tokens of the document
  uint32_t end = 0;
  uint32_t size() const { return end - first; }
};

struct RunSet {
  std::vector<Run> runs;
  std::vector<RunToken> tokens;  // of all runs, one after the other
  std::vector<Sequence> sequences;
  // Tokens whose word has a Point.
  std::vector<uint32_t> points;
  // Scratch: what a sweep notes of sentences that may have runs, and tokens
  // that it noted.
  struct Swept {
    const text::Sentence* sentence = nullptr;
    uint32_t first_capital = 0;  // into noted_capitals
    uint32_t end_capital = 0;
    // Words of four letters or more, with a capital, all in capitals.
    int longs = 0;
    int long_capitals = 0;
    int long_uppers = 0;
  };
  std::vector<Swept> swept;
  std::vector<uint32_t> noted_points;
  std::vector<uint32_t> noted_capitals;

  const RunToken& At(const Run& run, uint32_t token) const {
    return tokens[run.place + (token - run.first)];
  }
  RunToken& At(const Run& run, uint32_t token) {
    return tokens[run.place + (token - run.first)];
  }
};

// Fills all but doc_word, listing, and categories that need the gazetteer.
void FindRuns(const text::AnnotatedText& text, WordMemory* words, RunSet* set);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_CANDIDATES_RUNS_H_
