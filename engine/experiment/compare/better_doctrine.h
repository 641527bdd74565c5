#pragma once
// A search for better numbers of an actor's doctrine, and how the best of them fares with random numbers that the search never saw.
#include <functional>
#include <string>
#include <vector>

#include "experiment/compare/verdict.h"
#include "scenario/design/file.h"
#include "statistics/paired_comparison.h"

namespace tarazy {

/// What the search found.
struct BetterDoctrine {
    DoctrineSearch search;
    std::vector<double> numbers;  ///< of search.ranges, rounded to four digits: those of the block
    double value = 0;             ///< of the rounded numbers, with the random numbers of the search
    double start_value = 0;       ///< of the doctrine that it began with, likewise
    std::size_t evaluations = 0;
    std::string block;  ///< YAML, ready to paste under `doctrines:`

    std::uint64_t fresh_seed = 0;
    std::size_t fresh_replicates = 0;
    std::vector<std::string> rivals;            ///< the built-in doctrines, best first
    std::vector<double> rival_means;            ///< with fresh random numbers
    std::vector<PairedComparison> with_rivals;  ///< the doctrine found against each, with fresh random numbers
    std::vector<Verdict> verdicts;              ///< corrected by Holm
    bool beats_best = false;                    ///< surely better than the best built-in one
};

/// How a search reports; both may be empty.
struct SearchObserver {
    std::function<void(std::size_t evaluations)> progress;
    std::function<bool()> stop;  ///< true: end with Interrupted
};

/// Does what the design's `optimise` asks for, over its futures without defections and its first policy for everybody else.
/// The result depends on the design alone, not on the threads.
BetterDoctrine search_doctrine(const DesignFile& design, unsigned threads, const SearchObserver& observer);

}  // namespace tarazy
