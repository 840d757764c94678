#pragma once
#include <fineprint/formats.hpp>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "arguments.hpp"

namespace fineprint::cli {

/// One posting as it came in.
struct Item {
  std::string text;
  std::size_t number = 1;  ///< of its line, array element or row below the header, from 1
  bool whole = false;      ///< the text is the posting itself, not a JSON object

  Answer report(const Options& options) const {
    return whole ? Answer{analyze_text(text, options), true} : analyze_line(text, number, options);
  }
};

/// Postings one after another out of a stream, holding no more than the one that is being read where the form allows
/// it.
class Source {
 public:
  virtual ~Source() = default;
  virtual std::optional<Item> next() = 0;
  /// False where the input is a single posting, however it is written.
  virtual bool many() const { return true; }
};

std::unique_ptr<Source> open_source(Input form, std::istream& in);

}  // namespace fineprint::cli
