#include "model/utility.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::utility_test {

TEST_CASE("E13: the terms by hand, and their sum", "[utility]") {
    const Weights<double> of{.balancing = 2,
                             .minus_balancing = -2,
                             .softening = 0.75,
                             .leaning = -1.25,
                             .economic = 0.3,
                             .affinity = 0.5,
                             .minus_risk_aversion = -0.5,
                             .minus_autonomy = -4,
                             .minus_exclusivity = -0.5,
                             .defence = 0.3};
    const Costs<double> costs{.tilt = 0.05, .minus_autonomy_dependence = -4 * 0.7, .share = 0.2, .risk = 0.6, .rivalry = 0.3};
    const double paid = -0.3 - 0.56 - 0.15 + 0.05;
    const auto nothing = [](auto&) {};
    const auto secure = [&](auto& g) { add_security(g, of, 0.1, 0.4); };
    const auto trade = [&](auto& g) { add_market(g, of, 0.5, -0.1); };
    const auto like = [&](auto& g) { add_closeness(g, of, -0.2, 0.1, 0.3); };
    const auto sum = [&](const auto& benefit) { return marginal_utility<UtilitySum<double>>(of, costs, benefit).value(); };
    CHECK(sum(nothing) == near(paid));
    CHECK(sum(secure) == near(paid + 0.5 - 0.8 + 0.3));
    CHECK(sum(trade) == near(paid + 0.12));
    CHECK(sum(like) == near(paid + 0.1));
    const auto term = [&](const auto& benefit, Term which) { return marginal_utility<UtilityTerms>(of, costs, benefit).value(which); };
    CHECK(term(secure, Term::support).value() == near(0.5));
    CHECK(term(secure, Term::threat).value() == near(-0.8));
    CHECK(term(secure, Term::appeasement).value() == near(0.3));
    CHECK(term(trade, Term::market).value() == near(0.12));
    CHECK(term(like, Term::closeness).value() == near(0.1));
    CHECK(term(like, Term::risk).value() == near(-0.3));
    CHECK(term(like, Term::dependence).value() == near(-0.56));
    CHECK(term(like, Term::rivalry).value() == near(-0.15));
    CHECK(term(like, Term::tilt).value() == 0.05);
    CHECK_FALSE(term(like, Term::market));
    Weights<double> defenceless = of;
    defenceless.defence = 0;
    const auto alone = [&](auto& g) { add_security(g, defenceless, 0.0, 0.0); };
    CHECK(term(alone, Term::support).value() == 0);  // 0 / 0 is 0
}

TEMPLATE_TEST_CASE("E13: marginal utility of every partner in every domain", "[utility]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 8));
    Stage<TestType> stage(setting);
    stage.play(6);
    const std::size_t run = stage.last;
    const auto& world = stage.world;
    const auto& seen = stage.seen;
    const double chi = lane<TestType>(world.world.appeasement, run);
    const double nu = lane<TestType>(world.world.exclusivity, run);
    for (std::size_t i = 0; i + 1 < n; ++i) {  // the last is a nonstate actor
        const auto of = [&](auto member) { return (world.doctrine.*member).at(i, run); };
        using D = DoctrineNumbers<Column<TestType>>;
        const double b = of(&D::balancing);
        const double rho = of(&D::risk_aversion);
        for (std::size_t j = 0; j + 1 < n; ++j) {
            CAPTURE(i, j);
            std::array<double, domain_count> g;
            const double growth_of_market = std::log(stage.economy(j) / world.base_economy.at(j, run)) + world.log_access.at(i, j, run);
            g[economic] = of(&D::economic) * growth_of_market;
            if (i == j) {
                g[security] = b * stage.power(i) / (seen.defence.at(i, run) + stage.power(i));
                g[political] = 0;
            } else {
                const double support = seen.support.at(i, j, run);
                const double theta = stage.threat_share(i, j);
                g[security] = b * (support / (seen.defence.at(i, run) + support) - theta) + of(&D::bandwagoning) * chi * theta;
                g[political] = of(&D::affinity) * (stage.affinity(i, j) + world.bonus.at(i, j, run) + world.actor.visibility.at(j, run));
            }
            for (std::size_t d = 0; d < domain_count; ++d) {
                CAPTURE(d);
                double expected = g[d] - rho * seen.risk[d].at(i, j, run) + world.tilt.at(i, j, run);
                if (i != j) {
                    expected -= of(&D::autonomy) * seen.dependence.at(i, j, run) * stage.share(d, i, j);
                    expected -= nu * seen.rivalry_met[d].at(i, j, run);
                }
                CHECK(seen.utility[d].at(i, j, run) == near(expected));
            }
        }
    }
    CHECK(world.tilt.at(6, 0, run) == 0.3);  // the seventh doctrine is the tilted one
}

TEMPLATE_TEST_CASE("E14: a tie is the harmonic mean of both offers", "[utility]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 9));
    Stage<TestType> stage(setting);
    stage.play(6);
    for (std::size_t i = 0; i < n; ++i) {
        double openness = 0;
        for (std::size_t j = 0; j < n; ++j) {
            const double x = stage.share(economic, i, j) * stage.economy(i);
            const double y = stage.share(economic, j, i) * stage.economy(j);
            const double tie = i == j || i == n - 1 || j == n - 1 ? 0 : 2 * x * y / (x + y);
            CAPTURE(i, j);
            CHECK(stage.seen.tie.at(i, j, stage.last) == near(tie));
            openness += tie;
        }
        if (i + 1 < n) CHECK(stage.seen.openness.at(i, stage.last) == near(openness / stage.economy(i)));
    }
}

TEST_CASE("E14: there is no tie with a nonstate actor", "[utility]") {
    Scenario scenario = plain_world(3);
    scenario.actors[2].kind = ActorKind::nonstate;
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    CHECK(stage.seen.tie.at(0, 2, 0) == 0);  // though both give a kept 1e-12 of an economy of 100
    CHECK(stage.seen.tie.at(2, 0, 0) == 0);
    CHECK(stage.seen.openness.at(0, 0) == near(stage.seen.tie.at(0, 1, 0) / 100));
}

TEST_CASE("E14: offers that agree are the tie", "[utility]") {
    Scenario scenario = plain_world(3);
    scenario.trade = {{0, 1, 12}, {2, 1, 5}};
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    CHECK(stage.seen.tie.at(0, 1, 0) == near(12, 1e-9));
    CHECK(stage.seen.tie.at(1, 2, 0) == near(5, 1e-9));
    CHECK(stage.seen.openness.at(1, 0) == near(0.17, 1e-9));
}

}  // namespace tarazy::utility_test
