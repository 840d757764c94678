#pragma once
#include "infer/geo_and_work_model/places.hpp"

namespace fineprint::infer::geo_and_work_model {

struct Hours {
  Span span{};             ///< a time zone or its hours; empty where none is told of the work
  Part part = Part::none;  ///< where they are kept; none for a range over several parts
};

Hours hours_of_work(const Reading& reading);

}  // namespace fineprint::infer::geo_and_work_model
