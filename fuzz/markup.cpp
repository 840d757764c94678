#include "require.hpp"
#include "targets.hpp"

namespace fineprint::fuzz {
namespace {

std::string script(const std::string& json) { return "<script type=\"application/ld+json\">" + json + "</script>"; }

/// The bytes in one of the frames in which markup comes.
std::string framed(std::size_t frame, std::string_view bytes) {
  const std::string inside(bytes);
  const std::string members = "{\"@type\":\"JobPosting\"," + inside;
  switch (frame % 6) {
    case 0:
      return inside;
    case 1:
      return "<html><body><h1>Data Engineer</h1><p>" + inside + "</p></body></html>";
    case 2:
      return "<ul><li>Python<li>" + inside;
    case 3:
      return members;
    case 4:
      return "<html><head>" + script(members + "}") + "</head><body><p>Data Engineer</p></body></html>";
    default:
      return "{\"@type\":\"JobPosting\",\"title\":\"Data Engineer\",\"description\":\"" + inside + "\"}";
  }
}

}  // namespace

void try_markup(std::string_view bytes) {
  Choices choices(bytes);
  const std::size_t frame = choices.byte();
  hold_for({"markup", {{"text", framed(frame, choices.rest())}}});
}

}  // namespace fineprint::fuzz
