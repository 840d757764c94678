#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string_view>

namespace fineprint {

using Json = nlohmann::ordered_json;

struct ReadJson {
  Json json;              ///< discarded where the text is no JSON
  std::size_t fault = 0;  ///< the byte at which it breaks off or goes wrong, then
};

/// The one place where JSON is read: the library's parser is built once for each kind of reading it is asked for.
ReadJson read_json(std::string_view text);

}  // namespace fineprint
