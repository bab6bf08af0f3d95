#include "extractor/names/candidates/runs.h"

#include <algorithm>
#include <iterator>

#include "extractor/text/characters.h"
#include "extractor/text/columns.h"
#include "extractor/text/prefetch.h"

namespace onrecord {
namespace names {
namespace {

using text::Sentence;
using text::Token;
using text::TokenKind;

// As WordTraits::letters.
constexpr uint64_t Letters(const char* word) {
  uint64_t letters = 0;
  for (; *word != 0; ++word) {
    letters = letters << 8 | static_cast<uint8_t>(*word);
  }
  return letters;
}

// "IN", "THE": in a line of capitals no name starts or ends with them.
bool IsSmallInCapitals(const WordTraits& traits) {
  static constexpr uint64_t kWords[] = {
      Letters("IN"),   Letters("AT"),   Letters("ON"),  Letters("TO"),
      Letters("OF"),   Letters("BY"),   Letters("AS"),  Letters("FOR"),
      Letters("AND"),  Letters("THE"),  Letters("BUT"), Letters("WITH"),
      Letters("FROM"), Letters("AFTER"), Letters("OVER"), Letters("INTO")};
  return traits.upper &&
         std::find(std::begin(kWords), std::end(kWords), traits.letters) !=
             std::end(kWords);
}

class RunFinder {
 public:
  RunFinder(const text::AnnotatedText& text, WordMemory* words, RunSet* set)
      : text_(text), tokens_(text.tokens()), words_(*words),
        sweeps_(words->sweep()), document_(words->StartDocument()),
        set_(*set), points_(set->noted_points),
        capitals_(set->noted_capitals) {}

  // Stamps all words as met and notes what may start a run, so that what the
  // runs of a sentence ask for can be sent for while others are read.
  void SweepAll() {
    set_.swept.clear();
    noted_ = 0;
    for (const Sentence& sentence : text_.sentences()) {
      if (!text_.paragraphs()[sentence.paragraph].furniture) Sweep(sentence);
    }
  }

  void ReadAll() {
    for (size_t k = 0; k < set_.swept.size(); ++k) {
      const size_t ahead = k + kSweptAhead;
      if (ahead < set_.swept.size()) SendForTraits(set_.swept[ahead]);
      Read(set_.swept[k]);
    }
  }

 private:
  const WordTraits& Traits(uint32_t i) const { return words_[tokens_[i].word]; }
  bool IsHyphen(uint32_t i) const {
    return tokens_[i].kind == TokenKind::kDash &&
           tokens_[i].IsSign(text::kHyphenSign);
  }

  // "Ada Obi – Kwame Mensah" are two, unlike "Wal - Mart" of damaged texts.
  bool IsSpacedDash(uint32_t j) const {
    return tokens_[j].kind == TokenKind::kDash && !IsHyphen(j) &&
           !tokens_[j].glued() &&
           (j + 1 == sentence_.end || !tokens_[j + 1].glued());
  }

  void Read(const RunSet::Swept& swept) {
    sentence_ = swept.sentence->tokens;
    border_ = text_.paragraphs()[swept.sentence->paragraph].tokens;
    const LineStyle style = StyleOf(swept);
    uint32_t from = sentence_.first;
    for (uint32_t k = swept.first_capital; k < swept.end_capital; ++k) {
      const uint32_t i = capitals_[k];
      if (i < from) continue;  // in the run before
      // "In Paris", "The European Union": what opens a sentence and no name.
      if (Traits(i).function && style == LineStyle::kPlain && Starts(i) &&
          (i + 1 == sentence_.end || !tokens_[i + 1].glued())) {
        from = i + 1;
        continue;
      }
      Run run;
      run.first = Left(i, from);
      run.end = Right(i);
      run.style = style;
      run.all_capitals =
          swept.longs >= 3 && swept.long_capitals == swept.longs;
      from = run.end;
      if (run.end == i + 1 && Traits(i).no_name) continue;
      Keep(run);
    }
  }

  // Stamps the words as met, notes capitals and points, and counts what makes
  // a style. Without branches, so that words that are not in the cache are
  // fetched side by side.
  void Sweep(const Sentence& swept_sentence) {
    const text::TokenRange sentence = swept_sentence.tokens;
    // Words of the sentence after this one, too, are sent for.
    const uint32_t until =
        std::min<uint32_t>(tokens_.size(), sentence.end + kSentAhead);
    for (sent_ = std::max(sent_, sentence.first); sent_ < until; ++sent_) {
      text::Prefetch(&sweeps_[tokens_[sent_].word]);
    }
    if (points_.size() < sentence.size()) points_.resize(2 * sentence.size());
    if (capitals_.size() < noted_ + sentence.size()) {
      capitals_.resize(2 * (noted_ + sentence.size()));
    }
    uint32_t* const points = points_.data();
    uint32_t* const capitals = capitals_.data() + noted_;
    size_t point_count = 0, capital_count = 0;
    uint32_t foreign = 0, longs = 0, long_capitals = 0, long_uppers = 0;
    const Token* const tokens = tokens_.data();
    const uint32_t document = document_;
    for (uint32_t i = sentence.first; i < sentence.end;) {
      const uint32_t end = std::min(sentence.end, i + WordMemory::kMostSwept);
      uint32_t sum = 0;
#pragma GCC unroll 4
      for (; i < end; ++i) {
        WordMemory::Sweep& sweep = sweeps_[tokens[i].word];
        const uint32_t marks = sweep.marks;
        sweep.document = document;
        sum += marks;
        points[point_count] = capitals[capital_count] = i;
        point_count += (marks & WordMemory::kPointMark) != 0;
        capital_count += (marks & WordMemory::kCapitalMark) != 0;
      }
      foreign += sum & 0x7F;
      longs += sum / WordMemory::kLongMark & 0x7F;
      long_capitals += sum / WordMemory::kLongCapitalMark & 0x7F;
      long_uppers += sum / WordMemory::kLongUpperMark & 0x7F;
    }
    set_.points.insert(set_.points.end(), points, points + point_count);
    // Three words in Arabic: not English, a list of languages as a rule.
    if (capital_count == 0 || foreign >= 3) return;
    const uint32_t first = noted_;
    noted_ += capital_count;
    RunSet::Swept swept;
    swept.sentence = &swept_sentence;
    swept.first_capital = first;
    swept.end_capital = noted_;
    swept.longs = longs;
    swept.long_capitals = long_capitals;
    swept.long_uppers = long_uppers;
    set_.swept.push_back(swept);
  }

  // Of the capitals and of what stands beside them.
  void SendForTraits(const RunSet::Swept& swept) const {
    const uint32_t last = tokens_.size() - 1;
    for (uint32_t k = swept.first_capital; k < swept.end_capital; ++k) {
      const uint32_t i = capitals_[k];
      words_.Prefetch(tokens_[i - (i > 0)].word);
      words_.Prefetch(tokens_[i].word);
      words_.Prefetch(tokens_[std::min(i + 1, last)].word);
    }
  }

  static LineStyle StyleOf(const RunSet::Swept& swept) {
    if (swept.longs < 3) return LineStyle::kPlain;
    if (swept.long_uppers * 10 > swept.longs * 7) return LineStyle::kUpperCase;
    if (swept.longs >= 4 && swept.long_capitals * 4 > swept.longs * 3) {
      return LineStyle::kTitleCase;
    }
    return LineStyle::kPlain;
  }

  // Where the run of the capital at `i` starts: al-Qaida, van Gogh, 3M.
  uint32_t Left(uint32_t i, uint32_t from) const {
    uint32_t first = i;
    while (first > from && tokens_[first].glued() &&
           (IsHyphen(first - 1) ||
            (IsHyphen(first) && Traits(first - 1).word))) {
      --first;
    }
    if (first > from) {
      const Category before = Traits(first - 1).category;
      if (before == Category::kParticle || before == Category::kNumber) {
        --first;
      }
    }
    return first;
  }

  // The end of the run of the capital at `i`.
  uint32_t Right(uint32_t i) const {
    uint32_t end = i + 1;
    for (uint32_t j = end; j < sentence_.end && j < end + 3; ++j) {
      // "Share    Pin   Ada Obi"
      if (text::StartsColumn(text_, j)) break;
      if (Traits(j).capital) {
        end = j + 1;
      } else if (!Joins(j)) {
        break;
      }
    }
    while (end < sentence_.end && tokens_[end].glued() &&
           (IsHyphen(end) || IsHyphen(end - 1)) && 
           (Traits(end).word || IsHyphen(end))) {
      ++end;
    }
    return end;
  }

  bool Joins(uint32_t j) const {
    const WordTraits& traits = Traits(j);
    if (IsSpacedDash(j)) return false;
    if (traits.category == Category::kStop && !tokens_[j].glued()) return false;
    if (traits.connects || tokens_[j].kind == TokenKind::kNumber) return true;
    if (tokens_[j].glued()) return traits.category != Category::kStop;
    return j + 1 < sentence_.end && tokens_[j + 1].glued() && IsHyphen(j + 1);
  }

  // True at the start of a sentence and behind a mark that opens one.
  bool Starts(uint32_t i) const {
    if (i == sentence_.first) return true;
    const Token& before = tokens_[i - 1];
    if (i - 1 == sentence_.first) return !Traits(i - 1).word;
    if (before.kind != TokenKind::kQuote || !before.Has(text::kSpaceBefore)) {
      return false;
    }
    const Category prior = Traits(i - 2).category;
    return prior == Category::kComma || prior == Category::kStop;
  }

  bool MayStart(const WordTraits& traits, bool next_glued) const {
    if (traits.capital) return true;
    if (traits.category == Category::kPossessive) return false;
    if (!traits.word && traits.category != Category::kNumber) return false;
    return traits.category == Category::kParticle ||
           traits.category == Category::kNumber || next_glued;
  }

  bool MayEnd(const WordTraits& traits, bool glued) const {
    return traits.capital || traits.category == Category::kNumber ||
           traits.category == Category::kClose ||
           (traits.category == Category::kStop && glued) ||
           (glued && traits.word && traits.category != Category::kPossessive);
  }

  // "June Whitfield", "Jan van Eyck", unlike "in June Whitfield said".
  bool IsNameOfMonth(uint32_t i, uint32_t end) const {
    const WordTraits& traits = Traits(i);
    if (traits.category != Category::kMonth || !(traits.lists & kAnyFirst) ||
        i + 1 >= end || tokens_[i + 1].glued()) {
      return false;
    }
    switch (Traits(i + 1).category) {
      case Category::kSurname: case Category::kInitialLetter:
      case Category::kUnknownName: case Category::kParticle:
        break;
      default:
        return false;
    }
    if (i == sentence_.first) return true;
    const WordTraits& before = Traits(i - 1);
    return before.category == Category::kAnd ||
           (before.lists & (kRoleList | kPersonNounList | kHonorificList));
  }

  void Keep(Run run) {
    run.place = set_.tokens.size();
    run.border_first = border_.first;
    run.border_end = border_.end;
    set_.tokens.resize(run.place + (run.end - run.first));
    RunToken* of_run = set_.tokens.data() + run.place;
    for (uint32_t i = run.first; i < run.end; ++i) {
      const WordTraits& traits = Traits(i);
      run.has_legal |= (traits.lists & kLegalStrong) != 0;
      RunToken& token = *of_run++;
      token.word = tokens_[i].word;
      token.fold = traits.fold;
      token.category = IsNameOfMonth(i, run.end) ? Category::kFirstName
                                                 : traits.category;
      token.capital = traits.capital;
      token.glued = tokens_[i].glued();
      token.starts = Starts(i);
      token.may_start =
          MayStart(traits, i + 1 < run.end && tokens_[i + 1].glued());
      token.may_end = MayEnd(traits, token.glued);
      if (run.style == LineStyle::kUpperCase && IsSmallInCapitals(traits)) {
        token.may_start = token.may_end = false;
      }
      token.upper = traits.upper;
      token.band = BandOf(traits.lists);
    }
    CutSequences(run);
    set_.runs.push_back(run);
    // What sites.cc asks for next, less what was read here.
    if (run.first >= 2) words_.Prefetch(tokens_[run.first - 2].word);
    if (run.end + 1 < tokens_.size()) {
      words_.Prefetch(tokens_[run.end + 1].word);
    }
  }

  bool Extends(const Run& run, uint32_t j) const {
    const WordTraits& traits = Traits(j);
    if (traits.capital) return true;
    if (tokens_[j].glued() && j > run.first &&
        (IsHyphen(j) || IsHyphen(j - 1))) {
      return true;
    }
    return traits.category == Category::kAmpersand && j + 1 < run.end &&
           Traits(j + 1).capital;
  }

  void CutSequences(const Run& run) {
    RunToken* const tokens = set_.tokens.data() + run.place;
    for (uint32_t i = run.first; i < run.end;) {
      uint32_t j = i + 1;
      if (tokens[i - run.first].capital) {
        while (j < run.end && Extends(run, j)) ++j;
      }
      for (uint32_t k = i; k < j; ++k) {
        tokens[k - run.first].sequence = set_.sequences.size();
      }
      tokens[j - 1 - run.first].ends_sequence = true;
      set_.sequences.push_back({i, j});
      i = j;
    }
  }

  const text::AnnotatedText& text_;
  const std::vector<Token>& tokens_;
  const WordMemory& words_;
  WordMemory::Sweep* const sweeps_;
  const uint32_t document_;
  RunSet& set_;
  // Tokens, about a sentence.
  static constexpr uint32_t kSentAhead = 24;
  uint32_t sent_ = 0;  // tokens before it are sent for
  static constexpr size_t kSweptAhead = 3;  // sentences
  text::TokenRange sentence_;
  text::TokenRange border_;
  // Scratch; the vectors never shrink.
  std::vector<uint32_t>& points_;
  std::vector<uint32_t>& capitals_;
  uint32_t noted_ = 0;  // of capitals_
};

}  // namespace

void FindRuns(const text::AnnotatedText& text, WordMemory* words,
              RunSet* set) {
  set->runs.clear();
  set->tokens.clear();
  set->sequences.clear();
  set->points.clear();
  RunFinder finder(text, words, set);
  finder.SweepAll();
  finder.ReadAll();
}

}  // namespace names
}  // namespace onrecord
