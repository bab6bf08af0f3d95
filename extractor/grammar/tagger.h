// Tags every token of a text. One array access a token: what a word can be is
// worked out once per distinct word.
//
//   Tagger tagger(&lexicon);
//   Tagger::Workspace workspace;             // one per worker, reused
//   std::vector<Tag> tags;
//   tagger.TagAll(text, &workspace, &tags);  // as many as tokens

#ifndef ONRECORD_EXTRACTOR_GRAMMAR_TAGGER_H_
#define ONRECORD_EXTRACTOR_GRAMMAR_TAGGER_H_

#include <cstdint>
#include <vector>

#include "extractor/grammar/lexicon.h"
#include "extractor/grammar/tag.h"
#include "extractor/text/annotated_text.h"

namespace onrecord {
namespace grammar {

// The tags of words, by text::Words::Id: each lies so many bytes behind the one
// before, in a table of the caller's.
class TagsOfWords {
 public:
  TagsOfWords(const Lexicon::WordTags* first, size_t stride)
      : first_(reinterpret_cast<const char*>(first)), stride_(stride) {}
  const Lexicon::WordTags& operator[](uint32_t word) const {
    return *reinterpret_cast<const Lexicon::WordTags*>(first_ +
                                                       word * stride_);
  }

 private:
  const char* first_;
  size_t stride_;
};

// Immutable, thread-safe; a workspace belongs to one worker.
class Tagger {
 public:
  // What is known of the words of one text::Words.
  class Workspace {
   private:
    friend class Tagger;
    std::vector<Lexicon::WordTags> words_;
    uint32_t generation_ = 0;
  };

  // `lexicon` must outlive the tagger.
  explicit Tagger(const Lexicon* lexicon) : lexicon_(lexicon) {}

  // Calls with one workspace must pass texts that share one Words object, or
  // that of a new text with an empty workspace.
  void TagAll(const text::AnnotatedText& text, Workspace* workspace,
              std::vector<Tag>* tags) const;

  // The same for the tokens of one sentence; `tags` must have an element for
  // each token of the text, `words` what Lexicon::OfWord says of its words.
  void TagTokens(const text::AnnotatedText& text, text::TokenRange sentence,
                 TagsOfWords words, std::vector<Tag>* tags) const;

 private:
  void LearnNewWords(const text::Words& words, Workspace* workspace) const;

  const Lexicon* lexicon_;
};

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_TAGGER_H_
