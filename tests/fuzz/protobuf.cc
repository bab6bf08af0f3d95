// Documents that are read, and records that are printed.

#include <string>

#include "extractor/io/sinks/record_encoder.h"
#include "proto/extraction.pb.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/read_input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using onrecord::io::OutputFormat;
  onrecord::ReadAsInput(onrecord::io::Container::kDelimited,
                        onrecord::AsText(data, size));
  onrecord::Extraction extraction;
  if (!extraction.ParseFromArray(data, size)) return 0;
  for (const OutputFormat format :
       {OutputFormat::kProtobuf, OutputFormat::kJson, OutputFormat::kText}) {
    std::string out;
    const absl::Status status =
        onrecord::io::RecordEncoder(format).Append(extraction, &out);
    onrecord::Promise(status.ok() && !out.empty(), "all records are written");
  }
  return 0;
}
