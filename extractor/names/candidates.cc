#include "extractor/names/document.h"

#include <algorithm>

#include "extractor/text/characters.h"

namespace onrecord {
namespace names {
namespace {

class CandidateFinder {
 public:
  explicit CandidateFinder(Document* document)
      : d_(*document), tokens_(document->text->tokens()) {}

  void Run() {
    d_.candidates.clear();
    d_.run_candidates.clear();
    d_.phrases.Clear();
    d_.acronyms.Clear();
    for (const RunToken& token : d_.runs.tokens) {
      if (d_.words[token.word].upper) {
        d_.acronyms.Add(d_.words[token.word].letters);
      }
    }
    for (const names::Run& run : d_.runs.runs) {
      d_.run_candidates.push_back(d_.candidates.size());
      run_ = &run;
      for (uint32_t s = run.first; s < run.end; ++s) {
        if (MayStart(s)) StartAt(s);
      }
      MarkTailsAndHeads(run);
    }
    d_.run_candidates.push_back(d_.candidates.size());
  }

 private:
  bool MayStart(uint32_t s) const {
    const WordTraits& traits = d_.Traits(s);
    if (traits.capital) return true;
    if (traits.category == Category::kPossessive) return false;
    if (!traits.word && traits.category != Category::kNumber) return false;
    return traits.category == Category::kParticle ||
           traits.category == Category::kNumber ||
           (s + 1 < run_->end && tokens_[s + 1].glued());
  }

  bool MayEnd(uint32_t last) const {
    const WordTraits& traits = d_.Traits(last);
    return traits.capital || traits.category == Category::kNumber ||
           traits.category == Category::kClose ||
           (traits.category == Category::kStop && tokens_[last].glued()) ||
           (tokens_[last].glued() && traits.word &&
            traits.category != Category::kPossessive);
  }

  void StartAt(uint32_t s) {
    while (listing_ < d_.listings.size() && d_.listings[listing_].first < s) {
      ++listing_;
    }
    uint64_t key = 0;
    uint64_t initials = 0;
    int capitals = 0;
    int connector = -1;
    size_t listing = listing_;
    const uint32_t last = std::min<uint32_t>(run_->end, s + kLongestName);
    for (uint32_t e = s + 1; e <= last; ++e) {
      const WordTraits& traits = d_.Traits(e - 1);
      key = PhraseBoard::Extend(key, traits.fold);
      if (traits.capital) {
        ++capitals;
        initials = AddInitial(initials, traits);
      } else if (connector < 0 && e - 1 > s && !tokens_[e - 1].glued()) {
        connector = e - 1 - s;
      }
      if (e - s > 1 && !MayEnd(e - 1)) continue;
      Candidate candidate;
      candidate.first = s;
      candidate.length = e - s;
      candidate.head = connector > 0 ? connector - 1 : e - s - 1;
      candidate.phrase = d_.phrases.Intern(key);
      ++d_.phrases[candidate.phrase].count;
      if (capitals > 1) NoteInitials(initials, &candidate);
      for (; listing < d_.listings.size() && d_.listings[listing].first == s &&
             d_.listings[listing].end <= e; ++listing) {
        if (d_.listings[listing].end != e) continue;
        candidate.listing = d_.listings[listing].set;
        candidate.listed_phrase = d_.listings[listing].phrase;
      }
      d_.candidates.push_back(candidate);
    }
  }

  // ~0 once they cannot be an acronym of the document.
  uint64_t AddInitial(uint64_t initials, const WordTraits& traits) const {
    if (initials == ~0ull || traits.letters == 0 || initials >> 56 != 0) {
      return ~0ull;
    }
    uint64_t first = traits.letters;
    while (first >> 8 != 0) first >>= 8;
    if (initials == 0 && !d_.acronyms.MayStart(first)) return ~0ull;
    return AcronymBoard::Extend(initials, static_cast<char>(first));
  }

  void NoteInitials(uint64_t initials, Candidate* candidate) {
    if (initials == ~0ull) return;
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

  void MarkTailsAndHeads(const names::Run& run) {
    for (uint32_t i = run.first; i < run.end;) {
      const Sequence& all = d_.runs.sequences[d_.runs.At(run, i).sequence];
      i = all.end;
      const uint32_t end = std::min(all.end, all.first + kLongestName);
      if (end - all.first < 2) continue;
      uint64_t head = 0;
      for (uint32_t q = all.first; q + 1 < end; ++q) {
        head = PhraseBoard::Extend(head, d_.Traits(q).fold);
        d_.phrases[d_.phrases.Intern(head)].head = true;
      }
      for (uint32_t q = all.first + 1; q < end; ++q) {
        uint64_t tail = 0;
        for (uint32_t k = q; k < end; ++k) {
          tail = PhraseBoard::Extend(tail, d_.Traits(k).fold);
        }
        d_.phrases[d_.phrases.Intern(tail)].tail = true;
      }
    }
  }

  Document& d_;
  const std::vector<text::Token>& tokens_;
  const names::Run* run_ = nullptr;
  size_t listing_ = 0;
};

}  // namespace

void FindCandidates(Document* document) { CandidateFinder(document).Run(); }

}  // namespace names
}  // namespace onrecord
