#include "experiment/sweep/table.h"

#include <algorithm>
#include <limits>
#include <map>

#include "model/error.h"
#include "model/series.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::string unit_of(const Outcome& outcome, const Scenario& scenario) {
    std::optional<std::size_t> component;
    for (std::size_t c = 0; c < scenario.capabilities.size(); ++c) {
        if (scenario.capabilities[c].name == outcome.component) component = c;
    }
    return series_unit(all_series()[outcome.series], scenario, component);
}

/// What the sweep is about, before any run.
SweepTable head_of(const SweepPlan& plan) {
    const DesignFile& design = plan.design();
    SweepTable table;
    table.title = design.title.in("en").empty() ? design.name : design.title.in("en");
    for (const auto& family : design.scenarios) {
        const ScenarioFile& scenario = family->original();
        table.scenario_names.push_back(scenario.name);
        table.scenarios.push_back(scenario.text);
        if (table.source.find(scenario.source) == std::string::npos) table.source += (table.source.empty() ? "" : "\n") + scenario.source;
    }
    table.design = design.text;
    table.seed = design.seed;
    table.common_random_numbers = design.common_random_numbers;
    table.precision = design.precision;
    table.method = design.method;
    table.rows = plan.rows().size();
    for (const Factor& factor : design.factors) {
        table.parameters.push_back(
            {factor.path, factor.numeric ? std::vector<std::string>{} : factor.values, factor.scale == FactorScale::logarithmic});
    }
    for (const Policy& policy : design.policies) table.policies.push_back(policy.label);
    table.reference = design.reference;
    for (const Defection& defection : design.defections) table.defections.push_back(defection.label);
    for (const Outcome& outcome : design.outcomes) {
        table.outcomes.push_back(
            {outcome.label, unit_of(outcome, design.scenarios.front()->original().model), outcome.actor, outcome.more_is_better});
    }
    table.discover = design.discover;
    table.satisfice = design.satisfice;
    table.plan = digest_text(plan.digest());
    return table;
}

/// Adds a point and says what it is.
void add_point(SweepTable& table, std::uint32_t point, const Future& future, std::size_t policy, const std::vector<double>& setting) {
    table.points.push_back(point);
    table.scenario_of.push_back(future.scenario);
    table.row_of.push_back(future.row);
    table.defection_of.push_back(future.defection);
    table.policy_of.push_back(policy);
    table.settings.push_back(setting);
}

/// Everything but the points: equal in all parts of one sweep.
bool same_sweep(const SweepTable& a, const SweepTable& b) {
    return a.plan == b.plan && a.design == b.design && a.scenarios == b.scenarios && a.rows == b.rows && a.shard.parts == b.shard.parts;
}

bool same_number(double a, double b) {
    return a == b || (a != a && b != b);
}

}  // namespace

std::vector<double> SweepTable::of(std::size_t point, std::size_t outcome) const {
    std::vector<double> numbers(replicates);
    for (std::size_t r = 0; r < replicates; ++r) numbers[r] = values[(point * replicates + r) * outcomes.size() + outcome];
    return numbers;
}

std::string setting_text(const SweepTable& table, std::size_t point, std::size_t parameter) {
    const double setting = table.settings[point][parameter];
    const std::vector<std::string>& choices = table.parameters[parameter].choices;
    return choices.empty() ? number_text(setting) : choices[static_cast<std::size_t>(setting)];
}

SweepTable table_of(SweepLedger ledger) {
    const SweepPlan& plan = ledger.plan();
    require(ledger.complete(), "a sweep is complete before its table is made");
    SweepTable table = head_of(plan);
    table.shard = ledger.shard();
    const std::vector<std::uint32_t> points = ledger.points();
    for (const std::uint32_t point : points) table.replicates = std::max(table.replicates, ledger.outcomes(point).status.size());
    const std::size_t row = table.replicates * table.outcomes.size();
    table.values.reserve(points.size() * row);
    table.run_status.reserve(points.size() * table.replicates);
    std::map<std::uint32_t, std::uint32_t> place;
    for (std::size_t p = 0; p < points.size(); ++p) {
        const PointOutcomes of = ledger.take(points[p]);
        add_point(table, points[p], plan.future(plan.future_of(points[p])), plan.policy_of(points[p]), plan.setting_of(points[p]));
        table.values.insert(table.values.end(), of.values.begin(), of.values.end());
        table.values.resize((p + 1) * row, nan);
        for (const RunStatus status : of.status) table.run_status.push_back(static_cast<std::int8_t>(status));
        table.run_status.resize((p + 1) * table.replicates, static_cast<std::int8_t>(RunStatus::not_run));
        place[points[p]] = static_cast<std::uint32_t>(p);
    }
    for (SweepFailure failure : ledger.failures()) {
        failure.point = place[failure.point];
        table.failures.push_back(std::move(failure));
    }
    return table;
}

SweepTable merge_tables(const std::vector<SweepTable>& parts, const std::vector<std::filesystem::path>& names) {
    require(!parts.empty() && parts.size() == names.size(), "there is a part to merge");
    SweepTable whole = parts.front();
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> origin;  // of each point: the part and the place in it
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (!same_sweep(parts[k], whole)) {
            throw InputError("'" + names[k].string() + "' and '" + names.front().string() +
                             "' cannot be merged (they are not parts of the same sweep). Give all parts of one design, made by one version");
        }
        for (std::size_t p = 0; p < parts[k].points.size(); ++p) {
            const auto [known, fresh] = origin.try_emplace(parts[k].points[p], k, p);
            if (fresh) continue;
            const SweepTable& other = parts[known->second.first];
            for (std::size_t o = 0; o < whole.outcomes.size(); ++o) {
                const auto ours = parts[k].of(p, o);
                const auto theirs = other.of(known->second.second, o);
                if (!std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), same_number)) {
                    throw InputError("'" + names[k].string() + "' and '" + names[known->second.first].string() +
                                     "' contradict each other (at point " + std::to_string(parts[k].points[p]) + "). Make them again");
                }
            }
        }
    }
    const std::size_t all = whole.scenarios.size() * whole.rows * (1 + whole.defections.size()) * whole.policies.size();
    if (origin.size() < all) {
        std::vector<bool> there(whole.shard.parts, false);
        for (const SweepTable& part : parts) there[part.shard.part - 1] = true;
        std::string missing;
        for (std::size_t part = 0; part < there.size(); ++part) {
            if (!there[part]) missing += (missing.empty() ? "" : ", ") + std::to_string(part) + "/" + std::to_string(there.size());
        }
        throw InputError("parts are missing (" + std::to_string(all - origin.size()) + " of " + std::to_string(all) + " points: " + missing +
                         "). Run `tarazy sweep` with --shard for each of them");
    }
    whole.shard = {};
    whole.replicates = 0;
    for (const SweepTable& part : parts) whole.replicates = std::max(whole.replicates, part.replicates);
    for (auto* column : {&whole.scenario_of, &whole.row_of, &whole.defection_of, &whole.policy_of}) column->clear();
    whole.points.clear();
    whole.settings.clear();
    whole.failures.clear();
    const std::size_t row = whole.replicates * whole.outcomes.size();
    whole.values.assign(all * row, nan);
    whole.run_status.assign(all * whole.replicates, static_cast<std::int8_t>(RunStatus::not_run));
    for (const auto& [point, from] : origin) {
        const SweepTable& part = parts[from.first];
        const std::size_t p = from.second;
        const std::size_t place = whole.points.size();
        add_point(whole, point, {part.scenario_of[p], part.row_of[p], part.defection_of[p]}, part.policy_of[p], part.settings[p]);
        std::copy_n(part.values.begin() + static_cast<std::ptrdiff_t>(p * part.replicates * part.outcomes.size()),
                    part.replicates * part.outcomes.size(), whole.values.begin() + static_cast<std::ptrdiff_t>(place * row));
        std::copy_n(part.run_status.begin() + static_cast<std::ptrdiff_t>(p * part.replicates), part.replicates,
                    whole.run_status.begin() + static_cast<std::ptrdiff_t>(place * whole.replicates));
        for (const SweepFailure& failure : part.failures) {
            if (failure.point == p) whole.failures.push_back({static_cast<std::uint32_t>(place), failure.replicate, failure.reason});
        }
    }
    return whole;
}

}  // namespace tarazy
