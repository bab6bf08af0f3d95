// Rules after the weights, for what news wires write and hardly anyone else.
//
//  - "LONDON, 3 June (Agency) -", "TAMPA, Fla. (AP) _": a dateline opens with
//    a place, whoever else has that name, and tells the agency in brackets.
//  - "SOCCER - ITALY WIN": a topic is none.
//  - "By ADA OBI": a line of its own that names who wrote it.
//  - "Sen. Ann Lee, R-Iowa", "Bob Roe (D-Calif.)": a party's letter, which is
//    no name and no part of one, and a place.

#ifndef ONRECORD_EXTRACTOR_NAMES_WIRE_NAMES_H_
#define ONRECORD_EXTRACTOR_NAMES_WIRE_NAMES_H_

#include <cstdint>
#include <vector>

#include "extractor/names/decoder.h"
#include "extractor/names/document.h"

namespace onrecord {
namespace names {

// Part of a workspace: not thread-safe.
class WireNames {
 public:
  // `decisions`: in text order, before and after.
  void Apply(const Document& document, std::vector<Decision>* decisions);

 private:
  void ReadDateline(const Document& document, const Run& run,
                    std::vector<Decision>* decisions);
  void ReadByline(const Document& document, const Run& run,
                  std::vector<Decision>* decisions);
  void ReadAgency(const Document& document, uint32_t open, uint32_t end,
                  std::vector<Decision>* decisions);
  void ReadParty(const Document& document, uint32_t letter,
                 std::vector<Decision>* decisions);

  std::vector<Decision> added_;
};

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_WIRE_NAMES_H_
