#pragma once
// A series of a run file, a few megabytes of runs at a time: memory stays flat however many there are.
#include <algorithm>
#include <span>
#include <vector>

#include "record/run_reader.h"

namespace tarazy {

/// Bytes to read at once.
inline constexpr std::size_t block_bytes = 4U << 20U;

/// Calls `take(run, numbers)` for every run, failed ones too, in order: its place in the file, and its numbers as [time][width].
template <class Take>
void for_each_run(const RunReader& file, std::size_t series, std::size_t width, Take&& take) {
    const std::size_t size = file.header().times.size() * width;
    const std::size_t runs = file.header().runs.size();
    const std::size_t at_once = std::max<std::size_t>(1, block_bytes / (size * sizeof(double)));
    for (std::size_t first = 0; first < runs; first += at_once) {
        const std::size_t count = std::min(at_once, runs - first);
        const std::vector<double> block = file.read(series, first, count);
        for (std::size_t run = 0; run < count; ++run) take(first + run, std::span(block).subspan(run * size, size));
    }
}

}  // namespace tarazy
