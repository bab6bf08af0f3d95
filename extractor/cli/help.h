// What "onrecord help" and "onrecord version" print.

#ifndef ONRECORD_EXTRACTOR_CLI_HELP_H_
#define ONRECORD_EXTRACTOR_CLI_HELP_H_

#include "absl/strings/string_view.h"

namespace onrecord {
namespace cli {

// For a command, or for the whole program if it is none.
absl::string_view HelpText(absl::string_view command);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_HELP_H_
