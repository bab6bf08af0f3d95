#include "extractor/knowledge/decimal.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/numbers.h"

namespace onrecord {
namespace knowledge {

bool ReadDecimal(absl::string_view text, double* value) {
  static constexpr double kTens[] = {1,   1e1, 1e2,  1e3,  1e4,  1e5,
                                     1e6, 1e7, 1e8,  1e9,  1e10, 1e11,
                                     1e12, 1e13, 1e14, 1e15};
  const bool minus = !text.empty() && text[0] == '-';
  int64_t digits = 0;
  size_t behind = 0;  // digits behind the point
  bool point = false;
  size_t at = minus;
  for (; at < text.size(); ++at) {
    const uint8_t digit = text[at] - '0';
    if (digit < 10) {
      digits = digits * 10 + digit;
      behind += point;
    } else if (text[at] == '.' && !point) {
      point = true;
    } else {
      break;
    }
  }
  const size_t count = at - minus - point;
  if (at < text.size() || count == 0 || count > 15) {
    return absl::SimpleAtod(text, value);
  }
  const double number = static_cast<double>(digits) / kTens[behind];
  *value = minus ? -number : number;
  return true;
}

}  // namespace knowledge
}  // namespace onrecord
