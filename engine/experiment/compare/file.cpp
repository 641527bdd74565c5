#include "experiment/compare/file.h"

#include <functional>
#include <string>

namespace tarazy {
namespace {

const std::vector<std::string> by_policy{"outcome", "policy_label"};
const std::vector<std::string> by_future{"outcome", "policy_label", "future"};
const std::vector<std::string> by_defection{"outcome", "defection_label", "policy_label"};

/// Adds variables of numbers, one after the other.
class Columns {
  public:
    Columns(const SweepTable& table, const ComparisonFindings& findings, TableFile& file) : table_(table), findings_(findings), file_(file) {}

    using OfPolicy = std::function<double(const OutcomeComparison& outcome, std::size_t policy)>;
    void add(const char* name, const char* meaning, const OfPolicy& number) {
        std::vector<double> numbers;
        for (const OutcomeComparison& outcome : findings_.outcomes) {
            for (std::size_t a = 0; a < table_.policies.size(); ++a) numbers.push_back(number(outcome, a));
        }
        file_.variables.push_back({name, "1", meaning, by_policy, std::move(numbers), {}, {}});
    }

    using InFuture = std::function<double(const OutcomeComparison& outcome, std::size_t policy, std::size_t future)>;
    void add_future(const char* name, const char* meaning, const InFuture& number) {
        std::vector<double> numbers;
        for (const OutcomeComparison& outcome : findings_.outcomes) {
            for (std::size_t a = 0; a < table_.policies.size(); ++a) {
                for (std::size_t f = 0; f < findings_.futures.size(); ++f) numbers.push_back(number(outcome, a, f));
            }
        }
        file_.variables.push_back({name, "1", meaning, by_future, std::move(numbers), {}, {}});
    }

    using OfPair = std::function<double(const PairedComparison& pair)>;
    void add_loss(const char* name, const char* meaning, const OfPair& number) {
        std::vector<double> numbers;
        for (const OutcomeComparison& outcome : findings_.outcomes) {
            for (const auto& policies : outcome.loss) {
                for (const PairedComparison& pair : policies) numbers.push_back(number(pair));
            }
        }
        file_.variables.push_back({name, "1", meaning, by_defection, std::move(numbers), {}, {}});
    }

  private:
    const SweepTable& table_;
    const ComparisonFindings& findings_;
    TableFile& file_;
};

void add_axes(const SweepTable& table, const ComparisonFindings& findings, TableFile& file) {
    file.axes.push_back({"policy_label", "policy", table.policies.size(), table.policies, {}});
    TableAxis future{"future", "future without a defection", findings.futures.size(), {}, {}};
    std::vector<std::string> scenarios;
    std::vector<double> settings;
    for (std::size_t f = 0; f < findings.futures.size(); ++f) {
        const std::size_t place = findings.futures[f];
        future.numbers.push_back(static_cast<std::int64_t>(f));
        scenarios.push_back(table.scenario_names[table.scenario_of[place]]);
        settings.insert(settings.end(), table.settings[place].begin(), table.settings[place].end());
    }
    file.axes.push_back(std::move(future));
    file.variables.push_back({"future_scenario", "", "scenario of the future", {"future"}, std::move(scenarios), {}, {}});
    if (!table.parameters.empty()) {
        file.variables.push_back(
            {"future_setting", "1", "value of the parameter in the future", {"future", "parameter"}, std::move(settings), {}, {}});
    }
    TableAxis rank{"rank", "rank, 1 is best", table.policies.size(), {}, {}};
    for (std::size_t r = 1; r <= table.policies.size(); ++r) rank.numbers.push_back(static_cast<std::int64_t>(r));
    file.axes.push_back(std::move(rank));
}

void add_ranks(const SweepTable& table, const ComparisonFindings& findings, TableFile& file) {
    std::vector<double> shares;
    std::vector<std::int8_t> front(table.policies.size(), 0);
    for (const OutcomeComparison& outcome : findings.outcomes) {
        for (const auto& of : outcome.ranking.shares) shares.insert(shares.end(), of.begin(), of.end());
    }
    for (const std::size_t a : findings.front.front) front[a] = 1;
    file.variables.push_back({"rank_share",
                              "1",
                              "share of the drawings of histories in which the policy has the rank",
                              {"outcome", "policy_label", "rank"},
                              std::move(shares),
                              {},
                              {}});
    file.variables.push_back({"pareto",
                              "1",
                              "whether no other policy is as good in every outcome and better in one",
                              {"policy_label"},
                              std::move(front),
                              {{0, "beaten"}, {1, "not_beaten"}},
                              {}});
    if (!findings.satisficing.empty()) {
        file.variables.push_back(
            {"satisficing", "1", "share of the futures in which the policy is good enough", {"policy_label"}, findings.satisficing, {}, {}});
    }
}

void add_words(const SweepTable& table, const ComparisonFindings& findings, TableFile& file) {
    std::vector<std::string> words;
    for (const OutcomeComparison& outcome : findings.outcomes) {
        for (std::size_t a = 0; a < table.policies.size(); ++a) words.push_back(a == table.reference ? "" : outcome.verdicts[a].words);
    }
    file.variables.push_back({"verdict", "", "what the comparison with the reference says", by_policy, std::move(words), {}, {}});
}

void add_losses(const SweepTable& table, Columns& columns, TableFile& file) {
    if (table.defections.empty()) return;
    file.axes.push_back({"defection_label", "patrons that turn away", table.defections.size(), table.defections, {}});
    columns.add_loss("loss", "mean change when the patrons turn away, against the same histories without",
                     [](const auto& pair) { return pair.difference; });
    columns.add_loss("loss_low", "lower end of the 95 % interval of the change", [](const auto& pair) { return pair.student.low; });
    columns.add_loss("loss_high", "upper end of the 95 % interval of the change", [](const auto& pair) { return pair.student.high; });
}

void add_game(const PlayedGame& played, TableFile& file) {
    std::vector<double> payoffs;
    std::vector<std::string> profiles;
    std::vector<std::int8_t> pure(played.game.profiles(), 0);
    for (const std::size_t profile : played.pure) pure[profile] = 1;
    for (std::size_t profile = 0; profile < played.game.profiles(); ++profile) {
        profiles.push_back(profile_text(played, profile));
        for (std::size_t p = 0; p < played.players.size(); ++p) payoffs.push_back(played.game.payoff(profile, p));
    }
    file.axes.push_back({"player", "actor that chooses", played.players.size(), played.players, {}});
    file.axes.push_back({"profile", "what each player plays", profiles.size(), profiles, {}});
    file.variables.push_back({"payoff", "1", "payoff, more is better", {"profile", "player"}, std::move(payoffs), {}, {}});
    file.variables.push_back(
        {"pure_equilibrium", "1", "whether nobody gains by changing alone", {"profile"}, std::move(pure), {{0, "no"}, {1, "yes"}}, {}});
    file.variables.push_back({"gain_left",
                              "1",
                              "the most a player could gain by changing alone from where the best responses begin",
                              {"player"},
                              played.gain_left,
                              {},
                              {}});
    std::vector<std::int32_t> path;
    for (const std::size_t profile : played.path.profiles) path.push_back(static_cast<std::int32_t>(profile));
    file.axes.push_back({"response", "step of the best responses", path.size(), {}, {}});
    file.variables.push_back({"response_profile", "1", "profile that the best responses pass", {"response"}, std::move(path), {}, {}});
    std::vector<std::string> choices;
    std::vector<double> replicated;
    for (std::size_t p = 0; p < played.players.size(); ++p) {
        for (std::size_t s = 0; s < played.strategies[p].size(); ++s) {
            choices.push_back(played.players[p] + "=" + played.strategies[p][s]);
            replicated.push_back(played.replicated[p][s]);
        }
    }
    file.axes.push_back({"choice", "a player's doctrine", choices.size(), choices, {}});
    file.variables.push_back(
        {"replicator_share", "1", "share to which replicator dynamics lead from even shares", {"choice"}, std::move(replicated), {}, {}});
    std::vector<double> shares;
    std::size_t count = 0;
    const auto add = [&](const MixedProfile& mixed) {
        ++count;
        for (const auto& of : mixed) shares.insert(shares.end(), of.begin(), of.end());
    };
    for (const MixedEquilibrium& equilibrium : played.mixed) add(equilibrium.mixed);
    if (played.logit) add(played.logit->mixed);
    file.axes.push_back({"equilibrium", "equilibrium in mixed strategies, pure ones among them", count, {}, {}});
    file.variables.push_back(
        {"equilibrium_share", "1", "share of the choice in the equilibrium", {"equilibrium", "choice"}, std::move(shares), {}, {}});
}

}  // namespace

void add_comparison(const SweepTable& table, const ComparisonFindings& findings, TableFile& file) {
    add_axes(table, findings, file);
    Columns columns(table, findings, file);
    using C = const OutcomeComparison&;
    columns.add("policy_mean", "mean over futures and replicates", [](C o, std::size_t a) { return o.ranking.means[a]; });
    columns.add("difference", "mean difference to the reference, common random numbers",
                [](C o, std::size_t a) { return o.with_reference[a].difference; });
    columns.add("difference_low", "lower end of its 95 % interval (Student)", [](C o, std::size_t a) { return o.with_reference[a].student.low; });
    columns.add("difference_high", "upper end of its 95 % interval (Student)", [](C o, std::size_t a) { return o.with_reference[a].student.high; });
    columns.add("difference_bootstrap_low", "lower end of its 95 % interval (bootstrap)",
                [](C o, std::size_t a) { return o.with_reference[a].bootstrap.low; });
    columns.add("difference_bootstrap_high", "upper end of its 95 % interval (bootstrap)",
                [](C o, std::size_t a) { return o.with_reference[a].bootstrap.high; });
    columns.add("better_share", "share of histories in which it is better than the reference, ties half",
                [](C o, std::size_t a) { return o.with_reference[a].better; });
    columns.add("p", "p value of the paired t test of no difference", [](C o, std::size_t a) { return o.with_reference[a].p; });
    columns.add("holm_p", "p value corrected for all comparisons (Holm)", [](C o, std::size_t a) { return o.adjusted_p[a]; });
    columns.add("effect", "mean difference over the standard deviation of the differences",
                [](C o, std::size_t a) { return o.with_reference[a].effect; });
    columns.add("narrowing", "unpaired over paired half width of the interval", [](C o, std::size_t a) { return o.with_reference[a].narrowing; });
    columns.add("rank_of", "rank by the mean, 1 is best", [](C o, std::size_t a) { return static_cast<double>(o.ranking.ranks[a]); });
    columns.add("policy_worst", "worst mean of a future", [](C o, std::size_t a) { return o.robustness.policies[a].worst; });
    columns.add("policy_worst_decile", "mean of the worst tenth of the futures",
                [](C o, std::size_t a) { return o.robustness.policies[a].worst_decile; });
    columns.add("max_regret", "largest regret of a future", [](C o, std::size_t a) { return o.robustness.policies[a].largest_regret; });
    columns.add_future("future_mean", "mean in the future", [](C o, std::size_t a, std::size_t f) { return o.in_future[a][f].mean; });
    columns.add_future("future_difference", "mean difference to the reference in the future",
                       [](C o, std::size_t a, std::size_t f) { return o.in_future[a][f].difference; });
    columns.add_future("future_difference_low", "lower end of its 95 % interval",
                       [](C o, std::size_t a, std::size_t f) { return o.in_future[a][f].student.low; });
    columns.add_future("future_difference_high", "upper end of its 95 % interval",
                       [](C o, std::size_t a, std::size_t f) { return o.in_future[a][f].student.high; });
    columns.add_future("regret", "what the best policy would have gained in the future",
                       [](C o, std::size_t a, std::size_t f) { return o.robustness.regrets[a][f]; });
    add_ranks(table, findings, file);
    add_words(table, findings, file);
    add_losses(table, columns, file);
    if (findings.game) add_game(*findings.game, file);
}

}  // namespace tarazy
