#include "extractor/quotes/view.h"

namespace onrecord {
namespace quotes {

const uint32_t View::kBeyond = CodeOf("none");

uint32_t CodeOfMark(MarkState state) {
  static const uint32_t kCodes[] = {CodeOf("outside"), CodeOf("opens"),
                                    CodeOf("inside"), CodeOf("closes")};
  return kCodes[static_cast<int>(state)];
}

}  // namespace quotes
}  // namespace onrecord
