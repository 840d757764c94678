#pragma once
#include "extract/work_model/engagement.hpp"

namespace fineprint::extract::work_model {

/// What a word on the footing ("contract", "freelance", "temporary") says of the job; nothing where it is of something
/// else.
std::optional<Engaged> footing_said(const Reading& reading, const Sentence& sentence, const Hit& hit);

}  // namespace fineprint::extract::work_model
