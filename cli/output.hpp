#pragma once
#include <fineprint/formats.hpp>
#include <string>

#include "arguments.hpp"

namespace fineprint::cli {

/// What is printed for one posting, without what stands between two.
struct Piece {
  std::string text;   ///< on standard output
  std::string fault;  ///< on standard error: a bad posting in a form that has no place for errors
  bool good = true;
};

/// How postings are printed.
class Printer {
 public:
  Printer(const Arguments& arguments, bool color, bool many);

  /// The options with which the engine is asked.
  const Options& options() const { return options_; }
  Piece piece(const Answer& answer) const;

  std::string before() const;   ///< before the first piece
  std::string between() const;  ///< between two
  std::string after() const;    ///< after the last

 private:
  Output output_;
  Options options_;
  bool color_, many_;
};

}  // namespace fineprint::cli
