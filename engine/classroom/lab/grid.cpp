#include "classroom/lab/grid.h"

#include <algorithm>
#include <cmath>

#include "classroom/lab/times.h"
#include "classroom/lab/values.h"
#include "model/doctrine.h"
#include "model/error.h"
#include "model/simulation.h"

namespace tarazy {
namespace {

constexpr std::size_t axes_of_a_grid = 2;
constexpr std::size_t large_world = 40;  // actors

std::size_t focal_of(const Scenario& scenario) {
    const auto& actors = scenario.actors;
    const auto kaz = std::find_if(actors.begin(), actors.end(), [](const Actor& actor) { return actor.id == "KAZ" && actor.decides(); });
    const auto first = std::find_if(actors.begin(), actors.end(), [](const Actor& actor) { return actor.decides(); });
    return static_cast<std::size_t>((kaz != actors.end() ? kaz : first) - actors.begin());
}

/// Numbers in rising order with the scenario's own among them.
GridAxis axis_of(const std::string& path, std::vector<double> values, double own) {
    if (std::find(values.begin(), values.end(), own) == values.end()) values.push_back(own);
    std::sort(values.begin(), values.end());
    GridAxis axis{.path = path, .actor = {}, .values = {}, .own = 0};
    for (const double value : values) {
        if (value == own) axis.own = axis.values.size();
        axis.values.push_back(decimal(value));
    }
    return axis;
}

/// A number from nothing to twice its own value, or to `usual` where that is 0; in four steps of few digits.
GridAxis axis_around(const std::string& path, double own, double usual) {
    const double most = own > 0 ? 2 * own : usual;
    std::vector<double> values{0, own > 0 ? own : most / 2, most};
    for (const double part : {0.25, 0.75}) values.push_back(std::round(part * most * 1e6) / 1e6);
    return axis_of(path, std::move(values), own);
}

GridAxis doctrines_of(const Scenario& scenario, std::size_t actor) {
    const std::string& own = scenario.doctrines[scenario.actors[actor].doctrine].name;
    GridAxis axis{.path = {}, .actor = scenario.actors[actor].id, .values = {own}, .own = 0};
    for (const BuiltInDoctrine& doctrine : built_in_doctrines()) {
        if (doctrine.name != own) axis.values.emplace_back(doctrine.name);
    }
    return axis;
}

/// The sliders that may be telling, the best first: what moves everything where little else moves, then anarchy and doctrine.
std::vector<GridAxis> candidates(const Scenario& scenario, std::size_t focal) {
    const bool large = scenario.size() > large_world;
    const AffinityNumbers<double>& feelings = scenario.affinity_dynamics;
    std::vector<GridAxis> axes;
    for (const Actor& actor : scenario.actors) {
        if (scenario.arms_law != ArmsLaw::richardson || !actor.decides()) continue;
        axes.push_back(axis_around("actors." + actor.id + ".arms.reaction", actor.arms.reaction, 1));
    }
    GridAxis balance = axis_around("affinity_dynamics.balance", feelings.balance, 1);
    if (feelings.balance > 0 && feelings.anchoring == 0 && feelings.trust == 0) axes.push_back(balance);
    axes.push_back(axis_of("world.anarchy", large ? std::vector<double>{0, 1} : std::vector<double>{0, 0.25, 0.5, 0.75, 1}, scenario.world.anarchy));
    axes.push_back(doctrines_of(scenario, focal));
    axes.push_back(std::move(balance));
    axes.push_back(axis_around("world.exclusivity", scenario.world.exclusivity, 1));
    return axes;
}

/// Changes that put an axis at a position; none at its own.
void put(const GridAxis& axis, std::size_t position, Changes& changes) {
    if (position == axis.own) return;
    if (axis.path.empty()) {
        changes.doctrine_choices.push_back({axis.actor, axis.values[position]});
    } else {
        changes.settings.push_back({axis.path, axis.values[position]});
    }
}

/// What becomes of arms, alignments and affinities in one history.
std::vector<std::vector<double>> fate(const Laboratory& laboratory, const LabSetting& setting) {
    const auto world = laboratory.prepared(setting);
    const Scenario scenario = thinned(world->file.model, 2);
    const Job job{&scenario, &world->start, &world->file.experiment, {1, 0}};
    Results results;
    simulate_into(results, {&job, 1}, only({SeriesId::military, SeriesId::alignment, SeriesId::affinity}));
    return results.values;
}

/// Whether the two ends of a slider, or two doctrines, make a difference.
bool is_telling(const Laboratory& laboratory, const std::string& scenario, const GridAxis& axis) {
    if (axis.values.size() < 2) return false;
    LabSetting low{scenario, {}, 1};
    LabSetting high{scenario, {}, 1};
    put(axis, 0, low.changes);
    put(axis, axis.values.size() - 1, high.changes);
    return fate(laboratory, low) != fate(laboratory, high);
}

bool same(const Changes& a, const Changes& b) {
    return std::is_permutation(a.settings.begin(), a.settings.end(), b.settings.begin(), b.settings.end()) &&
           std::is_permutation(a.doctrine_choices.begin(), a.doctrine_choices.end(), b.doctrine_choices.begin(), b.doctrine_choices.end());
}

/// A step's changes as a point of the grid would have them: numbers in their shortest form, nothing that is so anyway.
Changes essential(const Changes& changes, const LabGrid& grid, const Scenario& scenario) {
    Changes kept;
    for (Setting setting : changes.settings) {
        if (const auto number = number_in(setting.value)) setting.value = decimal(*number);
        const auto own = [&](const GridAxis& axis) { return axis.path == setting.path && axis.values[axis.own] == setting.value; };
        if (std::none_of(grid.axes.begin(), grid.axes.end(), own)) kept.settings.push_back(setting);
    }
    for (const DoctrineChoice& choice : changes.doctrine_choices) {
        const auto own = [&](const Actor& actor) { return actor.id == choice.actor && scenario.doctrines[actor.doctrine].name == choice.doctrine; };
        if (std::none_of(scenario.actors.begin(), scenario.actors.end(), own)) kept.doctrine_choices.push_back(choice);
    }
    return kept;
}

void add_points(LabGrid& grid) {
    std::vector<std::size_t> at(grid.axes.size(), 0);
    for (;;) {
        GridPoint point;
        for (std::size_t a = 0; a < at.size(); ++a) {
            point.key += (a == 0 ? "" : "-") + std::to_string(at[a]);
            put(grid.axes[a], at[a], point.changes);
        }
        grid.points.push_back(std::move(point));
        std::size_t a = at.size();
        while (a > 0 && ++at[a - 1] == grid.axes[a - 1].values.size()) at[--a] = 0;
        if (a == 0) break;
    }
    grid.of_grid = grid.points.size();
}

void add_steps(LabGrid& grid, const ScenarioFile& file) {
    for (std::size_t k = 0; k < file.lesson.steps.size(); ++k) {
        const Changes changes = essential(file.lesson.steps[k].changes, grid, file.model);
        const auto known = std::find_if(grid.points.begin(), grid.points.end(), [&](const GridPoint& point) { return same(point.changes, changes); });
        if (known != grid.points.end()) {
            grid.steps.push_back(known->key);
        } else {
            grid.steps.push_back("step-" + std::to_string(k));
            grid.points.push_back({grid.steps.back(), changes});
        }
    }
}

AxisData axis_data(const GridAxis& axis) {
    AxisData data{.kind = axis.path.empty() ? "policy" : "set", .actor = {}, .path = {}, .values = axis.values, .own = axis.own};
    (axis.path.empty() ? data.actor : data.path) = axis.path.empty() ? axis.actor : axis.path;
    return data;
}

}  // namespace

LabGrid lay_grid(const Laboratory& laboratory, const std::string& scenario) {
    const ScenarioFile& file = laboratory.original(scenario);
    LabGrid grid;
    grid.focal = focal_of(file.model);
    for (GridAxis& axis : candidates(file.model, grid.focal)) {
        if (grid.axes.size() == axes_of_a_grid) break;
        const auto there = [&](const GridAxis& other) { return other.path == axis.path && other.actor == axis.actor; };
        if (std::any_of(grid.axes.begin(), grid.axes.end(), there)) continue;
        if (is_telling(laboratory, scenario, axis)) grid.axes.push_back(std::move(axis));
    }
    add_points(grid);
    add_steps(grid, file);
    return grid;
}

GridAnswer grid_answer(const LabGrid& grid, const ScenarioFile& scenario, const std::vector<std::string>& series, std::size_t runs) {
    GridAnswer answer{.scenario = scenario.name, .seed = 1, .focal = scenario.model.actors[grid.focal].id, .focal_index = grid.focal};
    for (const GridAxis& axis : grid.axes) answer.axes.push_back(axis_data(axis));
    for (std::size_t k = 0; k < grid.of_grid; ++k) answer.points.push_back(grid.points[k].key);
    answer.steps = grid.steps;
    answer.series = series;
    answer.runs = runs;
    return answer;
}

}  // namespace tarazy
