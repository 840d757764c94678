#pragma once
#include "fineprint/fineprint.hpp"
#include "report/ledger.hpp"
#include "text/read_json.hpp"

namespace fineprint {

/// What stands at the report's top and in its metadata.
struct Label {
  std::string_view id, language;
};

/// A report as JSON text, every field in its place.
std::string write_report(const Reading& reading, const Ledger& ledger, const Facts& facts, const Label& label,
                         const Options& options);

/// As `read_options`, of JSON that is parsed already.
Options options_from(const Json& options);

/// All fields and all rules, as `describe_json` gives them.
Json write_description();

/// JSON from outside that is copied, compared or shown: all of these call themselves as deep as it nests, so what nests
/// deeper than anything of ours is discarded, as what is no JSON is.
Json parse_shallow(std::string_view text);

/// JSON text; bytes that are not UTF-8 are replaced.
std::string dump(const Json& json);

}  // namespace fineprint
