// Rules after the weights, for what news wires write and hardly anyone else.
//
//  - "LONDON, 3 June (Agency) -", "TAMPA, Fla. (AP) _": a dateline opens with
//    a place, whoever else has that name, and tells the agency in brackets.
//  - "DURBAN, South Africa 1996-12-28": so does a line that ends in its date.
//  - "SOCCER - ITALY WIN": a topic is none.
//  - "By ADA OBI": a line of its own that names who wrote it.
//  - "Sen. Ann Lee, R-Iowa", "Bob Roe (D-Calif.)": a party's letter, which is
//    no name and no part of one, and a place.

#ifndef ONRECORD_EXTRACTOR_NAMES_RULES_WIRE_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_RULES_WIRE_NAMES_H_

#include <cstdint>
#include <vector>

#include "extractor/names/candidates/document.h"
#include "extractor/names/decision/decisions.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class WireNames {
 public:
  // `decisions`: in text order, before and after.
  void Apply(const Document& document, Decisions* decisions);

 private:
  void ReadDateline(const Document& document, const Run& run,
                    Decisions* decisions);
  void ReadDate(const Document& document, uint32_t first);
  void ReadByline(const Document& document, const Run& run,
                  Decisions* decisions);
  void ReadAgency(const Document& document, uint32_t open, uint32_t end,
                  Decisions* decisions);
  void ReadParty(const Document& document, uint32_t letter,
                 Decisions* decisions);

  Decisions added_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_RULES_WIRE_NAMES_H_
