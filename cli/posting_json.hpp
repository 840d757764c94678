#pragma once
#include <fineprint/fineprint.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

namespace fineprint::cli {

/// Why a text is no posting. `code` is stable, `what()` is for a person, `id` is the posting's where it could be read.
struct BadPosting : std::runtime_error {
  BadPosting(std::string code_, const std::string& message, std::string id_ = {})
      : std::runtime_error(message), code(std::move(code_)), id(std::move(id_)) {}
  std::string code, id;
};

/// Reports on one JSON object: `{"id"?, "title"?, "company"?, "location"?, "description"}` or `{"id"?, "text"}`. An id
/// is a string or a whole number; a part may be null; other keys are ignored. Throws BadPosting.
std::string report_on_json(std::string_view json, const Options& options);

}  // namespace fineprint::cli
