// Which rules of a rulebook may hold of a name, by the words beside it: so
// that a name costs two look-ups and hardly any pattern is tried.
//
// Immutable once made, thread-safe.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_RULE_INDEX_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_RULE_INDEX_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "extractor/patterns/token_pattern.h"
#include "extractor/text/hash_filter.h"

namespace onrecord {
namespace names {

class RuleIndex {
 public:
  // `rule`, a number of the caller's, has such a pattern.
  void Add(uint32_t rule, const patterns::TokenPattern& pattern);

  // Calls visit(rule) for those whose element before or behind a name may
  // stand for a token. `tokens`: see TokenPattern::Matches.
  template <class Tokens, class Visit>
  void VisitBefore(const Tokens& tokens, uint32_t token, Visit visit) const {
    before_.Tell(tokens, token, visit);
  }
  template <class Tokens, class Visit>
  void VisitAfter(const Tokens& tokens, uint32_t token, Visit visit) const {
    after_.Tell(tokens, token, visit);
  }

 private:
  struct Side {
    void Add(uint32_t rule, const patterns::TokenElement& element);

    template <class Tokens, class Visit>
    void Tell(const Tokens& tokens, uint32_t token, Visit visit) const {
      const uint64_t hash = tokens.Hash(token);
      if (filter.MayHave(hash)) {
        const auto found = words.find(hash);
        if (found != words.end()) {
          for (const uint32_t rule : found->second) visit(rule);
        }
      }
      if (classes.empty()) return;
      const uint64_t token_classes = tokens.Classes(token);
      for (const auto& one : classes) {
        if (one.first & token_classes) visit(one.second);
      }
    }

    text::HashFilter<1 << 13> filter;
    absl::flat_hash_map<uint64_t, std::vector<uint32_t>> words;
    std::vector<std::pair<uint64_t, uint32_t>> classes;  // bits, rule
  };

  Side before_, after_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_RULE_INDEX_H_
