// What a batch, or a whole run, came to: numbers only.
//
// Batches are counted by the threads that work on them, and added up in the
// order in which they are written. Times are wall-clock time of threads, so
// that with several threads they add up to more than the run took.

#ifndef ONRECORD_EXTRACTOR_IO_BATCH_RUN_STATS_H_
#define ONRECORD_EXTRACTOR_IO_BATCH_RUN_STATS_H_

#include <cstdint>

#include "extractor/io/batch/histogram.h"

namespace onrecord {
namespace io {

struct RunStats {
  // Records of each kind.
  uint64_t mentions = 0;
  uint64_t entities = 0;
  uint64_t figures = 0;
  uint64_t quotes = 0;

  // Nanoseconds.
  int64_t read_time = 0;
  int64_t decode_time = 0;
  int64_t extract_time = 0;
  int64_t encode_time = 0;
  int64_t write_time = 0;

  // Of documents that were extracted: bytes of text, and seconds.
  Histogram document_bytes{256};
  Histogram document_seconds{1e-5};

  void Add(const RunStats& other) {
    mentions += other.mentions;
    entities += other.entities;
    figures += other.figures;
    quotes += other.quotes;
    read_time += other.read_time;
    decode_time += other.decode_time;
    extract_time += other.extract_time;
    encode_time += other.encode_time;
    write_time += other.write_time;
    document_bytes.Add(other.document_bytes);
    document_seconds.Add(other.document_seconds);
  }
};

}  // namespace io
}  // namespace onrecord

#endif  // ONRECORD_EXTRACTOR_IO_BATCH_RUN_STATS_H_
