#include "statistics/robustness.h"

#include <cmath>
#include <limits>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::robustness_test {

namespace {
constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("Regrets of a table made by hand") {
    //                                      futures: 0   1   2
    const std::vector<std::vector<double>> payoffs{{10, 2, 5},  // regrets 0 6 1
                                                   {7, 8, 0},   // regrets 3 0 6
                                                   {6, 5, 6}};  // regrets 4 3 0
    const Robustness result = robustness(payoffs, true);
    CHECK(result.futures == 3);
    CHECK(result.regrets == std::vector<std::vector<double>>{{0, 6, 1}, {3, 0, 6}, {4, 3, 0}});
    CHECK(result.minimax_regret == std::vector<std::size_t>{2});
    CHECK(result.policies[0].largest_regret == 6);
    CHECK(result.policies[0].regret_future == 1);
    CHECK(result.policies[1].regret_future == 2);
    CHECK(result.policies[2].largest_regret == 4);
    CHECK(result.policies[0].mean == Approx(17.0 / 3).epsilon(1e-15));
    CHECK(result.policies[1].worst == 0);
    CHECK(result.policies[1].worst_future == 2);
    CHECK(result.policies[2].worst_decile == 5);
}

TEST_CASE("Where less is better the highest is worst") {
    const Robustness result = robustness({{1, 9}, {4, 5}}, false);
    CHECK(result.policies[0].worst == 9);
    CHECK(result.policies[0].worst_future == 1);
    CHECK(result.regrets == std::vector<std::vector<double>>{{0, 4}, {3, 0}});
    CHECK(result.minimax_regret == std::vector<std::size_t>{1});
    CHECK(result.policies[1].worst_decile == 5);
    CHECK(robustness({{1, 2}, {2, 1}}, true).minimax_regret == std::vector<std::size_t>{0, 1});
}

TEST_CASE("Futures in which a policy has NaN are left out") {
    const Robustness result = robustness({{1, nan_value, 3}, {2, 50, 0}}, true);
    CHECK(result.futures == 2);
    CHECK(std::isnan(result.regrets[1][1]));
    CHECK(result.policies[1].mean == 1);
    CHECK(result.policies[0].regret_future == 0);
    const Robustness none = robustness({{nan_value}, {1}}, true);
    CHECK(none.futures == 0);
    CHECK(std::isnan(none.policies[1].mean));
    CHECK(none.minimax_regret.empty());
    CHECK(robustness({}, true).policies.empty());
    CHECK_THROWS_AS(robustness({{1}, {1, 2}}, true), Bug);
}

TEST_CASE("The worst decile is the mean of the worst tenth") {
    std::vector<double> values;
    for (int k = 100; k >= 1; --k) values.push_back(k);
    CHECK(worst_decile(values, true) == 5.5);  // of 1 to 10
    CHECK(worst_decile(values, false) == 95.5);
    values.resize(25);  // 100 to 76: two and a half of them
    CHECK(worst_decile(values, true) == Approx((76 + 77 + 0.5 * 78) / 2.5).epsilon(1e-15));
    CHECK(worst_decile({3, 1, 2}, true) == 1);
    CHECK_THROWS_AS(worst_decile({}, true), Bug);
}

TEST_CASE("Good enough means every threshold is met") {
    // [outcome][policy][future]
    const std::vector<std::vector<std::vector<double>>> values{{{0.1, 0.5, 0.9, 0.6}, {0.9, 0.9, nan_value, 0.9}},
                                                               {{10, 20, 30, 40}, {10, 10, 10, 50}}};
    const std::vector<Aspiration> aspirations{{0, 0.5, false}, {1, 35, true}};
    CHECK(satisficing_shares(values, aspirations) == std::vector<double>{0.25, 0.5});
    CHECK(satisficing_shares(values, {}) == std::vector<double>{1, 1});
}

}  // namespace tarazy::robustness_test
