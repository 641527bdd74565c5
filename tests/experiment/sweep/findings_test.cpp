#include "experiment/sweep/findings.h"

#include <cmath>
#include <limits>

#include "experiment/sweep/points.h"
#include "made_up_table.h"
#include "statistics/known_functions.h"
#include "support/catch.h"

namespace tarazy::sweep_findings_test {

namespace {

/// A sweep over the unit cube whose one outcome is a known function: it goes the way of every sweep, from the points to the findings.
template <class Function>
SweepTable swept(const DesignMethod& method, std::size_t factors, Function&& function) {
    std::vector<Factor> unit;
    for (std::size_t k = 0; k < factors; ++k)
        unit.push_back({.path = "x" + std::to_string(k), .scale = FactorScale::linear, .values = {}, .from = 0, .to = 1});
    const DesignPoints points = design_points(unit, method, 3);
    SweepTable table = made_up_table(points.size(), {}, {""}, 1, {{"y", "1", "", true}},
                                     [&](std::size_t f, std::size_t, std::size_t, std::size_t, std::size_t) { return function(points[f]); });
    table.method = method;
    table.seed = 3;
    table.settings = points;
    table.parameters.assign(factors, {"x", {}, false});
    return table;
}

}  // namespace

TEST_CASE("The indices of Ishigami's function come out of a sweep") {
    // Closed forms for a = 7, b = 0.1: S1 0.3139, S2 0.4424, S3 0; T1 0.5576, T2 0.4424, T3 0.2437 (Ishigami & Homma 1990).
    // At 4,096 base samples the standard errors are about 0.01; bounds at four of them.
    const SweepTable table = swept({.kind = DesignKind::saltelli, .samples = 4096}, 3, [](const std::vector<double>& u) {
        constexpr double pi = 3.14159265358979323846;
        const double x = pi * (2 * u[0] - 1);
        const double y = pi * (2 * u[1] - 1);
        const double z = pi * (2 * u[2] - 1);
        return std::sin(x) + 7 * std::sin(y) * std::sin(y) + 0.1 * z * z * z * z * std::sin(x);
    });
    const SobolIndices indices = find_out(table).outcomes[0][0].sobol;
    const std::vector<double> first{0.3139, 0.4424, 0};
    const std::vector<double> total{0.5576, 0.4424, 0.2437};
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK(indices.first[k].value == Approx(first[k]).margin(0.04));
        CHECK(indices.total[k].value == Approx(total[k]).margin(0.04));
        CHECK(indices.total[k].interval.low < indices.total[k].value);
        CHECK(indices.total[k].interval.high > indices.total[k].value);
    }
}

TEST_CASE("Effects of a linear function are its coefficients, whatever the trajectory") {
    const SweepTable table =
        swept({.kind = DesignKind::morris, .samples = 12, .levels = 4}, 3, [](const std::vector<double>& u) { return 4 * u[0] - 2 * u[1]; });
    const auto effects = find_out(table).outcomes[0][0].morris;
    CHECK(effects[0].absolute_mean == Approx(4));
    CHECK(effects[1].mean == Approx(-2));
    CHECK(effects[1].absolute_mean == Approx(2));
    CHECK(effects[2].absolute_mean == Approx(0).margin(1e-12));
    CHECK(effects[0].deviation == Approx(0).margin(1e-12));
}

TEST_CASE("A planted box is found by its runs, and failed runs do not count") {
    SweepTable table = swept({.kind = DesignKind::lhs, .samples = 400}, 2, [](const std::vector<double>& u) {
        if (u[1] > 0.99) return std::numeric_limits<double>::quiet_NaN();
        return u[0] > 0.6 && u[1] < 0.5 ? 1.0 : 0.0;
    });
    table.discover = {{0, 0.5, false}};
    const PrimResult found = find_out(table).boxes[0][0].found;
    CHECK(found.cases < 400);
    CHECK(found.box.coverage > 0.95);
    CHECK(found.box.density > 0.95);
    REQUIRE(found.box.restrictions.size() == 2);
    CHECK(found.box.restrictions[0].low == Approx(0.6).margin(0.03));
    CHECK(found.box.restrictions[1].high == Approx(0.5).margin(0.03));
}

TEST_CASE("Of a part there is a summary alone, and groups follow scenarios, policies and defections") {
    SweepTable table = made_up_table(2, {"RUS"}, {"hedge", "balance"}, 2, {{"y", "1", "", true}}, [](auto...) { return 1.0; });
    const SweepFindings whole = find_out(table);
    REQUIRE(whole.groups.size() == 4);
    CHECK(whole.groups[3].label == "balance, RUS turns away");
    CHECK(whole.groups[3].places == std::vector<std::size_t>{3, 7});
    table.shard = {1, 2};
    CHECK(find_out(table).groups.empty());
    CHECK(find_out(table).summary.size() == 8);
}

}  // namespace tarazy::sweep_findings_test
