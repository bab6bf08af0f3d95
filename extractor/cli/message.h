// One line on standard error.

#ifndef ONRECORD_EXTRACTOR_CLI_MESSAGE_H_
#define ONRECORD_EXTRACTOR_CLI_MESSAGE_H_

#include <cstdio>

#include "absl/strings/string_view.h"

namespace onrecord {
namespace cli {

inline void PrintError(absl::string_view message) {
  std::fprintf(stderr, "onrecord: %.*s\n", static_cast<int>(message.size()),
               message.data());
}

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_MESSAGE_H_
