#pragma once
#include <chrono>
#include <cstdint>

namespace fineprint::cli {

/// What was done so far.
struct Tally {
  std::uint64_t postings = 0, bad = 0;
  std::uint64_t bytes = 0;  ///< of the postings as they came in
};

/// A bar on standard error while a file is worked through. It shows on a terminal only, and not where the reports go to
/// one.
class Progress {
 public:
  /// `size` of the input in bytes, 0 where it is not known.
  explicit Progress(std::uint64_t size);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(const Tally& tally);

 private:
  std::uint64_t size_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point next_;
};

/// "1200 postings, 3 of them unreadable, 5.1 MB in 0.9 s: 1333 a second"
void print_stats(const Tally& tally, std::chrono::duration<double> time);

}  // namespace fineprint::cli
