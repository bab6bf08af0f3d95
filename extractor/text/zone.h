// What a paragraph of a web page is. The same words, in the same order, as
// Paragraph.Zone in proto/extraction.proto.

#ifndef ONRECORD_EXTRACTOR_TEXT_ZONE_H_
#define ONRECORD_EXTRACTOR_TEXT_ZONE_H_

#include <cstdint>

namespace onrecord {
namespace text {

enum class Zone : uint8_t {
  kHeadline = 1,
  kByline = 2,
  kDateline = 3,
  kBody = 4,
  kCaption = 5,
  kRelated = 6,
  kBoilerplate = 7,
};

}  // namespace text
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_TEXT_ZONE_H_
