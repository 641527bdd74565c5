#pragma once
// What the page knows of scenarios before anything is run: cards to choose from, and one in full.
#include <string>
#include <vector>

#include "model/series.h"
#include "scenario/world/scenario_family.h"

namespace tarazy {

/// The power (E1) of each actor at the start, after the events of the start.
std::vector<double> power_at_start(const ScenarioFile& file);

/// `{"version":…,"scenarios":[{"name","title","description","question","start","end","step","actors":[{"id","name","kind","capital"?,"power"}]}]}`;
/// the question is the goal of the lesson.
std::string cards_json(const std::vector<const ScenarioFile*>& files);

/// How many histories an ensemble of the scenario should have to be there at once: 200 up to about twenty actors and 120 steps, fewer in larger
/// worlds, never below 8.
std::size_t suggested_runs(const Scenario& scenario);

/// `[{"name","unit","long_name","shape","share"}]` of the series wanted that have a number an actor or one for the system.
std::string series_json(const Scenario& scenario, const SeriesChoice& wanted);

/// `{"scenario":{…},"start","end","step","times","series","doctrines","parameters","lesson","borders","start_year_power","suggested_runs"}`.
std::string scenario_details_json(const ScenarioFamily& family);

}  // namespace tarazy
