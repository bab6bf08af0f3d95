#include "extractor/names/candidates/document.h"

#include <algorithm>
#include <tuple>

#include "extractor/text/characters.h"

namespace onrecord {
namespace names {
namespace {

// Initials that cannot be an acronym of the document.
constexpr uint64_t kNoAcronym = ~0ull;

class CandidateFinder {
 public:
  explicit CandidateFinder(Document* document)
      : d_(*document), listing_(d_.listings.data()),
        listings_end_(listing_ + d_.listings.size()) {}

  void Run() {
    d_.candidates.clear();
    d_.run_candidates.clear();
    d_.phrases.StartDocument(d_.words.folds());
    d_.acronyms.Clear();
    for (const RunToken& token : d_.runs.tokens) {
      if (token.may_start) d_.phrases.PrefetchWord(token.fold);
      if (token.capital && token.upper) {
        d_.acronyms.Add(d_.words[token.word].letters);
      }
    }
    for (const names::Run& run : d_.runs.runs) {
      d_.run_candidates.push_back(d_.candidates.size());
      run_ = &run;
      const RunToken* const tokens = d_.runs.tokens.data() + run.place;
      for (uint32_t s = run.first; s < run.end; ++s) {
        const RunToken* token = tokens + (s - run.first);
        if (token->may_start) StartAt(s, token);
      }
    }
    d_.run_candidates.push_back(d_.candidates.size());
  }

 private:
  // `tokens`: from the one at `s` on.
  void StartAt(uint32_t s, const RunToken* tokens) {
    while (listing_ != listings_end_ && listing_->first < s) ++listing_;
    uint64_t key = 0;
    uint64_t initials = d_.acronyms.empty() ? kNoAcronym : 0;
    int capitals = 0;
    int connector = -1;
    int small = -1;
    const Listing* listing = listing_;
    // The row of capitals that it is in: what starts or ends as it does is a
    // head or tail of it.
    const Sequence& row = d_.runs.sequences[tokens->sequence];
    const uint32_t row_end = std::min(row.end, row.first + kLongestName);
    const uint32_t most = std::min<uint32_t>(run_->end - s, kLongestName);
    for (uint32_t length = 1; length <= most; ++length) {
      const RunToken& token = tokens[length - 1];
      key = PhraseBoard::Extend(key, token.fold);
      if (token.capital) {
        ++capitals;
        if (initials != kNoAcronym) {
          initials = AddInitial(initials, d_.words[token.word]);
        }
      } else {
        if (small < 0) small = length - 1;
        if (connector < 0 && length > 1 && !token.glued) connector = length - 1;
      }
      if (length > 1 && !token.may_end) continue;
      const uint32_t e = s + length;
      while (listing != listings_end_ && listing->first == s &&
             listing->end < e) {
        ++listing;
      }
      const bool listed = listing != listings_end_ && listing->first == s &&
                          listing->end == e;
      // What takes in the end of a row of capitals and the start of another
      // and neither of them whole is no name unless it is listed.
      if (e > row.end && s != row.first && !token.ends_sequence && !listed) {
        continue;
      }
      // Filled where it stays: to copy what was just written byte by byte
      // would wait for the bytes.
      d_.candidates.emplace_back();
      Candidate& candidate = d_.candidates.back();
      candidate.first = s;
      candidate.length = length;
      candidate.whole = s == row.first && e == row.end;
      candidate.small = std::max(small, 0);
      candidate.head = connector > 0 ? connector - 1 : length - 1;
      candidate.phrase = length == 1 ? d_.phrases.InternWord(token.fold)
                                     : d_.phrases.Intern(key);
      Phrase& phrase = d_.phrases[candidate.phrase];
      ++phrase.count;
      if (s == row.first) {
        if (e < row_end) phrase.head = true;
      } else if (e == row_end) {
        phrase.tail = true;
      }
      if (capitals > 1 && initials != kNoAcronym) {
        NoteInitials(initials, &candidate);
      }
      if (listed) {
        candidate.listing = listing->set;
        candidate.listed_phrase = listing->phrase;
      }
    }
  }

  // REQUIRES: `initials` is not kNoAcronym.
  uint64_t AddInitial(uint64_t initials, const WordTraits& traits) const {
    if (traits.letters == 0 || initials >> 56 != 0) return kNoAcronym;
    uint64_t first = traits.letters;
    while (first >> 8 != 0) first >>= 8;
    if (initials == 0 && !d_.acronyms.MayStart(first)) return kNoAcronym;
    return AcronymBoard::Extend(initials, static_cast<char>(first));
  }

  void NoteInitials(uint64_t initials, Candidate* candidate) {
    Acronym* acronym = d_.acronyms.Find(initials);
    if (acronym == nullptr) return;
    acronym->spelled_out = true;
    candidate->spells = true;
    const uint32_t e = candidate->end();
    candidate->bracketed = e + 1 < run_->border_end &&
                           d_.Traits(e).category == Category::kOpen &&
                           d_.Traits(e + 1).upper &&
                           d_.Traits(e + 1).letters == initials;
  }

  Document& d_;
  const names::Run* run_ = nullptr;
  // Of those that start at the token at hand or behind it.
  const Listing* listing_;
  const Listing* const listings_end_;
};

}  // namespace

uint32_t CandidateOf(const Document& d, uint32_t first, uint32_t end) {
  const auto key = std::make_tuple(first, end);
  const auto at = std::lower_bound(
      d.candidates.begin(), d.candidates.end(), key,
      [](const Candidate& c, const std::tuple<uint32_t, uint32_t>& k) {
        return std::make_tuple(c.first, c.end()) < k;
      });
  if (at == d.candidates.end() || at->first != first || at->end() != end) {
    return kNoCandidate;
  }
  return at - d.candidates.begin();
}

bool IsDemonym(const Document& d, uint32_t token) {
  const auto l = std::lower_bound(
      d.listings.begin(), d.listings.end(), token,
      [](const Listing& listing, uint32_t t) { return listing.first < t; });
  return l != d.listings.end() && l->first == token && l->end == token + 1 &&
         (l->classes & kDemonymClass);
}

uint64_t InitialsOf(const Document& d, text::TokenRange tokens) {
  uint64_t letters = 0;
  int capitals = 0;
  for (uint32_t i = tokens.first; i < tokens.end; ++i) {
    const WordTraits& traits = d.Traits(i);
    if (!traits.capital) continue;
    if (traits.letters == 0 || ++capitals > AcronymBoard::kMostLetters) {
      return 0;
    }
    uint64_t first = traits.letters;
    while (first >> 8 != 0) first >>= 8;
    letters = AcronymBoard::Extend(letters, static_cast<char>(first));
  }
  return capitals > 1 ? letters : 0;
}

void FindCandidates(Document* document) { CandidateFinder(document).Run(); }

}  // namespace names
}  // namespace onrecord
