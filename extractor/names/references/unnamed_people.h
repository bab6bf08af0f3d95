// People whom a text does not name, where a sentence is about one or one
// speaks: whom "he" and "she" may mean as well as somebody named before.
//
//   However, a fund manager at a large bank was gloomier. "...," he said.
//   "We knew him," said one neighbour, who asked ...
//
// Part of a workspace: not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_REFERENCES_UNNAMED_PEOPLE_H_
#define ONRECORD_EXTRACTOR_NAMES_REFERENCES_UNNAMED_PEOPLE_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/names.h"

namespace onrecord {
namespace names {

class UnnamedPeople {
 public:
  struct Person {
    uint32_t first = UINT32_MAX;  // token of the article; the maximum: nobody
    uint32_t noun = 0;            // token of what is said of who it is
    char sex = 0;                 // 'f' or 'm', by the noun; 0: unknown
    bool speaks = false;          // a verb of saying stands beside
    bool IsNobody() const { return first == UINT32_MAX; }
  };

  // `document` and `lexicon` must outlive the calls of In.
  void Start(const Document& document, const Lexicon& lexicon);

  // The one whom a sentence is about: its first words, or those behind its
  // first comma, or beside a verb of saying. `named`: the mentions, in text
  // order, of names: who is named beside the noun ("a lawyer, Ada Obi, said")
  // is not unnamed. Looks at a sentence once.
  const Person& In(uint32_t sentence, const std::vector<Mention>& mentions,
                   size_t names);

 private:
  Person Find(text::TokenRange sentence, const std::vector<Mention>& mentions,
              size_t names) const;
  Person GroupAt(uint32_t first, uint32_t end) const;
  uint32_t Subject(text::TokenRange sentence) const;
  bool SaysNear(uint32_t noun, uint32_t end, bool commas) const;
  bool IsApposed(uint32_t noun, uint32_t end) const;

  const Document* d_ = nullptr;
  const Lexicon* lexicon_ = nullptr;
  std::vector<Person> people_;   // by sentence
  std::vector<bool> looked_at_;  // the same
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_REFERENCES_UNNAMED_PEOPLE_H_
