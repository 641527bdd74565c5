#include "classroom/lab/point.h"

#include <algorithm>
#include <numeric>

#include "classroom/lab/cards.h"
#include "model/error.h"

namespace tarazy {
namespace {

constexpr std::size_t small_world = 12;   // actors: everything is told
constexpr std::size_t middle_world = 40;  // beyond: alignment alone of the pairs, at few times
constexpr int reasons_digits = 3;
constexpr std::size_t most_bands = 8;  // actors that have bands in larger worlds

HistoryParts exported_history(std::size_t actors) {
    HistoryParts parts = whole_history(actors);
    parts.most_times = actors <= small_world ? 31 : actors <= middle_world ? 21 : 4;
    parts.digits = 5;
    parts.pair_digits = actors <= middle_world ? 3 : 2;
    if (actors > small_world) parts.series[index_of(SeriesId::affinity)] = parts.series[index_of(SeriesId::threat_from)] = false;
    if (actors > middle_world) parts.series[index_of(SeriesId::tie)] = false;
    return parts;
}

/// The focal actor and the strongest of the others, in file order.
std::vector<std::size_t> exported_actors(const ScenarioFile& file, std::size_t focal) {
    const std::vector<double> power = power_at_start(file);
    std::vector<std::size_t> actors(power.size());
    std::iota(actors.begin(), actors.end(), 0U);
    std::sort(actors.begin(), actors.end(), [&](std::size_t a, std::size_t b) {
        if (a == focal || b == focal) return a == focal && b != focal;
        return power[a] > power[b] || (power[a] == power[b] && a < b);
    });
    actors.resize(std::min(actors.size(), most_bands));
    std::sort(actors.begin(), actors.end());
    return actors;
}

/// When reasons are told: at the start, in the middle and at the last decision of small worlds, in the middle and at the end of others, in the middle
/// alone of large ones.
std::vector<double> telling_times(const Scenario& scenario) {
    const Horizon& time = scenario.time;
    const std::size_t steps = time.steps();
    std::vector<std::size_t> asked{steps / 2};
    if (scenario.size() <= middle_world) asked.push_back(steps - 1);
    if (scenario.size() <= small_world) asked.insert(asked.begin(), 0);
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    std::vector<double> times;
    for (const std::size_t n : asked) times.push_back(time.time(n));
    return times;
}

EnsembleWanted exported_ensemble(const ScenarioFile& file, std::size_t focal) {
    EnsembleWanted wanted;
    wanted.runs = exported_runs(file.model.size());
    for (const Series& series : all_series()) {
        if (series.traits.exported || series.shape == SeriesShape::system) wanted.series.push_back(index_of(series.id));
    }
    wanted.actors = exported_actors(file, focal);
    wanted.most_times = 31;
    wanted.digits = 4;
    return wanted;
}

}  // namespace

std::vector<std::string> exported_series() {
    std::vector<std::string> names;
    for (const Series& series : all_series()) {
        if (series.traits.exported) names.emplace_back(series.name);
    }
    return names;
}

std::size_t exported_runs(std::size_t actors) {
    return actors <= small_world ? 200 : actors <= middle_world ? 104 : 16;
}

PointAnswer point_answer(const Laboratory& laboratory, const LabSetting& setting, std::size_t focal) {
    const auto world = laboratory.prepared(setting);
    const Scenario& scenario = world->file.model;
    const Job job{&scenario, &world->start, &world->file.experiment, {setting.seed, 0}};
    PointAnswer answer;
    answer.setting = setting_data(setting);
    answer.history = history_answer(job, exported_history(scenario.size()));
    answer.ensemble = ensemble_answer(job, exported_ensemble(laboratory.original(setting.scenario), focal), 1);
    for (const double time : telling_times(scenario)) answer.reasons.push_back(reasons_answer(job, focal, time, reasons_digits));
    return answer;
}

}  // namespace tarazy
