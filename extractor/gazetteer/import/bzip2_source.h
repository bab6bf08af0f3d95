// A byte source that undoes bzip2, several streams after each other too (as
// parallel compressors write Wikidata's dumps).

#ifndef ONRECORD_EXTRACTOR_GAZETTEER_IMPORT_BZIP2_SOURCE_H_
#define ONRECORD_EXTRACTOR_GAZETTEER_IMPORT_BZIP2_SOURCE_H_

#include <memory>

#include "extractor/io/byte_source.h"

namespace onrecord {
namespace gazetteer {

std::unique_ptr<io::ByteSource> NewBzip2Source(
    std::unique_ptr<io::ByteSource> source);

}  // namespace gazetteer
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_GAZETTEER_IMPORT_BZIP2_SOURCE_H_
