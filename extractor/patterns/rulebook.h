// A file of rules by patterns of tokens, each with examples of what it is for
// and what it is not for:
//
//   set<TAB>compass<TAB>north south east west
//   rule<TAB>lies-north
//   label<TAB>PLACE
//   over<TAB>PERSON ORGANIZATION
//   match<TAB>NAME lies|lay $compass of
//   yes<TAB>[Halden] lies north of the river.
//   no<TAB>Halden lies to everyone.
//
// It is a table_file.h, so that its head must tell origin and licence. What
// labels there are and what becomes of a match is for the reader of the rules
// to know (extractor/names/rules/name_rules.h). Immutable, thread-safe.

#ifndef ONRECORD_EXTRACTOR_PATTERNS_RULEBOOK_H_
#define ONRECORD_EXTRACTOR_PATTERNS_RULEBOOK_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "extractor/knowledge/table_file.h"
#include "extractor/patterns/token_pattern.h"

namespace onrecord {
namespace patterns {

struct Rule {
  std::string id;
  std::string label;
  std::vector<std::string> over;  // labels
  int line = 0;                   // where it begins, from 1
  int least_words = 1;            // of the name
  int most_words = 10;
  // Folded hashes, sorted, of the words that the name may end in; empty: any.
  std::vector<uint64_t> ends;
  bool even_listed = false;  // it goes over what lists know, too
  std::vector<TokenPattern> patterns;  // any of them
  // Texts with [brackets] around a name that it makes; texts without.
  std::vector<std::string> yes, no;
};

class Rulebook {
 public:
  // `path` and `name` as for TableFile::Read. Errors: its own, and
  // INVALID_ARGUMENT, with name and line, for what is no line of a rulebook, a
  // pattern that cannot be, and a rule without label, pattern or examples of
  // both kinds.
  static absl::StatusOr<Rulebook> Read(const std::string& path,
                                       absl::string_view name,
                                       const ClassNames& classes);
  // The same for a file's contents.
  static absl::StatusOr<Rulebook> Parse(absl::string_view contents,
                                        absl::string_view name,
                                        const ClassNames& classes);

  const std::vector<Rule>& rules() const { return rules_; }
  uint64_t fingerprint() const { return fingerprint_; }
  // "names/rules.tsv:17".
  std::string PlaceOf(const Rule& rule) const;
  // An INVALID_ARGUMENT that names file and line of the rule.
  absl::Status Error(const Rule& rule, absl::string_view what) const;

 private:
  static absl::StatusOr<Rulebook> Read(const knowledge::TableFile& table,
                                       const ClassNames& classes);
  absl::Status CheckLast() const;
  absl::Status ReadLine(const knowledge::TableFile::Row& row,
                        const ClassNames& classes);
  absl::Status StartRule(int line, absl::string_view id);
  absl::Status ReadPart(absl::string_view what, absl::string_view value,
                        const ClassNames& classes);

  std::string name_;
  std::vector<Rule> rules_;
  WordSets sets_;
  uint64_t fingerprint_ = 0;
};

}  // namespace patterns
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_PATTERNS_RULEBOOK_H_
