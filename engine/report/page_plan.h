#pragma once
// What of a run goes into its page, so that the page stays small: which runs count, which are shown one by one, which times.
#include <cstddef>
#include <vector>

#include "record/run_reader.h"

namespace tarazy {

/// Places in the file.
struct PagePlan {
    std::vector<std::size_t> times;      ///< evenly spread, first and last among them; all of them where that is not too much
    std::vector<std::size_t> runs;       ///< those that did not fail
    std::vector<std::size_t> histories;  ///< of `runs`, in rising order: those shown one by one
};

/// Numbers that the bands (five a series, place and time) and the single histories of a page may have.
inline constexpr std::size_t most_band_numbers = 450'000;
inline constexpr std::size_t most_history_numbers = 450'000;
inline constexpr std::size_t most_histories = 20;

/// Throws InputError where every run failed.
PagePlan plan_page(const RunHeader& header);

}  // namespace tarazy
