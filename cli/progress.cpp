#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

namespace fineprint::cli {
namespace {

constexpr std::uint64_t bar_width = 30;
constexpr auto pace = std::chrono::milliseconds(100);

}  // namespace

Progress::Progress(std::uint64_t size)
    : size_(isatty(STDERR_FILENO) != 0 && isatty(STDOUT_FILENO) == 0 ? size : 0),
      next_(std::chrono::steady_clock::now() + pace) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

void Progress::show(const Tally& tally) {
  if (size_ == 0 || std::chrono::steady_clock::now() < next_) return;
  next_ = std::chrono::steady_clock::now() + pace;
  shown_ = true;
  const std::uint64_t done = std::min(tally.bytes, size_);
  const std::string bar(static_cast<std::size_t>(bar_width * done / size_), '#');
  std::fprintf(stderr, "\r[%-30s] %3llu%%  %llu postings", bar.c_str(),
               static_cast<unsigned long long>(100 * done / size_), static_cast<unsigned long long>(tally.postings));
}

void print_stats(const Tally& tally, std::chrono::duration<double> time) {
  const double seconds = std::max(time.count(), 1e-6);
  std::fprintf(stderr, "%llu postings, %llu of them unreadable, %.1f MB in %.2f s: %.0f a second\n",
               static_cast<unsigned long long>(tally.postings), static_cast<unsigned long long>(tally.bad),
               static_cast<double>(tally.bytes) / 1e6, seconds, static_cast<double>(tally.postings) / seconds);
}

}  // namespace fineprint::cli
