#pragma once
#include <string>
#include <string_view>

namespace fineprint::cli {

/// A report (with evidence) as a person reads it on a terminal: what is mentioned, group by group, with the confidence
/// and the words it rests on.
std::string summary(std::string_view report, bool color);

}  // namespace fineprint::cli
