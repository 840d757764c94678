#pragma once
#include <functional>
#include <string>
#include <vector>

namespace fineprint::test {

/// An input made to break or fool the engine, and the honest answer to it.
struct Attack {
  std::string name;
  std::string text;
  std::vector<std::string> notices = {};  ///< kinds that the report must carry; of text_cut, bad_utf8 and
                                          ///< not_a_posting no others
  std::string field = {}, value = {};     ///< a field and what it must answer, as JSON; empty: not asked
};

/// An input that grows: the engine's work on it may grow no faster.
struct Growth {
  std::string name;
  std::function<std::string(std::size_t bytes)> make;
};

std::vector<Attack> attacks();
std::vector<Growth> growths();

std::string repeated(std::string_view piece, std::size_t bytes);

}  // namespace fineprint::test
