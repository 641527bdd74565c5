#pragma once
// From the checked tree of a design to what is run, part by part. Each part reports what the form cannot know to be wrong;
// what is marked as faulty is passed over.
#include <functional>

#include "scenario/design/file.h"
#include "scenario/world/family_state.h"
#include "scenario/world/reading.h"

namespace tarazy {

/// Changes to be tried before anything runs: what is wrong with them only the scenario as a whole shows.
struct Trial {
    Changes changes;
    Place place;
    std::size_t scenario = 0;
};

/// What the parts read from and write to.
struct DesignReading {
    std::vector<Node> trees;        ///< the design, checked against the names of each of its scenarios; the same but for indices
    std::vector<KnownNames> names;  ///< one a scenario
    Problems& problems;
    DesignFile design{};
    std::vector<std::string> players{};  ///< the actors in policies
    std::vector<Trial> trials{};

    const Node& file() const { return trees.front(); }
    std::size_t scenarios() const { return trees.size(); }
    const ScenarioFamily::State& family(std::size_t scenario) const { return design.scenarios[scenario]->state(); }
};

/// Hands what reads the parts of a scenario to `read`: of the scenario as it is, with the problems of the design. What is used of
/// doctrines is set to be tried.
void read_in_scenario(DesignReading& reading, std::size_t scenario, Place place, const std::function<Changes(Reading&)>& read);

/// The value of an optional key as a whole number.
std::size_t whole_or(const Node* record, std::string_view key, std::size_t otherwise);

/// The actors that an outcome or a defection is about where it names none: those in policies, else those that decide in every scenario.
std::vector<std::string> deciding_actors(const DesignReading& reading);

/// The number of the outcome that a value names: by its number, its label, or its series where one outcome alone has that. Reports what is
/// wrong. Outcomes must have been read.
std::optional<std::size_t> find_outcome(DesignReading& reading, const Node& value, const Path& path);

// The parts, in the order in which they must be read.
void read_method(DesignReading& reading);      ///< design
void read_factors(DesignReading& reading);     ///< vary
void read_policies(DesignReading& reading);    ///< policies, strategies, reference
void read_outcomes(DesignReading& reading);    ///< outcomes
void read_thresholds(DesignReading& reading);  ///< until, discover, satisfice
void read_defections(DesignReading& reading);  ///< defect, defection
void read_search(DesignReading& reading);      ///< optimise

}  // namespace tarazy
