// What the names stage gathers of one document before it decides anything.
// Part of a workspace, reused from document to document.

#ifndef ONRECORD_EXTRACTOR_NAMES_CANDIDATES_DOCUMENT_H_
#define ONRECORD_EXTRACTOR_NAMES_CANDIDATES_DOCUMENT_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/phrases.h"
#include "extractor/names/candidates/runs.h"
#include "extractor/names/candidates/word_evidence.h"
#include "extractor/names/candidates/word_memory.h"
#include "extractor/names/lists/listings.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace names {

// A stretch of a run that may be a name.
struct Candidate {
  uint32_t first = 0;  // token
  uint32_t phrase = 0;
  // What the gazetteer says of exactly this stretch: a set of classes, and
  // the phrase if there are any.
  uint32_t listing = 0;
  uint32_t listed_phrase = 0;
  uint8_t length = 0;    // tokens
  uint8_t head = 0;      // offset of the word before the first connector
  uint8_t small = 0;     // offset of the first that is no capital, if any is
  bool spells : 1;       // its initials are an acronym of the document
  bool bracketed : 1;    // ... which follows in brackets
  bool whole : 1;        // it is all of a Sequence
  Candidate() : spells(false), bracketed(false), whole(false) {}
  uint32_t end() const { return first + length; }
};

// A token of a run or its surroundings, as features see it.
//
// `kind` and `uses` are those of its word if the weights may know it, else of
// its category.
struct Site : KindAndUses {
  // The kind of its word, whether the weights may know it or not; 0 off text.
  uint32_t word_kind;
  Category category;
  // Capitals, and capitals that stand in lower case elsewhere, before it in
  // the run: only differences count, and they are small.
  uint8_t capitals;
  uint8_t lower;
  // RunToken::starts and listing; false and 0 outside the run.
  bool starts;
  uint16_t listing;
  bool glued;  // to the token before; false off text

  // 1 if its word is good for that, else 0: a number, as two of them and-ed
  // are asked for at once.
  uint32_t Is(PairUse use) const { return uses / use & 1; }
  bool IsWord() const { return kind >= kCategoryWidth; }
};
static_assert(sizeof(Site) == 16, "features look at little else");

// In place of a candidate: there is none.
constexpr uint32_t kNoCandidate = ~0u;

// Sites beside a run on either side.
constexpr int kSitesAround = 2;

struct Document {
  const text::AnnotatedText* text = nullptr;
  WordMemory words;
  RunSet runs;
  EvidenceBoard evidence;
  std::vector<Listing> listings;  // by first token, then end
  // Those that end behind their run: "Moody's", "BBC Radio 4". In that order,
  // too, without a set.
  std::vector<Listing> longer;
  ListingSets sets;
  PhraseBoard phrases;
  AcronymBoard acronyms;
  std::vector<Candidate> candidates;  // by run, then first token, then length
  std::vector<Site> sites;  // of runs and beside them, see Run::first_site
  std::vector<uint32_t> run_candidates;  // [i, i + 1) are those of run i

  const WordTraits& Traits(uint32_t token) const {
    return words[text->tokens()[token].word];
  }
  // What the lists say of `candidate`; 0 if it is kNoCandidate.
  uint32_t ClassesOf(uint32_t candidate) const {
    return candidate == kNoCandidate
               ? 0
               : sets.classes(candidates[candidate].listing);
  }
};

// Longest name, in tokens.
constexpr int kLongestName = 10;

// The candidate of tokens [first, end), kNoCandidate if there is none.
uint32_t CandidateOf(const Document& document, uint32_t first, uint32_t end);

// "French": a list of peoples has it, alone.
bool IsDemonym(const Document& document, uint32_t token);

// The letters of the capitals of tokens, as WordTraits::letters has those of an
// acronym; 0 if they are fewer than two or cannot be one.
uint64_t InitialsOf(const Document& document, text::TokenRange tokens);

// Fills candidates, phrases and acronyms.
void FindCandidates(Document* document);
// Fills sites.
void MakeSites(Document* document);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_CANDIDATES_DOCUMENT_H_
