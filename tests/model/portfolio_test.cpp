#include "model/phases.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::portfolio_test {
namespace {

/// z_j of E9: row j of F with 1 on the diagonal, over its norm.
template <class Layout>
std::vector<double> direction(const Stage<Layout>& stage, std::size_t j) {
    std::vector<double> z(stage.size());
    double squares = 0;
    for (std::size_t k = 0; k < z.size(); ++k) {
        z[k] = j == k ? 1 : stage.affinity(j, k);
        squares += z[k] * z[k];
    }
    for (double& entry : z) entry /= std::sqrt(squares);
    return z;
}

template <class Layout>
double covariance(const Stage<Layout>& stage, std::size_t j, std::size_t k) {
    const std::vector<double> a = direction(stage, j);
    const std::vector<double> b = direction(stage, k);
    double product = 0;
    for (std::size_t m = 0; m < a.size(); ++m) product += a[m] * b[m];
    return stage.world.actor.volatility.at(j, stage.last) * stage.world.actor.volatility.at(k, stage.last) * product;
}

}  // namespace

TEST_CASE("E9: partners with the same friends and foes fail together", "[portfolio]") {
    Scenario scenario = plain_world(3);
    scenario.affinities = {{1, 2, true, 1}, {1, 0, true, 0.5}, {2, 0, true, 0.5}};
    scenario.actors[2].numbers.volatility = 2;
    scenario.alignment = {{0, political, {{0, 0.5}, {1, 0.2}, {2, 0.3}}}};
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    // z_1 = (0.5, 1, 1) / 1.5 = z_2; z_0 = (1, 0.5, 0.5) / sqrt(1.5).
    CHECK(stage.seen.covariance.at(1, 2, 4) == near(2));
    CHECK(stage.seen.covariance.at(2, 2, 4) == near(4));
    CHECK(stage.seen.covariance.at(0, 1, 4) == near((0.5 + 0.5 + 0.5) / (1.5 * std::sqrt(1.5))));
    const double r_1 = 1 * 0.2 + 2 * 0.3;
    const double r_2 = 2 * 0.2 + 4 * 0.3;
    CHECK(stage.seen.risk[political].at(0, 1, 4) == near(r_1));
    CHECK(stage.seen.risk[political].at(0, 2, 4) == near(r_2));
    CHECK(stage.seen.risk[political].at(0, 0, 4) == near((0.2 * r_1 + 0.3 * r_2) / 0.5));
}

TEMPLATE_TEST_CASE("E9: the risk of every portfolio, and the balance of E19", "[portfolio]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 5));
    Stage<TestType> stage(setting);
    stage.play(3);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            CAPTURE(i, j);
            CHECK(stage.seen.covariance.at(i, j, stage.last) == near(covariance(stage, i, j)));
            double circle = 0;
            for (std::size_t k = 0; k < n; ++k) circle += stage.affinity(i, k) * stage.affinity(k, j);
            CHECK(stage.seen.balance.at(i, j, stage.last) == near(circle));
        }
        for (std::size_t d = 0; d < domain_count; ++d) {
            double borne = 0;
            double weight = 0;
            for (std::size_t j = 0; j < n; ++j) {
                if (i == j) continue;
                double risk = 0;
                for (std::size_t k = 0; k < n; ++k) risk += k == i ? 0 : covariance(stage, j, k) * stage.share(d, i, k);
                CAPTURE(d, i, j);
                CHECK(stage.seen.risk[d].at(i, j, stage.last) == near(risk));
                borne += stage.share(d, i, j) * risk;
                weight += stage.share(d, i, j);
            }
            CHECK(stage.seen.risk[d].at(i, i, stage.last) == near(borne / weight));
        }
    }
}

TEMPLATE_TEST_CASE("E10: dependence on the stronger", "[portfolio]", EnsembleLayout, RowLayout) {
    Scenario scenario = varied_world(6, 6);
    scenario.actors[5].capabilities = {0, 0, 0};  // a nonstate actor without power
    scenario.actors.push_back(scenario.actors[5]);
    scenario.doctrines.back().tilt.push_back(0);
    const PreparedWorld setting(scenario);
    Stage<TestType> stage(setting);
    for (std::size_t i = 0; i < 7; ++i) {
        for (std::size_t j = 0; j < 7; ++j) {
            const double both = stage.power(i) + stage.power(j);
            CHECK(stage.seen.dependence.at(i, j, stage.last) == near(i == j || both == 0 ? 0 : stage.power(j) / both));
        }
    }
    CHECK(stage.seen.dependence.at(5, 6, stage.last) == 0);
    CHECK(stage.seen.dependence.at(5, 0, stage.last) == 1);
}

TEMPLATE_TEST_CASE("E11: rival patrons resent sharing a client", "[portfolio]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 7));
    Stage<TestType> stage(setting);
    stage.play(2);
    const auto rivalry = [&](std::size_t j, std::size_t k) { return j == k ? 0 : std::max(0.0, -(stage.affinity(j, k) + stage.affinity(k, j)) / 2); };
    double met_at_all = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            CHECK(stage.seen.rivalry.at(i, j, stage.last) == near(rivalry(i, j)));
            for (std::size_t d = 0; d < domain_count; ++d) {
                double met = 0;
                for (std::size_t k = 0; k < n; ++k) met += k == i || j == i ? 0 : rivalry(j, k) * stage.share(d, i, k);
                CAPTURE(d, i, j);
                CHECK(stage.seen.rivalry_met[d].at(i, j, stage.last) == near(met));
                met_at_all += met;
            }
        }
    }
    CHECK(met_at_all > 0);
}

}  // namespace tarazy::portfolio_test
