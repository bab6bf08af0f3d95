// Turns decisions into mentions: their spans as meant (without honorific, with
// a capitalised article), honorifics and roles beside them, and why.

#ifndef ONRECORD_EXTRACTOR_NAMES_ENTITIES_MENTION_MAKER_H_
#define ONRECORD_EXTRACTOR_NAMES_ENTITIES_MENTION_MAKER_H_

#include <optional>
#include <vector>

#include "extractor/gazetteer/gazetteer.h"
#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"
#include "extractor/names/lists/lexicon.h"
#include "extractor/names/names.h"
#include "extractor/names/rules/name_rules.h"
#include "extractor/names/weights/weights.h"

namespace onrecord {
namespace names {

// A mention with what only the building of entities needs.
struct Draft {
  Mention mention;
  std::optional<gazetteer::Entry> entry;  // what it is listed as
  uint32_t phrase = 0;   // of the gazetteer; of no meaning without an entry
  uint32_t classes = 0;  // of the gazetteer (ListClass)
  char sex = 0;  // 'f' or 'm', by the honorific
};

// Immutable, thread-safe.
class MentionMaker {
 public:
  // All must outlive the maker.
  MentionMaker(const Lexicon* lexicon, const Weights* weights,
               const NameRules* rules)
      : lexicon_(*lexicon), weights_(*weights), rules_(*rules) {}

  // Appends a draft for each decision that is a person, an organization or a
  // place. `gazetteer`: what the document was prepared with; entries' strings
  // are its own.
  void Make(const Document& document, const gazetteer::Gazetteer& gazetteer,
            const Decisions& decisions,
            std::vector<Draft>* drafts) const;

 private:
  bool IsDebris(const Document& document, const Candidate& candidate,
                const Draft& draft) const;
  void CutRole(const Document& document, Mention* mention) const;
  static void CutAgency(const Document& document, Mention* mention);
  void TakeHonorific(const Document& document, Draft* draft) const;
  void TakeRoleBefore(const Document& document, Draft* draft) const;
  void TakeArticle(const Document& document, Draft* draft) const;
  void TakeLonger(const Document& document,
                  const gazetteer::Gazetteer& gazetteer, Draft* draft) const;
  void Explain(const Document& document,
               const gazetteer::Gazetteer& gazetteer,
               const Decision& decision, Draft* draft) const;

  const Lexicon& lexicon_;
  const Weights& weights_;
  const NameRules& rules_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_ENTITIES_MENTION_MAKER_H_
