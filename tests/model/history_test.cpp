#include "model/history.h"

#include "support/stage.h"

namespace tarazy::history_test {
namespace {

template <class A, class B>
void same_columns(const A& ensemble, const B& row, std::size_t n, std::size_t run) {
    for (std::size_t i = 0; i < n; ++i) REQUIRE(ensemble.at(i, run) == near(row.at(i, 0), 1e-13));
}

template <class A, class B>
void same_matrices(const A& ensemble, const B& row, std::size_t n, std::size_t run) {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) REQUIRE(ensemble.at(i, j, run) == near(row.at(i, j, 0), 1e-13));
    }
}

/// Compares runs that are simulated a lane each with runs that have a lane a partner.
void compare_layouts(std::size_t n, std::size_t steps, std::size_t compared_runs) {
    const PreparedWorld setting(busy_world(n, 23));
    const std::vector<Job> jobs = setting.jobs(0, 8);
    History<EnsembleLayout> together(setting.scenario);
    together.begin(jobs);
    std::vector<History<RowLayout>> alone;
    for (std::size_t run = 0; run < compared_runs; ++run) alone.emplace_back(setting.scenario).begin({&jobs[run], 1});
    for (std::size_t k = 0; k < steps; ++k) {
        together.see(k);
        for (std::size_t run = 0; run < compared_runs; ++run) {
            CAPTURE(n, k, run);
            alone[run].see(k);
            const auto& a = together.world().now;
            const auto& b = alone[run].world().now;
            for (std::size_t d = 0; d < domain_count; ++d) same_matrices(a.alignment[d], b.alignment[d], n, run);
            same_matrices(a.affinity, b.affinity, n, run);
            for (std::size_t c = 0; c < 3; ++c) same_columns(a.capability[c], b.capability[c], n, run);
            same_columns(a.effort, b.effort, n, run);
            same_columns(together.seen().security, alone[run].seen().security, n, run);
            same_columns(together.seen().threat, alone[run].seen().threat, n, run);
            same_matrices(together.seen().tie, alone[run].seen().tie, n, run);
            alone[run].advance(k);
        }
        together.advance(k);
    }
    std::size_t crises = 0;
    for (std::size_t run = 0; run < compared_runs; ++run) {
        const std::vector<Crisis>& a = together.crises()[run];
        const std::vector<Crisis>& b = alone[run].crises()[0];
        REQUIRE(a.size() == b.size());
        for (std::size_t k = 0; k < a.size(); ++k) {
            CHECK(a[k].time == b[k].time);
            CHECK(a[k].i == b[k].i);
            CHECK(a[k].j == b[k].j);
            CHECK(a[k].joined_i == b[k].joined_i);
            CHECK(a[k].outcome == b[k].outcome);
            CHECK(a[k].winner == b[k].winner);
            CHECK(a[k].military_losses == near(b[k].military_losses));
        }
        crises += a.size();
    }
    CHECK(crises > 0);
    for (std::size_t run = 0; run < compared_runs; ++run) CHECK(together.events()[run] == alone[run].events()[0]);
}

}  // namespace

TEST_CASE("both layouts give the same history of 13 actors", "[history]") {
    compare_layouts(13, 30, 8);
}

TEST_CASE("both layouts give the same history of 70 actors", "[history]") {
    compare_layouts(70, 8, 2);
}

TEST_CASE("a history can begin anew", "[history]") {
    const PreparedWorld setting(busy_world(6, 24));
    const std::vector<Job> jobs = setting.jobs(3, 1);
    History<RowLayout> history(setting.scenario);
    const auto end_of_run = [&] {
        history.begin(jobs);
        for (std::size_t k = 0; k < 12; ++k) {
            history.see(k);
            history.advance(k);
        }
        return std::tuple{history.world().now.affinity.at(1, 2, 0), history.crises()[0].size(), history.events()[0]};
    };
    CHECK(end_of_run() == end_of_run());
}

}  // namespace tarazy::history_test
