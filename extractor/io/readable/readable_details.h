// What the line of a record leaves out, so that it says the same from version
// to version: how sure the engine is, and what each evidence weighed.
//
//   AppendDetails(mention, &out);
//   //      confidence  0.99  runner-up none
//   //      evidence    names.weights  score 6.50  in names/weights.tsv
//
// Thread-safe: no state.

#ifndef ONRECORD_EXTRACTOR_IO_READABLE_READABLE_DETAILS_H_
#define ONRECORD_EXTRACTOR_IO_READABLE_READABLE_DETAILS_H_

#include <string>

#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

void AppendDetails(const Mention& mention, std::string* out);
void AppendDetails(const Figure& figure, std::string* out);
void AppendDetails(const Quote& quote, std::string* out);
// These have none.
inline void AppendDetails(const Entity&, std::string*) {}
inline void AppendDetails(const Warning&, std::string*) {}

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_READABLE_READABLE_DETAILS_H_
