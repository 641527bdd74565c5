#include "experiment/sweep/outcome_meter.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/error.h"
#include "statistics/quantile.h"

namespace tarazy {
namespace {

std::size_t actor_index(const Scenario& scenario, const std::string& id) {
    const auto found = std::find_if(scenario.actors.begin(), scenario.actors.end(), [&](const Actor& actor) { return actor.id == id; });
    require(found != scenario.actors.end(), "an outcome names an actor of the scenario");
    return static_cast<std::size_t>(found - scenario.actors.begin());
}

std::size_t component_index(const Scenario& scenario, const std::string& name) {
    const auto found = std::find_if(scenario.capabilities.begin(), scenario.capabilities.end(), [&](const Capability& c) { return c.name == name; });
    require(found != scenario.capabilities.end(), "an outcome names a capability of the scenario");
    return static_cast<std::size_t>(found - scenario.capabilities.begin());
}

/// Where in a row of its series the number stands.
std::size_t index_in_row(const Scenario& scenario, const Outcome& outcome) {
    const std::size_t n = scenario.size();
    switch (all_series()[outcome.series].shape) {
        case SeriesShape::system: return 0;
        case SeriesShape::actor: return actor_index(scenario, outcome.actor);
        case SeriesShape::component:
            return actor_index(scenario, outcome.actor) * scenario.capabilities.size() + component_index(scenario, outcome.component);
        case SeriesShape::pair: return actor_index(scenario, outcome.actor) * n + actor_index(scenario, outcome.partner);
        case SeriesShape::domains: return (outcome.domain * n + actor_index(scenario, outcome.actor)) * n + actor_index(scenario, outcome.partner);
    }
    throw Bug("every shape has an index");
}

}  // namespace

OutcomeMeter::OutcomeMeter(const Scenario& scenario, const std::vector<Outcome>& outcomes)
    : choice_(all_series().size(), false), actors_(scenario.size(), false), every_(std::max<std::size_t>(scenario.time.steps(), 1)) {
    for (const Outcome& outcome : outcomes) {
        const Series& series = all_series()[outcome.series];
        choice_[outcome.series] = true;
        if (!outcome.actor.empty()) actors_[actor_index(scenario, outcome.actor)] = true;
        places_.push_back({outcome.series, series_width(series, scenario), index_in_row(scenario, outcome), outcome.statistic, outcome.q});
        // What counts since the last record has a last number that depends on how often the series is recorded.
        if (!words_of(outcome.statistic).last || series.traits.since_record) every_ = scenario.record.every;
    }
}

void OutcomeMeter::measure(const Results& results, std::size_t position, std::span<double> numbers) {
    require(numbers.size() == places_.size(), "there is room for each outcome");
    std::vector<double> over_time;
    for (std::size_t o = 0; o < places_.size(); ++o) {
        const Place& place = places_[o];
        const std::vector<double>& values = results.values[place.series];
        const std::size_t times = values.size() / results.runs / place.width;
        const double* const first = values.data() + position * times * place.width + place.index;
        if (words_of(place.statistic).last) {
            numbers[o] = first[(times - 1) * place.width];
            continue;
        }
        over_time.clear();
        for (std::size_t t = 0; t < times; ++t) over_time.push_back(first[t * place.width]);
        numbers[o] = statistic_of(over_time, place.statistic, place.q, sorted_);
    }
}

double statistic_of(std::span<const double> numbers, Statistic statistic, double q, std::vector<double>& scratch) {
    require(!numbers.empty(), "a statistic is of one number at least");
    if (std::any_of(numbers.begin(), numbers.end(), [](double number) { return std::isnan(number); })) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    switch (statistic) {
        case Statistic::final_value: return numbers.back();
        case Statistic::minimum: return *std::min_element(numbers.begin(), numbers.end());
        case Statistic::maximum: return *std::max_element(numbers.begin(), numbers.end());
        case Statistic::quantile:
            scratch.assign(numbers.begin(), numbers.end());
            std::sort(scratch.begin(), scratch.end());
            return quantile(scratch, q);
        case Statistic::mean:
        case Statistic::sum: break;
    }
    double sum = 0;
    for (const double number : numbers) sum += number;
    return statistic == Statistic::sum ? sum : sum / static_cast<double>(numbers.size());
}

}  // namespace tarazy
