#include "experiment/sweep/point_worlds.h"

#include <algorithm>

#include "experiment/sweep/experiment_numbers.h"
#include "model/error.h"
#include "scenario/form/setting_path.h"

namespace tarazy {
namespace {

/// More would keep much memory for scenarios that are hardly met again.
constexpr std::size_t most_recent = 8;

void append(std::vector<Event>& events, const std::vector<Event>& more) {
    events.insert(events.end(), more.begin(), more.end());
}

/// The least and the greatest number that the factor takes.
std::pair<double, double> extremes(const Factor& factor) {
    if (factor.scale != FactorScale::values) return std::minmax(factor.from, factor.to);
    double least = setting_at(factor, 0);
    double most = least;
    for (std::size_t v = 1; v < factor.values.size(); ++v) {
        const double number = setting_at(factor, (static_cast<double>(v) + 0.5) / static_cast<double>(factor.values.size()));
        least = std::min(least, number);
        most = std::max(most, number);
    }
    return {least, most};
}

}  // namespace

PointWorlds::PointWorlds(const SweepPlan& plan, std::vector<std::size_t> every) : plan_(&plan), every_(std::move(every)) {
    const DesignFile& design = plan.design();
    for (const Factor& factor : design.factors) placed_.push_back(factor.numeric && acts_after_calibration(factor.path));
    bases_ = std::make_shared<std::vector<Base>>();
    for (std::size_t s = 0; s < design.scenarios.size(); ++s) {
        for (std::size_t d = 0; d <= design.defections.size(); ++d) {
            for (std::size_t a = 0; a < design.policies.size(); ++a) bases_->push_back(prepare(s, d, a));
        }
    }
    find_after_calibration();
}

PointWorlds::Base PointWorlds::prepare(std::size_t scenario, std::size_t defection, std::size_t policy) const {
    const std::vector<double>& first_row = plan_->rows().front();
    Base base;
    base.settled = settle({scenario, 0, defection}, policy, first_row, "the first point");
    base.places.resize(first_row.size());
    return base;
}

std::shared_ptr<const SettledScenario> PointWorlds::settle(const Future& future, std::size_t policy, const std::vector<double>& setting,
                                                           const std::string& source) const {
    const DesignFile& design = plan_->design();
    Changes changes;
    for (std::size_t f = 0; f < design.factors.size(); ++f) {
        changes.settings.push_back({design.factors[f].path, setting_text(design.factors[f], setting[f])});
    }
    const Policy& playing = design.policies[policy];
    changes.settings.insert(changes.settings.end(), playing.changes.settings.begin(), playing.changes.settings.end());
    changes.doctrine_choices = playing.changes.doctrine_choices;
    auto settled = std::make_shared<SettledScenario>();
    settled->file = design.scenarios[future.scenario]->with(changes, source);
    Scenario& model = settled->file.model;
    if (!playing.events.empty()) append(model.events, playing.events[future.scenario]);
    if (future.defection > 0) append(model.events, design.defections[future.defection - 1].events[future.scenario]);
    model.record.every = every_[future.scenario];
    settled->start = make_start(model);
    return settled;
}

/// Finds for each factor of `world.*` or `doctrines.*` the numbers that it sets, by trying its extremes: each alone, so that what no
/// point may have is known before the first run.
void PointWorlds::find_after_calibration() {
    const DesignFile& design = plan_->design();
    const std::vector<double>& first_row = plan_->rows().front();
    for (std::size_t f = 0; f < design.factors.size(); ++f) {
        if (!placed_[f]) continue;
        const auto [least, most] = extremes(design.factors[f]);
        for (const double value : {least, most}) {
            std::vector<double> row = first_row;
            row[f] = value;
            for (std::size_t b = 0; b < bases_->size() && placed_[f] && value != first_row[f]; ++b) {
                Base& base = (*bases_)[b];
                const std::size_t policies = design.policies.size();
                const std::size_t defections = 1 + design.defections.size();
                const auto other =
                    settle({b / policies / defections, 0, b / policies % defections}, b % policies, row, "point with " + design.factors[f].path);
                const auto places =
                    places_set(base.settled->file.experiment, first_row[f], other->file.experiment, value, base.settled->file.model.size());
                placed_[f] = places.has_value();
                if (places) base.places[f] = *places;
            }
        }
    }
    for (Base& base : *bases_) {
        for (std::size_t f = 0; f < design.factors.size(); ++f) {
            if (!placed_[f]) base.places[f].clear();
        }
        base.rebuilt_for = rebuilding(first_row);
    }
}

/// The settings that make the scenario anew when they change.
std::vector<double> PointWorlds::rebuilding(const std::vector<double>& setting) const {
    std::vector<double> kept;
    for (std::size_t f = 0; f < setting.size(); ++f) {
        if (!placed_[f]) kept.push_back(setting[f]);
    }
    return kept;
}

const PointWorlds::Base& PointWorlds::base_of(const Future& future, std::size_t policy) const {
    const std::size_t defections = 1 + plan_->design().defections.size();
    return (*bases_)[(future.scenario * defections + future.defection) * plan_->policies() + policy];
}

PointWorld PointWorlds::at(std::size_t point) {
    const Future future = plan_->future(plan_->future_of(point));
    const std::size_t policy = plan_->policy_of(point);
    const std::vector<double>& setting = plan_->rows()[future.row];
    const Base& base = base_of(future, policy);
    const std::vector<double> needed = rebuilding(setting);

    PointWorld world;
    if (needed == base.rebuilt_for) {
        world.settled = base.settled;
    } else {
        const auto known =
            std::find_if(recent_.begin(), recent_.end(), [&](const Recent& recent) { return recent.base == &base && recent.rebuilt_for == needed; });
        if (known == recent_.end()) {
            recent_.push_front({&base, needed, settle(future, policy, setting, "point " + std::to_string(point))});
            if (recent_.size() > most_recent) recent_.pop_back();
        } else {
            recent_.splice(recent_.begin(), recent_, known);
        }
        world.settled = recent_.front().settled;
    }
    const ScenarioFile& file = world.settled->file;
    world.experiment = file.experiment;
    std::vector<double*> numbers;
    for_each_experiment_number(world.experiment, file.model.size(), [&](double& number) { numbers.push_back(&number); });
    for (std::size_t f = 0; f < setting.size(); ++f) {
        for (const std::size_t place : base.places[f]) *numbers[place] = setting[f];
    }
    return world;
}

}  // namespace tarazy
