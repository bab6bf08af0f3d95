// How the program answers signals while it extracts.

#ifndef ONRECORD_EXTRACTOR_CLI_SIGNALS_H_
#define ONRECORD_EXTRACTOR_CLI_SIGNALS_H_

#include "extractor/io/batch/stop_signal.h"

namespace onrecord {
namespace cli {

// SIGTERM and the first SIGINT request the stop; a second SIGINT ends the
// program at once, with exit code 130. `stop` must live as long as the
// program.
void StopOnSignals(io::StopSignal* stop);

}  // namespace cli
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_CLI_SIGNALS_H_
