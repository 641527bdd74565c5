#pragma once
// Where a function of a few numbers is largest within bounds, found by trying: the search behind better doctrines.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace tarazy {

/// The numbers searched, each from `least` to `most`, above it; `start`, within the bounds, is tried first.
struct SearchBox {
    std::vector<double> least;
    std::vector<double> most;
    std::vector<double> start;
};

/// The best point tried and its value; without any value that is a number the point is the start and the value NaN.
struct SearchResult {
    std::vector<double> point;
    double value = 0;
    std::size_t evaluations = 0;  ///< at most the budget
    std::size_t failed = 0;       ///< of them, those without a finite value
};

/// Maximises over the box with at most `budget` evaluations, one at least, without derivatives. A quarter of them looks around: the start and a
/// Latin hypercube (McKay, Beckman & Conover 1979) whose numbers are uniforms of (seed, run 0, stream design, step 102, entity the
/// number of the coordinate). The rest climbs from the best points seen, one after the other and none next to a top found before, by
/// quadratic models in trust regions (BOBYQA, Powell 2009; in one dimension the simplex of Nelder & Mead 1965), until the
/// point is known to 1e-4 of the bounds; then from the best point again, with smaller steps. Both are NLopt's (Johnson 2007), and use no random
/// numbers. The function should be free of noise (common random numbers at every point); where it has no finite value it counts as worse than
/// everything seen. What it throws comes through. Same input, same bits.
SearchResult maximise(const std::function<double(const std::vector<double>&)>& function, const SearchBox& box, std::size_t budget,
                      std::uint64_t seed);

}  // namespace tarazy
