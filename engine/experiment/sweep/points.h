#pragma once
// The points of a design: which value every factor takes at each.
#include <string>
#include <vector>

#include "scenario/design/file.h"

namespace tarazy {

/// One row a point, one setting a factor: a number, or the number of one of its values where it takes no numbers.
using DesignPoints = std::vector<std::vector<double>>;

/// The most points a design may have.
inline constexpr std::size_t most_points = std::size_t{1} << 24U;

/// The points in their order: a grid with the last factor fastest, a list row by row, samples as unit_points.h orders them. A design
/// without factors has one point. Throws InputError for more than most_points.
DesignPoints design_points(const std::vector<Factor>& factors, const DesignMethod& method, std::uint64_t seed);

/// How many design_points() gives.
std::size_t count_points(const std::vector<Factor>& factors, const DesignMethod& method);

/// The value of a factor at u in (0, 1): on its range, linear or logarithmic; whole numbers and values are equally likely.
double setting_at(const Factor& factor, double u);

/// A setting as it would be written in YAML.
std::string setting_text(const Factor& factor, double setting);

}  // namespace tarazy
