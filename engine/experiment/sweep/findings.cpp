#include "experiment/sweep/findings.h"

#include <cmath>
#include <functional>
#include <limits>

#include "statistics/unit_points.h"

namespace tarazy {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<SweepGroup> groups_of(const SweepTable& table) {
    const std::size_t defections = 1 + table.defections.size();
    const std::size_t policies = table.policies.size();
    std::vector<SweepGroup> groups;
    for (std::size_t s = 0; s < table.scenarios.size(); ++s) {
        for (std::size_t d = 0; d < defections; ++d) {
            for (std::size_t a = 0; a < policies; ++a) {
                SweepGroup group;
                if (table.scenarios.size() > 1) group.label = table.scenario_names[s];
                if (policies > 1) group.label += (group.label.empty() ? "" : ", ") + table.policies[a];
                if (d > 0) group.label += (group.label.empty() ? "" : ", ") + table.defections[d - 1] + " turns away";
                for (std::size_t row = 0; row < table.rows; ++row) group.places.push_back(((s * table.rows + row) * defections + d) * policies + a);
                groups.push_back(std::move(group));
            }
        }
    }
    return groups;
}

/// The means of an outcome at the points of a group, by row.
std::vector<double> means_of(const SweepSummary& summary, const SweepGroup& group, std::size_t outcome) {
    std::vector<double> means;
    for (const std::size_t place : group.places) means.push_back(summary[place][outcome].interval.mean);
    return means;
}

/// Fewer replicates tell nothing of how an interval shrinks.
constexpr std::size_t fewest_replicates = 100;

/// How the interval of the mean shrinks with the replicates, on average over the points of the group.
Convergence convergence_of_means(const SweepTable& table, const SweepGroup& group, std::size_t outcome) {
    std::vector<ConvergenceStep> mean;
    for (const std::size_t place : group.places) {
        const std::vector<ConvergenceStep> steps = running_intervals(table.of(place, outcome));
        for (std::size_t k = 0; k < steps.size(); ++k) {
            if (mean.size() <= k) mean.push_back({steps[k].count, 0, 0});
            mean[k].half_width += steps[k].half_width / static_cast<double>(group.places.size());
        }
    }
    return convergence(mean.empty() || mean.back().count < fewest_replicates ? std::vector<ConvergenceStep>{} : mean);
}

/// Of Sobol' indices: how the widest interval of a total index shrinks with the base samples; of anything else, how that of the mean does
/// with the replicates.
Convergence convergence_of(const SweepTable& table, const SweepGroup& group, std::size_t outcome, const std::vector<double>& means) {
    if (table.method.kind != DesignKind::saltelli) return convergence_of_means(table, group, outcome);
    const std::size_t d = table.parameters.size();
    const std::size_t rows = saltelli_group(d, table.method.second_order);
    std::vector<ConvergenceStep> steps;
    for (std::size_t base = 32; base <= table.method.samples; base *= 2) {
        const SobolIndices part =
            sobol_indices(std::span(means).first(base * rows), d, table.method.second_order, {.seed = table.seed, .resamples = 199});
        double widest = 0;
        for (const SobolIndex& index : part.total) widest = std::max(widest, (index.interval.high - index.interval.low) / 2);
        steps.push_back({base, 0, widest});
    }
    return convergence(steps);
}

OutcomeFindings findings_of(const SweepTable& table, const SweepSummary& summary, const SweepGroup& group, std::size_t outcome) {
    const std::size_t d = table.parameters.size();
    const Bootstrap bootstrap{.seed = table.seed};
    const std::vector<double> means = means_of(summary, group, outcome);
    OutcomeFindings findings;
    if (table.method.kind == DesignKind::saltelli && d > 0) findings.sobol = sobol_indices(means, d, table.method.second_order, bootstrap);
    if (table.method.kind == DesignKind::morris && d > 0) {
        findings.morris = morris_effects(means, morris_points(table.method.samples, d, table.method.levels, table.seed), bootstrap);
    }
    findings.convergence = convergence_of(table, group, outcome, means);
    return findings;
}

/// Of each point the share of its runs that are on the side of interest.
std::vector<double> interest_of(const SweepTable& table, const SweepGroup& group, const Threshold& threshold) {
    std::vector<double> shares;
    for (const std::size_t place : group.places) {
        double runs = 0;
        double met = 0;
        for (const double value : table.of(place, threshold.outcome)) {
            if (!std::isfinite(value)) continue;
            runs += 1;
            if (threshold.below ? value < threshold.value : value > threshold.value) met += 1;
        }
        shares.push_back(runs > 0 ? met / runs : none);
    }
    return shares;
}

std::vector<DiscoveredBox> boxes_of(const SweepTable& table, const SweepGroup& group) {
    std::vector<DiscoveryFactor> factors;
    for (std::size_t k = 0; k < table.parameters.size(); ++k) {
        DiscoveryFactor factor;
        factor.categorical = !table.parameters[k].choices.empty();
        for (const std::size_t place : group.places) factor.values.push_back(table.settings[place][k]);
        factors.push_back(std::move(factor));
    }
    std::vector<DiscoveredBox> boxes;
    for (std::size_t t = 0; t < table.discover.size(); ++t) boxes.push_back({t, prim(factors, interest_of(table, group, table.discover[t]))});
    return boxes;
}

/// Adds variables along group (where there are several), outcome and more axes.
class FindingColumns {
  public:
    FindingColumns(const SweepFindings& findings, TableFile& file) : findings_(findings), file_(file) {}

    using Numbers = std::function<void(const OutcomeFindings& of, std::vector<double>& numbers)>;
    void add(const std::string& name, const std::string& meaning, const std::vector<std::string>& more_axes, const Numbers& append) {
        std::vector<double> numbers;
        for (const auto& group : findings_.outcomes) {
            for (const OutcomeFindings& of : group) append(of, numbers);
        }
        std::vector<std::string> axes = first_axes();
        axes.emplace_back("outcome");
        axes.insert(axes.end(), more_axes.begin(), more_axes.end());
        file_.variables.push_back({name, "1", meaning, std::move(axes), std::move(numbers), {}, {}});
    }

    using BoxNumbers = std::function<void(const DiscoveredBox& box, std::vector<double>& numbers)>;
    void add_box(const std::string& name, const std::string& meaning, bool by_parameter, const BoxNumbers& append) {
        std::vector<double> numbers;
        for (const auto& group : findings_.boxes) {
            for (const DiscoveredBox& box : group) append(box, numbers);
        }
        std::vector<std::string> axes = first_axes();
        axes.emplace_back("discover");
        if (by_parameter) axes.emplace_back("parameter");
        file_.variables.push_back({name, "1", meaning, std::move(axes), std::move(numbers), {}, {}});
    }

    std::vector<std::string> first_axes() const {
        return findings_.groups.size() > 1 ? std::vector<std::string>{"group"} : std::vector<std::string>{};
    }

  private:
    const SweepFindings& findings_;
    TableFile& file_;
};

void add_indices(const std::string& name, const std::string& meaning, FindingColumns& columns,
                 const std::function<const std::vector<SobolIndex>&(const OutcomeFindings&)>& indices) {
    const std::vector<std::string> axes{"parameter"};
    columns.add(name, meaning, axes, [&](const OutcomeFindings& of, std::vector<double>& numbers) {
        for (const SobolIndex& index : indices(of)) numbers.push_back(index.value);
    });
    columns.add(name + "_low", "lower end of its 95 % interval (bootstrap)", axes, [&](const OutcomeFindings& of, std::vector<double>& numbers) {
        for (const SobolIndex& index : indices(of)) numbers.push_back(index.interval.low);
    });
    columns.add(name + "_high", "upper end of its 95 % interval (bootstrap)", axes, [&](const OutcomeFindings& of, std::vector<double>& numbers) {
        for (const SobolIndex& index : indices(of)) numbers.push_back(index.interval.high);
    });
}

void add_sobol(const SweepTable& table, FindingColumns& columns, TableFile& file) {
    add_indices("sobol_first", "share of the variance that the parameter explains alone (Saltelli et al. 2010)", columns,
                [](const OutcomeFindings& of) -> const std::vector<SobolIndex>& { return of.sobol.first; });
    add_indices("sobol_total", "share of the variance left unexplained without it (Jansen 1999)", columns,
                [](const OutcomeFindings& of) -> const std::vector<SobolIndex>& { return of.sobol.total; });
    columns.add("sobol_samples", "base samples without a missing number", {},
                [](const OutcomeFindings& of, std::vector<double>& numbers) { numbers.push_back(static_cast<double>(of.sobol.used)); });
    if (!table.method.second_order) return;
    const TableAxis first = *file.axis("parameter");
    file.axes.push_back({"parameter_2", "the other path of a pair", first.length, first.labels, {}});
    columns.add("sobol_second", "share of the variance that two explain together beyond each alone (Saltelli 2002)", {"parameter", "parameter_2"},
                [&](const OutcomeFindings& of, std::vector<double>& numbers) {
                    const std::size_t d = table.parameters.size();
                    std::vector<double> square(d * d, none);
                    for (const SobolPair& pair : of.sobol.second) {
                        square[pair.first * d + pair.second] = square[pair.second * d + pair.first] = pair.index.value;
                    }
                    numbers.insert(numbers.end(), square.begin(), square.end());
                });
}

void add_morris(FindingColumns& columns) {
    const auto add = [&](const char* name, const char* meaning, const std::function<double(const MorrisEffect&)>& number) {
        columns.add(name, meaning, {"parameter"}, [&](const OutcomeFindings& of, std::vector<double>& numbers) {
            for (const MorrisEffect& effect : of.morris) numbers.push_back(number(effect));
        });
    };
    add("morris_mu", "mean effect of the whole range (Morris 1991)", [](const MorrisEffect& e) { return e.mean; });
    add("morris_mu_star", "mean magnitude of the effect (Campolongo et al. 2007)", [](const MorrisEffect& e) { return e.absolute_mean; });
    add("morris_mu_star_low", "lower end of its 95 % interval (bootstrap)", [](const MorrisEffect& e) { return e.interval.low; });
    add("morris_mu_star_high", "upper end of its 95 % interval (bootstrap)", [](const MorrisEffect& e) { return e.interval.high; });
    add("morris_sigma", "how far the effect depends on where it is taken", [](const MorrisEffect& e) { return e.deviation; });
}

void add_boxes(const SweepTable& table, const SweepFindings& findings, FindingColumns& columns, TableFile& file) {
    columns.add_box("box_coverage", "share of what is of interest that is inside of the box", false,
                    [](const DiscoveredBox& box, std::vector<double>& numbers) { numbers.push_back(box.found.box.coverage); });
    columns.add_box("box_density", "share of interest inside of the box", false,
                    [](const DiscoveredBox& box, std::vector<double>& numbers) { numbers.push_back(box.found.box.density); });
    columns.add_box("box_mass", "share of the points inside of the box", false,
                    [](const DiscoveredBox& box, std::vector<double>& numbers) { numbers.push_back(box.found.box.mass); });
    const auto by_parameter = [&](const char* name, const char* meaning, const std::function<double(const Restriction&)>& number) {
        columns.add_box(name, meaning, true, [&](const DiscoveredBox& box, std::vector<double>& numbers) {
            std::vector<double> row(table.parameters.size(), none);
            for (const Restriction& restriction : box.found.box.restrictions) row[restriction.factor] = number(restriction);
            numbers.insert(numbers.end(), row.begin(), row.end());
        });
    };
    by_parameter("box_low", "lowest setting in the box; missing where the parameter is free or takes no numbers",
                 [](const Restriction& r) { return r.values.empty() ? r.low : none; });
    by_parameter("box_high", "highest setting in the box", [](const Restriction& r) { return r.values.empty() ? r.high : none; });
    by_parameter("box_quasi_p", "chance of a density as high without the restriction", [](const Restriction& r) { return r.quasi_p; });
    std::vector<std::string> choices;
    for (const auto& group : findings.boxes) {
        for (const DiscoveredBox& box : group) {
            std::vector<std::string> row(table.parameters.size());
            for (const Restriction& r : box.found.box.restrictions) row[r.factor] = choices_text(table, r);
            choices.insert(choices.end(), row.begin(), row.end());
        }
    }
    std::vector<std::string> axes = columns.first_axes();
    axes.insert(axes.end(), {"discover", "parameter"});
    file.variables.push_back({"box_choices", "", "choices in the box, of a parameter without numbers", std::move(axes), std::move(choices), {}, {}});
}

}  // namespace

std::string choices_text(const SweepTable& table, const Restriction& restriction) {
    std::string text;
    for (const double value : restriction.values) {
        text += (text.empty() ? "" : " or ") + table.parameters[restriction.factor].choices[static_cast<std::size_t>(value)];
    }
    return text;
}

SweepFindings find_out(const SweepTable& table) {
    SweepFindings findings;
    findings.summary = summarise(table);
    if (!table.is_whole()) return findings;
    findings.groups = groups_of(table);
    for (const SweepGroup& group : findings.groups) {
        findings.outcomes.emplace_back();
        for (std::size_t o = 0; o < table.outcomes.size(); ++o) findings.outcomes.back().push_back(findings_of(table, findings.summary, group, o));
        findings.boxes.push_back(boxes_of(table, group));
    }
    return findings;
}

void add_findings(const SweepTable& table, const SweepFindings& findings, TableFile& file) {
    add_summary(findings.summary, file);
    if (findings.groups.empty()) return;
    if (findings.groups.size() > 1) {
        TableAxis axis{"group", "scenario, policy, defection", findings.groups.size(), {}, {}};
        for (const SweepGroup& group : findings.groups) axis.labels.push_back(group.label);
        file.axes.push_back(std::move(axis));
    }
    FindingColumns columns(findings, file);
    if (table.method.kind == DesignKind::saltelli && !table.parameters.empty()) add_sobol(table, columns, file);
    if (table.method.kind == DesignKind::morris && !table.parameters.empty()) add_morris(columns);
    columns.add("convergence", "exponent with which the interval shrinks as runs are added, -0.5 is sound", {},
                [](const OutcomeFindings& of, std::vector<double>& numbers) { numbers.push_back(of.convergence.exponent); });
    if (!table.discover.empty() && !table.parameters.empty()) add_boxes(table, findings, columns, file);
}

}  // namespace tarazy
