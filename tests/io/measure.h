// Stands for the engine in tests of what goes around it.

#ifndef ONRECORD_TESTS_IO_MEASURE_H_
#define ONRECORD_TESTS_IO_MEASURE_H_

#include <functional>

#include "absl/status/status.h"
#include "extractor/io/batch_worker.h"
#include "proto/document.pb.h"
#include "proto/extraction.pb.h"

namespace onrecord {
namespace io {

// The record of a document is its text's size. Texts that start with "fail"
// fail, with "warn" are warned of.
absl::Status Measure(const Document& document, Extraction* extraction);

using RecordFunction =
    std::function<absl::Status(const Document& document, Extraction* records)>;

// The same for one thread of a pipeline.
ExtractFunction OnTheWire(RecordFunction extract);

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_TESTS_IO_MEASURE_H_
