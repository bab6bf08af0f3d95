// Finds what refers to an entity without naming it, where that is clear:
//
//   PRONOUN  "he", "she": a person named shortly before, of no other sex;
//            "it said": the organization that spoke or acted before
//   NOMINAL  "the agency", "the Chinese company": the organization before that
//            the noun fits; "the UK government": an entity of its own
//   ROLE     "the head of MI5", "the prime minister": the person who has that
//            role, or who was just introduced without any
//
// and the roles that stand behind names ("Tim Cook, chief executive of
// Apple"). What is not clear is left out: these mentions are for telling who
// spoke. Part of a workspace: not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_REFERENCES_REFERENCE_FINDER_H_
#define ONRECORD_EXTRACTOR_NAMES_REFERENCES_REFERENCE_FINDER_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/entities/entity_builder.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/names.h"
#include "extractor/names/references/unnamed_people.h"

namespace onrecord {
namespace names {

class ReferenceFinder {
 public:
  // Adds mentions to `names`, keeps them in text order and the entities'
  // lists of them right. `entities`: what built them.
  void Find(const Document& document, const Lexicon& lexicon,
            const gazetteer::Gazetteer& gazetteer,
            const EntityBuilder& entities, Names* names);

 private:
  // A mention, of whatever form, as what comes after it sees it.
  struct Seen {
    uint32_t first = 0;  // token
    uint32_t entity = 0;
    uint32_t sentence = 0;
    Type type = Type::kNone;
    bool opens = false;  // the first of its type in its sentence
    // "Obi's lawyer Ian Dow said": the one who opens is the first's.
    bool owns = false;
    bool owned = false;
    uint32_t possessive = 0;  // token of the 's of "Obi's", or 0
    bool quoted = false;  // in words in marks; of a name see IsQuoted
    bool asked = false;   // whether a name is quoted is known
  };

  void See(uint32_t first, uint32_t entity, Type type);
  void SeeNamesBefore(uint32_t token);
  bool IsOwnedBy(const Seen& owner, uint32_t first) const;
  void Add(text::TokenRange tokens, Form form, uint32_t entity,
           absl::string_view rule);
  void SortMentions();
  void SortEntities();
  bool Ends(uint32_t token) const;
  uint32_t ArticleBefore(uint32_t token, int most) const;

  // reference_marks.cc
  bool Speaks(uint32_t token) const;
  // Fills no_referents_: who a pronoun cannot be. Whom the words in marks
  // beside it name, if it speaks; who speaks the words that it stands in.
  void NoteNoReferents(uint32_t token);
  uint32_t OpenMarkOf(uint32_t token, uint32_t* close) const;
  uint32_t SpeakerBy(uint32_t verb) const;
  void NoteSpeakerBefore(uint32_t open);
  void NoteSpeakerBehind(uint32_t close);
  // reference_pronouns.cc
  bool SaysOf(uint32_t first, uint32_t pronoun) const;
  bool IsQuoted(Seen* seen) const;
  void Pronoun(uint32_t token, Entity::Gender gender);
  // What speaks for somebody without a name, on the scale of Pronoun.
  struct Rival {
    int score = 0;
    uint32_t first = 0;  // token
  };
  bool IsAdvocate(uint32_t first) const;
  bool GoesOn(uint32_t first, bool speaks, uint32_t pronoun) const;
  const Seen* OnlyOne(uint32_t sentence, Entity::Gender gender) const;
  Rival UnnamedRival(uint32_t pronoun, char sex);
  void It(uint32_t token);
  bool IsSubject(uint32_t token, uint32_t sentence) const;
  // reference_nominals.cc
  void NominalNoun(uint32_t token);
  void Government(uint32_t token);
  bool Fits(const Nominal& nominal, uint32_t entity) const;
  absl::string_view CountryOfAdjective(text::TokenRange tokens) const;
  bool TellsNothing(text::TokenRange tokens) const;
  bool HasName(text::TokenRange tokens) const;
  absl::string_view CountryOf(uint32_t entity) const;
  uint32_t GovernmentOf(text::TokenRange tokens, uint64_t key);
  // roles_behind_names.cc
  void RolesBehindNames();
  uint32_t RoleMayStart(uint32_t token) const;
  bool EndsRole(uint32_t token) const;
  // reference_roles.cc
  void Role(uint32_t token);
  uint32_t HolderOf(absl::string_view role, uint32_t article) const;
  uint32_t OfPhraseEnd(uint32_t token, uint32_t* entity) const;
  uint32_t HouseOrFieldEnd(const text::TokenRange& role) const;
  bool IsThe(uint32_t token) const;
  bool IsDeterminer(uint32_t token) const;
  uint32_t DeterminerOf(uint32_t token) const;
  bool GiveToNext(uint32_t determiner, uint32_t first, uint32_t end);
  bool NameAt(uint32_t token, const Mention** mention) const;
  const Mention* PersonAt(uint32_t token) const;
  void AddRole(text::Span role, uint32_t entity);

  const Document* d_ = nullptr;
  const Lexicon* lexicon_ = nullptr;
  const gazetteer::Gazetteer* gazetteer_ = nullptr;
  const std::vector<uint32_t>* classes_ = nullptr;
  const std::vector<absl::string_view>* countries_ = nullptr;
  Names* names_ = nullptr;
  size_t next_name_ = 0;      // index of the next mention to see
  size_t name_count_ = 0;
  uint32_t role_done_ = 0;    // tokens before this are in a role already
  std::vector<Seen> seen_;
  std::vector<uint32_t> no_referents_;
  bool in_marks_ = false;  // the pronoun that no_referents_ is of
  UnnamedPeople unnamed_;
  // The last pronoun of each sex that meant somebody unnamed; 0: none.
  uint32_t unnamed_he_ = 0;
  uint32_t unnamed_she_ = 0;
  std::vector<uint32_t> order_;
  std::vector<Mention> merged_;
  absl::flat_hash_map<uint64_t, uint32_t> governments_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_REFERENCES_REFERENCE_FINDER_H_
