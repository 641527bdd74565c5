#pragma once
// The data of every page of a report, by its description: what the page's types are generated from, and real data are checked against.
#include <vector>

#include "record/json/shape.h"

namespace tarazy {

/// Of a run; of a sweep or a comparison.
std::vector<Shape> described_data();

}  // namespace tarazy
