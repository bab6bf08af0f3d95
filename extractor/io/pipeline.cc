#include "extractor/io/pipeline.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"

namespace onrecord {
namespace io {
namespace {

using Clock = std::chrono::steady_clock;

int64_t NanosecondsSince(Clock::time_point start) {
  return std::chrono::nanoseconds(Clock::now() - start).count();
}

// What the threads share. Two locks, taken one after the other or `reading_`
// first: one serialises reading, the other guards all the rest and is never
// held while reading or writing.
class Run {
 public:
  Run(const PipelineOptions& options, BatchReader* reader, Sink* sink,
      PipelineObserver* observer, const Totals& before)
      : options_(options),
        reader_(reader),
        sink_(sink),
        observer_(observer),
        totals_(before) {}

  // The next batch, or none at the end or after a failure.
  std::unique_ptr<Batch> Read() {
    std::lock_guard<std::mutex> reading(reading_);
    std::unique_ptr<Batch> batch = WaitForRoom();
    const auto start = Clock::now();
    if (batch == nullptr || !reader_->Fill(batch.get())) return nullptr;
    batch->result.stats.read_time = NanosecondsSince(start);
    std::lock_guard<std::mutex> lock(state_);
    batch->sequence = next_to_read_++;
    Hold(batch->input_size());
    return batch;
  }

  // Takes a batch that was worked on, and writes whatever is due.
  void HandIn(std::unique_ptr<Batch> batch) {
    std::unique_lock<std::mutex> lock(state_);
    Hold(batch->result.bytes.size());
    // Without order they are numbered as they come.
    if (options_.unordered) batch->sequence = next_to_finish_++;
    finished_.emplace(batch->sequence, std::move(batch));
    // Somebody else is writing, and will see this batch when its turn comes.
    if (writing_) return;
    writing_ = true;
    while (!finished_.empty() && finished_.begin()->first == next_to_write_) {
      std::unique_ptr<Batch> due = std::move(finished_.begin()->second);
      finished_.erase(finished_.begin());
      const bool wanted = status_.ok();
      const size_t size = due->input_size() + due->result.bytes.size();
      totals_.most_in_flight = most_in_flight_;
      lock.unlock();
      absl::Status status = wanted ? Write(due.get()) : absl::OkStatus();
      due->Clear();
      lock.lock();
      if (!status.ok()) status_ = std::move(status);
      ++next_to_write_;
      in_flight_ -= size;
      spare_.push_back(std::move(due));
      room_.notify_one();
    }
    writing_ = false;
  }

  const absl::Status& status() const { return status_; }

 private:
  // An empty batch when there is room for one; none after a failure. The
  // batch due next is never waited for by its own thread: that has none in
  // hand while it waits here.
  std::unique_ptr<Batch> WaitForRoom() {
    std::unique_lock<std::mutex> lock(state_);
    room_.wait(lock, [this] {
      return in_flight_ < options_.bytes_in_flight || !status_.ok();
    });
    if (!status_.ok()) return nullptr;
    if (spare_.empty()) return std::make_unique<Batch>();
    std::unique_ptr<Batch> batch = std::move(spare_.back());
    spare_.pop_back();
    return batch;
  }

  absl::Status Write(Batch* batch) {
    const bool too_many = CutAtFailures(&batch->result);
    const auto start = Clock::now();
    absl::Status status = sink_->Append(*batch);
    batch->result.stats.write_time = NanosecondsSince(start);
    Sum(*batch);
    observer_->OnBatch(*batch, totals_);
    if (status.ok() && too_many) {
      return absl::AbortedError(absl::StrCat(
          "stopped: ", totals_.failed, " documents failed, more than "
          "--max-failures=", options_.max_failures));
    }
    return status;
  }

  // Drops what stands behind the document that fails one time too often; false
  // if there is none.
  bool CutAtFailures(BatchResult* result) const {
    uint64_t left = options_.max_failures -
                    std::min(options_.max_failures, totals_.failed);
    if (result->failed <= left) return false;
    for (size_t i = 0; i < result->outcomes.size(); ++i) {
      const BatchResult::Outcome& outcome = result->outcomes[i];
      if (!outcome.is_document || !outcome.failed || left-- > 0) continue;
      result->Truncate(i + 1);
      break;
    }
    return true;
  }

  void Sum(const Batch& batch) {
    const BatchResult& result = batch.result;
    totals_.documents += result.documents;
    totals_.records += result.ends.size();
    totals_.failed += result.failed;
    totals_.text_bytes += result.text_bytes;
    totals_.output_bytes += result.bytes.size();
    totals_.consumed_bytes = std::max(totals_.consumed_bytes, batch.consumed);
    totals_.stats.Add(result.stats);
    for (const Problem& problem : result.problems) {
      const bool error = problem.severity == Problem::Severity::kError;
      ++(error ? totals_.errors : totals_.warnings);
    }
  }

  void Hold(size_t bytes) {
    in_flight_ += bytes;
    most_in_flight_ = std::max(most_in_flight_, in_flight_);
  }

  const PipelineOptions& options_;
  BatchReader* const reader_;
  Sink* const sink_;
  PipelineObserver* const observer_;
  Totals totals_;  // of the writing thread

  std::mutex reading_;
  std::mutex state_;
  std::condition_variable room_;
  // All below: guarded by state_.
  absl::Status status_;
  bool writing_ = false;
  uint64_t next_to_read_ = 0;
  uint64_t next_to_write_ = 0;
  uint64_t next_to_finish_ = 0;
  size_t in_flight_ = 0;
  size_t most_in_flight_ = 0;
  std::map<uint64_t, std::unique_ptr<Batch>> finished_;
  std::vector<std::unique_ptr<Batch>> spare_;
};

}  // namespace

absl::Status RunPipeline(const PipelineOptions& options, BatchReader* reader,
                         const std::function<ExtractFunction()>& new_extract,
                         const RecordEncoder& encoder, Sink* sink,
                         PipelineObserver* observer, const Totals& before) {
  Run run(options, reader, sink, observer, before);
  auto work = [&](ExtractFunction extract) {
    BatchWorker worker(options.limits, std::move(extract), &encoder);
    while (std::unique_ptr<Batch> batch = run.Read()) {
      worker.Process(batch.get());
      run.HandIn(std::move(batch));
    }
  };
  std::vector<std::thread> threads;
  for (int i = 1; i < options.jobs; ++i) {
    threads.emplace_back(work, new_extract());
  }
  work(new_extract());
  for (std::thread& thread : threads) thread.join();
  return run.status();
}

}  // namespace io
}  // namespace onrecord
