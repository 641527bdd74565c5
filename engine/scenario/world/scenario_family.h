#pragma once
// A scenario file read once, of which many variants are made.
#include <filesystem>
#include <memory>

#include "scenario/world/scenario_file.h"

namespace tarazy {

class ScenarioFamily {
  public:
    /// Reads the file and what it extends. Throws as read_scenario does.
    explicit ScenarioFamily(const std::filesystem::path& file);
    ~ScenarioFamily();
    ScenarioFamily(const ScenarioFamily&) = delete;
    ScenarioFamily& operator=(const ScenarioFamily&) = delete;

    const std::filesystem::path& file() const;
    /// The scenario as its file says.
    const ScenarioFile& original() const;

    /// The scenario with changes, as read_scenario would give it but for `strategies`, `lesson`, `text` and `warnings`, which stay empty. Reads no
    /// file; thread-safe. Throws InputError, `source` (`point 12`) standing in its lines where read_scenario has `--set path=value`.
    ScenarioFile with(const Changes& changes, const std::string& source) const;

    struct State;
    /// For readers of designs: the checked tree and its names.
    const State& state() const { return *state_; }

  private:
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
