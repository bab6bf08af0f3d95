#include "extractor/cli/signals.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace onrecord {
namespace cli {
namespace {

// As shells count a program that SIGINT ended.
constexpr int kInterrupted = 128 + SIGINT;

io::StopSignal* the_stop = nullptr;
volatile std::sig_atomic_t interrupted = 0;

void OnSignal(int signal) {
  const int error = errno;
  if (signal == SIGINT && interrupted) _exit(kInterrupted);
  if (signal == SIGINT) interrupted = 1;
  the_stop->Request();
  errno = error;
}

}  // namespace

void StopOnSignals(io::StopSignal* stop) {
  the_stop = stop;
  struct sigaction action = {};
  action.sa_handler = OnSignal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGINT, &action, nullptr);
}

}  // namespace cli
}  // namespace onrecord
