#include "model/crisis.h"

#include <algorithm>
#include <cmath>

#include "model/phases.h"
#include "support/stage.h"

namespace tarazy::crisis_test {
namespace {

/// E22 and E23 written out plainly for one run, on a copy of the next state.
template <class Layout>
struct Plainly {
    const Stage<Layout>& stage;
    std::uint32_t step;
    std::vector<std::vector<double>> affinity{};
    std::vector<std::vector<double>> security_share{};
    std::vector<double> economy{};
    std::vector<double> military{};
    std::vector<Crisis> log{};

    Plainly(const Stage<Layout>& given, std::uint32_t n) : stage(given), step(n) {
        for (std::size_t i = 0; i < stage.size(); ++i) {
            economy.push_back(stage.world.next.capability[0].at(i, stage.last));
            military.push_back(stage.world.next.capability[1].at(i, stage.last));
            affinity.emplace_back();
            security_share.emplace_back();
            for (std::size_t j = 0; j < stage.size(); ++j) {
                affinity[i].push_back(stage.world.next.affinity.at(i, j, stage.last));
                security_share[i].push_back(stage.world.next.alignment[security].at(i, j, stage.last));
            }
        }
    }

    RandomKey random_key() const { return {1, static_cast<std::uint32_t>(stage.last)}; }
    double reach(std::size_t i, std::size_t j) const { return stage.world.reach.at(i, j, stage.last); }
    double number(typename Layout::Element element) const { return lane<Layout>(element, stage.last); }

    void resolve_crises() {
        const ConflictNumbers<double>& c = stage.setting.scenario.conflict;
        for (std::size_t i = 0; i < stage.size(); ++i) {
            for (std::size_t j = i + 1; j < stage.size(); ++j) {
                if (!stage.world.decides[i] || !stage.world.decides[j]) continue;
                const double mutual = stage.hostility(i, j) * stage.hostility(j, i);
                const double rate = c.crisis_rate * std::max(reach(i, j), reach(j, i)) * std::pow(mutual, c.hostility_exponent / 2);
                const auto pair = static_cast<std::uint32_t>(i * stage.size() + j);
                if (uniform(random_key(), Stream::crisis, step, pair) < 1 - std::exp(-rate * 0.25)) settle(i, j, pair);
            }
        }
    }

    double eager(std::size_t side, std::size_t k, std::size_t enemy) const {
        const double kappa = 1 - number(stage.world.world.anarchy) * (1 - stage.world.guarantee.at(side, k, stage.last));
        return kappa * stage.amity(k, side) * stage.hostility(k, enemy);
    }

    void settle(std::size_t i, std::size_t j, std::uint32_t pair) {
        const ConflictNumbers<double>& c = stage.setting.scenario.conflict;
        Crisis crisis{.time = stage.time(step), .i = i, .j = j};
        double q_i = reach(j, i) * stage.power(i);
        double q_j = reach(i, j) * stage.power(j);
        for (std::size_t k = 0; k < stage.size(); ++k) {
            if (k == i || k == j || !stage.world.decides[k]) continue;
            const double u = uniform(random_key(), Stream::joining, step, pair, static_cast<std::uint32_t>(k));
            const double for_i = eager(i, k, j);
            const double for_j = eager(j, k, i);
            if (for_i > for_j + 1e-12 && u < for_i) {
                crisis.joined_i.push_back(k);
                q_i += reach(j, k) * stage.power(k);
            } else if (for_j > for_i + 1e-12 && u < for_j) {
                crisis.joined_j.push_back(k);
                q_j += reach(i, k) * stage.power(k);
            }
        }
        crisis.p_i = std::pow(q_i, c.decisiveness) / (std::pow(q_i, c.decisiveness) + std::pow(q_j, c.decisiveness));
        const auto judge = [&](double p, std::size_t address) {
            const double z = standard_normal(random_key(), Stream::misperception, step, static_cast<std::uint32_t>(address));
            return 1 / (1 + std::exp(-(std::log(p / (1 - p)) + c.misperception * z)));
        };
        crisis.judged_i = judge(crisis.p_i, i * stage.size() + j);
        crisis.judged_j = judge(1 - crisis.p_i, j * stage.size() + i);
        const bool fights_i = crisis.judged_i >= 1 - stage.world.doctrine.resolve.at(i, stage.last);
        const bool fights_j = crisis.judged_j >= 1 - stage.world.doctrine.resolve.at(j, stage.last);
        if (fights_i && fights_j) {
            crisis.outcome = CrisisOutcome::war;
            crisis.winner = uniform(random_key(), Stream::outcome, step, pair) < crisis.p_i ? i : j;
            fight(crisis);
        } else if (fights_i || fights_j) {
            crisis.outcome = CrisisOutcome::concession;
            crisis.winner = fights_i ? i : j;
            std::vector<double>& row = security_share[fights_i ? j : i];
            row[*crisis.winner] *= std::exp(c.concession);
            double sum = 0;
            for (double& w : row) sum += w = std::max(w, 1e-12);
            for (double& w : row) w /= sum;
        }
        log.push_back(crisis);
    }

    void fight(Crisis& crisis) {
        const ConflictNumbers<double>& c = stage.setting.scenario.conflict;
        std::array<std::vector<std::size_t>, 2> sides{crisis.joined_i, crisis.joined_j};
        sides[0].insert(sides[0].begin(), crisis.i);
        sides[1].insert(sides[1].begin(), crisis.j);
        for (const auto& side : sides) {
            for (const std::size_t who : side) {
                const double s = (who == side[0] ? 1 : 0.5) * (side[0] == *crisis.winner ? 0.5 : 1);
                economy[who] *= 1 - s * c.economic_damage;
                crisis.military_losses += military[who] * s * c.military_damage;
                military[who] *= 1 - s * c.military_damage;
            }
        }
        const std::size_t loser = *crisis.winner == crisis.i ? crisis.j : crisis.i;
        economy[*crisis.winner] += c.spoils * economy[loser];
        economy[loser] *= 1 - c.spoils;
        const auto warm = [&](std::size_t a, std::size_t b, double by) { affinity[a][b] = std::clamp(affinity[a][b] + by, -1.0, 1.0); };
        for (const std::size_t a : sides[0]) {
            for (const std::size_t b : sides[1]) {
                const double by = a == crisis.i && b == crisis.j ? -2 : -0.5;
                warm(a, b, by);
                warm(b, a, by);
            }
        }
        for (const auto& side : sides) {
            for (const std::size_t a : side) {
                for (const std::size_t b : side) {
                    if (a != b) warm(a, b, 0.1);
                }
            }
        }
    }
};

}  // namespace

TEST_CASE("E22: the chance of winning", "[crisis]") {
    CHECK(chance_of_winning(0.3, 0.3, 1.7) == 0.5);
    CHECK(chance_of_winning(0.3, 0.1, 1) == near(0.75));
    CHECK(chance_of_winning(0.3, 0.1, 2) == near(0.9));
    CHECK(chance_of_winning(0.3, 0, 2) == 1);
    CHECK(chance_of_winning(0, 0.3, 2) == 0);
    CHECK(chance_of_winning(0, 0, 1) == 0);
    CHECK(chance_of_winning(2e-200, 1e-200, 3) == near(8.0 / 9));  // no power vanishes
}

TEST_CASE("E22: the chance as it is judged", "[crisis]") {
    CHECK(judged_chance(0.3, 0, 2.5) == 0.3);
    CHECK(judged_chance(0, 0.5, 9) == 0);
    CHECK(judged_chance(1, 0.5, -9) == 1);
    CHECK(judged_chance(0.5, 0.5, 2) == near(1 / (1 + std::exp(-1.0))));
    CHECK(judged_chance(0.2, 0.5, -1) == near(1 / (1 + 4 * std::exp(0.5))));
}

TEMPLATE_TEST_CASE("E22, E23: who joins, who dares, who wins, and what it costs", "[crisis]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 19));
    Stage<TestType> stage(setting);
    std::array<std::size_t, 3> outcomes{};
    std::size_t joiners = 0;
    for (std::uint32_t step = 0; step < 40; ++step) {
        stage.see(step);
        decide(stage.world, stage.seen);
        grow(stage.world, stage.seen, step);
        arm(stage.world, stage.seen);
        update_affinity(stage.world, stage.seen);
        grow_corridors(stage.world);
        Plainly<TestType> plainly(stage, step);
        plainly.resolve_crises();
        CrisisLogs logs(TestType::runs);
        resolve_crises(stage.world, stage.seen, step, stage.time(step), logs);
        const std::vector<Crisis>& log = logs[stage.last];
        REQUIRE(log.size() == plainly.log.size());
        for (std::size_t k = 0; k < log.size(); ++k) {
            const Crisis& expected = plainly.log[k];
            CAPTURE(step, k);
            CHECK(log[k].time == expected.time);
            CHECK(log[k].i == expected.i);
            CHECK(log[k].j == expected.j);
            CHECK(log[k].joined_i == expected.joined_i);
            CHECK(log[k].joined_j == expected.joined_j);
            CHECK(log[k].p_i == near(expected.p_i));
            CHECK(log[k].judged_i == near(expected.judged_i));
            CHECK(log[k].judged_j == near(expected.judged_j));
            CHECK(log[k].outcome == expected.outcome);
            CHECK(log[k].winner == expected.winner);
            CHECK(log[k].military_losses == near(expected.military_losses));
            ++outcomes[static_cast<std::size_t>(log[k].outcome)];
            joiners += log[k].joined_i.size() + log[k].joined_j.size();
        }
        for (std::size_t i = 0; i < n; ++i) {
            CHECK(stage.world.next.capability[0].at(i, stage.last) == near(plainly.economy[i]));
            CHECK(stage.world.next.capability[1].at(i, stage.last) == near(plainly.military[i]));
            for (std::size_t j = 0; j < n; ++j) {
                CHECK(stage.world.next.affinity.at(i, j, stage.last) == near(plainly.affinity[i][j]));
                CHECK(stage.world.next.alignment[security].at(i, j, stage.last) == near(plainly.security_share[i][j]));
            }
        }
        std::swap(stage.world.now, stage.world.next);
    }
    CHECK(outcomes[0] > 0);
    CHECK(outcomes[1] > 0);
    CHECK(outcomes[2] > 0);
    CHECK(joiners > 0);
}

TEST_CASE("E22: who likes both sides alike joins neither", "[crisis]") {
    Scenario scenario = plain_world(3);
    scenario.world.anarchy = 0;
    scenario.affinities = {{0, 1, true, -1}, {2, 0, false, 1e-13}};  // equal within 1e-12
    scenario.affinity_dynamics = {.anchoring = 0, .trust = 0, .balance = 0};
    scenario.conflict_enabled = true;
    scenario.conflict.crisis_rate = 4;
    for (Doctrine& doctrine : scenario.doctrines) doctrine.numbers.resolve = 0;
    const PreparedWorld alike(scenario);
    const Played played(alike, alike.jobs(0, 8));
    std::size_t between_enemies = 0;
    for (const auto& log : played.results().crises) {
        for (const Crisis& crisis : log) {
            if (crisis.i != 0 || crisis.j != 1) continue;
            ++between_enemies;
            CHECK(crisis.joined_i.empty());
            CHECK(crisis.joined_j.empty());
        }
    }
    CHECK(between_enemies > 20);
    scenario.affinities[1].value = 1e-11;  // a little more is enough
    const PreparedWorld partial(scenario);
    const Played taken(partial, partial.jobs(0, 8));
    std::size_t joined = 0;
    for (const auto& log : taken.results().crises) {
        for (const Crisis& crisis : log) joined += crisis.i == 0 && crisis.j == 1 ? crisis.joined_i.size() : 0;
    }
    CHECK(joined > 0);
}

TEST_CASE("E22: no crises where conflict is off", "[crisis]") {
    Scenario scenario = busy_world(6, 20);
    scenario.conflict_enabled = false;
    const PreparedWorld setting(scenario);
    const Played played(setting, setting.jobs(0, 8));
    for (const auto& log : played.results().crises) CHECK(log.empty());
}

TEST_CASE("E22: crises come at their rate", "[crisis][statistics]") {
    // Two full enemies side by side, 1.2 crises a year: chance 1 - exp(-0.3) a step; n = 4,000 steps, standard error 6.9e-3 of the
    // frequency; bound at 4. Nobody dares to fight, so that nothing changes.
    Scenario scenario = plain_world(2);
    scenario.time = {.start = 0, .end = 125, .step = 0.25};
    scenario.distances = {{0, 1, 0}};
    scenario.affinities = {{0, 1, true, -1}};
    scenario.affinity_dynamics = {.anchoring = 0, .trust = 0, .balance = 0};
    scenario.conflict_enabled = true;
    scenario.conflict.crisis_rate = 1.2;
    for (Doctrine& doctrine : scenario.doctrines) doctrine.numbers.resolve = 0;
    const PreparedWorld setting(scenario);
    const Played played(setting, setting.jobs(0, 8));
    double crises = 0;
    for (const auto& log : played.results().crises) {
        crises += static_cast<double>(log.size());
        for (const Crisis& crisis : log) REQUIRE(crisis.outcome == CrisisOutcome::fizzle);
    }
    const double chance = 1 - std::exp(-0.3);
    constexpr double n = 4000;
    CHECK(std::abs(crises / n - chance) < 4 * std::sqrt(chance * (1 - chance) / n));
}

TEST_CASE("E22: with exponent 0 even friends quarrel, with another full friends never", "[crisis]") {
    Scenario scenario = plain_world(2);
    scenario.distances = {{0, 1, 0}};
    scenario.affinities = {{0, 1, true, 1}};
    scenario.conflict_enabled = true;
    scenario.conflict.crisis_rate = 100;
    scenario.conflict.hostility_exponent = 0;
    const PreparedWorld always(scenario);
    CHECK_FALSE(Played(always).results().crises[0].empty());
    scenario.conflict.hostility_exponent = 0.5;
    scenario.affinity_dynamics = {.anchoring = 0, .trust = 0, .balance = 0};
    const PreparedWorld never(scenario);
    CHECK(Played(never).results().crises[0].empty());
}

}  // namespace tarazy::crisis_test
