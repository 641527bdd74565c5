#include "cli/reports.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "cli/table.h"

namespace tarazy {
namespace {

using enum Table::Align;

constexpr int digits = 3;

std::string interval_text(const Interval& interval) {
    return fixed(interval.low, digits) + " to " + fixed(interval.high, digits);
}

/// A difference with its sign.
std::string signed_text(double value) {
    const std::string text = fixed(value, digits);
    return value > 0 && text.front() != '-' ? "+" + text : text;
}

std::string mark(Finding finding) {
    switch (finding) {
        case Finding::better: return "better";
        case Finding::worse: return "worse";
        case Finding::practically_equal: return "equal";
        case Finding::same: return "the same";
        case Finding::no_difference_found: return "no difference found";
        case Finding::unknown: break;
    }
    return "unknown";
}

std::string names(const SweepTable& table, const std::vector<std::size_t>& policies) {
    std::string text;
    for (std::size_t k = 0; k < policies.size(); ++k) text += (k == 0 ? "" : ", ") + table.policies[policies[k]];
    return text;
}

/// How a future is named in tables.
std::string future_name(const ComparisonFindings& findings, std::size_t future) {
    return findings.futures.size() == 1 ? "the only future" : "future " + std::to_string(future);
}

/// More are not listed one by one.
constexpr std::size_t most_futures = 30;
constexpr std::size_t most_verdicts = 24;

/// What the futures are: the values of the parameters there, and the scenario where there are several.
void tell_futures(const SweepTable& table, const ComparisonFindings& findings, std::ostream& out) {
    if (findings.futures.size() < 2 || findings.futures.size() > most_futures) return;
    std::vector<Table::Align> columns{left};
    std::vector<std::string> heads{""};
    if (table.scenario_names.size() > 1) heads.emplace_back("scenario");
    for (const SweepParameter& parameter : table.parameters) heads.push_back(parameter.path);
    columns.resize(heads.size(), left);
    Table rows(columns);
    rows.row(heads);
    for (std::size_t f = 0; f < findings.futures.size(); ++f) {
        const std::size_t place = findings.futures[f];
        std::vector<std::string> cells{future_name(findings, f)};
        if (table.scenario_names.size() > 1) cells.push_back(table.scenario_names[table.scenario_of[place]]);
        for (std::size_t k = 0; k < table.parameters.size(); ++k) cells.push_back(setting_text(table, place, k));
        rows.row(cells);
    }
    out << rows.text(2);
}

void tell_head(const SweepTable& table, const ComparisonFindings& findings, std::ostream& out) {
    const std::size_t futures = findings.futures.size();
    out << table.title << '\n'
        << table.policies.size() << " policies in " << futures << (futures == 1 ? " future, " : " futures, ") << table.replicates
        << " histories each, with " << (table.common_random_numbers ? "common" : "independent") << " random numbers (seed " << table.seed
        << (table.precision == Precision::single ? ", in single precision); compared with " : "); compared with ") << table.policies[table.reference]
        << '\n';
}

/// One table an outcome, best first.
void tell_outcome(const SweepTable& table, const ComparisonFindings& findings, std::size_t o, std::ostream& out) {
    const OutcomeComparison& outcome = findings.outcomes[o];
    std::vector<std::size_t> order(table.policies.size());
    for (std::size_t a = 0; a < order.size(); ++a) order[a] = a;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return outcome.ranking.ranks[a] < outcome.ranking.ranks[b]; });
    out << '\n' << table.outcomes[o].label << (table.outcomes[o].more_is_better ? "" : " (less is better)") << '\n';
    Table rows({left, right, right, left, right, right, right, left});
    rows.row({"", "mean", "difference", "95 % interval", "better in", "narrowed", "first in", ""});
    for (const std::size_t a : order) {
        const PairedComparison& with = outcome.with_reference[a];
        const std::string first = percent(outcome.ranking.shares[a][0]);
        if (a == table.reference) {
            rows.row({table.policies[a], fixed(with.mean, digits), "", "", "", "", first, "reference"});
            continue;
        }
        rows.row({table.policies[a], fixed(with.mean, digits), signed_text(with.difference), interval_text(with.student), percent(with.better),
                  std::isfinite(with.narrowing) ? fixed(with.narrowing, 1) + " times" : "-", first, mark(outcome.verdicts[a].finding)});
    }
    out << rows.text(2);
}

void tell_verdicts(const SweepTable& table, const ComparisonFindings& findings, std::ostream& out) {
    out << "\nWhat is real (p values corrected by Holm for all " << (table.policies.size() - 1) * table.outcomes.size() << " comparisons)\n";
    std::size_t told = 0;
    for (const OutcomeComparison& outcome : findings.outcomes) {
        for (std::size_t a = 0; a < table.policies.size(); ++a) {
            if (a == table.reference) continue;
            if (++told <= most_verdicts) out << "  " << outcome.verdicts[a].words << '\n';
        }
    }
    if (told > most_verdicts) out << "  and " << told - most_verdicts << " more: all are in the file, variable verdict\n";
}

void tell_robustness(const SweepTable& table, const ComparisonFindings& findings, std::ostream& out) {
    if (findings.futures.size() < 2) return;
    out << "\nAcross " << findings.futures.size() << " futures\n";
    Table rows({left, left, right, right, right, right, left});
    rows.row({"", "", "mean", "worst", "worst tenth", "largest regret", "where"});
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
        for (std::size_t a = 0; a < table.policies.size(); ++a) {
            const RobustnessOfPolicy& of = findings.outcomes[o].robustness.policies[a];
            const bool any = of.largest_regret > 0;
            rows.row({a == 0 ? table.outcomes[o].label : "", table.policies[a], fixed(of.mean, digits), fixed(of.worst, digits),
                      fixed(of.worst_decile, digits), fixed(of.largest_regret, digits), any ? future_name(findings, of.regret_future) : ""});
        }
    }
    out << rows.text(2);
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
        out << "  least to regret on " << table.outcomes[o].label << ": " << names(table, findings.outcomes[o].robustness.minimax_regret) << '\n';
    }
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
        const OutcomeComparison& outcome = findings.outcomes[o];
        for (std::size_t a = 0; a < outcome.breaking.size(); ++a) {
            if (outcome.breaking[a].density == 0) continue;
            out << "\nWhere " << table.policies[a] << " is regretted most (" << table.outcomes[o].label << ", regret above "
                << fixed(outcome.much_regret, digits) << "): in " << percent(outcome.breaking[a].density) << " of the futures\n"
                << box_report(table, outcome.breaking[a], "futures");
        }
    }
}

void tell_front(const SweepTable& table, const ComparisonFindings& findings, std::ostream& out) {
    if (!findings.satisficing.empty()) {
        out << "\nGood enough (";
        for (std::size_t k = 0; k < table.satisfice.size(); ++k) {
            const Threshold& threshold = table.satisfice[k];
            out << (k == 0 ? "" : ", ") << table.outcomes[threshold.outcome].label << (threshold.below ? " below " : " above ")
                << fixed(threshold.value, digits);
        }
        out << ")\n";
        Table rows({left, right});
        for (std::size_t a = 0; a < table.policies.size(); ++a) {
            rows.row({table.policies[a], "in " + percent(findings.satisficing[a]) + " of the futures"});
        }
        out << rows.text(2);
    }
    if (table.outcomes.size() < 2) return;
    out << "\nNot beaten in every respect (Pareto front over " << table.outcomes.size() << " outcomes): " << names(table, findings.front.front)
        << '\n';
    for (std::size_t a = 0; a < table.policies.size(); ++a) {
        if (!findings.front.dominated_by[a].empty()) {
            out << "  " << table.policies[a] << " is beaten by " << names(table, findings.front.dominated_by[a]) << '\n';
        }
    }
}

std::string mixture_text(const PlayedGame& played, std::size_t player, const std::vector<double>& shares) {
    std::string text;
    for (std::size_t s = 0; s < shares.size(); ++s) {
        if (shares[s] < 5e-4) continue;
        text += (text.empty() ? "" : ", ") + played.strategies[player][s] + (shares[s] > 1 - 5e-4 ? "" : " " + percent(shares[s]));
    }
    return text;
}

std::string mixed_text(const PlayedGame& played, const MixedProfile& mixed) {
    std::string text;
    for (std::size_t p = 0; p < played.players.size(); ++p)
        text += (p == 0 ? "" : "; ") + played.players[p] + " " + mixture_text(played, p, mixed[p]);
    return text;
}

void tell_game(const SweepTable& table, const PlayedGame& played, std::ostream& out) {
    out << "\nThe game (each player's payoff: ";
    for (std::size_t p = 0; p < played.players.size(); ++p) out << (p == 0 ? "" : ", ") << table.outcomes[played.payoff_of[p]].label;
    out << ")\n";
    std::vector<Table::Align> columns{left};
    columns.resize(played.players.size() + 1, right);
    Table payoffs(columns);
    std::vector<std::string> head{""};
    head.insert(head.end(), played.players.begin(), played.players.end());
    payoffs.row(head);
    for (std::size_t profile = 0; profile < played.game.profiles(); ++profile) {
        std::vector<std::string> row{profile_text(played, profile)};
        for (std::size_t p = 0; p < played.players.size(); ++p) row.push_back(fixed(played.game.payoff(profile, p), digits));
        payoffs.row(row);
    }
    out << payoffs.text(2);
    if (played.pure.empty()) out << "  no equilibrium in pure strategies\n";
    for (const std::size_t profile : played.pure) out << "  equilibrium: " << profile_text(played, profile) << '\n';
    for (const MixedEquilibrium& equilibrium : played.mixed) {
        const bool pure = std::all_of(equilibrium.mixed.begin(), equilibrium.mixed.end(),
                                      [](const auto& shares) { return std::find(shares.begin(), shares.end(), 1.0) != shares.end(); });
        if (!pure) out << "  equilibrium in mixed strategies: " << mixed_text(played, equilibrium.mixed) << '\n';
    }
    if (played.logit) out << "  equilibrium at the end of the logit path: " << mixed_text(played, played.logit->mixed) << '\n';
    out << "  best responses from " << profile_text(played, played.path.profiles.front()) << ": ";
    for (std::size_t k = 0; k < played.path.profiles.size(); ++k) out << (k == 0 ? "" : " -> ") << profile_text(played, played.path.profiles[k]);
    out << (played.path.cycle ? " and round again\n" : "\n");
    for (std::size_t p = 0; p < played.players.size(); ++p) {
        out << "  " << played.players[p] << " could still gain " << fixed(played.gain_left[p], digits) << " there by changing alone\n";
    }
    out << "  replicator dynamics from even shares lead to: " << mixed_text(played, played.replicated) << '\n';
}

void tell_losses(const SweepTable& table, const ComparisonFindings& findings, std::ostream& out) {
    if (table.defections.empty()) return;
    out << "\nWhen a patron turns away (change against the same history without it)\n";
    std::vector<Table::Align> columns{left, left};
    columns.resize(table.defections.size() + 2, right);
    Table rows(columns);
    std::vector<std::string> head{"", ""};
    head.insert(head.end(), table.defections.begin(), table.defections.end());
    rows.row(head);
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
        for (std::size_t a = 0; a < table.policies.size(); ++a) {
            std::vector<std::string> row{a == 0 ? table.outcomes[o].label : "", table.policies[a]};
            for (std::size_t d = 0; d < table.defections.size(); ++d) {
                const PairedComparison& loss = findings.outcomes[o].loss[d][a];
                row.push_back(signed_text(loss.difference) + " ± " + fixed(loss.half_width, digits));
            }
            rows.row(row);
        }
    }
    out << rows.text(2);
}

JsonTree interval_tree(const Interval& interval) {
    return {json_number(interval.low), json_number(interval.high)};
}

JsonTree paired_tree(const PairedComparison& paired) {
    return {{"mean", json_number(paired.mean)},
            {"difference", json_number(paired.difference)},
            {"pairs", paired.pairs},
            {"interval", interval_tree(paired.student)},
            {"bootstrap_interval", interval_tree(paired.bootstrap)},
            {"better", json_number(paired.better)},
            {"narrowing", json_number(paired.narrowing)},
            {"p", json_number(paired.p)},
            {"effect", json_number(paired.effect)}};
}

JsonTree policy_tree(const SweepTable& table, const OutcomeComparison& outcome, std::size_t a) {
    JsonTree tree = JsonTree::object();
    tree["policy"] = table.policies[a];
    tree.update(paired_tree(outcome.with_reference[a]));
    const RobustnessOfPolicy& of = outcome.robustness.policies[a];
    JsonTree losses = JsonTree::array();
    for (std::size_t d = 0; d < table.defections.size(); ++d) {
        JsonTree& loss = losses.emplace_back(JsonTree::object());
        loss["defection"] = table.defections[d];
        loss.update(paired_tree(outcome.loss[d][a]));
    }
    tree.update({{"adjusted_p", json_number(outcome.adjusted_p[a])},
                 {"verdict", outcome.verdicts[a].words},
                 {"rank", outcome.ranking.ranks[a]},
                 {"rank_shares", json_tree(outcome.ranking.shares[a])},
                 {"worst", json_number(of.worst)},
                 {"worst_decile", json_number(of.worst_decile)},
                 {"largest_regret", json_number(of.largest_regret)},
                 {"losses", std::move(losses)}});
    return tree;
}

JsonTree outcome_tree(const SweepTable& table, const ComparisonFindings& findings, std::size_t o) {
    const OutcomeComparison& outcome = findings.outcomes[o];
    JsonTree policies = JsonTree::array();
    for (std::size_t a = 0; a < table.policies.size(); ++a) policies.push_back(policy_tree(table, outcome, a));
    return {{"outcome", table.outcomes[o].label},
            {"more_is_better", table.outcomes[o].more_is_better},
            {"policies", std::move(policies)},
            {"minimax_regret", json_list(outcome.robustness.minimax_regret, [&](std::size_t a) { return table.policies[a]; })}};
}

JsonTree game_tree(const PlayedGame& played) {
    const auto profile_of = [&](std::size_t profile) { return profile_text(played, profile); };
    JsonTree players = JsonTree::array();
    for (std::size_t p = 0; p < played.players.size(); ++p) {
        players.push_back({{"player", played.players[p]}, {"gain_left", json_number(played.gain_left[p])}, {"strategies", played.strategies[p]}});
    }
    JsonTree payoffs = JsonTree::array();
    for (std::size_t profile = 0; profile < played.game.profiles(); ++profile) {
        JsonTree of_players = JsonTree::array();
        for (std::size_t p = 0; p < played.players.size(); ++p) of_players.push_back(json_number(played.game.payoff(profile, p)));
        payoffs.push_back({{"profile", profile_of(profile)}, {"payoffs", std::move(of_players)}});
    }
    JsonTree equilibria = json_list(played.mixed, [](const MixedEquilibrium& equilibrium) { return json_tree(equilibrium.mixed); });
    if (played.logit) equilibria.push_back(json_tree(played.logit->mixed));
    return {{"pure_equilibria", json_list(played.pure, profile_of)},
            {"players", std::move(players)},
            {"payoffs", std::move(payoffs)},
            {"equilibria", std::move(equilibria)},
            {"best_response_path", json_list(played.path.profiles, profile_of)},
            {"replicator", json_tree(played.replicated)}};
}

}  // namespace

std::string comparison_report(const SweepTable& table, const ComparisonFindings& findings) {
    std::ostringstream out;
    tell_head(table, findings, out);
    tell_futures(table, findings, out);
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) tell_outcome(table, findings, o, out);
    tell_verdicts(table, findings, out);
    tell_robustness(table, findings, out);
    tell_front(table, findings, out);
    if (findings.game) tell_game(table, *findings.game, out);
    tell_losses(table, findings, out);
    return out.str();
}

JsonTree comparison_tree(const SweepTable& table, const ComparisonFindings& findings) {
    JsonTree outcomes = JsonTree::array();
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) outcomes.push_back(outcome_tree(table, findings, o));
    JsonTree tree{{"reference", table.policies[table.reference]},
                  {"outcomes", std::move(outcomes)},
                  {"pareto_front", json_list(findings.front.front, [&](std::size_t a) { return table.policies[a]; })}};
    if (!findings.satisficing.empty()) tree["satisficing"] = json_tree(findings.satisficing);
    if (findings.game) tree["game"] = game_tree(*findings.game);
    return tree;
}

}  // namespace tarazy
