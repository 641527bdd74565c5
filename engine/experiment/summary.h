#pragma once
// What became of one actor over many runs: its measures and its partners, at the start and at the end.
#include <cstddef>
#include <vector>

#include "model/parameters.h"
#include "model/results.h"
#include "statistics/quantile.h"

namespace tarazy {

/// A number at the first and at the last recorded time.
struct StartAndEnd {
    Band start;
    Band end;
};

/// One measure of the actor: a series with a number an actor (index in all_series()).
struct SummarisedMeasure {
    std::size_t series = 0;
    StartAndEnd bands;
};

/// The share of its weight that the actor puts on a partner, or on itself.
struct SummarisedShare {
    std::size_t domain = 0;
    std::size_t partner = 0;
    StartAndEnd bands;
};

/// Medians and 90 % bands over the runs that did not fail.
struct ActorSummary {
    std::size_t actor = 0;
    std::size_t runs = 0;  ///< that went into it
    std::vector<SummarisedMeasure> measures;
    std::vector<SummarisedShare> shares;  ///< domain by domain, deciding partners in file order; empty where alignment is not recorded
};

/// Gathers a summary from blocks of runs as they come. Keeps the first and last numbers of the first 65,536 runs that did not fail, so
/// memory stays flat; later runs hardly move a quantile.
class SummaryCollector {
  public:
    static constexpr std::size_t most_summarised = 65536;

    /// Throws InputError for an actor that does not decide: it has no alignment to sum up.
    SummaryCollector(const Scenario& scenario, std::size_t actor);

    void add(const Results& block);
    ActorSummary summary() const;

  private:
    /// Where one number is found in a row of a series, and what has been found there.
    struct Column {
        std::size_t series = 0;
        std::size_t width = 0;
        std::size_t place = 0;
        std::vector<double> start;
        std::vector<double> end;
        StartAndEnd bands() const { return {band_of(start), band_of(end)}; }
    };

    std::size_t actor_;
    std::size_t times_;
    std::size_t runs_ = 0;
    std::vector<Column> measures_;
    std::vector<Column> shares_;
    std::vector<SummarisedShare> labels_;
};

}  // namespace tarazy
