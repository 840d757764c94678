#include "pipeline.hpp"

#include <condition_variable>
#include <deque>
#include <future>
#include <iostream>
#include <mutex>
#include <ostream>
#include <span>
#include <thread>
#include <utility>

namespace fineprint::cli {
namespace {

constexpr std::size_t batch_items = 64;
constexpr std::size_t batch_bytes = 1 << 18;

struct Done {
  std::vector<Piece> pieces;
  std::uint64_t bytes = 0;
};

Done work_on(std::span<const Item> batch, const Printer& printer) {
  Done done;
  for (const Item& item : batch) {
    done.pieces.push_back(printer.piece(item.report(printer.options())));
    done.bytes += item.text.size();
  }
  return done;
}

/// Prints batches in order and counts them.
class Writer {
 public:
  Writer(const Printer& printer, std::ostream& out, Progress& progress)
      : printer_(printer), out_(out), progress_(progress) {
    out_ << printer_.before();
  }

  void write(const Done& done) {
    for (const Piece& piece : done.pieces) {
      ++tally_.postings;
      tally_.bad += !piece.good;
      if (!piece.fault.empty()) std::cerr << "fineprint: " << piece.fault << "\n";
      if (piece.text.empty()) continue;
      if (std::exchange(begun_, true)) out_ << printer_.between();
      out_ << piece.text;
    }
    tally_.bytes += done.bytes;
    progress_.show(tally_);
  }

  Tally close() {
    out_ << printer_.after() << std::flush;
    return tally_;
  }

 private:
  const Printer& printer_;
  std::ostream& out_;
  Progress& progress_;
  Tally tally_;
  bool begun_ = false;
};

/// Batches under work, in order; one thread puts them in, another takes them out and prints.
class Queue {
 public:
  explicit Queue(std::size_t most) : most_(most) {}

  /// Waits for room. False once nothing is printed any more.
  bool put(std::future<Done> batch) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return batches_.size() < most_ || broken_; });
    if (broken_) return false;
    batches_.push_back(std::move(batch));
    changed_.notify_all();
    return true;
  }

  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }

  void print(Writer& writer, std::ostream& out) {
    while (std::optional<std::future<Done>> batch = take()) {
      writer.write(batch->get());
      const std::lock_guard lock(mutex_);
      if (batches_.empty()) out.flush();
      broken_ = !out;
      changed_.notify_all();
      if (broken_) return;
    }
  }

 private:
  std::optional<std::future<Done>> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !batches_.empty() || closed_; });
    if (batches_.empty()) return std::nullopt;
    std::future<Done> batch = std::move(batches_.front());
    batches_.pop_front();
    changed_.notify_all();
    return batch;
  }

  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::future<Done>> batches_;
  bool closed_ = false, broken_ = false;
};

/// The next few postings: as many as are worth a thread, fewer where the input has no more for now.
std::vector<Item> next_batch(Source& source, const std::function<bool()>& waiting) {
  std::vector<Item> batch;
  std::size_t bytes = 0;
  do {
    std::optional<Item> item = source.next();
    if (!item) break;
    bytes += item->text.size();
    batch.push_back(std::move(*item));
  } while (batch.size() < batch_items && bytes < batch_bytes && !waiting());
  return batch;
}

}  // namespace

Tally run_pipeline(Source& source, const Printer& printer, unsigned jobs, std::ostream& out, Progress& progress,
                   const std::function<bool()>& waiting) {
  Writer writer(printer, out, progress);
  if (jobs == 1) {
    while (const std::optional<Item> item = source.next()) {
      writer.write(work_on({&*item, 1}, printer));
      if (waiting()) out.flush();
      if (!out) break;
    }
    return writer.close();
  }
  Queue queue(jobs);
  std::thread printing([&] { queue.print(writer, out); });
  for (std::vector<Item> batch = next_batch(source, waiting); !batch.empty(); batch = next_batch(source, waiting)) {
    auto work = [&printer, items = std::move(batch)] { return work_on(items, printer); };
    if (!queue.put(std::async(std::launch::async, std::move(work)))) break;
  }
  queue.close();
  printing.join();
  return writer.close();
}

}  // namespace fineprint::cli
