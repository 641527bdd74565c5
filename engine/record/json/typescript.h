#pragma once
// TypeScript types of described answers.
#include <span>
#include <string>

#include "record/json/shape.h"

namespace tarazy {

/// One interface for each object within the shapes, those it needs before it. Objects of one name must be alike.
std::string typescript(std::span<const Shape> shapes);

}  // namespace tarazy
