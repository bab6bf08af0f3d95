#include "tools/train_names_examples.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "extractor/names/visit_again.h"
#include "extractor/names/visit_stretches.h"
#include "extractor/names/visit_tokens.h"

namespace onrecord {
namespace names {
namespace {

// Collects the numbers of features, of rows and others alike.
class Collector {
 public:
  Collector(Vocabulary* vocabulary, FeatureLists* lists)
      : vocabulary_(*vocabulary), lists_(*lists) {}

  void Add(Template t, uint64_t a = 0, uint64_t b = 0, uint64_t c = 0,
           uint64_t d = 0) {
    lists_.numbers.push_back(vocabulary_.Number(t, a, b, c, d));
  }
  template <class F>
  void WordRow(RowKind, uint32_t, F features) {
    features(this);
  }
  template <class F>
  void Row(RowKind, uint32_t, F features) {
    features(this);
  }
  template <class F>
  void SetRow(RowKind, uint32_t, uint32_t, F features) {
    features(this);
  }
  template <class F>
  void EndsRow(RowKind, uint32_t, Template t, Category first, Category last,
               F value) {
    Add(t, value(), ValueOf(first), ValueOf(last));
  }
  template <class F>
  void Rare(F features) {
    features(this);
  }

 private:
  Vocabulary& vocabulary_;
  FeatureLists& lists_;
};

// The tokens of a gold mention, without article, honorific, possessive.
text::TokenRange TokensOf(const Document& document, const GoldMention& m) {
  const std::vector<text::Token>& tokens = document.text->tokens();
  text::TokenRange range;
  range.first = range.end = document.text->TokenAt(m.begin);
  while (range.end < tokens.size() && tokens[range.end].begin < m.end) {
    ++range.end;
  }
  while (!range.empty() && document.Traits(range.end - 1).category ==
                               Category::kPossessive) {
    --range.end;
  }
  while (range.size() > 1) {
    const WordTraits& first = document.Traits(range.first);
    const absl::string_view word =
        document.text->Folded(tokens[range.first]);
    const bool article =
        word == "the" && m.label != kPersonLabel && m.label != kWorkLabel;
    const bool honorific =
        m.label == kPersonLabel && first.category == Category::kHonorific;
    if (!article && !honorific) break;
    ++range.first;
  }
  if (m.label == kPlaceLabel && range.size() > 2 &&
      document.text->Folded(tokens[range.end - 1]) == "based") {
    range.end -= 2;
  }
  return range;
}

}  // namespace

Vocabulary::Vocabulary() {
  for (int i = 0; i < kOutlines; ++i) {
    const auto name = OutlineName(static_cast<Outline>(i));
    values_[text::HashBytes(name)] = std::string(name);
  }
  for (int i = 0; i < kCategories; ++i) {
    const auto name = CategoryName(static_cast<Category>(i));
    values_[text::HashBytes(name)] = std::string(name);
  }
  for (int i = 0; i < kWordLists; ++i) {
    values_[Hashes().lists[i]] = std::string(WordListName(i));
  }
  for (int i = 0; i < kListClasses; ++i) {
    values_[Hashes().classes[i]] = std::string(ListClassName(i));
  }
  for (int i = 0; i < kCompanies; ++i) {
    values_[Hashes().companies[i]] = std::string(CompanyName(i));
  }
  for (int i = 0; i < kLabels; ++i) {
    values_[Hashes().labels[i]] = std::string(LabelName(i));
  }
  for (int i = 0; i < 256; ++i) {
    values_[Hashes().numbers[i]] = absl::StrCat("#", i);
  }
  values_[text::HashBytes("0")] = "0";
}

void Vocabulary::Learn(const text::Words& words) {
  if (words.generation() != generation_) {
    generation_ = words.generation();
    learned_ = 0;
  }
  for (; learned_ < words.size(); ++learned_) {
    const text::Words::Id id = learned_;
    const std::string folded(words.folded(id));
    values_.emplace(words.folded_hash(id), folded);
    const std::string capital = absl::StrCat("^", folded);
    values_.emplace(text::HashBytes(capital), capital);
    for (const size_t letters : {kShortEnding, kLongEnding}) {
      const uint64_t ending = EndingOf(folded, letters);
      if (ending != 0) {
        values_.emplace(ending,
                        absl::StrCat("~", folded.substr(folded.size() -
                                                        letters)));
      }
    }
  }
}

std::string Vocabulary::ValueName(uint64_t value) const {
  const auto found = values_.find(value);
  return found == values_.end() ? "?" : found->second;
}

uint32_t Vocabulary::Number(Template t, uint64_t a, uint64_t b, uint64_t c,
                            uint64_t d) {
  const uint64_t key = FeatureKey(t, a, b, c, d);
  const auto added = numbers_.emplace(key, entries_.size());
  if (added.second) {
    entries_.emplace_back();
    Entry& entry = entries_.back();
    entry.kind = t;
    entry.name = std::string(TemplateName(t));
    for (uint64_t value : {a, b, c, d}) {
      if (value != 0) absl::StrAppend(&entry.name, " ", ValueName(value));
    }
  }
  ++entries_[added.first->second].count;
  return added.first->second;
}

void AddExamples(const Document& document, const GoldDocument& gold,
                 Vocabulary* vocabulary, std::vector<Example>* examples) {
  vocabulary->Learn(document.text->words());
  FeatureLists evidence;
  for (const WordEvidence& word : document.evidence.words()) {
    Collector collector(vocabulary, &evidence);
    FeatureView::VisitEvidence(word, &collector);
    evidence.Close();
  }
  absl::flat_hash_map<uint64_t, uint8_t> labels;  // by first and length
  for (const GoldMention& m : gold.mentions) {
    const text::TokenRange range = TokensOf(document, m);
    if (!range.empty()) {
      labels[static_cast<uint64_t>(range.first) << 32 | range.size()] =
          m.label;
    }
  }
  for (size_t r = 0; r < document.runs.runs.size(); ++r) {
    const Run& run = document.runs.runs[r];
    const FeatureView view(document, run);
    examples->emplace_back();
    Example& example = examples->back();
    example.size = run.end - run.first;
    Collector tokens(vocabulary, &example.tokens);
    for (uint32_t i = run.first; i < run.end; ++i) {
      const RunToken& token = document.runs.At(run, i);
      view.VisitToken(i, &tokens);
      view.VisitSequence(document.runs.sequences[token.sequence], &tokens);
      if (token.capital) {
        example.tokens.numbers.insert(example.tokens.numbers.end(),
                                      evidence.begin(token.doc_word),
                                      evidence.end(token.doc_word));
      }
      example.tokens.Close();
    }
    Collector stretches(vocabulary, &example.stretches);
    uint32_t free_from = 0;  // gold names do not overlap
    for (uint32_t k = document.run_candidates[r];
         k < document.run_candidates[r + 1]; ++k) {
      const Candidate& c = document.candidates[k];
      view.VisitStart(c.first, &stretches);
      view.VisitEnd(c.end(), &stretches);
      for (uint32_t i = c.first; i < c.end(); ++i) {
        view.VisitWord(i, i == c.first ? kFirstWordRow
                          : i + 1 == c.end() ? kLastWordRow : kInnerWordRow,
                       &stretches);
      }
      view.VisitStretch(c, &stretches);
      example.stretches.Close();
      const auto label =
          labels.find(static_cast<uint64_t>(c.first) << 32 | c.length);
      const bool named = label != labels.end() && c.first >= free_from;
      if (named) free_from = c.end();
      example.candidates.push_back(
          {static_cast<uint16_t>(c.first - run.first), c.length,
           named ? label->second : uint8_t{0}, k});
    }
  }
}

void AddExamplesAgain(const Document& document,
                      const std::vector<uint8_t>& own_tokens,
                      const std::vector<uint8_t>& own_candidates,
                      Vocabulary* vocabulary, Example* examples) {
  for (size_t r = 0; r < document.runs.runs.size(); ++r) {
    const Run& run = document.runs.runs[r];
    const FeatureView view(document, run);
    Example& example = examples[r];
    example.tokens = FeatureLists();
    example.stretches = FeatureLists();
    Collector tokens(vocabulary, &example.tokens);
    for (uint32_t i = run.first; i < run.end; ++i) {
      view.VisitTokenAgain(i, own_tokens[run.place + i - run.first], &tokens);
      example.tokens.Close();
    }
    Collector stretches(vocabulary, &example.stretches);
    for (uint32_t k = document.run_candidates[r];
         k < document.run_candidates[r + 1]; ++k) {
      view.VisitStretchAgain(document.candidates[k], own_candidates[k],
                             &own_tokens[run.place], &stretches);
      example.stretches.Close();
    }
  }
}

}  // namespace names
}  // namespace onrecord
