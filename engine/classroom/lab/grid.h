#pragma once
// The settings of a scenario that a static export works out beforehand: a grid over its most telling sliders, and the steps of its lesson.
#include <cstddef>
#include <string>
#include <vector>

#include "classroom/lab/laboratory.h"

namespace tarazy {

/// One slider of the grid: values of a path, or doctrines of an actor.
struct GridAxis {
    std::string path;   ///< empty: a policy
    std::string actor;  ///< id; of a policy
    std::vector<std::string> values;
    std::size_t own = 0;  ///< the position of the scenario's own value
};

/// A setting and the name of its file.
struct GridPoint {
    std::string key;  ///< positions on the axes joined by `-`, or `step-K`
    Changes changes;  ///< what differs from the scenario
};

struct LabGrid {
    std::size_t focal = 0;  ///< the actor whose doctrine and reasons are shown: KAZ where there is one, else the first that decides
    std::vector<GridAxis> axes;
    std::vector<GridPoint> points;   ///< the grid in order, the last axis fastest, then the steps that lie beside it
    std::size_t of_grid = 0;         ///< how many of the points are of the grid
    std::vector<std::string> steps;  ///< keys of the lesson's steps
};

/// Lays the grid of two axes: the first of these that change anything in the history of run 0: reactions to arms, where Richardson's law holds;
/// structural balance, where nothing else moves affinities; world.anarchy; the doctrine of the focal actor; structural balance; exclusivity. Worlds
/// of more than 40 actors get three values of anarchy instead of five.
LabGrid lay_grid(const Laboratory& laboratory, const std::string& scenario);

/// What `data/NAME/grid.json` holds (export_folder.h), with the series whose bands are there and the number of runs.
std::string grid_json(const LabGrid& grid, const ScenarioFile& scenario, const std::vector<std::string>& series, std::size_t runs);

}  // namespace tarazy
