#pragma once
// From a point of a sweep to what the model simulates there.
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "experiment/sweep/plan.h"
#include "model/start.h"

namespace tarazy {

/// A scenario with its start state, shared by the points that differ only in what acts after calibration (E16).
struct SettledScenario {
    ScenarioFile file;
    Start start;
};

/// What to simulate at a point.
struct PointWorld {
    std::shared_ptr<const SettledScenario> settled;
    Experiment experiment;
};

/// Makes the worlds of points. Numbers of `world.*` and `doctrines.*` are put into a ready experiment; any other path makes the scenario
/// anew from its tree, which takes a millisecond or so. Not thread-safe: each thread has a copy, which shares what is ready.
class PointWorlds {
  public:
    /// `every`: how often each scenario of the design is recorded. Throws InputError for a setting that no point can have.
    PointWorlds(const SweepPlan& plan, std::vector<std::size_t> every);

    /// Throws InputError where the settings of the point do not go together.
    PointWorld at(std::size_t point);

  private:
    /// One policy in one scenario, under one defection.
    struct Base {
        std::shared_ptr<const SettledScenario> settled;  ///< with the factors that act before calibration as in the first row
        std::vector<double> rebuilt_for;                 ///< their settings there
        std::vector<std::vector<std::size_t>> places;    ///< of each factor: what it sets in the experiment; empty for the others
    };

    Base prepare(std::size_t scenario, std::size_t defection, std::size_t policy) const;
    std::shared_ptr<const SettledScenario> settle(const Future& future, std::size_t policy, const std::vector<double>& setting,
                                                  const std::string& source) const;
    void find_after_calibration();
    std::vector<double> rebuilding(const std::vector<double>& setting) const;
    const Base& base_of(const Future& future, std::size_t policy) const;

    const SweepPlan* plan_;
    std::vector<std::size_t> every_;
    std::vector<bool> placed_;  ///< one a factor: it only sets numbers of the experiment, in every base
    std::shared_ptr<std::vector<Base>> bases_;

    struct Recent {
        const Base* base;
        std::vector<double> rebuilt_for;
        std::shared_ptr<const SettledScenario> settled;
    };
    std::list<Recent> recent_;  ///< scenarios made anew lately, the latest first
};

}  // namespace tarazy
