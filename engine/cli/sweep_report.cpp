#include "cli/reports.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <sstream>

#include "cli/table.h"
#include "experiment/sweep/file.h"

namespace tarazy {
namespace {

using enum Table::Align;

constexpr int digits = 3;
/// More points are told by their extremes.
constexpr std::size_t most_rows = 40;

std::string with_interval(double value, const Interval& interval) {
    return fixed(value, digits) + " [" + fixed(interval.low, digits) + ", " + fixed(interval.high, digits) + "]";
}

std::string with_interval(const SobolIndex& index) {
    return with_interval(index.value, index.interval);
}

std::size_t runs_done(const SweepTable& table) {
    return static_cast<std::size_t>(std::count(table.run_status.begin(), table.run_status.end(), static_cast<std::int8_t>(RunStatus::done)));
}

void tell_head(const SweepTable& table, std::ostream& out) {
    out << table.title << '\n' << table.points.size() << (table.points.size() == 1 ? " point, " : " points, ");
    if (!table.is_whole()) out << "part " << table.shard.part - 1 << " of " << table.shard.parts << ", ";
    out << runs_done(table) << (runs_done(table) == 1 ? " run done" : " runs done");
    if (!table.failures.empty()) out << ", " << table.failures.size() << " failed";
    out << " (seed " << table.seed << (table.common_random_numbers ? ", common random numbers" : ", independent random numbers");
    out << (table.precision == Precision::single ? ", in single precision)\n" : ")\n");
}

/// What stands in front of a point's numbers.
std::vector<std::string> point_cells(const SweepTable& table, std::size_t place) {
    std::vector<std::string> cells;
    if (table.scenario_names.size() > 1) cells.push_back(table.scenario_names[table.scenario_of[place]]);
    for (std::size_t k = 0; k < table.parameters.size(); ++k) cells.push_back(setting_text(table, place, k));
    if (!table.defections.empty()) cells.push_back(table.defection_of[place] == 0 ? "" : table.defections[table.defection_of[place] - 1]);
    if (table.policies.size() > 1) cells.push_back(table.policies[table.policy_of[place]]);
    return cells;
}

std::vector<std::string> point_heads(const SweepTable& table) {
    std::vector<std::string> heads;
    if (table.scenario_names.size() > 1) heads.emplace_back("scenario");
    for (const SweepParameter& parameter : table.parameters) heads.push_back(parameter.path);
    if (!table.defections.empty()) heads.emplace_back("turns away");
    if (table.policies.size() > 1) heads.emplace_back("policy");
    return heads;
}

/// The mean of each outcome at these points, with the half width of its interval.
void tell_points(const SweepTable& table, const SweepFindings& findings, const std::vector<std::size_t>& places, std::ostream& out) {
    std::vector<std::string> heads = point_heads(table);
    std::vector<Table::Align> columns(heads.size(), left);
    columns.resize(heads.size() + table.outcomes.size(), right);
    for (const SweepOutcome& outcome : table.outcomes) heads.push_back(outcome.label);
    Table rows(columns);
    rows.row(heads);
    for (const std::size_t place : places) {
        std::vector<std::string> cells = point_cells(table, place);
        for (const PointSummary& of : findings.summary[place]) {
            const bool wide = !std::isfinite(of.interval.half_width);
            cells.push_back(fixed(of.interval.mean, digits) + (wide ? "" : " ± " + fixed(of.interval.half_width, digits)));
        }
        rows.row(cells);
    }
    out << rows.text(2);
}

/// Where a point is: ` at world.anarchy 0.5, hedge`; of a point with many parameters its number.
std::string at_point(const SweepTable& table, std::size_t place) {
    if (table.parameters.size() > 4) return " at point " + std::to_string(table.points[place]);
    const std::vector<std::string> heads = point_heads(table);
    const std::vector<std::string> cells = point_cells(table, place);
    std::string text;
    for (std::size_t k = 0; k < cells.size(); ++k) text += (k == 0 ? " at " : ", ") + heads[k] + " " + cells[k];
    return text;
}

/// The points with the least and the greatest mean of each outcome.
void tell_extremes(const SweepTable& table, const SweepFindings& findings, std::ostream& out) {
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
        std::vector<std::size_t> places;
        for (std::size_t p = 0; p < table.points.size(); ++p) {
            if (std::isfinite(findings.summary[p][o].interval.mean)) places.push_back(p);
        }
        if (places.empty()) continue;
        const auto less = [&](std::size_t a, std::size_t b) { return findings.summary[a][o].interval.mean < findings.summary[b][o].interval.mean; };
        std::stable_sort(places.begin(), places.end(), less);
        std::vector<double> means;
        for (const std::size_t p : places) means.push_back(findings.summary[p][o].interval.mean);
        out << "  " << table.outcomes[o].label << ", mean of a point: median " << fixed(quantile(means, 0.5), digits) << '\n'
            << "    least " << fixed(means.front(), digits) << at_point(table, places.front()) << '\n'
            << "    most  " << fixed(means.back(), digits) << at_point(table, places.back()) << '\n';
    }
}

std::string of_group(const SweepGroup& group) {
    return group.label.empty() ? "" : " (" + group.label + ")";
}

/// The places of parameters, the largest number first.
std::vector<std::size_t> largest_first(std::size_t count, const std::function<double(std::size_t)>& number) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return number(a) > number(b); });
    return order;
}

void tell_sensitivity(const SweepTable& table, const SweepFindings& findings, std::size_t g, std::size_t o, std::ostream& out) {
    const OutcomeFindings& of = findings.outcomes[g][o];
    if (!of.sobol.first.empty()) {
        out << "\nWhat " << table.outcomes[o].label << " depends on" << of_group(findings.groups[g]) << ": Sobol' indices, " << of.sobol.used
            << " base samples" << (of.sobol.left_out > 0 ? ", " + std::to_string(of.sobol.left_out) + " left out for failed runs" : "") << '\n';
        Table rows({left, left, left});
        rows.row({"", "alone [95 % interval]", "in all [95 % interval]"});
        for (const std::size_t k : largest_first(table.parameters.size(), [&](std::size_t i) { return of.sobol.total[i].value; })) {
            rows.row({table.parameters[k].path, with_interval(of.sobol.first[k]), with_interval(of.sobol.total[k])});
        }
        out << rows.text(2);
        for (const SobolPair& pair : of.sobol.second) {
            if (!(pair.index.interval.low > 0)) continue;  // nothing that is sure
            out << "  together: " << table.parameters[pair.first].path << " and " << table.parameters[pair.second].path << " "
                << with_interval(pair.index) << '\n';
        }
    }
    if (!of.morris.empty()) {
        out << "\nWhat moves " << table.outcomes[o].label << of_group(findings.groups[g]) << ": elementary effects over the whole range, "
            << table.method.samples << " trajectories\n";
        Table rows({left, left, right, right});
        rows.row({"", "mu* [95 % interval]", "mu", "sigma"});
        for (const std::size_t k : largest_first(table.parameters.size(), [&](std::size_t i) { return of.morris[i].absolute_mean; })) {
            rows.row({table.parameters[k].path, with_interval(of.morris[k].absolute_mean, of.morris[k].interval), fixed(of.morris[k].mean, digits),
                      fixed(of.morris[k].deviation, digits)});
        }
        out << rows.text(2);
    }
}

std::string restriction_text(const SweepTable& table, const Restriction& restriction) {
    const std::string& path = table.parameters[restriction.factor].path;
    if (!restriction.values.empty()) return path + " " + choices_text(table, restriction);
    return path + " " + fixed(restriction.low, digits) + " to " + fixed(restriction.high, digits);
}

void tell_boxes(const SweepTable& table, const SweepFindings& findings, std::size_t g, std::ostream& out) {
    for (const DiscoveredBox& box : findings.boxes[g]) {
        const Threshold& threshold = table.discover[box.threshold];
        out << "\nWhere " << table.outcomes[threshold.outcome].label << " is " << (threshold.below ? "below " : "above ")
            << fixed(threshold.value, digits) << of_group(findings.groups[g]) << ": in " << percent(box.found.density) << " of the runs\n";
        out << box_report(table, box.found, "runs");
    }
}

std::string words_of(const Convergence& convergence) {
    return convergence.verdict == Shrinking::unknown ? "too few runs to tell (a hundred replicates at least)" : convergence_words(convergence);
}

void tell_convergence(const SweepTable& table, const SweepFindings& findings, std::ostream& out) {
    out << "\nWould more runs help?\n";
    for (std::size_t g = 0; g < findings.groups.size(); ++g) {
        for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
            out << "  " << table.outcomes[o].label << of_group(findings.groups[g]) << ": " << words_of(findings.outcomes[g][o].convergence) << '\n';
        }
    }
}

JsonTree index_tree(double value, const Interval& interval) {
    return {{"value", json_number(value)}, {"low", json_number(interval.low)}, {"high", json_number(interval.high)}};
}

JsonTree box_tree(const SweepTable& table, const DiscoveredBox& box) {
    const Threshold& threshold = table.discover[box.threshold];
    const auto restricted = [&](const Restriction& restriction) {
        JsonTree tree = JsonTree::object();
        tree["parameter"] = table.parameters[restriction.factor].path;
        if (restriction.values.empty()) {
            tree["low"] = json_number(restriction.low);
            tree["high"] = json_number(restriction.high);
        } else {
            tree["choices"] = choices_text(table, restriction);
        }
        tree["quasi_p"] = json_number(restriction.quasi_p);
        return tree;
    };
    return {{"outcome", table.outcomes[threshold.outcome].label},
            {threshold.below ? "below" : "above", json_number(threshold.value)},
            {"coverage", json_number(box.found.box.coverage)},
            {"density", json_number(box.found.box.density)},
            {"mass", json_number(box.found.box.mass)},
            {"restrictions", json_list(box.found.box.restrictions, restricted)}};
}

JsonTree sensitivity_tree(const SweepTable& table, const OutcomeFindings& of, std::size_t parameter) {
    JsonTree tree = JsonTree::object();
    tree["parameter"] = table.parameters[parameter].path;
    if (!of.sobol.first.empty()) {
        tree["first"] = index_tree(of.sobol.first[parameter].value, of.sobol.first[parameter].interval);
        tree["total"] = index_tree(of.sobol.total[parameter].value, of.sobol.total[parameter].interval);
    }
    if (!of.morris.empty()) {
        tree["mu_star"] = index_tree(of.morris[parameter].absolute_mean, of.morris[parameter].interval);
        tree["mu"] = json_number(of.morris[parameter].mean);
        tree["sigma"] = json_number(of.morris[parameter].deviation);
    }
    return tree;
}

JsonTree group_tree(const SweepTable& table, const SweepFindings& findings, std::size_t g) {
    JsonTree outcomes = JsonTree::array();
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
        const OutcomeFindings& of = findings.outcomes[g][o];
        JsonTree parameters = JsonTree::array();
        for (std::size_t k = 0; k < table.parameters.size() && (!of.sobol.first.empty() || !of.morris.empty()); ++k) {
            parameters.push_back(sensitivity_tree(table, of, k));
        }
        outcomes.push_back(
            {{"outcome", table.outcomes[o].label}, {"convergence", json_number(of.convergence.exponent)}, {"parameters", std::move(parameters)}});
    }
    return {{"group", findings.groups[g].label},
            {"outcomes", std::move(outcomes)},
            {"boxes", json_list(findings.boxes[g], [&](const DiscoveredBox& box) { return box_tree(table, box); })}};
}

}  // namespace

std::string box_report(const SweepTable& table, const PrimResult& found, const std::string& cases) {
    if (found.density == 0) return "  nowhere\n";
    if (found.box.restrictions.empty()) return "  no box holds more of it than the whole\n";
    std::string text;
    for (const Restriction& restriction : found.box.restrictions) {
        text += "  " + restriction_text(table, restriction);
        if (!(restriction.quasi_p < 0.05)) text += " (not sure: quasi-p " + fixed(restriction.quasi_p, 2) + ")";
        text += '\n';
    }
    return text + "  the box holds " + percent(found.box.coverage) + " of such " + cases + " (coverage); of its own " + cases + " " +
           percent(found.box.density) + " are such (density)\n";
}

std::string sweep_report(const SweepTable& table, const SweepFindings& findings) {
    std::ostringstream out;
    tell_head(table, out);
    if (table.points.size() <= most_rows) {
        std::vector<std::size_t> all(table.points.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        tell_points(table, findings, all, out);
    } else {
        tell_extremes(table, findings, out);
    }
    for (std::size_t g = 0; g < findings.groups.size(); ++g) {
        for (std::size_t o = 0; o < table.outcomes.size(); ++o) tell_sensitivity(table, findings, g, o, out);
        tell_boxes(table, findings, g, out);
    }
    if (findings.groups.size() == 1) tell_convergence(table, findings, out);
    return out.str();
}

JsonTree sweep_tree(const SweepTable& table, const SweepFindings& findings) {
    const auto failed = [&](const SweepFailure& failure) {
        return JsonTree{{"point", table.points[failure.point]}, {"replicate", failure.replicate}, {"reason", failure.reason}};
    };
    JsonTree groups = JsonTree::array();
    for (std::size_t g = 0; g < findings.groups.size(); ++g) groups.push_back(group_tree(table, findings, g));
    return {{"title", table.title},
            {"seed", table.seed},
            {"precision", precision_names[static_cast<std::size_t>(table.precision)]},
            {"points", table.points.size()},
            {"replicates", table.replicates},
            {"runs", runs_done(table)},
            {"failed", json_list(table.failures, failed)},
            {"groups", std::move(groups)}};
}

DesignAnswer sweep_answer(SweepTable& table, const std::string& kind) {
    const SweepFindings findings = find_out(table);
    DesignAnswer answer{move_to_file(table, kind), sweep_report(table, findings), {}};
    add_findings(table, findings, answer.file);
    answer.json = [&table, findings] { return sweep_tree(table, findings); };
    return answer;
}

}  // namespace tarazy
