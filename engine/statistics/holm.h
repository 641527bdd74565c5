#pragma once
// Many tests at once: p values adjusted so that the chance of even one false alarm among them stays at the level.
#include <span>
#include <vector>

namespace tarazy {

/// Adjusted p values (Holm 1979, the step-down Bonferroni method), in the order given: in rising order p_(k) becomes the largest of
/// (m - j + 1) p_(j), j <= k, at most 1. What is not a number is no test: it stays so and is not counted in m.
std::vector<double> holm(std::span<const double> p_values);

}  // namespace tarazy
