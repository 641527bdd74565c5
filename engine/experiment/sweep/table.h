#pragma once
// A sweep as it is kept in its file: all outcomes with their labels. What is computed from them starts here, and from nothing else.
#include <filesystem>

#include "experiment/sweep/ledger.h"

namespace tarazy {

/// A parameter of the sweep: a column of settings.
struct SweepParameter {
    std::string path;
    std::vector<std::string> choices;  ///< of one that takes no numbers: what its settings count
    bool logarithmic = false;
};

/// What was measured of each run.
struct SweepOutcome {
    std::string label;
    std::string unit;
    std::string actor;  ///< whose it is; empty: the whole system's
    bool more_is_better = true;
};

/// A sweep, or a part of one.
struct SweepTable {
    std::string title;
    std::string source;
    std::vector<std::string> scenario_names;
    std::vector<std::string> scenarios;  ///< resolved YAML
    std::string design;                  ///< YAML
    std::uint64_t seed = 1;
    bool common_random_numbers = true;
    Precision precision = Precision::full;
    DesignMethod method;
    std::size_t rows = 0;  ///< of the design
    std::vector<SweepParameter> parameters;
    std::vector<std::string> policies;  ///< labels
    std::size_t reference = 0;
    std::vector<std::string> defections;  ///< labels
    std::vector<SweepOutcome> outcomes;
    std::vector<Threshold> discover;
    std::vector<Threshold> satisfice;
    std::string plan;  ///< digest in hexadecimal digits
    Shard shard;

    // One an entry of `points`: those of the part, in rising order.
    std::vector<std::uint32_t> points;
    std::vector<std::size_t> scenario_of;
    std::vector<std::size_t> row_of;
    std::vector<std::size_t> defection_of;  ///< 0: none
    std::vector<std::size_t> policy_of;
    std::vector<std::vector<double>> settings;  ///< [point][parameter]

    std::size_t replicates = 0;           ///< the most that a point has
    std::vector<double> values;           ///< [point][replicate][outcome]
    std::vector<std::int8_t> run_status;  ///< [point][replicate], as RunStatus
    std::vector<SweepFailure> failures;   ///< points by their place in `points`

    bool is_whole() const { return shard.parts == 1; }
    /// The outcome over the replicates of a point, NaN where a run failed or was not made.
    std::vector<double> of(std::size_t point, std::size_t outcome) const;
};

/// The value of a parameter at a point (by its place) as it would be written in YAML.
std::string setting_text(const SweepTable& table, std::size_t point, std::size_t parameter);

/// The table of a complete ledger. Moved in, it is emptied point by point, so that the outcomes are never there twice.
SweepTable table_of(SweepLedger ledger);

/// Puts parts together that make a whole. Parts may overlap where they agree. Throws InputError where they belong to different sweeps,
/// contradict each other, or where some are missing (it says which).
SweepTable merge_tables(const std::vector<SweepTable>& parts, const std::vector<std::filesystem::path>& names);

}  // namespace tarazy
