// Who is named in the credit of a photograph, and for whom they work:
//
//   "Photograph: Amr Dalsh/Reuters"       a person and an agency
//   "Photograph: Rex/Shutterstock"        two agencies
//
// and no organization of all of it.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_PHOTO_CREDITS_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_PHOTO_CREDITS_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class PhotoCredits {
 public:
  // Cuts names with slashes behind "Photograph:" and the like. `decisions`: in
  // text order, before and after.
  void Split(const Document& document, Decisions* decisions);

 private:
  Decisions made_;  // scratch
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_PHOTO_CREDITS_H_
