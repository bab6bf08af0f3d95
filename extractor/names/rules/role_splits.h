// People that were taken for one name with their role and whose it is, as
// wires put it before a name, all in capitals:
//
//   "Federal Reserve Chairman Alan Greenspan"   a bank, and a person
//   "Texas Senator Ada Obi"                     a place, and a person
//   "Orlaoil Co Chairman J. Hugh Kemp"          a firm of no list, and a person
//
// "Martin Luther King", "Sacha Baron Cohen" stay: what begins with a first name
// has no role inside, and a role that is a surname as well is none.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_ROLE_SPLITS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_ROLE_SPLITS_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class RoleSplits {
 public:
  // `decisions`: in text order, before and after. Linear in them.
  void Apply(const Document& document, Decisions* decisions);

 private:
  Decisions made_;  // scratch
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_ROLE_SPLITS_H_
