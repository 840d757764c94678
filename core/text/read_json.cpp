#include "text/read_json.hpp"

namespace fineprint {
namespace {

using Builder = nlohmann::detail::json_sax_dom_parser<Json>;

/// Builds the tree, and keeps where it went wrong: the library's own way to tell is an exception, which the WebAssembly
/// build compiles out.
class Tree : public Builder {
 public:
  explicit Tree(Json& json) : Builder(json, false) {}

  template <class Error>
  bool parse_error(std::size_t at, const std::string& last, const Error& error) {
    fault = at;
    return Builder::parse_error(at, last, error);
  }

  std::size_t fault = 0;
};

}  // namespace

ReadJson read_json(std::string_view text) {
  ReadJson read;
  Tree tree(read.json);
  if (!Json::sax_parse(text, &tree)) {
    read.json = Json(Json::value_t::discarded);
    read.fault = tree.fault;
  }
  return read;
}

}  // namespace fineprint
