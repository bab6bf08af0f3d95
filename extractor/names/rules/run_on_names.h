// Names that ran into what stands beside them where a page lost its line
// breaks:
//
//   "Dave Sweeney Kevin Scarce"        two people
//   "Ada Obi Photographer"             a person, and a word
//   "Ada Obi LONDON"                   a person, and a dateline
//   "Change By Ada Obi"                a headline, and its author
//
// "Martin Luther King", "Helena Bonham Carter" are whole.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_RUN_ON_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_RUN_ON_NAMES_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class RunOnNames {
 public:
  // `decisions`: in text order, before and after. Linear in them.
  void Split(const Document& document, Decisions* decisions);

 private:
  bool SplitOne(const Document& document, const Decision& decision);

  Decisions made_;  // scratch
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_RUN_ON_NAMES_H_
