#pragma once
// The built-in doctrines: rows of numbers, each with its idea and its source.
#include <span>
#include <string_view>

#include "model/parameters.h"

namespace tarazy {

/// A built-in doctrine: its numbers, its idea in words, and who described it.
struct BuiltInDoctrine {
    std::string_view name;
    DoctrineNumbers<double> numbers;
    std::string_view idea;
    std::string_view source;
};

/// The built-in doctrines in the order of MODEL.md; `pragmatic`, the default, is the first.
std::span<const BuiltInDoctrine> built_in_doctrines();

}  // namespace tarazy
