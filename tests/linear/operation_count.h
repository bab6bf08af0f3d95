// How many basic blocks of our own code have run: a count of operations that
// is the same on every machine and in every run.
//
// Only with --config=count, which has the compiler call a function at the start
// of each block (gcc, -fsanitize-coverage=trace-pc). Libraries that are not
// built here - libc's memchr and the like - are not counted.

#ifndef ONRECORD_TESTS_LINEAR_OPERATION_COUNT_H_
#define ONRECORD_TESTS_LINEAR_OPERATION_COUNT_H_

#include <cstdint>

namespace onrecord {

// Since the program began, in the calling thread's program; 0 if nothing is
// counted.
uint64_t OperationCount();

}  // namespace onrecord

#endif  // ONRECORD_TESTS_LINEAR_OPERATION_COUNT_H_
