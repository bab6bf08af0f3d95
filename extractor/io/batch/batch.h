// Records on their way through the program: read together, worked on by one
// thread, written together. One batch holds about 128 KiB of input, or one
// larger record.
//
// A record is what a reader cut out of an input without understanding it: a
// line, a protobuf message, a file. Workers decode it, so that the one thread
// that reads has little to do.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_BATCH_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_BATCH_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "extractor/io/batch/batch_result.h"
#include "extractor/io/batch/csv_columns.h"
#include "extractor/io/batch/format.h"
#include "extractor/io/batch/problem.h"

namespace onrecord {
namespace io {

// Where a record comes from.
struct Place {
  std::shared_ptr<const std::string> path;
  Container container = Container::kText;
  // Line of JSON lines and CSV, number of a protobuf or WARC record, from 1.
  uint64_t number = 0;
  // Of its first byte in the decompressed input.
  uint64_t offset = 0;
  // Of a CSV file that has a header.
  std::shared_ptr<const CsvColumns> columns = nullptr;

  // "a.txt", "a.jsonl:17", "a.csv:17", "a.pb: record 3 at byte 1234".
  std::string ToString() const;
  // The id of a document that has none: "a.txt", "a.jsonl:17", "a.pb:3".
  std::string DefaultId() const;
};

// Which record of a run it is, so that a later run can go on behind it.
struct Position {
  // Number of the input among all that were found, from 0.
  uint64_t input = 0;
  // Number of the record in it, from 1; what could not be cut out counts.
  uint64_t record = 0;
  // Of the names and sizes of all inputs up to this one.
  uint64_t inputs_digest = 0;
};

class Batch {
 public:
  struct Record {
    Place place;
    size_t begin = 0;
    size_t size = 0;
    // The reader's, if it could not even cut the record out; has no bytes.
    std::unique_ptr<Problem> problem;
    // A problem of an input as a whole says nothing of a document.
    bool is_document = true;
    Position position;
  };

  bool empty() const { return records_.empty(); }
  bool full() const;

  void Add(Place place, absl::string_view bytes);
  void AddProblem(Problem problem, bool is_document);
  // An error of the record at `place`, seen while reading.
  void AddError(const Place& place, std::string message, bool is_document);

  // For readers that do not have a record's bytes in one piece: appended to
  // the record that AddRest then closes.
  void AppendPart(absl::string_view bytes) {
    buffer_.append(bytes.data(), bytes.size());
  }
  void AddParts(Place place);
  void DropParts() { buffer_.resize(used_); }
  size_t parts_size() const { return buffer_.size() - used_; }

  const std::vector<Record>& records() const { return records_; }
  absl::string_view bytes(const Record& record) const {
    return absl::string_view(buffer_).substr(record.begin, record.size);
  }

  void SetPosition(size_t record, const Position& position) {
    records_[record].position = position;
  }
  // Forgets the first records; their bytes stay until Clear.
  void DropFirst(size_t count);

  // Memory that the input takes.
  size_t input_size() const { return buffer_.size(); }

  // Makes it empty; keeps its memory unless a large record made it big.
  void Clear();

  BatchResult result;
  // Set by the pipeline: 0, 1, ... in input order.
  uint64_t sequence = 0;
  // Bytes of files read up to here, compressed ones where they are.
  uint64_t consumed = 0;

 private:
  std::vector<Record> records_;
  std::string buffer_;
  size_t used_ = 0;  // by closed records
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_BATCH_H_
