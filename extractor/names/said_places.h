// Rules after the weights, for people and bodies that the sentence itself, or
// the gazetteer alone, says to be places: encyclopaedias introduce most places
// so and news seldom does, so that weights fitted on news do not know.
//
//  - "Kallur is a village on Kalsoy", "Reading became the county town".
//  - "Halden lies north of the river".
//  - "the village of Kallur", "in Sichuan province" (taken for no name before).
//  - "Mbabane's old town": what lists know as a place alone, and nobody's name.

#ifndef ONRECORD_EXTRACTOR_NAMES_SAID_PLACES_H_
#define ONRECORD_EXTRACTOR_NAMES_SAID_PLACES_H_

#include <vector>

#include "extractor/names/decisions.h"
#include "extractor/names/document.h"

namespace onrecord {
namespace names {

// `decisions`: in text order, before and after. Phrases must know what the
// first pass made of them (FeedBack).
void TakeSaidPlaces(const Document& document,
                    Decisions* decisions);

}  // namespace names
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_NAMES_SAID_PLACES_H_
