#pragma once
#include <cstdint>
#include <vector>

#include "text/document.hpp"

namespace fineprint {

/// Where a list of tags that lost its separators ("DockerAPIPython") goes on with the next one: offsets in the
/// description. A word is parted only where names of skills and capitalised words make up all of it.
std::vector<std::uint32_t> glued_tags(const Document& document);

}  // namespace fineprint
