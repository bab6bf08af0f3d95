#include "tests/linear/operation_count.h"

namespace {

uint64_t operations = 0;

}  // namespace

// Called at the start of each basic block.
extern "C" void __sanitizer_cov_trace_pc() { ++operations; }

namespace onrecord {

uint64_t OperationCount() { return operations; }

}  // namespace onrecord
