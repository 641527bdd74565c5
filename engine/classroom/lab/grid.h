#pragma once
// The settings of a scenario that a static export works out beforehand: a grid over its most telling sliders, and the steps of its lesson.
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "classroom/lab/laboratory.h"
#include "record/json/description.h"

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

inline constexpr std::array<std::string_view, 2> axis_kind_words{"set", "policy"};

struct AxisData {
    std::string kind;
    std::optional<std::string> actor;
    std::optional<std::string> path;
    std::vector<std::string> values;
    std::size_t own = 0;

    static constexpr std::string_view type_name = "GridAxis";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"kind", {}, axis_kind_words}, &AxisData::kind);
        visit(JsonField{"actor", "of a policy"}, &AxisData::actor);
        visit(JsonField{"path", "of a setting"}, &AxisData::path);
        visit(JsonField{"values"}, &AxisData::values);
        visit(JsonField{"own", "the position of the scenario's own value"}, &AxisData::own);
    }
};

/// What `data/NAME/grid.json` holds (export_folder.h).
struct GridAnswer {
    std::string scenario;
    std::uint64_t seed = 1;
    std::string focal;
    std::size_t focal_index = 0;
    std::vector<AxisData> axes;
    std::vector<std::string> points;
    std::vector<std::string> steps;
    std::vector<std::string> series;
    std::size_t runs = 0;

    static constexpr std::string_view type_name = "GridAnswer";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using G = GridAnswer;
        visit(JsonField{"scenario"}, &G::scenario);
        visit(JsonField{"seed"}, &G::seed);
        visit(JsonField{"focal", "the actor whose doctrine and reasons are shown"}, &G::focal);
        visit(JsonField{"focal_index"}, &G::focal_index);
        visit(JsonField{"axes"}, &G::axes);
        visit(JsonField{"points", "names of files: positions on the axes, the last fastest"}, &G::points);
        visit(JsonField{"steps", "names of the files of the lesson's steps"}, &G::steps);
        visit(JsonField{"series", "of actors, those with bands"}, &G::series);
        visit(JsonField{"runs"}, &G::runs);
    }
};

GridAnswer grid_answer(const LabGrid& grid, const ScenarioFile& scenario, const std::vector<std::string>& series, std::size_t runs);

}  // namespace tarazy
