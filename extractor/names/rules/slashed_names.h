// Names that a slash parts, in credits of photographs and where spaces stand
// around it:
//
//   "Photograph: Amr Dalsh/Reuters"       a person and an agency
//   "Photograph: Rex/Shutterstock"        two agencies
//   "Ada Obi / Ann Grossman beat"         two people
//
// and no organization of all of it, unlike "AC/DC".

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_SLASHED_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_SLASHED_NAMES_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class SlashedNames {
 public:
  // `decisions`: in text order, before and after.
  void Split(const Document& document, Decisions* decisions);

 private:
  Decisions made_;  // scratch
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_SLASHED_NAMES_H_
