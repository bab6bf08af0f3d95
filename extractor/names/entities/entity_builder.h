// Joins the mentions of a document into entities.
//
//  - what the gazetteer gives one id is one entity ("UK", "Britain");
//  - the same words are the same thing, if the type is;
//  - "Parker" is the Andrew Parker named last, or else the first to come; two
//    people of one surname stay two, and the surname alone is his who had it
//    before until a sentence begins with another's full name; "J. Smith" may
//    be John Smith;
//  - "Lyonsdown" is Lyonsdown Limited, and so is whatever else is listed
//    nowhere and begins one name of the document; "NCSC" is what has these
//    initials.
//
// Time is linear in the mentions: at most a few entities are looked at for
// each. Part of a workspace: not thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTITY_BUILDER_H_
#define ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTITY_BUILDER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/entities/canonical_names.h"
#include "extractor/names/entities/mention_maker.h"
#include "extractor/names/names.h"
#include "extractor/text/hash.h"

namespace onrecord {
namespace names {

class EntityBuilder {
 public:
  // Makes Names::mentions of the drafts, in their order, and the entities.
  void Build(const Document& document, const CanonicalNames& canonical,
             std::vector<Draft>* drafts, Names* names);
  // What the gazetteer says of each entity (bits of ListClass).
  const std::vector<uint32_t>& classes() const { return classes_; }
  // The country in which the gazetteer has each entity, "country/gb" or "".
  const std::vector<absl::string_view>& countries() const {
    return countries_;
  }

 private:
  using Few = absl::InlinedVector<uint32_t, 2>;
  // Kinds of keys of by_part_.
  enum Part : uint64_t {
    kSurname = 1, kFirstNamePart, kShortName, kInitials, kBeginning
  };
  static uint64_t PartKey(Part part, uint64_t key) {
    return text::MixHash(part, key);
  }
  // By the lists that a first name is on: 'f', 'm' or 0.
  static char SexOfName(uint32_t lists) {
    return lists & kFemaleFirst ? 'f' : lists & kMaleFirst ? 'm' : 0;
  }

  uint64_t WordKey(uint32_t token) const;
  uint64_t KeyOf(text::TokenRange tokens, Type type) const;
  // The words of a person's name, without stops, suffixes and the like.
  void PersonWords(text::TokenRange tokens);
  uint64_t WordsKey(size_t from) const;
  // The tokens of an organization without article and legal form.
  text::TokenRange Core(text::TokenRange tokens) const;
  bool IsUpper(text::TokenRange tokens) const;
  bool IsFullPerson(const Draft& draft);
  bool MayBeFirstName(text::Span honorific) const;

  uint32_t NewEntity(uint32_t draft);
  void Join(uint32_t draft, uint32_t entity);
  bool BeginsFirm(uint32_t draft);
  void AddFull(uint32_t draft);
  void AddPartial(uint32_t draft);
  bool JoinPerson(uint32_t draft);
  bool JoinSamePerson(uint32_t draft);
  bool JoinOrganization(uint32_t draft);
  // `part`: what partial names are looked up by.
  void Register(uint64_t part, uint32_t entity);
  void RegisterPerson(uint32_t entity);
  void RegisterOrganization(uint32_t draft, uint32_t entity);
  // The best of several entities for a mention of less than the full name;
  // kNoEntity if all are of the other sex.
  uint32_t Nearest(uint32_t draft, const Few& entities) const;
  bool MayBe(uint32_t draft, uint32_t entity) const;
  // Whom a surname alone means that `nearest` shares with others: the one it
  // meant last, unless a sentence began with the full name of `nearest` since.
  uint32_t Bearer(uint32_t draft, uint64_t surname, uint32_t nearest);
  bool Opens(uint32_t draft) const;
  void Finish(Names* names);
  void Describe(uint32_t entity, Names* names);

  struct Cluster {
    Type type;
    std::optional<gazetteer::Entry> entry;
    uint32_t best = 0;      // the draft with the fullest name
    uint32_t fullness = 0;  // of that one
    uint32_t first = 0;     // the first draft
    std::vector<uint32_t> drafts;
    uint32_t classes = 0;
    char sex = 0;          // 'f' or 'm' by what is said of them
    char sex_of_name = 0;  // by the first name
  };

  const Document* d_ = nullptr;
  const CanonicalNames* canonical_ = nullptr;
  std::vector<Draft>* drafts_ = nullptr;
  std::vector<Cluster> clusters_;
  std::vector<uint32_t> classes_;
  std::vector<absl::string_view> countries_;
  std::vector<uint32_t> owner_;  // by draft: cluster, or kNoEntity
  std::vector<uint32_t> words_;  // tokens
  absl::flat_hash_map<uint64_t, uint32_t> by_key_;
  absl::flat_hash_map<uint64_t, Few> by_part_;
  // By surname: the mention that had it alone last, of whom.
  absl::flat_hash_map<uint64_t, uint32_t> bearers_;
};

// A name with single plain spaces.
std::string Spaced(absl::string_view name);

// The id behind a scheme in an entry's ids: "country/gb" of "iso:GB,in:country/
// gb" for "in:"; "" if there is none.
absl::string_view CountryIn(absl::string_view ids, absl::string_view scheme);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_ENTITIES_ENTITY_BUILDER_H_
