// Writes the records of a document for people: what the program shows on a
// terminal, and what golden files hold.
//
//   document news/parker.txt
//     paragraphs
//       HEADLINE      0-44
//       BODY          46-1310  3 paragraphs
//     entities
//       PERSON        Andrew Parker  also "Parker"  honorific "Sir"
//     names
//       PERSON        518-531  "Andrew Parker"  -> Andrew Parker  "Sir"  {rule}
//     figures
//       MONEY         620-631  "$11 million"  = 11000000 USD  MORE_THAN  {rule}
//     quotes
//       DIRECT        700-741  “We will not wait,”  {rule}
//         speaker     742-744  "he"  PERSON -> Andrew Parker
//         cue         745-749  "said"  say SAY
//
// A line a record, its kind first, then its place, its words, what it means,
// and in braces which rules made it. Nothing in a line depends on other
// records' numbers, on versions or on scores, so that a change of one record
// changes one line. Entities are told by name, with #id if two share it.

#ifndef ONRECORD_EXTRACTOR_IO_READABLE_READABLE_WRITER_H_
#define ONRECORD_EXTRACTOR_IO_READABLE_READABLE_WRITER_H_

#include <cstdint>
#include <string>

#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

// Ends with an empty line. Any Extraction will do, also one that another
// program made: ids and indices that lead nowhere are shown as "?".
void AppendReadable(const Extraction& extraction, std::string* out);

// The same of the records that a place lies in alone (see covering.h), counted
// as their spans are, and without the line of the document. Below each record
// stand its confidence, what it would have been otherwise, and its evidence
// with what it weighed and where it is defined:
//
//   names
//     PERSON        124-133  "Halvorsen"  -> Ingrid Halvorsen  {names.weights}
//       confidence  0.99  runner-up none
//       evidence    names.weights  score 6.50  in names/weights.tsv
//
// False if there are none but a paragraph.
bool AppendReadableAt(const Extraction& extraction, uint32_t offset,
                      std::string* out);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_READABLE_READABLE_WRITER_H_
