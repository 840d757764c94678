#pragma once
#include <vector>

#include "registry.hpp"

namespace fineprint::extract::skills {

/// True where only the joints of a list stand between two spans: "Go, Rust and C++".
bool listed_together(const Reading& reading, Span left, Span right);

/// A form that is also an ordinary word counts beside a technology, in a tag list, or where the text is sure of it
/// elsewhere.
class Doubts {
 public:
  explicit Doubts(const Reading& reading);

  /// The skill of that index among the hits is one beyond doubt.
  bool settled(std::size_t index) const;

 private:
  bool means_another(const Hit& hit) const;
  bool named_with(Tag provider) const;
  static Span told_by(const Hit& hit, Span sentence);
  bool technology_in(Span sentence) const;
  bool office_in(Span sentence) const;
  bool beside_batches(std::size_t index) const;
  bool hosts(const Hit& other, const Hit& hit) const;
  bool beside(const Hit& other, const Hit& hit, bool left) const;
  bool sure_elsewhere(TermId term) const;

  const Reading& reading_;
  std::span<const Hit> hits_;
  std::vector<const Hit*> sure_;             // one of each skill that the text names beyond doubt, by their terms
  std::vector<std::string_view> otherwise_;  // abbreviations that the text spells out as something else, each once
};

}  // namespace fineprint::extract::skills
