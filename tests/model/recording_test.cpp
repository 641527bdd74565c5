#include "model/recording.h"

#include <cmath>

#include "model/history.h"
#include "support/stage.h"

namespace tarazy::recording_test {
namespace {

/// Compares recorded rows with the inside of a simulation of the same runs.
template <class Layout>
void check_rows(const PreparedWorld& setting, const Played& played, std::size_t runs) {
    const std::size_t n = setting.scenario.size();
    const std::vector<Job> jobs = setting.jobs(0, runs);
    Measures<Layout> measures(n);
    for (std::size_t first = 0; first < runs; first += Layout::runs) {
        const std::size_t count = std::min(Layout::runs, runs - first);
        History<Layout> history(setting.scenario);
        history.begin({jobs.data() + first, count});
        const std::vector<std::size_t> steps = recorded_steps(setting.scenario);
        std::size_t t = 0;
        for (std::size_t k = 0; t < steps.size(); ++k) {
            history.see(k);
            if (steps[t] == k) {
                measure(history.world(), history.seen(), WantedMeasures{}, measures);
                for (std::size_t lane = 0; lane < count; ++lane) {
                    const std::size_t run = first + lane;
                    const auto& now = history.world().now;
                    for (std::size_t i = 0; i < n; ++i) {
                        const bool decides = setting.scenario.actors[i].decides();
                        CHECK(played.at("power", t, i, run) == history.seen().power.at(i, lane));
                        CHECK(played.at("economy", t, i, run) == now.capability[0].at(i, lane));
                        CHECK(played.at("military", t, i, run) == now.capability[1].at(i, lane));
                        CHECK(played.at("threat", t, i, run) == history.seen().threat.at(i, lane));
                        CHECK(played.at("effort", t, i, run) == (decides ? now.effort.at(i, lane) : 0));
                        CHECK(played.at("defence", t, i, run) == (decides ? history.seen().defence.at(i, lane) : 0));
                        CHECK(played.at("security", t, i, run) == (decides ? history.seen().security.at(i, lane) : 0));
                        CHECK(played.at("openness", t, i, run) == (decides ? history.seen().openness.at(i, lane) : 0));
                        CHECK(played.at("safety", t, i, run) == (decides ? measures.safety.at(i, lane) : 0));
                        CHECK(played.at("autonomy", t, i, run) == (decides ? measures.autonomy.at(i, lane) : 0));
                        CHECK(played.at("standing", t, i, run) == (decides ? measures.standing.at(i, lane) : 0));
                        CHECK(played.at("vectors", t, i, run) == (decides ? measures.vectors.at(i, lane) : 0));
                        CHECK(played.at("hedging", t, i, run) == (decides ? measures.hedging.at(i, lane) : 0));
                        CHECK(played.at("welfare", t, i, run) == (decides ? measures.welfare.at(i, lane) : 0));
                        CHECK(played.at("interest", t, i, run) == (decides ? measures.interest.at(i, lane) : 0));
                        for (std::size_t c = 0; c < 3; ++c) CHECK(played.at("capability", t, i * 3 + c, run) == now.capability[c].at(i, lane));
                        for (std::size_t j = 0; j < n; ++j) {
                            CHECK(played.at("affinity", t, i * n + j, run) == now.affinity.at(i, j, lane));
                            CHECK(played.at("tie", t, i * n + j, run) == history.seen().tie.at(i, j, lane));
                            const double threat = history.seen().threat_share.at(i, j, lane) * history.seen().threat.at(i, lane);
                            CHECK(played.at("threat_from", t, i * n + j, run) == threat);
                            for (std::size_t d = 0; d < domain_count; ++d) CHECK(played.share(d, i, j, t, run) == now.alignment[d].at(i, j, lane));
                        }
                    }
                    CHECK(played.at("poles", t, 0, run) == tarazy::lane<Layout>(measures.poles, lane));
                    CHECK(played.at("tension", t, 0, run) == tarazy::lane<Layout>(measures.tension, lane));
                    CHECK(played.at("balance", t, 0, run) == tarazy::lane<Layout>(measures.balance, lane));
                    CHECK(played.at("concentration", t, 0, run) == tarazy::lane<Layout>(measures.concentration, lane));
                }
                ++t;
            }
            if (t < steps.size()) history.advance(k);
        }
    }
}

}  // namespace

TEST_CASE("every row holds what was seen, run by run", "[recording]") {
    Scenario scenario = busy_world(6, 30);
    scenario.time.end = scenario.time.start + 2.75;
    scenario.record.every = 4;
    const PreparedWorld setting(scenario);
    check_rows<EnsembleLayout>(setting, Played(setting, setting.jobs(0, 11)), 11);
}

TEST_CASE("every row holds what was seen, one run of many actors at a time", "[recording]") {
    Scenario scenario = busy_world(67, 31);
    scenario.time.end = scenario.time.start + 0.75;
    scenario.record.every = 2;
    const PreparedWorld setting(scenario);
    check_rows<RowLayout>(setting, Played(setting, setting.jobs(0, 2)), 2);
}

TEST_CASE("crises and wars are counted since the last record", "[recording]") {
    Scenario scenario = busy_world(6, 32);
    scenario.conflict.crisis_rate = 3;
    scenario.record.every = 3;
    const PreparedWorld setting(scenario);
    const Played played(setting, setting.jobs(0, 3));
    const std::vector<std::size_t> steps = recorded_steps(scenario);
    double all_wars = 0;
    for (std::size_t run = 0; run < 3; ++run) {
        for (std::size_t t = 0; t < steps.size(); ++t) {
            double crises = 0;
            double wars = 0;
            for (const Crisis& crisis : played.results().crises[run]) {
                const bool since = t > 0 && crisis.time >= scenario.time.time(steps[t - 1]) && crisis.time < scenario.time.time(steps[t]);
                if (!since) continue;
                crises += 1;
                wars += crisis.outcome == CrisisOutcome::war ? 1 : 0;
            }
            CHECK(played.at("crises", t, 0, run) == crises);
            CHECK(played.at("wars", t, 0, run) == wars);
            all_wars += wars;
        }
    }
    CHECK(all_wars > 0);
}

TEST_CASE("tables are as large as what is kept, and blank where a run has stopped", "[recording]") {
    Scenario scenario = plain_world(2);
    scenario.time.end = scenario.time.start + 1;
    scenario.record.pairs = {false, true, false, false};
    Results results;
    lay_out(results, scenario, recorded_series(scenario.record), 4, 3);
    CHECK(results.first_run == 4);
    CHECK(results.runs == 3);
    REQUIRE(results.values.size() == all_series().size());
    CHECK(results.values[find_series("power").value()].size() == 3 * 5 * 2);
    CHECK(results.values[find_series("poles").value()].size() == 3 * 5);
    CHECK(results.values[find_series("affinity").value()].size() == 3 * 5 * 4);
    CHECK(results.values[find_series("alignment").value()].empty());
    CHECK(results.crises.size() == 3);
    CHECK(results.events.size() == 3);
    CHECK(results.failures.size() == 3);
    blank_rows(results, 1, 2, 5);
    const std::vector<double>& power = results.values[find_series("power").value()];
    for (std::size_t k = 0; k < power.size(); ++k) CHECK(std::isnan(power[k]) == (k >= 10 + 4 && k < 20));
}

}  // namespace tarazy::recording_test
