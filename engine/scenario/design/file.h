#pragma once
// What a sweep or a comparison runs, as its file tells it (FORMATS.md, Design).
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/simulation.h"
#include "scenario/form/design_words.h"
#include "scenario/world/scenario_family.h"

namespace tarazy {

enum class FactorScale { values, linear, logarithmic };

/// One path that varies.
struct Factor {
    std::string path;
    FactorScale scale = FactorScale::values;
    std::vector<std::string> values;  ///< scale values: as written in YAML
    double from = 0;                  ///< of a range
    double to = 0;                    ///< of a range
    std::size_t points = 0;           ///< of a range on a grid; 0: not given
    bool numeric = true;              ///< false: true or false, a choice or a name; its setting is the number of the value
    bool whole = false;               ///< takes whole numbers only
};

/// How the points are chosen.
struct DesignMethod {
    DesignKind kind = DesignKind::grid;
    std::size_t samples = 0;    ///< lhs, sobol: points; saltelli: base samples; morris: trajectories
    std::size_t skip = 0;       ///< points of the Sobol' sequence left out at the start
    std::size_t levels = 4;     ///< morris
    bool second_order = false;  ///< saltelli
};

/// A policy, what a comparison compares: doctrines taken up at the start, settings, and events that come after the file's own.
struct Policy {
    std::string label;  ///< `hedge`, `KAZ=hedge UZB=balance`, or the name given under `strategies`; empty: the scenario as it is
    Changes changes;
    std::vector<std::vector<Event>> events;  ///< one list a scenario of the design
};

/// One number a run. Actors and capabilities by name, for a design may have several scenarios.
struct Outcome {
    std::string label;                             ///< `autonomy KAZ mean`; unique in a design
    std::size_t series = 0;                        ///< index in all_series()
    std::string actor;                             ///< of series with one number an actor, and of pairs; else empty
    std::string partner;                           ///< of pairs
    std::string component;                         ///< of `capability`
    std::size_t domain = 0;                        ///< of `alignment`
    Statistic statistic = Statistic::final_value;  ///< over the recorded times
    double q = 0.5;                                ///< of a quantile
    bool more_is_better = true;
};

/// Replicate at each point until the 95 % interval of the mean is this narrow.
struct Until {
    std::size_t outcome = 0;
    double half_width = 0;
    std::size_t most = 10000;  ///< replicates
};

/// One side of a number: `below: 0.3` or `above: 0.3`.
struct Threshold {
    std::size_t outcome = 0;
    double value = 0;
    bool below = true;
};

/// What patrons do that turn away: from `at` on, for good.
struct Defection {
    std::vector<std::string> patrons;        ///< ids
    std::string label;                       ///< `USA+EUU`
    std::vector<std::vector<Event>> events;  ///< one list a scenario
};

/// A search for better numbers of a doctrine.
struct DoctrineSearch {
    struct Range {
        std::string key;  ///< a number of doctrines
        double least = 0;
        double most = 0;
    };
    std::string actor;
    std::string name;  ///< of the doctrine that comes out
    std::string from;  ///< the doctrine that it starts from
    std::size_t outcome = 0;
    bool worst_decile = false;  ///< of the mean over replicates, across futures; else their mean
    std::vector<Range> ranges;
    std::size_t evaluations = 200;
    std::size_t replicates = 0;    ///< 0: those of the design
    std::uint64_t fresh_seed = 0;  ///< of the comparison at the end; never the design's
};

/// A design read, checked against its scenarios, and complete.
struct DesignFile {
    std::string name;  ///< of the file, without folder and ending
    Text title;
    Text description;
    std::vector<std::shared_ptr<const ScenarioFamily>> scenarios;
    std::uint64_t seed = 1;
    std::size_t replicates = 1;
    bool common_random_numbers = true;  ///< replicate r is run r of the seed at every point; else every point has runs of its own
    Precision precision = Precision::full;
    std::vector<Factor> factors;
    DesignMethod method;
    std::vector<Policy> policies;  ///< one at least
    std::size_t reference = 0;
    std::vector<Outcome> outcomes;
    std::optional<Until> until;
    std::vector<Threshold> discover;   ///< boxes to be found: where the outcome is on this side
    std::vector<Threshold> satisfice;  ///< what is good enough
    std::vector<Defection> defections;
    std::optional<DoctrineSearch> search;
    std::optional<Record> record;  ///< full series are asked for
    std::string text;              ///< the design as YAML, scenarios by their names; reads the same whatever the layout of the file was
    std::vector<std::string> warnings;
};

/// Reads a design and its scenarios. Throws InputError with every problem, one a line, each as
/// `file:line:column: path: problem (why). hint`; FileError where a file cannot be read.
DesignFile read_design(const std::filesystem::path& file);

/// Reads a design from text; `file` names it in messages, and scenarios are relative to its folder. Throws likewise.
DesignFile parse_design(const std::string& text, const std::filesystem::path& file);

/// Whether a file is a design: it names scenarios and has no actors. Throws FileError where it cannot be read.
bool is_design(const std::filesystem::path& file);

}  // namespace tarazy
