// Rules after the weights, for what the gazetteer alone can know.
//
//  - "Mbabane's old town": what lists know as a place alone, and nobody's name.
//  - "US officials" hold a place and "Bank of England clerks" a bank, unlike
//    "American officials".
//  - "Trinidad and Tobago" is one country.
//  - "Marks and Spencer" is one firm, "Burton upon Trent" one town.
//  - "Portland, Oregon", "Poole in Dorset" are two places.
//  - "McDonald's" is a firm, named without its 's.
//  - "Alex. Brown and Sons Inc" is one firm: none starts with its legal form.
//  - "Christmas", "the Clean Air Act", "the Nikkei" are no names that we give
//    out, though most capitals are.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_LISTED_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_LISTED_NAMES_H_

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class ListedNames {
 public:
  // `decisions`: in text order, before and after. Phrases must know what the
  // first pass made of them (FeedBack).
  void Apply(const Document& document, Decisions* decisions);

 private:
  static void KeepNames(const Document& document, Decisions* decisions);
  static void Drop(const Document& document, Decisions* decisions);
  static void NamePlaces(const Document& document, Decisions* decisions);
  static void NameFirms(const Document& document, Decisions* decisions);
  static void JoinFirms(const Document& document, Decisions* decisions);
  void AddBodies(const Document& document, Decisions* decisions);
  void AddCountries(const Document& document, Decisions* decisions);
  static void JoinPieces(const Document& document, Decisions* decisions);
  void SplitJoined(const Document& document, Decisions* decisions);

  Decisions made_;  // scratch of what makes new ones
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_LISTED_NAMES_H_
