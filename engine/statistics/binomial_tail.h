#pragma once
// How likely so many successes are by chance.
#include <cstddef>

namespace tarazy {

/// The chance of at least `successes` in `trials` independent ones, each a success with chance p in [0, 1]. The same bits on every
/// machine; within 1e-9 relative up to a million trials.
double binomial_upper_tail(std::size_t trials, std::size_t successes, double p);

}  // namespace tarazy
