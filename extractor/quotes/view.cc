#include "extractor/quotes/view.h"

namespace onrecord {
namespace quotes {

const uint32_t View::kBeyond = CodeOf("none");

const std::array<uint32_t, 4> kMarkCodes = {
    CodeOf("outside"), CodeOf("opens"), CodeOf("inside"), CodeOf("closes")};

}  // namespace quotes
}  // namespace onrecord
