// What the program returns to the shell.

#ifndef ONRECORD_EXTRACTOR_CLI_EXIT_CODE_H_
#define ONRECORD_EXTRACTOR_CLI_EXIT_CODE_H_

namespace onrecord {
namespace cli {

enum ExitCode {
  kAllWell = 0,
  // Some documents or inputs failed, or the output could not be written.
  kSomeFailed = 1,
  // Wrong use: nothing was done.
  kWrongUse = 2,
  // Stopped by SIGTERM or SIGINT; the documents in hand were written, and a
  // run into a folder can go on.
  kStopped = 3,
};

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_EXIT_CODE_H_
