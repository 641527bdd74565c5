#pragma once
// What the page knows of scenarios before anything is run: cards to choose from, and one in full.
#include <string>
#include <vector>

#include "classroom/lab/scenario_answers.h"
#include "model/series.h"
#include "scenario/world/scenario_family.h"

namespace tarazy {

/// The power (E1) of each actor at the start, after the events of the start.
std::vector<double> power_at_start(const ScenarioFile& file);

/// What the answers tell of an actor.
CardActor card_actor(const Actor& actor, double power);

ScenarioList scenario_list(const std::vector<const ScenarioFile*>& files);

/// How many histories an ensemble of the scenario should have to be there at once: 200 up to about twenty actors and 120 steps, fewer in larger
/// worlds, never below 8.
std::size_t suggested_runs(const Scenario& scenario);

/// The series wanted that have a number an actor or one for the system.
std::vector<SeriesInfo> told_series(const Scenario& scenario, const SeriesChoice& wanted);

ScenarioDetails scenario_details(const ScenarioFamily& family);

}  // namespace tarazy
