#pragma once
// The engine behind the classroom's page: from a setting to JSON. No network, no state that a request could change but caches.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "classroom/lab/setting.h"
#include "model/start.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// A scenario with changes, and its start state.
struct LabWorld {
    ScenarioFile file;
    Start start;
};

/// The scenarios of a classroom. All methods are thread-safe; they throw NotFound for a scenario that is not there, InputError for settings that
/// cannot be, DomainError where a history leaves the model's domain.
class Laboratory {
  public:
    /// Reads all scenarios; ensembles are made on so many threads. Throws as read_scenario does, InputError for two of one name.
    Laboratory(const std::vector<std::filesystem::path>& scenarios, unsigned threads);
    ~Laboratory();
    Laboratory(const Laboratory&) = delete;
    Laboratory& operator=(const Laboratory&) = delete;

    unsigned threads() const;
    /// The names of the scenarios in the order given.
    std::vector<std::string> names() const;
    /// A scenario as its file says, its lesson too. Lives as long as the laboratory.
    const ScenarioFile& original(const std::string& scenario) const;

    /// Cards of all scenarios (ScenarioList, as text; likewise those below).
    std::string scenarios_json() const;
    /// One scenario in full (ScenarioDetails): actors, doctrines, parameters with the ranges of their sliders, the lesson.
    std::string scenario_json(const std::string& name) const;
    /// One history with everything that the map and the curves show (HistoryAnswer).
    std::string history_json(const LabSetting& setting, std::size_t run) const;
    /// Bands over many histories (EnsembleAnswer). Asks `stop`, which may be empty, between blocks of runs: throws Interrupted when it says yes.
    std::string ensemble_json(const EnsembleRequest& request, const std::function<bool()>& stop = {}) const;
    /// Why an actor, by id or by its number in the file, decided as it did at the first step at or after `time` (ReasonsAnswer).
    std::string reasons_json(const LabSetting& setting, std::size_t run, const std::string& actor, double time) const;
    /// A scenario file, complete in itself, that `tarazy run` runs to the same histories.
    std::string shared_yaml(const LabSetting& setting) const;

    /// The scenario with the setting's changes. Kept for the next who asks.
    std::shared_ptr<const ScenarioFile> world(const LabSetting& setting) const;
    /// world(setting) with its start state.
    std::shared_ptr<const LabWorld> prepared(const LabSetting& setting) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
