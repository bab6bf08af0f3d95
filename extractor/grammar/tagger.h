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
  // each token of the text, whose words LearnNewWords has met.
  void TagTokens(const text::AnnotatedText& text, text::TokenRange sentence,
                 const Workspace& workspace, std::vector<Tag>* tags) const;
  void LearnNewWords(const text::Words& words, Workspace* workspace) const;

 private:

  const Lexicon* lexicon_;
};

}  // namespace grammar
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GRAMMAR_TAGGER_H_
